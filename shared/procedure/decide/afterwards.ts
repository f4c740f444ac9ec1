import type { Case } from '../case.ts';
import { applyCorrections, correctEvent, isCorrectable, readPath } from '../correction.ts';
import { evolve } from '../evolve.ts';
import { destroyedPassages, passagesOf } from '../passages.ts';
import { isDecided, isResponsible, openObjections } from '../query.ts';
import { isOnHold, retentionEndsOn } from '../retention.ts';
import { untoldEnds } from '../untold.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

const outcomeIsTrue = (c: Case, outcome: string): boolean => {
  switch (outcome) {
    case 'withdrawn':
    case 'settled':
      return c.ended?.kind === outcome;
    case 'ruled':
      return c.ended === null && c.rulings.length > 0;
    case 'notAdmitted':
      return c.ended === null && c.rulings.length === 0 && c.elements.every((e) => e.admission?.admitted === false);
    case 'committeeRuled':
      return c.ended === null && c.committeeRulings.length > 0;
    default:
      return c.ended === null && c.rulings.length === 0 && c.committeeRulings.length === 0;
  }
};

export const afterwards: Rules<
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
  executeAdjustment: (c, x) => {
    const adjustment = c.adjustments.find((a) => a.adjustmentId === x.adjustmentId);
    return adjustment === undefined
      ? [unknown('adjustment')]
      : [refuse('alreadyRecorded', adjustment.doneOn !== null), notBefore(x.happenedOn, adjustment.decidedOn)];
  },
  planImprovement: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.improvements.some((i) => i.improvementId === x.improvementId),
    ),
  ],
  completeImprovement: (c, x) => {
    const improvement = c.improvements.find((i) => i.improvementId === x.improvementId);
    return improvement === undefined
      ? [unknown('improvement')]
      : [refuse('alreadyRecorded', improvement.doneOn !== null), notBefore(x.happenedOn, improvement.plannedOn)];
  },
  chooseThemes: (c, x) => [
    refuse(
      'nothingChanged',
      new Set([...c.themes, ...x.themes]).size === c.themes.length && holdsAll(x.themes, c.themes),
    ),
  ],
  closeCase: (c, x) => [
    refuse('stillUndecided', !isDecided(c)),
    refuse('objectionPending', openObjections(c).length > 0 && c.ended === null),
    refuse('notTold', untoldEnds(c).length > 0, { parties: [...untoldEnds(c)] }),
    refuse('outcomeNotTrue', !outcomeIsTrue(c, x.outcome)),
    refuse('improvementMissing', isResponsible(c) && !c.improvements.some((i) => i.structural)),
    refuse('lessonsMissing', c.improvements.length === 0 && x.noLessonsBecause === null),
    refuse(
      'papersOutstanding',
      c.members.some((m) => m.papers === 'has'),
    ),
    refuse(
      'accessOpen',
      c.accessRequests.some((r) => r.answeredOn === null),
    ),
    notBefore(x.happenedOn, c.rulings.at(-1)?.on),
  ],
  reopenCase: (c, x) => [
    refuse('notClosed', c.closed === null),
    refuse('caseIsVoid', c.voidedOn !== null),
    notBefore(x.happenedOn, c.closed?.on),
  ],
  linkCase: (c, x) => [
    refuse('sameCase', x.caseId === c.caseId),
    refuse('alreadyRecorded', c.links.includes(x.caseId)),
  ],
  unlinkCase: (c, x) => [c.links.includes(x.caseId) ? null : unknown('link')],
  correctFact: (c, x, { today }) => {
    const event = applyCorrections(c.history)[x.entry - 1];
    if (event === undefined) return [unknown('entry')];
    if (!isCorrectable(event, x.path)) return [refuse('notCorrectable', true)];
    const corrected = correctEvent(event, x.path, x.value);
    if (corrected === null) return [refuse('correctionContradicts', true)];
    const last = x.path.at(-1);
    const isFactDate =
      typeof x.value === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(x.value) &&
      (pastDays.has(last) || (last === 'on' && x.path.includes('incident')));
    const after = evolve(c, { ...x, type: 'factCorrected', setAside: [] });
    return [
      refuse('nothingChanged', readPath(event, x.path) === x.value),
      refuse('dateInFuture', isFactDate && (x.value as string) > today, { date: String(x.value) }),
      // A correction may move terms, but not turn the story around: nothing may come to lie before the first receipt.
      refuse('correctionContradicts', contradicts(after)),
    ];
  },
  voidCase: (c) => [refuse('caseIsVoid', c.voidedOn !== null)],
  receiveAccessRequest: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.accessRequests.some((r) => r.requestId === x.requestId),
    ),
  ],
  answerAccessRequest: (c, x) => {
    const request = c.accessRequests.find((r) => r.requestId === x.requestId);
    return request === undefined
      ? [unknown('accessRequest')]
      : [refuse('alreadyRecorded', request.answeredOn !== null), notBefore(x.happenedOn, request.on)];
  },
  placeHold: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.holds.some((h) => h.holdId === x.holdId),
    ),
    refuse('reviewNotLater', x.reviewOn <= x.happenedOn),
  ],
  liftHold: (c, x) => {
    const hold = c.holds.find((h) => h.holdId === x.holdId);
    return hold === undefined ? [unknown('hold')] : [refuse('alreadyRecorded', hold.liftedOn !== null)];
  },
  destroyDocument: (c, x, { directors, actor }) => {
    const document = c.documents.find((d) => d.documentId === x.documentId);
    if (document === undefined) return [unknown('document')];
    return [
      refuse('alreadyRecorded', document.destroyedOn !== null),
      refuse('secondLookMissing', directors.length > 1 && (x.confirmedBy === null || x.confirmedBy === actor)),
    ];
  },
  destroyPassage: (c, x, { directors, actor }) => {
    const destroyed = destroyedPassages(c.history).includes(x.passage);
    if (!destroyed && !passagesOf(c.history).includes(x.passage)) return [unknown('passage')];
    return [
      refuse('alreadyRecorded', destroyed),
      refuse('secondLookMissing', directors.length > 1 && (x.confirmedBy === null || x.confirmedBy === actor)),
    ];
  },
  destroyCase: (c, x, { today, directors, actor }) => {
    const endsOn = retentionEndsOn(c);
    return [
      refuse('notClosed', endsOn === null),
      refuse('retentionRunning', endsOn !== null && today <= endsOn, { endsOn }),
      refuse('onHold', isOnHold(c)),
      refuse('secondLookMissing', directors.length > 1 && (x.confirmedBy === null || x.confirmedBy === actor)),
    ];
  },
};

const holdsAll = (ids: readonly string[], all: readonly string[]): boolean => all.every((id) => ids.includes(id));

/** Facts that are days in the past; other dates (a session, a due date) may lie ahead. */
const pastDays: ReadonlySet<unknown> = new Set([
  'happenedOn',
  'receivedOn',
  'reachedManagementOn',
  'datedOn',
  'postmark',
  'broughtOn',
]);

/** Letters sent, decisions and rulings from before the complaint arrived. */
function contradicts(c: Case): boolean {
  const first = c.rounds[0]?.startedOn;
  if (first === undefined) return true;
  return (
    c.sendings.some((s) => s.on < first) ||
    c.elements.some((e) => e.admission !== null && e.admission.on < first) ||
    c.rulings.some((r) => r.on < first) ||
    (c.ended !== null && c.ended.on < first) ||
    (c.closed !== null && c.closed.on < first)
  );
}
