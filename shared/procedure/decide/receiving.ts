import { COMPLAINANT } from '../fact.ts';
import { admittedElements, firstReceiptOn, isDirectRoute } from '../query.ts';
import { timelinessOfCase } from '../timeliness.ts';
import { decidesAgainstConflict } from './conflict.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const receiving: Rules<
  | 'registerComplaint'
  | 'addReceipt'
  | 'addElement'
  | 'nameRespondent'
  | 'recordMandate'
  | 'withholdName'
  | 'assessLateness'
  | 'answerUrgentQuestion'
  | 'takeProvisionalMeasure'
  | 'endProvisionalMeasure'
  | 'recordContactMoment'
  | 'attachDocument'
  | 'recordInformationReceived'
  | 'decideAdmission'
> = {
  registerComplaint: (c, x, { today }) => [
    refuse('alreadyRegistered', c.registered !== null),
    ...x.receipts.map((r) => refuse('dateInFuture', r.receivedOn > today, { date: r.receivedOn })),
    ...x.receipts.map((r) => refuse('dateInFuture', (r.datedOn ?? '') > today, { date: r.datedOn })),
    ...x.receipts.map((r) =>
      r.postmark === 'illegible' || r.postmark === 'none'
        ? null
        : refuse('dateBeforeCause', r.postmark > r.receivedOn, { date: r.receivedOn, cause: r.postmark }),
    ),
    ...x.elements.map((e) =>
      e.incident.kind === 'unknown' ? null : refuse('dateInFuture', e.incident.on > today, { date: e.incident.on }),
    ),
    unique(x.elements.map((e) => e.elementId)) && unique(x.respondents.map((r) => r.respondentId))
      ? null
      : unknown('id'),
    x.elements.every((e) => e.respondentId === null || x.respondents.some((r) => r.respondentId === e.respondentId))
      ? null
      : unknown('respondent'),
  ],
  addReceipt: (_c, x, { today }) => [
    refuse('dateInFuture', x.receipt.receivedOn > today, { date: x.receipt.receivedOn }),
  ],
  addElement: (c, x, { today }) => [
    refuse(
      'alreadyRecorded',
      c.elements.some((e) => e.elementId === x.element.elementId),
    ),
    refuse('dateInFuture', x.element.broughtOn > today, { date: x.element.broughtOn }),
    notBefore(x.element.broughtOn, firstReceiptOn(c)),
    refuse(
      'committeeHasRuled',
      c.committeeRulings.some((r) => r.onMerits),
    ),
    refuse('alreadyEnded', c.ended !== null),
    x.element.respondentId === null || c.respondents.some((r) => r.respondentId === x.element.respondentId)
      ? null
      : unknown('respondent'),
  ],
  nameRespondent: () => [],
  recordMandate: (c) => [refuse('mandateNotAwaited', c.complainant?.mandate !== 'awaited')],
  withholdName: (c, x) => [refuse('nothingChanged', c.complainant?.nameWithheld === x.withheld)],
  assessLateness: (c, x) => {
    const timeliness = timelinessOfCase(c).find((t) => t.elementId === x.elementId);
    if (timeliness === undefined) return [unknown('element')];
    return [
      refuse('nothingLate', timeliness.verdict === 'inTime' || timeliness.verdict === 'inTimeByPosting', {
        lastDay: timeliness.lastDay,
      }),
    ];
  },
  answerUrgentQuestion: () => [],
  takeProvisionalMeasure: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.measures.some((m) => m.measureId === x.measureId),
    ),
    refuse('dateBeforeCause', x.until !== null && x.until < x.happenedOn, { date: x.until, cause: x.happenedOn }),
  ],
  endProvisionalMeasure: (c, x) => {
    const measure = c.measures.find((m) => m.measureId === x.measureId);
    return measure === undefined
      ? [unknown('measure')]
      : [refuse('alreadyRecorded', measure.endedOn !== null), notBefore(x.happenedOn, measure.on)];
  },
  recordContactMoment: () => [],
  attachDocument: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.documents.some((d) => d.documentId === x.documentId),
    ),
  ],
  recordInformationReceived: (c, x) => [
    c.informationAsked === null ? unknown('informationRequest') : notBefore(x.happenedOn, c.informationAsked.on),
    refuse('alreadyRecorded', c.informationAsked?.answered === 'sufficient'),
  ],
  decideAdmission: (c, x, context) => {
    const late = timelinessOfCase(c);
    return [
      ...x.decisions.map((d) => (c.elements.some((e) => e.elementId === d.elementId) ? null : unknown('element'))),
      notBefore(x.happenedOn, firstReceiptOn(c)),
      // A decision that was told, or that the committee made, is not silently replaced.
      refuse(
        'admissionIsFinal',
        x.decisions.some((d) => c.elements.find((e) => e.elementId === d.elementId)?.admission != null),
      ),
      refuse('alreadyEnded', c.ended !== null),
      refuse(
        'groundMissing',
        x.decisions.some((d) => !d.admitted && (d.ground === null || d.reason === null)),
      ),
      refuse('mandateNotShown', c.complainant?.mandate === 'awaited' && x.decisions.some((d) => d.admitted)),
      refuse(
        'subjectOutsideProcedure',
        x.decisions.some((d) => d.admitted && c.elements.find((e) => e.elementId === d.elementId)?.subject === 'none'),
      ),
      refuse(
        'informationNotAsked',
        x.decisions.some((d) => d.ground === 'tooLittleInformation') && c.informationAsked === null,
      ),
      refuse(
        'latenessNotAssessed',
        x.decisions.some((d) => {
          const element = c.elements.find((e) => e.elementId === d.elementId);
          return (
            late.some((t) => t.elementId === d.elementId && t.verdict === 'late') &&
            element?.lateness === null &&
            d.ground !== 'late'
          );
        }),
      ),
      ...decidesAgainstConflict(c, x.decidedBy, context),
      refuse('alreadyEnded', isDirectRoute(c) && admittedElements(c).length === 0 && c.committeeRulings.length === 0),
      c.complainant === null ? unknown(COMPLAINANT) : null,
    ];
  },
};
