import * as f from '../../../shared/procedure/fact.ts';
import type { FormSpecs } from './form-spec.ts';

const responsibility = ['yes', 'partly', 'no'] as const;

export const committee: FormSpecs<
  | 'recuseDirector'
  | 'appointDeputy'
  | 'recordCommitteeConsent'
  | 'object'
  | 'withdrawObjection'
  | 'approachMember'
  | 'discloseNames'
  | 'declareIndependence'
  | 'appointMember'
  | 'challengeMember'
  | 'decideChallenge'
  | 'endMembership'
  | 'forwardDossier'
  | 'recordPapersReturned'
  | 'recordCommitteeRequest'
  | 'answerCommitteeRequest'
  | 'recordCommitteeSession'
  | 'recordCommitteeRuling'
  | 'recordCommitteeTold'
  | 'correctCommitteeRuling'
  | 'recordCourtOutcome'
> = {
  recuseDirector: { fields: { directorId: { kind: 'one', of: 'director' }, reason: { kind: 'text' } } },
  appointDeputy: {
    fields: {
      kind: { kind: 'choice', options: ['director', 'outsider'], words: 'deputyKind' },
      deputyId: { kind: 'one', of: 'deputy' },
      text: { kind: 'text', optional: true },
    },
  },
  recordCommitteeConsent: {
    fields: { given: { kind: 'yesNo', judgement: true }, documentId: { kind: 'document', optional: true } },
  },
  object: {
    fields: {
      objectionId: { kind: 'fixed' },
      against: { kind: 'choice', options: ['ruling', 'nonAdmission'], words: 'against' },
      elementIds: { kind: 'many', of: 'element', atLeastOne: true },
      channel: { kind: 'choice', options: f.channels, words: 'channel' },
      documentId: { kind: 'document', optional: true },
    },
  },
  withdrawObjection: {
    fields: { objectionId: { kind: 'one', of: 'objection' }, documentId: { kind: 'document', optional: true } },
  },
  approachMember: {
    fields: {
      memberId: { kind: 'fixed' },
      personId: { kind: 'person', optional: false },
      seat: { kind: 'choice', options: f.seats, words: 'seat' },
    },
  },
  discloseNames: { fields: { memberId: { kind: 'one', of: 'member' } } },
  declareIndependence: {
    fields: {
      memberId: { kind: 'one', of: 'member' },
      ties: { kind: 'choices', options: ['employment', 'family', 'business', 'involved', 'other'], words: 'tie' },
      remark: { kind: 'text', optional: true },
      documentId: { kind: 'document', optional: true },
    },
  },
  appointMember: {
    fields: {
      memberId: { kind: 'one', of: 'member' },
      seat: { kind: 'choice', options: f.seats, words: 'seat' },
      appointedBy: { kind: 'one', of: 'decider' },
    },
  },
  challengeMember: {
    fields: {
      challengeId: { kind: 'fixed' },
      memberId: { kind: 'one', of: 'member' },
      reason: { kind: 'text' },
      documentId: { kind: 'document', optional: true },
    },
  },
  decideChallenge: {
    fields: {
      challengeId: { kind: 'one', of: 'challenge' },
      granted: { kind: 'yesNo', judgement: true },
      reason: { kind: 'text' },
      decidedBy: { kind: 'one', of: 'decider' },
    },
  },
  endMembership: {
    fields: {
      memberId: { kind: 'one', of: 'member' },
      why: { kind: 'choice', options: ['challenge', 'recusal', 'illness', 'other'], words: 'membershipEnd' },
      reason: { kind: 'text', optional: true },
    },
  },
  forwardDossier: {
    danger: 'final',
    fields: {
      versionId: { kind: 'fixed' },
      documentId: { kind: 'fixed' },
      sha256: { kind: 'fixed' },
      pages: { kind: 'fixed' },
      to: { kind: 'many', of: 'member', atLeastOne: true },
      channel: { kind: 'choice', options: f.sendChannels, words: 'sendChannel' },
      omissions: {
        kind: 'rows',
        fields: { documentId: { kind: 'one', of: 'caseDocument' }, reason: { kind: 'text' } },
        newRow: (newId) => ({ documentId: null, reason: newId() }),
      },
    },
  },
  recordPapersReturned: {
    fields: {
      who: { kind: 'one', of: 'holder' },
      how: { kind: 'choice', options: ['returned', 'destroyed', 'notReturned'], words: 'papers' },
      reason: { kind: 'text', optional: true },
    },
  },
  recordCommitteeRequest: { fields: { requestId: { kind: 'fixed' }, text: { kind: 'text' } } },
  answerCommitteeRequest: {
    fields: { requestId: { kind: 'one', of: 'committeeRequest' }, text: { kind: 'text', optional: true } },
  },
  recordCommitteeSession: { fields: { on: { kind: 'date' }, text: { kind: 'text', optional: true } } },
  recordCommitteeRuling: {
    fields: {
      committeeRulingId: { kind: 'fixed' },
      elements: {
        kind: 'perElement',
        everywhere: 'outcome',
        fields: {
          elementId: { kind: 'fixed' },
          outcome: { kind: 'choice', options: f.committeeOutcomes, words: 'committeeOutcome', judgement: true },
        },
      },
      responsible: { kind: 'choice', options: responsibility, words: 'responsible', judgement: true },
      responsibleReason: { kind: 'text', optional: true },
      documentId: { kind: 'document', optional: true },
    },
  },
  recordCommitteeTold: { fields: { partyId: { kind: 'one', of: 'party' } } },
  correctCommitteeRuling: {
    fields: {
      committeeRulingId: { kind: 'one', of: 'committeeRuling' },
      text: { kind: 'text' },
      documentId: { kind: 'document', optional: true },
    },
  },
  recordCourtOutcome: { fields: { text: { kind: 'text' }, documentId: { kind: 'document', optional: true } } },
};
