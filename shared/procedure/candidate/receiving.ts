import { COMPLAINANT } from '../fact.ts';
import { undecidedElements } from '../query.ts';
import { type Candidates, deciderOf, NONE, orNone } from './candidates.ts';

export const receiving: Candidates<
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
  // A complaint is registered on its own screen; there is no case yet to take it from.
  registerComplaint: () => [],
  addReceipt: (_c, x) => [
    {
      receipt: {
        channel: 'post',
        receivedOn: x.on,
        reachedManagementOn: null,
        datedOn: null,
        postmark: 'none',
        documentId: null,
        originalLocation: null,
      },
    },
  ],
  addElement: (c, x) => [
    {
      element: {
        elementId: x.newId('element'),
        subject: 'organisation',
        respondentId: c.respondents[0]?.respondentId ?? null,
        incident: { kind: 'unknown' },
        expectation: null,
        deviation: x.newId('text'),
        wish: null,
        broughtOn: x.on,
      },
    },
  ],
  nameRespondent: (_c, x) => [
    {
      respondent: {
        respondentId: x.newId('respondent'),
        kind: 'employee',
        personId: null,
        external: false,
        directorId: null,
      },
    },
  ],
  recordMandate: () => [
    { shown: true, coversObjection: true, documentId: null },
    { shown: false, coversObjection: false, documentId: null },
  ],
  withholdName: (c, x) => [{ withheld: c.complainant?.nameWithheld !== true, reason: x.newId('text') }],
  assessLateness: (c, x) =>
    c.elements.flatMap((e) =>
      e.lateness === null ? [{ elementId: e.elementId, accepted: true, reason: x.newId('text') }] : [],
    ),
  answerUrgentQuestion: () => [{ warned: [], note: null }],
  takeProvisionalMeasure: (_c, x) => [
    { measureId: x.newId('measure'), text: x.newId('text'), partyId: null, until: null },
  ],
  endProvisionalMeasure: (c) =>
    orNone(c.measures.filter((m) => m.endedOn === null).map((m) => m.measureId)).map((measureId) => ({ measureId })),
  recordContactMoment: (_c, x) => [{ with: COMPLAINANT, channel: 'telephone', text: x.newId('text') }],
  attachDocument: (_c, x) => [{ documentId: x.newId('document'), role: 'evidence', from: null }],
  recordInformationReceived: () => [
    { documentIds: [], sufficient: true },
    { documentIds: [], sufficient: false },
  ],
  decideAdmission: (c, x) => {
    const open = undecidedElements(c);
    const decide = (admitted: boolean, ground: 'late' | 'other' | null) => ({
      decisions: open.map((e) => ({
        elementId: e.elementId,
        admitted,
        ground,
        reason: admitted ? null : x.newId('text'),
      })),
      decidedBy: deciderOf(c, x),
    });
    if (open.length === 0)
      return [
        {
          ...decide(true, null),
          decisions: [{ elementId: c.elements[0]?.elementId ?? NONE, admitted: true, ground: null, reason: null }],
        },
      ];
    return [decide(true, null), decide(false, 'other')];
  },
};
