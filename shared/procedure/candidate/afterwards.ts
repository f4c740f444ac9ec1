import { closingOutcome } from '../closing-outcome.ts';
import { COMPLAINANT } from '../fact.ts';
import { passagesOf } from '../passages.ts';
import { isResponsible } from '../query.ts';
import { dayAfter } from '../terms.ts';
import { type Candidates, orNone } from './candidates.ts';

export const afterwards: Candidates<
  | 'executeAdjustment'
  | 'planImprovement'
  | 'completeImprovement'
  | 'chooseThemes'
  | 'closeCase'
  | 'reopenCase'
  | 'linkCase'
  | 'unlinkCase'
  | 'correctFact'
  | 'voidCase'
  | 'receiveAccessRequest'
  | 'answerAccessRequest'
  | 'placeHold'
  | 'liftHold'
  | 'destroyDocument'
  | 'destroyPassage'
  | 'destroyCase'
> = {
  executeAdjustment: (c) =>
    orNone(c.adjustments.filter((a) => a.doneOn === null).map((a) => a.adjustmentId)).map((adjustmentId) => ({
      adjustmentId,
      text: null,
    })),
  planImprovement: (c, x) => [
    {
      improvementId: x.newId('improvement'),
      text: x.newId('text'),
      structural: isResponsible(c),
      owner: null,
      dueOn: dayAfter(x.on, 90),
    },
  ],
  completeImprovement: (c) =>
    orNone(c.improvements.filter((i) => i.doneOn === null).map((i) => i.improvementId)).map((improvementId) => ({
      improvementId,
      text: null,
    })),
  chooseThemes: (_c, x) => [{ themes: [x.newId('theme')] }],
  closeCase: (c, x) => [
    { outcome: closingOutcome(c), noLessonsBecause: c.improvements.length > 0 ? null : x.newId('text') },
  ],
  reopenCase: (_c, x) =>
    (['newFacts', 'objection', 'mistake'] as const).map((cause) => ({ cause, reason: x.newId('text') })),
  linkCase: (_c, x) => [{ caseId: x.newId('case'), reason: null }],
  unlinkCase: (c) => orNone(c.links).map((caseId) => ({ caseId })),
  correctFact: (_c, x) => [{ entry: 1, path: ['receipts', 0, 'receivedOn'], value: x.on, reason: x.newId('text') }],
  voidCase: (_c, x) => [{ reason: x.newId('text') }],
  receiveAccessRequest: (_c, x) => [{ requestId: x.newId('access'), from: COMPLAINANT }],
  answerAccessRequest: (c) =>
    orNone(c.accessRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId)).map((requestId) => ({
      requestId,
      documentId: null,
    })),
  placeHold: (_c, x) => [{ holdId: x.newId('hold'), reason: x.newId('text'), reviewOn: dayAfter(x.on, 365) }],
  liftHold: (c) =>
    orNone(c.holds.filter((h) => h.liftedOn === null).map((h) => h.holdId)).map((holdId) => ({ holdId, reason: null })),
  destroyDocument: (c, x) =>
    orNone(c.documents.filter((d) => d.destroyedOn === null).map((d) => d.documentId)).map((documentId) => ({
      documentId,
      reason: x.newId('text'),
      confirmedBy: x.directors.find((d) => d !== x.actor) ?? null,
    })),
  destroyPassage: (c, x) =>
    // One is example enough, and a case holds many.
    orNone(passagesOf(c.history).slice(0, 1)).map((passage) => ({
      passage,
      reason: x.newId('text'),
      confirmedBy: x.directors.find((d) => d !== x.actor) ?? null,
    })),
  destroyCase: (_c, x) => [
    { certificate: x.newId('certificate'), confirmedBy: x.directors.find((d) => d !== x.actor) ?? null },
  ],
};
