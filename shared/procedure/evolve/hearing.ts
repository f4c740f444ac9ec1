import type { Case } from '../case.ts';
import { currentRound, targetOf } from '../query.ts';
import { change, type Evolvers, withAnswer, withHearing } from './evolver.ts';

export const hearing: Evolvers<
  | 'invitationReplied'
  | 'hearingWaived'
  | 'silenceRecorded'
  | 'sessionPlanned'
  | 'sessionCancelled'
  | 'sessionHeld'
  | 'hearingReported'
  | 'reportCommented'
  | 'reactionRecorded'
  | 'postponed'
  | 'ruled'
  | 'withdrawn'
  | 'settled'
> = {
  // Whoever comes after all takes back a waiver.
  invitationReplied: (c, e) =>
    withHearing(c, e.partyId, {
      reply: e.reply,
      silentOn: null,
      ...(e.reply === 'comes' ? { waivedOn: null } : {}),
    }),
  hearingWaived: (c, e) => withHearing(c, e.partyId, { waivedOn: e.happenedOn, silentOn: null }),
  silenceRecorded: (c, e) => withHearing(c, e.partyId, { silentOn: e.happenedOn }),
  sessionPlanned: (c, e) => ({
    ...c,
    sessions: [
      ...c.sessions,
      {
        sessionId: e.sessionId,
        partyIds: e.partyIds,
        on: e.on,
        askedObjections: e.askedObjections,
        state: 'planned',
        heldOn: null,
        present: [],
        reportedOn: null,
        commentedBy: [],
      },
    ],
  }),
  sessionCancelled: (c, e) => ({
    ...c,
    sessions: change(
      c.sessions,
      (s) => s.sessionId === e.sessionId,
      (s) => ({ ...s, state: 'cancelled' }),
    ),
  }),
  sessionHeld: (c, e) => {
    const held: Case = {
      ...c,
      sessions: change(
        c.sessions,
        (s) => s.sessionId === e.sessionId,
        (s) => ({ ...s, state: 'held', heldOn: e.happenedOn, present: e.present }),
      ),
    };
    return e.present.reduce(
      (so, partyId) => withAnswer(withHearing(so, partyId, { heardOn: e.happenedOn }), partyId),
      held,
    );
  },
  hearingReported: (c, e) => ({
    ...c,
    sessions: change(
      c.sessions,
      (s) => s.sessionId === e.sessionId,
      (s) => ({ ...s, reportedOn: e.happenedOn }),
    ),
  }),
  reportCommented: (c, e) => ({
    ...c,
    sessions: change(
      c.sessions,
      (s) => s.sessionId === e.sessionId,
      (s) => ({ ...s, commentedBy: [...s.commentedBy, e.partyId] }),
    ),
  }),
  reactionRecorded: (c, e) =>
    withAnswer({ ...c, reactions: [...c.reactions, { from: e.from, on: e.happenedOn }] }, e.from),
  postponed: (c, e) => ({
    ...c,
    postponements: [
      ...c.postponements,
      {
        postponementId: e.postponementId,
        on: e.happenedOn,
        previousTarget: targetOf(c) ?? e.happenedOn,
        newTargetOn: e.newTargetOn,
        round: currentRound(c),
      },
    ],
  }),
  ruled: (c, e) => ({
    ...c,
    elements: c.elements.map((element) => {
      const ruling = e.elements.find((r) => r.elementId === element.elementId);
      return ruling === undefined
        ? element
        : { ...element, ruling: { rulingId: e.rulingId, outcome: ruling.outcome, on: e.happenedOn } };
    }),
    rulings: [
      ...c.rulings,
      {
        rulingId: e.rulingId,
        on: e.happenedOn,
        elementIds: e.elements.map((r) => r.elementId),
        responsible: e.responsible,
        decidedBy: e.decidedBy,
        round: currentRound(c),
      },
    ],
    adjustments: [
      ...c.adjustments,
      ...e.adjustments.map((a) => ({
        adjustmentId: a.adjustmentId,
        dueOn: a.dueOn,
        decidedOn: e.happenedOn,
        doneOn: null,
      })),
    ],
  }),
  withdrawn: (c, e) => ({ ...c, ended: { kind: 'withdrawn', on: e.happenedOn } }),
  settled: (c, e) => ({ ...c, ended: { kind: 'settled', on: e.happenedOn } }),
};
