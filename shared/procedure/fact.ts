/** The parts that commands and events are made of, as schemas: what crosses the port and what is stored is parsed by the same words. */
import { z } from 'zod';
import { letterKinds } from './letter-kind.ts';
import { casePolicySchema } from './policy.ts';

export const id = z.string().min(1).max(64);
export const isoDate = z.iso.date();
/** Reference to a free text kept outside the event log. */
export const textId = id;
/** Ids from the organisation's own list of themes. */
export const themes = z.array(id).max(10);
const optionalText = textId.nullable();
const optionalDocument = id.nullable();

/** `complainant`, or the id under which a respondent was named. */
export const partyId = id;
export const COMPLAINANT = 'complainant';

export const channels = ['post', 'email', 'handedOver', 'throughEmployee', 'telephone', 'other'] as const;
export const channel = z.enum(channels);
export type Channel = (typeof channels)[number];

export const sendChannels = ['post', 'registeredPost', 'email', 'handedOver'] as const;
export const sendChannel = z.enum(sendChannels);

/** Letter date, postmark and receipt are three different days (M5). `reachedManagementOn` never starts a term. */
export const receipt = z.strictObject({
  channel,
  receivedOn: isoDate,
  reachedManagementOn: isoDate.nullable(),
  datedOn: isoDate.nullable(),
  postmark: z.union([isoDate, z.enum(['illegible', 'none'])]),
  documentId: optionalDocument,
  originalLocation: optionalText,
});
export type Receipt = z.infer<typeof receipt>;

export const subjectKinds = ['trainer', 'employee', 'client', 'organisation', 'none'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const incident = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), on: isoDate }),
  z.strictObject({ kind: z.literal('period'), from: isoDate, on: isoDate }),
  z.strictObject({ kind: z.literal('approximate'), on: isoDate }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Incident = z.infer<typeof incident>;

/** One separately assessable grievance (M1), about one of the four kinds of subject, or none of them (M2). */
export const element = z.strictObject({
  elementId: id,
  subject: z.enum(subjectKinds),
  respondentId: id.nullable(),
  incident,
  expectation: optionalText,
  deviation: textId,
  wish: optionalText,
  /** Day this element reached the organisation; for elements in the first letter, its receipt. */
  broughtOn: isoDate,
});
export type ElementFact = z.infer<typeof element>;

export const capacities = ['self', 'formerClient', 'parent', 'guardian', 'authorised', 'payer', 'other'] as const;
export const capacity = z.enum(capacities);

export const mandateStates = ['notNeeded', 'awaited', 'shown', 'refused'] as const;

export const complainant = z.strictObject({
  /** Absent for an anonymous complaint. */
  personId: id.nullable(),
  capacity,
  /** The client on whose behalf somebody else complains. */
  clientPersonId: id.nullable(),
  mandate: z.enum(mandateStates),
  nameWithheld: z.boolean(),
  /** False when no postal or e-mail address is known: what cannot be told is 'impossible', never late. */
  reachable: z.boolean(),
});

export const respondent = z.strictObject({
  respondentId: id,
  kind: z.enum(['trainer', 'employee', 'client', 'organisation']),
  /** The person, or for the organisation the person who represents it. */
  personId: id.nullable(),
  /** Not part of the organisation: a client or freelance trainer (V2). */
  external: z.boolean(),
  /** A director of the organisation: the conflict is flagged. */
  directorId: id.nullable(),
});
export type RespondentFact = z.infer<typeof respondent>;

export const nonAdmissionGrounds = [
  'tooLittleInformation',
  'subjectOutside',
  'notOnBehalf',
  'notAClient',
  'late',
  'other',
] as const;
export const rulingOutcomes = ['upheld', 'partlyUpheld', 'notUpheld', 'noOpinion'] as const;
export type RulingOutcome = (typeof rulingOutcomes)[number];
/** On an objection against non-admission the committee either sends the case back or leaves it so. */
export const committeeOutcomes = [...rulingOutcomes, 'admit', 'nonAdmissionStands'] as const;
export type CommitteeOutcome = (typeof committeeOutcomes)[number];

export const responsibility = z.enum(['yes', 'partly', 'no']);
export const seats = ['chair', 'member', 'substitute'] as const;
export const seat = z.enum(seats);
export const documentRoles = [
  'complaintLetter',
  'envelope',
  'evidence',
  'mandate',
  'consent',
  'declaration',
  'reaction',
  'witnessStatement',
  'hearingReport',
  'objection',
  'committeeRuling',
  'courtRuling',
  'proofOfSending',
  'other',
] as const;
export const warnings = ['insurer', 'police', 'veiligThuis', 'dataProtectionAuthority', 'other'] as const;
export const exemptions = ['lawyer', 'court', 'police', 'inspectorate', 'insurer'] as const;
export const closingOutcomes = [
  'ruled',
  'notAdmitted',
  'withdrawn',
  'settled',
  'committeeRuled',
  'notHandled',
] as const;

export const adjustment = z.strictObject({ adjustmentId: id, text: textId, owner: optionalText, dueOn: isoDate });

export const letterKind = z.enum(letterKinds);
export { casePolicySchema, optionalDocument, optionalText };
