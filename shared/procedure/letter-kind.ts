/** Every letter the procedure can ask for, by the moment it belongs to. The norms are those of docs/procedure.md. */
export const letterKinds = [
  'acknowledgement', // M6
  'neutralAcknowledgement', // M6, to somebody whose mandate is not shown: discloses nothing
  'confirmInWriting', // M5, complaint by telephone: please confirm in writing
  'mandateRequest', // who is the client
  'informationRequest', // A3, before 'too little information'
  'admission', // A1
  'nonAdmission', // A2, with the reason and the way to the committee
  'respondentNotice', // H1, tells the respondent of the complaint
  'provisionalMeasure',
  'confidentialityNotice', // V2, H5
  'confidentialityDeclaration', // V2, asks for a signed declaration, with reply sheet
  'hearingInvitation', // H3
  'hearingReport', // report sent for comment
  'postponement', // H7, H8
  'ruling', // B1
  'withdrawalConfirmation',
  'settlementConfirmation',
  'objectionReceived', // Z3
  'directCommitteeConsent', // recusal: asks consent for the way straight to the committee
  'memberRequest', // Z2, neutral: no names
  'memberAppointment', // Z2
  'membersNamed', // Z5, to the client
  'challengeDecision', // Z6
  'dossierForwarded', // Z4, to the committee
  'dossierInventory', // Z5, to the parties
  'committeeRuling', // K2, forwarded
  'papersRecall', // Z6 and closing
  'closing',
  'accessAnswer', // G1
] as const;

export type LetterKind = (typeof letterKinds)[number];
