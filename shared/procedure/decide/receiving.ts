import { COMPLAINANT, type ElementFact, type Receipt } from '../fact.ts';
import { firstReceiptOn, isDirectRoute, lacksMandate } from '../query.ts';
import type { Refusal } from '../refusal.ts';
import { timelinessOfCase } from '../timeliness.ts';
import { decidesAgainstConflict } from './conflict.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Three days of one letter: written and posted before it arrived, and none of them still to come (M5). */
const receiptDates = (r: Receipt, today: string): readonly (Refusal | null)[] => [
  refuse('dateInFuture', r.receivedOn > today, { date: r.receivedOn, today }),
  refuse('dateInFuture', r.datedOn !== null && r.datedOn > today, { date: r.datedOn, today }),
  r.postmark === 'illegible' || r.postmark === 'none' ? null : notBefore(r.receivedOn, r.postmark),
];

const incidentDates = ({ incident }: ElementFact, today: string): readonly (Refusal | null)[] => [
  incident.kind === 'unknown' ? null : refuse('dateInFuture', incident.on > today, { date: incident.on, today }),
  incident.kind === 'period' ? notBefore(incident.on, incident.from) : null,
];

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
    ...x.receipts.flatMap((r) => receiptDates(r, today)),
    ...x.elements.flatMap((e) => incidentDates(e, today)),
    unique(x.elements.map((e) => e.elementId)) && unique(x.respondents.map((r) => r.respondentId))
      ? null
      : unknown('id'),
    x.elements.every((e) => e.respondentId === null || x.respondents.some((r) => r.respondentId === e.respondentId))
      ? null
      : unknown('respondent'),
  ],
  addReceipt: (_c, x, { today }) => receiptDates(x.receipt, today),
  addElement: (c, x, { today }) => [
    refuse(
      'alreadyRecorded',
      c.elements.some((e) => e.elementId === x.element.elementId),
    ),
    refuse('dateInFuture', x.element.broughtOn > today, { date: x.element.broughtOn, today }),
    ...incidentDates(x.element, today),
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
  // A mandate that was refused may still be shown.
  recordMandate: (c, x) => [
    refuse(
      'mandateNotAwaited',
      c.complainant?.mandate !== 'awaited' && !(x.shown && c.complainant?.mandate === 'refused'),
    ),
  ],
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
      unique(x.decisions.map((d) => d.elementId)) ? null : unknown('id'),
      refuse('mandateNotShown', lacksMandate(c) && x.decisions.some((d) => d.admitted)),
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
      // Straight to the committee: the directie decides nothing any more.
      refuse('alreadyEnded', isDirectRoute(c)),
      c.complainant === null ? unknown(COMPLAINANT) : null,
    ];
  },
};
