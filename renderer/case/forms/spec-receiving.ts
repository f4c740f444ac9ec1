import * as f from '../../../shared/procedure/fact.ts';
import type { Fields } from './field.ts';
import type { FormSpecs } from './form-spec.ts';

export const receiptFields: Fields = {
  channel: { kind: 'choice', options: f.channels, words: 'channel' },
  receivedOn: { kind: 'date', past: true },
  reachedManagementOn: { kind: 'date', past: true, optional: true },
  datedOn: { kind: 'date', past: true, optional: true },
  postmark: { kind: 'postmark', when: ({ group }) => group('channel') === 'post', unasked: 'none' },
  documentId: { kind: 'document', optional: true },
  originalLocation: { kind: 'text', optional: true, short: true },
};

export const elementFields: Fields = {
  elementId: { kind: 'fixed' },
  subject: { kind: 'choice', options: f.subjectKinds, words: 'subject' },
  respondentId: {
    kind: 'one',
    of: 'respondent',
    optional: true,
    when: ({ group }) => group('subject') !== 'none',
    unasked: null,
  },
  deviation: { kind: 'text' },
  incident: { kind: 'incident' },
  expectation: { kind: 'text', optional: true },
  wish: { kind: 'text', optional: true },
  broughtOn: { kind: 'date', past: true },
};

const respondentFields: Fields = {
  respondentId: { kind: 'fixed' },
  kind: { kind: 'choice', options: ['trainer', 'employee', 'client', 'organisation'], words: 'respondentKind' },
  personId: { kind: 'person', optional: true },
  external: { kind: 'yesNo' },
  directorId: { kind: 'one', of: 'director', optional: true },
};

const policyFields: Fields = {
  calendar: {
    kind: 'group',
    fields: {
      goodFriday: { kind: 'yesNo' },
      liberationDay: { kind: 'choice', options: ['always', 'lustrum', 'never'], words: 'liberationDay' },
      decreeDays: { kind: 'yesNo' },
      closingDays: { kind: 'fixed' },
    },
  },
  rollTarget: { kind: 'yesNo' },
  rollClientMonth: { kind: 'yesNo' },
  dispatchRule: { kind: 'yesNo' },
  targetStart: { kind: 'choice', options: ['receipt', 'acknowledgement', 'admission'], words: 'targetStart' },
  retentionYears: { kind: 'number', from: 2, until: 20 },
};

export const receiving: FormSpecs<
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
  // Entered on its own screen; here so that what was entered can be corrected.
  registerComplaint: {
    fields: {
      number: { kind: 'fixed' },
      receipts: { kind: 'rows', fields: receiptFields, newRow: () => ({}) },
      complainant: {
        kind: 'group',
        fields: {
          personId: { kind: 'person', optional: true },
          capacity: { kind: 'choice', options: f.capacities, words: 'capacity' },
          clientPersonId: { kind: 'person', optional: true },
          mandate: { kind: 'choice', options: f.mandateStates, words: 'mandate' },
          nameWithheld: { kind: 'yesNo' },
          reachable: { kind: 'yesNo' },
        },
      },
      elements: { kind: 'rows', fields: elementFields, newRow: () => ({}) },
      respondents: { kind: 'rows', fields: respondentFields, newRow: () => ({}) },
      summary: { kind: 'text', short: true },
      policy: { kind: 'group', fields: policyFields },
    },
  },
  addReceipt: { fields: { receipt: { kind: 'group', fields: receiptFields } } },
  addElement: { fields: { element: { kind: 'group', fields: elementFields } } },
  nameRespondent: { fields: { respondent: { kind: 'group', fields: respondentFields } } },
  recordMandate: {
    fields: {
      shown: { kind: 'yesNo', judgement: true },
      coversObjection: { kind: 'yesNo', when: ({ command }) => command('shown') === true, unasked: false },
      documentId: { kind: 'document', optional: true },
    },
  },
  withholdName: { fields: { withheld: { kind: 'yesNo' }, reason: { kind: 'text' } } },
  assessLateness: {
    fields: {
      elementId: { kind: 'one', of: 'element' },
      accepted: { kind: 'yesNo', judgement: true },
      reason: { kind: 'text' },
    },
  },
  answerUrgentQuestion: {
    fields: {
      warned: { kind: 'choices', options: f.warnings, words: 'warned' },
      note: { kind: 'text', optional: true },
    },
  },
  takeProvisionalMeasure: {
    fields: {
      measureId: { kind: 'fixed' },
      text: { kind: 'text' },
      partyId: { kind: 'one', of: 'party', optional: true },
      until: { kind: 'date', optional: true },
    },
  },
  endProvisionalMeasure: { fields: { measureId: { kind: 'one', of: 'measure' } } },
  recordContactMoment: {
    fields: {
      with: { kind: 'one', of: 'addressee', optional: true },
      channel: { kind: 'choice', options: f.channels, words: 'channel' },
      text: { kind: 'text' },
    },
  },
  attachDocument: {
    fields: {
      documentId: { kind: 'document', optional: false },
      role: { kind: 'choice', options: f.documentRoles, words: 'documentRole' },
      from: { kind: 'one', of: 'addressee', optional: true },
    },
  },
  recordInformationReceived: {
    fields: { documentIds: { kind: 'documents' }, sufficient: { kind: 'yesNo', judgement: true } },
  },
  decideAdmission: {
    fields: {
      decisions: {
        kind: 'perElement',
        everywhere: 'admitted',
        fields: {
          elementId: { kind: 'fixed' },
          admitted: { kind: 'yesNo', judgement: true },
          ground: {
            kind: 'choice',
            options: f.nonAdmissionGrounds,
            judgement: true,
            words: 'ground',
            when: ({ group }) => group('admitted') === false,
            unasked: null,
          },
          reason: { kind: 'text', when: ({ group }) => group('admitted') === false, unasked: null },
        },
      },
      decidedBy: { kind: 'one', of: 'decider' },
    },
  },
};
