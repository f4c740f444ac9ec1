/** What carries a norm besides the refusals and obligations that name it, and on which screens a director meets it. */
import type { CommandType } from './command.ts';
import type { NormId } from './norm.ts';

export const screenIds = [
  'unlock',
  'today',
  'intake',
  'case',
  'letters',
  'dossier',
  'terms',
  'improvements',
  'settings',
] as const;
export type ScreenId = (typeof screenIds)[number];

export type Trace = {
  readonly commands: readonly CommandType[];
  /** Parts of the program outside the procedure that carry the norm, by folder. */
  readonly carriedBy?: readonly string[];
  readonly screens: readonly ScreenId[];
};

export const normTrace: { readonly [N in NormId]: Trace } = {
  I1: { commands: ['closeCase', 'planImprovement', 'chooseThemes'], screens: ['case', 'improvements'] },
  M1: { commands: ['registerComplaint', 'addElement', 'recordMandate'], screens: ['intake', 'case'] },
  M2: { commands: ['registerComplaint', 'nameRespondent', 'decideAdmission'], screens: ['intake', 'case'] },
  M3: { commands: ['registerComplaint', 'decideAdmission', 'rule', 'approachMember'], screens: ['intake', 'case'] },
  M4: { commands: ['registerComplaint', 'assessLateness'], screens: ['intake', 'case', 'today'] },
  M5: { commands: ['registerComplaint', 'addReceipt'], screens: ['intake', 'case'] },
  M6: {
    commands: ['finaliseLetter', 'recordSent', 'recordReturned', 'recordTellingImpossible'],
    screens: ['today', 'letters', 'terms'],
  },
  V1: {
    commands: ['recordMandate', 'answerUrgentQuestion', 'takeProvisionalMeasure', 'endProvisionalMeasure'],
    carriedBy: ['electron/core/vault'],
    screens: ['unlock', 'case', 'settings'],
  },
  V2: { commands: ['recordConfidentiality', 'recordSent', 'forwardDossier'], screens: ['case', 'letters'] },
  A1: { commands: ['decideAdmission'], screens: ['case', 'today'] },
  A2: { commands: ['decideAdmission', 'recordSent'], screens: ['case', 'letters', 'today'] },
  A3: { commands: ['decideAdmission', 'recordInformationReceived'], screens: ['case', 'letters'] },
  B1: {
    commands: ['rule', 'recuseDirector', 'appointDeputy', 'executeAdjustment', 'settle'],
    screens: ['case', 'letters'],
  },
  H1: {
    commands: [
      'recordInvitationReply',
      'waiveHearing',
      'recordSilence',
      'holdSession',
      'recordHearingReport',
      'recordReportComments',
      'recordReaction',
      'rule',
    ],
    screens: ['case', 'letters'],
  },
  H2: { commands: ['planSession', 'cancelSession', 'holdSession'], screens: ['case'] },
  H3: { commands: ['recordSent', 'recordReturned', 'withdraw'], screens: ['today', 'letters', 'terms'] },
  H4: { commands: ['addParticipant', 'holdSession'], screens: ['case'] },
  H5: { commands: ['recordConfidentiality', 'holdSession'], screens: ['case', 'letters'] },
  H6: { commands: ['rule', 'recordSent', 'withdraw', 'settle'], screens: ['today', 'case', 'terms'] },
  H7: { commands: ['postpone', 'recordSent'], screens: ['today', 'case', 'letters'] },
  H8: { commands: ['postpone', 'recordSent'], screens: ['case', 'letters', 'terms'] },
  Z1: { commands: ['object', 'withdrawObjection', 'recordCommitteeConsent'], screens: ['case', 'letters'] },
  Z2: {
    commands: ['approachMember', 'discloseNames', 'declareIndependence', 'appointMember'],
    screens: ['case', 'letters'],
  },
  Z3: { commands: ['object', 'recordSent'], screens: ['case', 'today'] },
  Z4: { commands: ['forwardDossier'], carriedBy: ['electron/core/dossier'], screens: ['dossier', 'today'] },
  Z5: { commands: ['recordSent'], screens: ['letters', 'dossier'] },
  Z6: {
    commands: ['challengeMember', 'decideChallenge', 'endMembership', 'recordPapersReturned'],
    screens: ['case', 'letters'],
  },
  K1: { commands: ['recordCommitteeRequest', 'answerCommitteeRequest', 'recordCommitteeSession'], screens: ['case'] },
  K2: { commands: ['recordCommitteeRuling', 'recordCommitteeTold'], screens: ['case', 'today'] },
  K3: { commands: ['recordCommitteeRuling', 'correctCommitteeRuling', 'recordCourtOutcome'], screens: ['case'] },
  K4: { commands: ['planImprovement', 'completeImprovement', 'closeCase'], screens: ['improvements', 'case'] },
  R1: {
    commands: [
      'registerComplaint',
      'voidCase',
      'correctFact',
      'linkCase',
      'unlinkCase',
      'recordContactMoment',
      'attachDocument',
    ],
    carriedBy: ['electron/core/store'],
    screens: ['intake', 'case'],
  },
  R2: {
    commands: ['closeCase', 'reopenCase', 'placeHold', 'liftHold', 'destroyDocument', 'destroyPassage', 'destroyCase'],
    screens: ['case', 'today'],
  },
  G1: { commands: ['receiveAccessRequest', 'answerAccessRequest'], screens: ['case', 'terms', 'today'] },
  G2: { commands: ['withholdName'], screens: ['intake', 'case', 'letters'] },
  C1: { commands: [], carriedBy: ['electron/core/typeset'], screens: ['settings', 'letters'] },
};
