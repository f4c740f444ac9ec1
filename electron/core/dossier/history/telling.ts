import type { LetterKind } from '../../../../shared/procedure/letter-kind.ts';
import type { NormId } from '../../../../shared/procedure/norm.ts';
import { longDate } from '../../letters/dutch.ts';
import { type HistoryLines, why } from './lines.ts';

const channels = {
  post: 'per post',
  registeredPost: 'per aangetekende post',
  email: 'per e-mail',
  handedOver: 'persoonlijk overhandigd',
} as const;

const letterNorms: Partial<Record<LetterKind, NormId>> = {
  acknowledgement: 'M6',
  neutralAcknowledgement: 'M6',
  confirmInWriting: 'M5',
  informationRequest: 'A3',
  admission: 'A1',
  nonAdmission: 'A2',
  respondentNotice: 'H1',
  confidentialityNotice: 'V2',
  confidentialityDeclaration: 'V2',
  hearingInvitation: 'H3',
  hearingReport: 'H1',
  postponement: 'H7',
  ruling: 'B1',
  objectionReceived: 'Z3',
  directCommitteeConsent: 'Z1',
  memberRequest: 'Z2',
  memberAppointment: 'Z2',
  membersNamed: 'Z5',
  challengeDecision: 'Z6',
  dossierForwarded: 'Z4',
  dossierInventory: 'Z5',
  committeeRuling: 'K2',
  papersRecall: 'Z6',
};

function normOfLetter(kind: LetterKind): { readonly norm?: NormId } {
  const norm = letterNorms[kind];
  return norm === undefined ? {} : { norm };
}

/** Letters: which norm each of them carries out. */
export const telling: HistoryLines<'letterFinalised' | 'letterSent' | 'letterReturned' | 'tellingImpossible'> = {
  letterFinalised: null,
  letterSent: (event, w) => ({
    text: `Brief aan ${w.who(event.to)} verzonden, ${channels[event.channel]}: ${w.subject(event.kind)}${event.replyBy === null ? '' : ` (antwoord gevraagd uiterlijk ${longDate(event.replyBy)})`}.`,
    ...normOfLetter(event.kind),
  }),
  letterReturned: () => ({ text: 'Een verzonden brief kwam terug of werd niet aangenomen.' }),
  tellingImpossible: (event, w) => ({
    text: `${w.who(event.to)} kon niet worden bereikt (${w.subject(event.kind)})${why(w.text(event.reason))}`,
    ...normOfLetter(event.kind),
  }),
};
