import type { Messages } from '../../nl/index.ts';

const letter = (name: string, when: string) => ({
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  the: `the ${name}`,
  when,
});

export const letterKinds: Messages['letterKinds'] = {
  acknowledgement: letter('acknowledgement of receipt', 'As soon as the complaint is in.'),
  neutralAcknowledgement: letter(
    'neutral acknowledgement',
    'When somebody writes for another and you have seen no mandate. It says nothing about the matter.',
  ),
  confirmInWriting: letter(
    'request to put the complaint in writing',
    'When the complaint was only spoken. The complainant checks what you wrote down.',
  ),
  mandateRequest: letter('request for a mandate', 'When somebody complains for a client without a mandate.'),
  informationRequest: letter('request for information', 'When you know too little to decide.'),
  admission: letter('letter on taking up the complaint', 'When you have decided to handle the complaint.'),
  nonAdmission: letter(
    'letter on not taking up the complaint',
    'Right after that decision, with the reason and the way to the committee.',
  ),
  respondentNotice: letter('notice of the complaint', 'So that the person concerned knows there is a complaint.'),
  provisionalMeasure: letter('letter on a provisional measure', 'When you must arrange something at once.'),
  confidentialityNotice: letter('confidentiality notice', 'For everybody who has to do with the complaint.'),
  confidentialityDeclaration: letter(
    'confidentiality declaration',
    'With a sheet to sign, for committee members and others from outside.',
  ),
  hearingInvitation: letter('invitation to the hearing', 'To each party, with a day for replying.'),
  hearingReport: letter('report of the hearing', 'After the hearing, so that each party can respond.'),
  postponement: letter('notice of postponement', 'When you need more time, with the new date.'),
  ruling: letter('ruling', 'When you have decided on the complaint.'),
  withdrawalConfirmation: letter('confirmation of the withdrawal', 'When the complainant does not go on.'),
  settlementConfirmation: letter('confirmation of the solution', 'When the parties have come to agree.'),
  objectionReceived: letter('acknowledgement of the objection', 'As soon as the objection is in.'),
  directCommitteeConsent: letter(
    'request for consent to the committee',
    'When the complaint is about a director and can go straight to the committee.',
  ),
  memberRequest: letter('request to a committee member', 'The first, neutral request: no names yet.'),
  memberAppointment: letter('appointment of a committee member', 'When the member can and may take part.'),
  membersNamed: letter('letter naming the committee', 'Before the file goes to the committee.'),
  challengeDecision: letter(
    'decision on another committee member',
    'When you have decided on the request for another committee member.',
  ),
  dossierForwarded: letter('letter with the file', 'To each committee member who gets the file.'),
  dossierInventory: letter('letter with the inventory', 'To both parties, so that they can say what is missing.'),
  committeeRuling: letter('ruling of the committee', 'When you pass on the ruling of the committee yourself.'),
  papersRecall: letter('request to return the papers', 'When a member leaves or the committee is done.'),
  closing: letter('letter on the closing', 'When the complaint is closed and you want to say so.'),
  accessAnswer: letter('answer to the access request', 'When somebody asked for their data.'),
};
