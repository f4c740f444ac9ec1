import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import type { LetterKind } from '../letter-kind.ts';
import { isInformed, openObjections, partiesToHear } from '../query.ts';
import { orNone, parties } from './candidates.ts';

/** To whom a letter of this kind can go in this case, and what it is about. */
export function letterTargets(
  c: Case,
  kind: LetterKind,
): readonly { readonly to: string; readonly about: string | null }[] {
  const to = (ids: readonly string[], about: string | null = null) => ids.map((id) => ({ to: id, about }));
  const members = c.members.filter((m) => m.left === null).map((m) => m.memberId);
  switch (kind) {
    case 'respondentNotice':
      return to(orNone(c.respondents.map((r) => r.respondentId)));
    case 'hearingInvitation':
      return to(partiesToHear(c));
    case 'confidentialityNotice':
    case 'confidentialityDeclaration':
      return to([...parties(c), ...members, ...c.participants.map((p) => p.participantId)]);
    case 'hearingReport':
      return orNone(c.sessions.filter((s) => s.state === 'held').map((s) => s.sessionId)).flatMap((id) =>
        to(partiesToHear(c), id),
      );
    case 'postponement':
      return orNone(c.postponements.map((p) => p.postponementId)).flatMap((id) => to(partiesToHear(c), id));
    case 'ruling':
      return orNone(c.rulings.map((r) => r.rulingId)).flatMap((id) => to(parties(c), id));
    case 'withdrawalConfirmation':
    case 'settlementConfirmation':
      return to([COMPLAINANT, ...c.respondents.map((r) => r.respondentId).filter((r) => isInformed(c, r))]);
    case 'committeeRuling':
    case 'dossierInventory':
    case 'closing':
      return to(parties(c));
    case 'provisionalMeasure':
      return orNone(c.measures.map((m) => m.measureId)).flatMap((id) => to(parties(c), id));
    case 'challengeDecision':
      return orNone(c.challenges.map((x) => x.challengeId)).flatMap((id) => to([COMPLAINANT], id));
    case 'objectionReceived':
      return orNone(openObjections(c).map((o) => o.objectionId)).flatMap((id) => to([COMPLAINANT], id));
    case 'memberRequest':
    case 'memberAppointment':
    case 'dossierForwarded':
      return to(orNone(members));
    case 'papersRecall':
      return to(orNone(c.members.filter((m) => m.papers === 'has').map((m) => m.memberId)));
    case 'accessAnswer':
      return orNone(c.accessRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId)).flatMap((id) =>
        to([c.accessRequests.find((r) => r.requestId === id)?.from ?? COMPLAINANT], id),
      );
    default:
      return to([COMPLAINANT]);
  }
}
