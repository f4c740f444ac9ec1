import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import { letterKinds } from '../../shared/procedure/letter-kind.ts';

/** The moment of the procedure at which a letter belongs, in order. */
export const moments = ['receiving', 'admission', 'hearing', 'ruling', 'committee', 'closing', 'any'] as const;
export type Moment = (typeof moments)[number];

const momentByKind: Readonly<Record<LetterKind, Moment>> = {
  acknowledgement: 'receiving',
  neutralAcknowledgement: 'receiving',
  confirmInWriting: 'receiving',
  mandateRequest: 'receiving',
  informationRequest: 'admission',
  admission: 'admission',
  nonAdmission: 'admission',
  respondentNotice: 'hearing',
  provisionalMeasure: 'any',
  confidentialityNotice: 'any',
  confidentialityDeclaration: 'any',
  hearingInvitation: 'hearing',
  hearingReport: 'hearing',
  postponement: 'hearing',
  ruling: 'ruling',
  withdrawalConfirmation: 'ruling',
  settlementConfirmation: 'ruling',
  objectionReceived: 'committee',
  directCommitteeConsent: 'committee',
  memberRequest: 'committee',
  memberAppointment: 'committee',
  membersNamed: 'committee',
  challengeDecision: 'committee',
  dossierForwarded: 'committee',
  dossierInventory: 'committee',
  committeeRuling: 'committee',
  papersRecall: 'committee',
  closing: 'closing',
  accessAnswer: 'closing',
};

/** The kinds of letter of one moment, in the order of the procedure. */
export const kindsOf = (moment: Moment): readonly LetterKind[] =>
  letterKinds.filter((kind) => momentByKind[kind] === moment);
