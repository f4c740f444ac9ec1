import type { Case, ElementState } from '../case.ts';
import type { ElementFact, Receipt } from '../fact.ts';
import { change, type Evolvers, heardBefore } from './evolver.ts';

const fresh = (element: ElementFact): ElementState => ({
  ...element,
  lateness: null,
  admission: null,
  ruling: null,
  committee: null,
  unanswered: [],
});

const firstReceived = (receipts: readonly Receipt[], otherwise: string): string =>
  receipts.map((receipt) => receipt.receivedOn).toSorted()[0] ?? otherwise;

/** The earliest of several receipts starts the terms (M5, M6), also when it is recorded later. */
const withReceipts = (c: Case, receipts: readonly Receipt[]): Case => ({
  ...c,
  receipts,
  rounds: change(
    c.rounds,
    (round) => round.cause === 'receipt',
    (round) => ({ ...round, startedOn: firstReceived(receipts, round.startedOn) }),
  ),
});

export const receiving: Evolvers<
  | 'complaintRegistered'
  | 'receiptAdded'
  | 'elementAdded'
  | 'respondentNamed'
  | 'mandateRecorded'
  | 'nameWithheld'
  | 'latenessAssessed'
  | 'urgentQuestionAnswered'
  | 'provisionalMeasureTaken'
  | 'provisionalMeasureEnded'
  | 'contactMomentRecorded'
  | 'documentAttached'
  | 'informationReceived'
  | 'admissionDecided'
> = {
  complaintRegistered: (c, e) => ({
    ...c,
    registered: e,
    policy: e.policy,
    complainant: e.complainant,
    receipts: e.receipts,
    respondents: e.respondents,
    elements: e.elements.map(fresh),
    rounds: [{ index: 0, startedOn: firstReceived(e.receipts, e.happenedOn), cause: 'receipt' }],
  }),
  receiptAdded: (c, e) => withReceipts(c, [...c.receipts, e.receipt]),
  elementAdded: (c, e) => ({
    ...c,
    elements: [...c.elements, { ...fresh(e.element), unanswered: heardBefore(c) }],
  }),
  respondentNamed: (c, e) => ({
    ...c,
    respondents: [...c.respondents.filter((r) => r.respondentId !== e.respondent.respondentId), e.respondent],
  }),
  mandateRecorded: (c, e) => ({
    ...c,
    complainant: c.complainant && { ...c.complainant, mandate: e.shown ? 'shown' : 'refused' },
    mandateCoversObjection: e.shown && e.coversObjection,
  }),
  nameWithheld: (c, e) => ({ ...c, complainant: c.complainant && { ...c.complainant, nameWithheld: e.withheld } }),
  latenessAssessed: (c, e) => ({
    ...c,
    elements: change(
      c.elements,
      (x) => x.elementId === e.elementId,
      (x) => ({ ...x, lateness: { accepted: e.accepted, on: e.happenedOn } }),
    ),
  }),
  urgentQuestionAnswered: (c, e) => ({ ...c, urgentAnsweredOn: c.urgentAnsweredOn ?? e.happenedOn }),
  provisionalMeasureTaken: (c, e) => ({
    ...c,
    measures: [
      ...c.measures,
      { measureId: e.measureId, partyId: e.partyId, on: e.happenedOn, until: e.until, endedOn: null },
    ],
  }),
  provisionalMeasureEnded: (c, e) => ({
    ...c,
    measures: change(
      c.measures,
      (m) => m.measureId === e.measureId,
      (m) => ({ ...m, endedOn: e.happenedOn }),
    ),
  }),
  contactMomentRecorded: (c) => c,
  documentAttached: (c, e) => ({
    ...c,
    documents: [...c.documents, { documentId: e.documentId, role: e.role, on: e.happenedOn, destroyedOn: null }],
  }),
  informationReceived: (c, e) => ({
    ...c,
    informationAsked: c.informationAsked && {
      ...c.informationAsked,
      answered: e.sufficient ? 'sufficient' : 'insufficient',
    },
  }),
  admissionDecided: (c, e) => ({
    ...c,
    elements: c.elements.map((element) => {
      const decision = e.decisions.find((d) => d.elementId === element.elementId);
      return decision === undefined
        ? element
        : {
            ...element,
            admission: { admitted: decision.admitted, ground: decision.ground, on: e.happenedOn, by: 'management' },
          };
    }),
  }),
};
