/** What must be so of every history, told a second time from the events alone, without the engine's own questions. */

import type { Case } from '../../../shared/procedure/case.ts';
import type { CaseEvent, EventOf } from '../../../shared/procedure/event.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';

const of = <T extends CaseEvent['type']>(history: readonly CaseEvent[], type: T): readonly EventOf<T>[] =>
  history.filter((e): e is EventOf<T> => e.type === type);

const admits = (e: CaseEvent): boolean => e.type === 'committeeRuled' && e.elements.some((x) => x.outcome === 'admit');

/** Events since the running round began: all, or those after the case came back or was reopened for new facts. */
function thisRound(history: readonly CaseEvent[]): readonly CaseEvent[] {
  const start = history.findLastIndex((e) => admits(e) || (e.type === 'caseReopened' && e.cause === 'newFacts'));
  return history.slice(start + 1);
}

/** Heard, waived, silent after an invitation that arrived and whose reply date passed, or not to be reached (H1). */
function hadItsChance(history: readonly CaseEvent[], partyId: string): boolean {
  const round = thisRound(history);
  const cameBack = new Set(of(history, 'letterReturned').map((e) => e.sendingId));
  const invitations = of(round, 'letterSent').filter(
    (e) => e.kind === 'hearingInvitation' && e.to === partyId && !cameBack.has(e.sendingId),
  );
  const heard = of(round, 'sessionHeld').some((e) => e.present.includes(partyId));
  const waived = of(round, 'hearingWaived').some((e) => e.partyId === partyId);
  const silent = of(round, 'silenceRecorded').some(
    (e) => e.partyId === partyId && invitations.some((i) => i.replyBy !== null && i.replyBy < e.happenedOn),
  );
  const registered = of(history, 'complaintRegistered')[0];
  const unreachable =
    (partyId === COMPLAINANT && registered?.complainant.reachable === false) ||
    of(round, 'tellingImpossible').some((e) => e.kind === 'hearingInvitation' && e.to === partyId);
  return heard || waived || silent || unreachable;
}

/** Whose turn to be heard was over before this element came forward, and who has not spoken since (H1). */
function notHeardOn(history: readonly CaseEvent[], elementId: string, partyId: string): boolean {
  const round = thisRound(history);
  const added = round.findIndex((e) => e.type === 'elementAdded' && e.element.elementId === elementId);
  if (added < 0) return false;
  const speaks = (e: CaseEvent): boolean =>
    (e.type === 'sessionHeld' && e.present.includes(partyId)) || (e.type === 'reactionRecorded' && e.from === partyId);
  return hadItsChance(round.slice(0, added), partyId) && !round.slice(added).some(speaks);
}

/** Why this event should not have been accepted after this history; null when it is right. */
export function broken(history: readonly CaseEvent[], event: CaseEvent): string | null {
  switch (event.type) {
    case 'ruled': {
      const registered = of(history, 'complaintRegistered')[0];
      const about = event.elements.map(
        (r) => registered?.elements.find((e) => e.elementId === r.elementId)?.respondentId,
      );
      const parties = [COMPLAINANT, ...(registered?.respondents ?? []).map((r) => r.respondentId)].filter(
        (id) => id === COMPLAINANT || about.includes(id),
      );
      if (
        !event.setAside.some((s) => s.code === 'notHeardOnThis') &&
        event.elements.some((r) => parties.some((id) => notHeardOn(history, r.elementId, id)))
      )
        return 'a ruling on what came forward after a hearing, without an answer to it';
      const invited = (id: string): boolean =>
        of(thisRound(history), 'letterSent').some((e) => e.kind === 'hearingInvitation' && e.to === id);
      const setAside = event.setAside.some((s) => s.code === 'notHeardYet');
      return parties.every((id) => hadItsChance(history, id) || (setAside && invited(id)))
        ? null
        : 'a ruling before both sides had their chance to be heard';
    }
    case 'memberApproached':
    case 'dossierForwarded':
    case 'committeeRuled': {
      const decided = history.some(
        (e) => e.type === 'ruled' || (e.type === 'admissionDecided' && e.decisions.some((d) => !d.admitted)),
      );
      const consented = of(history, 'committeeConsentRecorded').some((e) => e.given && e.documentId !== null);
      if (!(decided && history.some((e) => e.type === 'objected')) && !consented)
        return 'a committee without a decision and an objection, or a consent';
      if (event.type !== 'dossierForwarded') return null;
      const declared = (who: string): boolean =>
        of(history, 'confidentialityRecorded').findLast(
          (e) => e.who === who && (e.how === 'declared' || e.how === 'refused'),
        )?.how === 'declared';
      return event.to.every(declared) ? null : 'papers to somebody who did not declare confidentiality';
    }
    case 'objected': {
      const bound = of(history, 'committeeRuled').flatMap((r) =>
        r.elements.flatMap((e) => (e.outcome === 'admit' ? [] : [e.elementId])),
      );
      return event.elementIds.some((id) => bound.includes(id)) ? 'an objection to what the committee ruled' : null;
    }
    case 'caseClosed': {
      const responsible = [...of(history, 'ruled'), ...of(history, 'committeeRuled')].some(
        (r) => r.responsible !== 'no',
      );
      const improves = of(history, 'improvementPlanned').some((e) => e.structural);
      const reason = event.setAside.some((s) => s.code === 'improvementMissing');
      return responsible && !improves && !reason ? 'closed without the improvement that responsibility asks for' : null;
    }
    default:
      return null;
  }
}

/** The case with nothing of how it came about: equal when two histories tell the same. */
export const withoutHistory = (c: Case): Omit<Case, 'history'> => {
  const { history: _, ...state } = c;
  return state;
};
