import { assertNever } from '../../shared/assert-never.ts';
import type { Basis } from '../../shared/procedure/norm.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { type DueTone, dueTone } from '../components/due-tone.ts';
import type { Messages } from '../i18n/nl/index.ts';

export type TermState = keyof Messages['terms']['states'];
export type TermTone = DueTone;

/** How a term stands, in a word. Only a term of the text or the law is ever called late. */
export function termState({ status, basis }: Pick<Obligation, 'status' | 'basis'>): TermState | null {
  const binding = basis === 'text' || basis === 'law';
  switch (status) {
    case 'overdue':
      return binding ? 'late' : 'targetPassed';
    case 'metLate':
      return binding ? 'metLate' : 'metAfterTarget';
    case 'open':
    case 'met':
    case 'impossible':
      return status;
    case 'lapsed':
      return null;
    default:
      return assertNever(status);
  }
}

/** The colour that goes with it; the word says the same. `left`: working days to go. */
export function termTone(state: TermState, basis: Basis, left: number): TermTone {
  if (state === 'late' || state === 'targetPassed' || state === 'open')
    return dueTone({ basis, workingDaysLeft: left });
  return 'met';
}
