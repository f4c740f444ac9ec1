/**
 * Why something cannot be done now. Each refusal names its norm and its basis; the window words it. *Hard* ones refuse;
 * the others are safeguards and yield to a recorded reason.
 */
import type { Json } from '../json.ts';
import type { Basis, NormId } from './norm.ts';

type Rule = { readonly norm: NormId; readonly basis: Basis; readonly hard: boolean };
const hard = (norm: NormId, basis: Basis): Rule => ({ norm, basis, hard: true });
const soft = (norm: NormId, basis: Basis = 'own'): Rule => ({ norm, basis, hard: false });

export const refusalRules = {
  // The register and its dates
  notRegistered: hard('R1', 'text'),
  alreadyRegistered: hard('R1', 'text'),
  caseIsClosed: hard('R1', 'own'),
  caseIsVoid: hard('R1', 'own'),
  caseIsDestroyed: hard('R2', 'own'),
  dateInFuture: hard('R1', 'own'),
  dateBeforeCause: hard('R1', 'own'),
  unknownReference: hard('R1', 'own'),
  alreadyRecorded: hard('R1', 'own'),
  // Receiving
  nothingLate: hard('M4', 'own'),
  mandateNotAwaited: hard('M1', 'own'),
  mandateNotShown: soft('V1'),
  nameIsWithheld: soft('G2'),
  alreadyPossible: hard('M6', 'own'),
  // Letters
  noAddress: hard('M6', 'own'),
  replyTimeTooShort: soft('H3'),
  replyDateMissing: hard('H3', 'own'),
  notDecidedYet: hard('A2', 'text'),
  // Admission
  groundMissing: hard('A2', 'text'),
  subjectOutsideProcedure: soft('M2'),
  informationNotAsked: soft('A3'),
  latenessNotAssessed: soft('M4'),
  admissionIsFinal: hard('A1', 'own'),
  conflictOfInterest: soft('B1'),
  directorStoodAside: hard('B1', 'own'),
  // Hearing
  nothingAdmitted: hard('A1', 'text'),
  notInvited: hard('H1', 'text'),
  replyTimeRunning: hard('H1', 'own'),
  partyWasHeard: hard('H1', 'own'),
  sessionInPast: hard('H2', 'own'),
  jointNotAgreed: soft('H2'),
  sessionNotHeld: hard('H1', 'own'),
  companionNotTold: soft('H5'),
  targetNotLater: hard('H8', 'text'),
  // Ruling
  notAdmitted: hard('A1', 'text'),
  noOpportunity: hard('H1', 'text'),
  notHeardYet: soft('H1'),
  notHeardOnThis: soft('H1'),
  reasonMissing: hard('B1', 'own'),
  alreadyRuled: hard('B1', 'own'),
  restsOnUnanswered: soft('G2'),
  committeeHasRuled: hard('K3', 'text'),
  alreadyEnded: hard('B1', 'own'),
  // Objection and committee
  nothingToObjectTo: hard('Z1', 'text'),
  objectionOutsideMandate: soft('Z1'),
  rulingIsBinding: hard('K3', 'text'),
  noCommitteeRoute: hard('Z1', 'text'),
  consentMissing: hard('Z1', 'own'),
  notADirector: hard('B1', 'own'),
  requestNotSent: soft('Z2'),
  memberIsInvolved: soft('Z2'),
  declarationMissing: hard('V2', 'text'),
  namesNotDisclosed: soft('Z2'),
  notDeclaredIndependent: soft('Z2'),
  tiesDeclared: soft('Z2'),
  appointerInvolved: soft('Z2'),
  memberLeft: hard('Z2', 'own'),
  notComposed: hard('Z4', 'text'),
  committeeUnusual: soft('Z2'),
  membersNotNamed: soft('Z5'),
  challengePending: soft('Z6'),
  omissionWithoutReason: hard('Z4', 'own'),
  notForwarded: hard('K1', 'text'),
  outcomeDoesNotFit: hard('K2', 'own'),
  incompleteRuling: hard('K2', 'own'),
  // Afterwards
  stillUndecided: hard('R1', 'own'),
  notTold: hard('H6', 'text'),
  objectionPending: hard('Z1', 'text'),
  improvementMissing: soft('K4', 'text'),
  lessonsMissing: hard('I1', 'own'),
  papersOutstanding: soft('Z6'),
  outcomeNotTrue: hard('R1', 'own'),
  accessOpen: soft('G1', 'law'),
  notClosed: hard('R2', 'own'),
  sameCase: hard('R1', 'own'),
  notCorrectable: hard('R1', 'own'),
  nothingChanged: hard('R1', 'own'),
  correctionContradicts: hard('R1', 'own'),
  retentionRunning: hard('R2', 'text'),
  onHold: hard('R2', 'own'),
  secondLookMissing: soft('R2'),
  reviewNotLater: hard('R2', 'own'),
} as const satisfies Record<string, Rule>;

export type RefusalCode = keyof typeof refusalRules;
export const refusalCodes = Object.keys(refusalRules) as [RefusalCode, ...RefusalCode[]];

export type Refusal = {
  readonly code: RefusalCode;
  readonly norm: NormId;
  readonly basis: Basis;
  readonly hard: boolean;
  /** Dates and ids with which the window explains itself. */
  readonly facts: { readonly [name: string]: Json };
};

export function refusal(code: RefusalCode, facts: Refusal['facts'] = {}): Refusal {
  return { code, ...refusalRules[code], facts };
}
