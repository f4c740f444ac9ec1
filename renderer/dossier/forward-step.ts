import { candidatesOf } from '../../shared/procedure/candidate.ts';
import { refusalsOf } from '../../shared/procedure/decide.ts';
import { seatedMembers } from '../../shared/procedure/query.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import type { CaseStep } from '../app/route.ts';
import { contextOf } from '../case/case-view.ts';
import type { CaseView } from '../case/use-case.ts';
import type { DossierVersion } from './dossier-versions.tsx';

type Version = Pick<DossierVersion, 'versionId' | 'documentId' | 'pages' | 'sha256' | 'omissions'>;

/** What the form of handing over starts from: this version and no other. */
const filledFrom = ({ versionId, documentId, pages, sha256 }: Version) => ({ versionId, documentId, pages, sha256 });

/** What was left out when it was made is left out with the same reasons. */
export function forwardingStep(version: Version): CaseStep {
  const reasons = version.omissions.map((omission) => ({ ...omission, textId: crypto.randomUUID() }));
  return {
    command: 'forwardDossier',
    filled: {
      ...filledFrom(version),
      omissions: reasons.map(({ documentId, textId }) => ({ documentId, reason: textId })),
    },
    texts: Object.fromEntries(reasons.map(({ textId, reason }) => [textId, reason])),
  };
}

/** Why this version cannot go to the seated members now, or null; what yields to a reason is left to the form. */
export function whyNotForward(view: CaseView, version: Version): Refusal | null {
  const { state, today, actor, directors } = view;
  const [command] = candidatesOf('forwardDossier', state, {
    on: today,
    actor,
    directors: directors.map(({ actorId }) => actorId),
    newId: (kind) => kind,
  });
  if (command?.type !== 'forwardDossier') return null;
  const to = seatedMembers(state).map(({ memberId }) => memberId);
  const tried = { ...command, ...filledFrom(version), to: to.length > 0 ? to : command.to };
  return refusalsOf(state, tried, contextOf(view)).find(({ hard }) => hard) ?? null;
}
