import * as f from '../../../shared/procedure/fact.ts';
import { asTexts } from './field.ts';
import type { FormSpecs } from './form-spec.ts';

const responsibility = ['yes', 'partly', 'no'] as const;

export const hearing: FormSpecs<
  | 'recordInvitationReply'
  | 'waiveHearing'
  | 'recordSilence'
  | 'planSession'
  | 'cancelSession'
  | 'holdSession'
  | 'recordHearingReport'
  | 'recordReportComments'
  | 'recordReaction'
  | 'postpone'
  | 'rule'
  | 'withdraw'
  | 'settle'
> = {
  recordInvitationReply: {
    fields: {
      partyId: { kind: 'one', of: 'party' },
      reply: { kind: 'choice', options: ['comes', 'otherDate', 'refusesJoint'], words: 'reply', judgement: true },
    },
  },
  waiveHearing: {
    fields: { partyId: { kind: 'one', of: 'party' }, text: { kind: 'text', optional: true } },
  },
  recordSilence: { fields: { partyId: { kind: 'one', of: 'party' } } },
  planSession: {
    fields: {
      sessionId: { kind: 'fixed' },
      partyIds: { kind: 'many', of: 'party', atLeastOne: true },
      on: { kind: 'date' },
      time: { kind: 'time' },
      place: { kind: 'text', optional: true, short: true },
      askedObjections: {
        kind: 'yesNo',
        when: ({ command }) => asTexts(command('partyIds')).length > 1,
        unasked: false,
      },
    },
  },
  cancelSession: {
    fields: { sessionId: { kind: 'one', of: 'plannedSession' }, reason: { kind: 'text', optional: true } },
  },
  holdSession: {
    fields: {
      sessionId: { kind: 'one', of: 'plannedSession' },
      present: { kind: 'many', of: 'party' },
      companions: { kind: 'many', of: 'companion', when: ({ state }) => state.participants.length > 0, unasked: [] },
      toldConfidentiality: { kind: 'yesNo' },
    },
  },
  recordHearingReport: {
    fields: {
      sessionId: { kind: 'one', of: 'heldSession' },
      documentId: { kind: 'document', optional: true },
      text: { kind: 'text', optional: true },
    },
  },
  recordReportComments: {
    fields: {
      sessionId: { kind: 'one', of: 'reportedSession' },
      partyId: { kind: 'one', of: 'party' },
      text: { kind: 'text', optional: true },
      documentId: { kind: 'document', optional: true },
    },
  },
  recordReaction: {
    fields: {
      from: { kind: 'one', of: 'speaker' },
      text: { kind: 'text', optional: true },
      documentId: { kind: 'document', optional: true },
    },
  },
  postpone: {
    fields: {
      postponementId: { kind: 'fixed' },
      newTargetOn: { kind: 'date' },
      reason: { kind: 'text' },
    },
  },
  rule: {
    fields: {
      rulingId: { kind: 'fixed' },
      elements: {
        kind: 'perElement',
        everywhere: 'outcome',
        fields: {
          elementId: { kind: 'fixed' },
          outcome: { kind: 'choice', options: f.rulingOutcomes, words: 'rulingOutcome', judgement: true },
          reason: { kind: 'text' },
        },
      },
      responsible: { kind: 'choice', options: responsibility, words: 'responsible', judgement: true },
      responsibleReason: { kind: 'text', optional: true },
      adjustments: {
        kind: 'rows',
        fields: {
          adjustmentId: { kind: 'fixed' },
          text: { kind: 'text' },
          owner: { kind: 'text', optional: true, short: true },
          dueOn: { kind: 'date' },
        },
        newRow: (newId, today) => ({ adjustmentId: newId(), text: newId(), owner: null, dueOn: today }),
      },
      restsOnUnanswered: {
        kind: 'yesNo',
        when: ({ state }) => state.complainant?.nameWithheld === true,
        unasked: false,
      },
      decidedBy: { kind: 'one', of: 'decider' },
    },
  },
  withdraw: { fields: { text: { kind: 'text', optional: true }, documentId: { kind: 'document', optional: true } } },
  settle: { fields: { text: { kind: 'text' }, documentId: { kind: 'document', optional: true } } },
};
