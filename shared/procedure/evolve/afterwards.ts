import type { ElementState } from '../case.ts';
import { change, type Evolvers, withRound } from './evolver.ts';

/** New facts open what the directie decided; what the committee decided binds (K3). */
const reconsidered = (e: ElementState): ElementState =>
  e.committee !== null && e.committee.outcome !== 'admit'
    ? e
    : { ...e, ruling: null, admission: e.admission?.admitted === false ? null : e.admission };

export const afterwards: Evolvers<
  | 'adjustmentExecuted'
  | 'improvementPlanned'
  | 'improvementCompleted'
  | 'themesChosen'
  | 'caseClosed'
  | 'caseReopened'
  | 'caseLinked'
  | 'caseUnlinked'
  | 'caseVoided'
  | 'accessRequested'
  | 'accessAnswered'
  | 'holdPlaced'
  | 'holdLifted'
  | 'documentDestroyed'
  | 'passageDestroyed'
  | 'caseDestroyed'
> = {
  adjustmentExecuted: (c, e) => ({
    ...c,
    adjustments: change(
      c.adjustments,
      (a) => a.adjustmentId === e.adjustmentId,
      (a) => ({ ...a, doneOn: e.happenedOn }),
    ),
  }),
  improvementPlanned: (c, e) => ({
    ...c,
    improvements: [
      ...c.improvements,
      {
        improvementId: e.improvementId,
        structural: e.structural,
        dueOn: e.dueOn,
        plannedOn: e.happenedOn,
        doneOn: null,
      },
    ],
  }),
  improvementCompleted: (c, e) => ({
    ...c,
    improvements: change(
      c.improvements,
      (i) => i.improvementId === e.improvementId,
      (i) => ({ ...i, doneOn: e.happenedOn }),
    ),
  }),
  themesChosen: (c, e) => ({ ...c, themes: [...new Set(e.themes)] }),
  caseClosed: (c, e) => ({
    ...c,
    closed: { on: e.happenedOn, outcome: e.outcome },
    closings: [...c.closings, e.happenedOn],
  }),
  caseReopened: (c, e) => {
    const open = { ...c, closed: null };
    // New facts are handled anew, with a withdrawal or settlement no longer in the way; a slip or an objection is not.
    return e.cause === 'newFacts'
      ? withRound({ ...open, ended: null, elements: c.elements.map(reconsidered) }, e.happenedOn, 'reopened')
      : open;
  },
  caseLinked: (c, e) => ({ ...c, links: [...c.links, e.caseId] }),
  caseUnlinked: (c, e) => ({ ...c, links: c.links.filter((link) => link !== e.caseId) }),
  caseVoided: (c, e) => ({
    ...c,
    voidedOn: e.happenedOn,
    closed: { on: e.happenedOn, outcome: 'voided' },
    closings: [...c.closings, e.happenedOn],
  }),
  accessRequested: (c, e) => ({
    ...c,
    accessRequests: [...c.accessRequests, { requestId: e.requestId, from: e.from, on: e.happenedOn, answeredOn: null }],
  }),
  accessAnswered: (c, e) => ({
    ...c,
    accessRequests: change(
      c.accessRequests,
      (r) => r.requestId === e.requestId,
      (r) => ({ ...r, answeredOn: e.happenedOn }),
    ),
  }),
  holdPlaced: (c, e) => ({
    ...c,
    holds: [...c.holds, { holdId: e.holdId, on: e.happenedOn, reviewOn: e.reviewOn, liftedOn: null }],
  }),
  holdLifted: (c, e) => ({
    ...c,
    holds: change(
      c.holds,
      (h) => h.holdId === e.holdId,
      (h) => ({ ...h, liftedOn: e.happenedOn }),
    ),
  }),
  documentDestroyed: (c, e) => ({
    ...c,
    documents: change(
      c.documents,
      (d) => d.documentId === e.documentId,
      (d) => ({ ...d, destroyedOn: e.happenedOn }),
    ),
  }),
  // Which texts are gone shows from the history.
  passageDestroyed: (c) => c,
  caseDestroyed: (c, e) => ({ ...c, destroyedOn: e.happenedOn }),
};
