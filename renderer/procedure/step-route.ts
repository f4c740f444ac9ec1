import type { Obligation } from '../../shared/procedure/obligation.ts';
import type { Route } from '../app/route.ts';

/** Where an obligation is met: the letter to make, the form to fill in, or the case when it is reached along the way. */
export function routeToStep(
  caseId: string,
  o: Pick<Obligation, 'kind' | 'command' | 'letter' | 'about' | 'subject'>,
): Route {
  const { command, letter, about, subject } = o;
  if (letter !== null)
    return { screen: 'case', caseId, tab: 'letters', step: { command: 'finaliseLetter', letter, about, subject } };
  // The second director looks along there, and the certificate is made there.
  if (command === 'destroyCase') return { screen: 'retention' };
  if (command === 'forwardDossier') return { screen: 'case', caseId, tab: 'dossier' };
  if (o.kind === 'handle') return { screen: 'case', caseId, tab: 'course' };
  return { screen: 'case', caseId, tab: 'course', step: { command, about, subject } };
}
