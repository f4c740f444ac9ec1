/**
 * What happened, in the past tense: appended, versioned, never rewritten. An event holds what its command held, plus the
 * reasons with which safeguards of this program were set aside. Ids only: no name, no free text.
 */
import { z } from 'zod';
import { type CommandType, commandPayloads } from './command.ts';
import type { IsoDate } from './id.ts';
import { refusalCodes } from './refusal.ts';

export const eventTypes = {
  registerComplaint: 'complaintRegistered',
  addReceipt: 'receiptAdded',
  addElement: 'elementAdded',
  nameRespondent: 'respondentNamed',
  recordMandate: 'mandateRecorded',
  withholdName: 'nameWithheld',
  assessLateness: 'latenessAssessed',
  answerUrgentQuestion: 'urgentQuestionAnswered',
  takeProvisionalMeasure: 'provisionalMeasureTaken',
  endProvisionalMeasure: 'provisionalMeasureEnded',
  recordContactMoment: 'contactMomentRecorded',
  attachDocument: 'documentAttached',
  finaliseLetter: 'letterFinalised',
  recordSent: 'letterSent',
  recordReturned: 'letterReturned',
  recordTellingImpossible: 'tellingImpossible',
  recordInformationReceived: 'informationReceived',
  decideAdmission: 'admissionDecided',
  addParticipant: 'participantAdded',
  recordConfidentiality: 'confidentialityRecorded',
  recordInvitationReply: 'invitationReplied',
  waiveHearing: 'hearingWaived',
  recordSilence: 'silenceRecorded',
  planSession: 'sessionPlanned',
  cancelSession: 'sessionCancelled',
  holdSession: 'sessionHeld',
  recordHearingReport: 'hearingReported',
  recordReportComments: 'reportCommented',
  recordReaction: 'reactionRecorded',
  postpone: 'postponed',
  rule: 'ruled',
  withdraw: 'withdrawn',
  settle: 'settled',
  recuseDirector: 'directorRecused',
  appointDeputy: 'deputyAppointed',
  recordCommitteeConsent: 'committeeConsentRecorded',
  object: 'objected',
  withdrawObjection: 'objectionWithdrawn',
  approachMember: 'memberApproached',
  discloseNames: 'namesDisclosed',
  declareIndependence: 'independenceDeclared',
  appointMember: 'memberAppointed',
  challengeMember: 'memberChallenged',
  decideChallenge: 'challengeDecided',
  endMembership: 'membershipEnded',
  forwardDossier: 'dossierForwarded',
  recordPapersReturned: 'papersReturned',
  recordCommitteeRequest: 'committeeRequested',
  answerCommitteeRequest: 'committeeRequestAnswered',
  recordCommitteeSession: 'committeeSessionRecorded',
  recordCommitteeRuling: 'committeeRuled',
  recordCommitteeTold: 'committeeTold',
  correctCommitteeRuling: 'committeeRulingCorrected',
  recordCourtOutcome: 'courtOutcomeRecorded',
  executeAdjustment: 'adjustmentExecuted',
  planImprovement: 'improvementPlanned',
  completeImprovement: 'improvementCompleted',
  chooseThemes: 'themesChosen',
  closeCase: 'caseClosed',
  reopenCase: 'caseReopened',
  linkCase: 'caseLinked',
  unlinkCase: 'caseUnlinked',
  correctFact: 'factCorrected',
  voidCase: 'caseVoided',
  receiveAccessRequest: 'accessRequested',
  answerAccessRequest: 'accessAnswered',
  placeHold: 'holdPlaced',
  liftHold: 'holdLifted',
  destroyDocument: 'documentDestroyed',
  destroyPassage: 'passageDestroyed',
  destroyCase: 'caseDestroyed',
} as const satisfies Record<CommandType, string>;

export type EventType = (typeof eventTypes)[CommandType];

/** A safeguard that was set aside, with the reason a director gave. */
export const setAside = z.strictObject({ code: z.enum(refusalCodes), reason: z.string().min(1).max(64) });
export type SetAside = z.infer<typeof setAside>;

type Recorded = { readonly happenedOn: IsoDate; readonly setAside: readonly SetAside[] };
type EventFrom<K extends CommandType> = { readonly type: (typeof eventTypes)[K] } & Readonly<
  z.infer<(typeof commandPayloads)[K]>
> &
  Recorded;

export type CaseEvent = { [K in CommandType]: EventFrom<K> }[CommandType];
export type EventOf<T extends EventType> = Extract<CaseEvent, { readonly type: T }>;

/** The version written with new events; older ones are upcast on read (`electron/core/store`). */
export const EVENT_VERSION = 1;

const commandByEvent = Object.fromEntries(Object.entries(eventTypes).map(([command, event]) => [event, command])) as {
  readonly [T in EventType]: CommandType;
};

/** The command that records events of this type. */
export const commandOf = (type: EventType): CommandType => commandByEvent[type];

/** Made once: making a schema costs a hundred times what using it does, and a case is read event by event. */
const outerShape = z.looseObject({ type: z.string(), setAside: z.array(setAside) });

/** Is this stored or corrected value a well-formed event? Used when reading the log and when a correction changes a fact. */
export function parseEvent(value: unknown): CaseEvent | null {
  const shape = outerShape.safeParse(value);
  if (!shape.success) return null;
  const { type, setAside: reasons, ...payload } = shape.data;
  const command = commandByEvent[type as EventType] as CommandType | undefined;
  if (command === undefined) return null;
  const parsed = commandPayloads[command].safeParse(payload);
  return parsed.success ? ({ type, ...parsed.data, setAside: reasons } as CaseEvent) : null;
}
