/**
 * Everything a person can tell the procedure, as a closed union. Each command carries `happenedOn`: the day the fact took
 * place as a person entered it (never in the future). Free text, people and documents are ids; new ids come from outside.
 */
import { z } from 'zod';
import * as f from './fact.ts';

const on = { happenedOn: f.isoDate };
const step = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...on, ...shape });

export const commandPayloads = {
  // --- Receiving (M, R1) ---
  registerComplaint: step({
    number: z
      .string()
      .max(20)
      .regex(/^\d{4}-\d{3,}$/),
    policy: f.casePolicySchema,
    complainant: f.complainant,
    receipts: z.array(f.receipt).min(1).max(20),
    elements: z.array(f.element).min(1).max(40),
    respondents: z.array(f.respondent).max(20),
    summary: f.textId,
  }),
  addReceipt: step({ receipt: f.receipt }),
  addElement: step({ element: f.element }),
  nameRespondent: step({ respondent: f.respondent }),
  recordMandate: step({ shown: z.boolean(), coversObjection: z.boolean(), documentId: f.optionalDocument }),
  withholdName: step({ withheld: z.boolean(), reason: f.textId }),
  assessLateness: step({ elementId: f.id, accepted: z.boolean(), reason: f.textId }),
  answerUrgentQuestion: step({ warned: z.array(z.enum(f.warnings)).max(5), note: f.optionalText }),
  takeProvisionalMeasure: step({
    measureId: f.id,
    text: f.textId,
    partyId: f.partyId.nullable(),
    until: f.isoDate.nullable(),
  }),
  endProvisionalMeasure: step({ measureId: f.id }),
  recordContactMoment: step({ with: f.id.nullable(), channel: f.channel, text: f.textId }),
  attachDocument: step({ documentId: f.id, role: z.enum(f.documentRoles), from: f.id.nullable() }),

  // --- Letters: making one moves nothing, sending it does ---
  finaliseLetter: step({
    letterId: f.id,
    kind: f.letterKind,
    to: f.id,
    documentId: f.id,
    number: z.number().int().min(1).max(1_000_000),
  }),
  recordSent: step({
    sendingId: f.id,
    /** Absent when it was sent outside this program. */
    letterId: f.id.nullable(),
    kind: f.letterKind,
    to: f.id,
    channel: f.sendChannel,
    /** What the letter is about: a session, ruling, postponement, objection, challenge or measure. */
    about: f.id.nullable(),
    replyBy: f.isoDate.nullable(),
    documentId: f.optionalDocument,
  }),
  recordReturned: step({ sendingId: f.id, reason: z.enum(['bounced', 'returned', 'refused']) }),
  recordTellingImpossible: step({ kind: f.letterKind, to: f.id, reason: f.textId }),

  // --- Admission (A) ---
  recordInformationReceived: step({ documentIds: z.array(f.id).max(50), sufficient: z.boolean() }),
  decideAdmission: step({
    decisions: z
      .array(
        z.strictObject({
          elementId: f.id,
          admitted: z.boolean(),
          ground: z.enum(f.nonAdmissionGrounds).nullable(),
          reason: f.optionalText,
        }),
      )
      .min(1)
      .max(200),
    decidedBy: f.id,
  }),

  // --- Hearing both sides (H, V2) ---
  addParticipant: step({
    participantId: f.id,
    personId: f.id,
    role: z.enum(['companion', 'representative', 'witness', 'expert']),
    of: f.partyId.nullable(),
    announced: z.boolean(),
  }),
  recordConfidentiality: step({
    who: f.id,
    how: z.enum(['told', 'declared', 'refused', 'exempt']),
    exemption: z.enum(f.exemptions).nullable(),
    documentId: f.optionalDocument,
  }),
  recordInvitationReply: step({ partyId: f.partyId, reply: z.enum(['comes', 'otherDate', 'refusesJoint']) }),
  waiveHearing: step({ partyId: f.partyId, text: f.optionalText }),
  recordSilence: step({ partyId: f.partyId }),
  planSession: step({
    sessionId: f.id,
    partyIds: z.array(f.partyId).min(1).max(50),
    on: f.isoDate,
    time: z
      .string()
      .max(5)
      .regex(/^\d{2}:\d{2}$/)
      .nullable(),
    place: f.optionalText,
    /** Joint sessions: everybody was asked whether they object to meeting the other. */
    askedObjections: z.boolean(),
  }),
  cancelSession: step({ sessionId: f.id, reason: f.optionalText }),
  holdSession: step({
    sessionId: f.id,
    present: z.array(f.partyId).max(50),
    companions: z.array(f.id).max(50),
    toldConfidentiality: z.boolean(),
  }),
  recordHearingReport: step({ sessionId: f.id, documentId: f.optionalDocument, text: f.optionalText }),
  recordReportComments: step({
    sessionId: f.id,
    partyId: f.partyId,
    text: f.optionalText,
    documentId: f.optionalDocument,
  }),
  recordReaction: step({ from: f.id, text: f.optionalText, documentId: f.optionalDocument }),
  postpone: step({ postponementId: f.id, newTargetOn: f.isoDate, reason: f.textId }),

  // --- Ruling and other ends (B1) ---
  rule: step({
    rulingId: f.id,
    elements: z
      .array(z.strictObject({ elementId: f.id, outcome: z.enum(f.rulingOutcomes), reason: f.textId }))
      .min(1)
      .max(200),
    responsible: f.responsibility,
    responsibleReason: f.optionalText,
    adjustments: z.array(f.adjustment).max(50),
    decidedBy: f.id,
    /** The ruling rests on facts that a respondent could not answer because the name is withheld (G2). */
    restsOnUnanswered: z.boolean(),
  }),
  withdraw: step({ text: f.optionalText, documentId: f.optionalDocument }),
  settle: step({ text: f.textId, documentId: f.optionalDocument }),

  // --- A director who is complained about ---
  recuseDirector: step({ directorId: f.id, reason: f.textId }),
  appointDeputy: step({ deputyId: f.id, kind: z.enum(['director', 'outsider']), text: f.optionalText }),
  recordCommitteeConsent: step({ given: z.boolean(), documentId: f.optionalDocument }),

  // --- Objection and committee (Z, K) ---
  object: step({
    objectionId: f.id,
    against: z.enum(['ruling', 'nonAdmission']),
    elementIds: z.array(f.id).min(1).max(200),
    channel: f.channel,
    documentId: f.optionalDocument,
  }),
  withdrawObjection: step({ objectionId: f.id, documentId: f.optionalDocument }),
  approachMember: step({ memberId: f.id, personId: f.id, seat: f.seat }),
  discloseNames: step({ memberId: f.id }),
  declareIndependence: step({
    memberId: f.id,
    ties: z.array(z.enum(['employment', 'family', 'business', 'involved', 'other'])).max(5),
    remark: f.optionalText,
    documentId: f.optionalDocument,
  }),
  appointMember: step({ memberId: f.id, seat: f.seat, appointedBy: f.id }),
  challengeMember: step({ challengeId: f.id, memberId: f.id, reason: f.textId, documentId: f.optionalDocument }),
  decideChallenge: step({ challengeId: f.id, granted: z.boolean(), reason: f.textId, decidedBy: f.id }),
  endMembership: step({
    memberId: f.id,
    why: z.enum(['challenge', 'recusal', 'illness', 'other']),
    reason: f.optionalText,
  }),
  forwardDossier: step({
    versionId: f.id,
    documentId: f.optionalDocument,
    sha256: z
      .string()
      .max(64)
      .regex(/^[0-9a-f]{64}$/),
    pages: z.number().int().min(1).max(1_000_000),
    to: z.array(f.id).min(1).max(50),
    omissions: z.array(z.strictObject({ documentId: f.id, reason: f.optionalText })).max(500),
    channel: f.sendChannel,
  }),
  recordPapersReturned: step({
    who: f.id,
    how: z.enum(['returned', 'destroyed', 'notReturned']),
    reason: f.optionalText,
  }),
  recordCommitteeRequest: step({ requestId: f.id, text: f.textId }),
  answerCommitteeRequest: step({ requestId: f.id, text: f.optionalText }),
  recordCommitteeSession: step({ on: f.isoDate, text: f.optionalText }),
  recordCommitteeRuling: step({
    committeeRulingId: f.id,
    elements: z
      .array(z.strictObject({ elementId: f.id, outcome: z.enum(f.committeeOutcomes) }))
      .min(1)
      .max(200),
    responsible: f.responsibility,
    responsibleReason: f.optionalText,
    documentId: f.optionalDocument,
  }),
  recordCommitteeTold: step({ partyId: f.partyId }),
  correctCommitteeRuling: step({ committeeRulingId: f.id, text: f.textId, documentId: f.optionalDocument }),
  recordCourtOutcome: step({ text: f.textId, documentId: f.optionalDocument }),

  // --- Afterwards (K4, I1, R) ---
  executeAdjustment: step({ adjustmentId: f.id, text: f.optionalText }),
  planImprovement: step({
    improvementId: f.id,
    text: f.textId,
    structural: z.boolean(),
    owner: f.optionalText,
    dueOn: f.isoDate,
  }),
  completeImprovement: step({ improvementId: f.id, text: f.optionalText }),
  /** What it is about in the organisation's own words (Instellingen); a later choice takes the place of an earlier one. */
  chooseThemes: step({ themes: f.themes.min(1) }),
  closeCase: step({
    outcome: z.enum(f.closingOutcomes),
    /** Why no improvement follows from this complaint; absent when improvements were planned (I1). */
    noLessonsBecause: f.optionalText,
  }),
  reopenCase: step({ cause: z.enum(['objection', 'newFacts', 'mistake']), reason: f.textId }),
  linkCase: step({ caseId: f.id, reason: f.optionalText }),
  unlinkCase: step({ caseId: f.id }),
  correctFact: step({
    /** Which entry of this case is corrected, by its place in the case. */
    entry: z.number().int().min(1).max(1_000_000),
    path: z
      .array(z.union([z.string().max(64), z.number().int().min(0).max(10_000)]))
      .min(1)
      .max(6),
    value: z.union([z.string().max(100), z.number().min(-1_000_000).max(1_000_000), z.boolean(), z.null()]),
    reason: f.textId,
  }),
  voidCase: step({ reason: f.textId }),
  receiveAccessRequest: step({ requestId: f.id, from: f.id }),
  answerAccessRequest: step({ requestId: f.id, documentId: f.optionalDocument }),
  placeHold: step({ holdId: f.id, reason: f.textId, reviewOn: f.isoDate }),
  liftHold: step({ holdId: f.id, reason: f.optionalText }),
  destroyDocument: step({ documentId: f.id, reason: f.textId, confirmedBy: f.id.nullable() }),
  destroyPassage: step({ passage: f.id, reason: f.textId, confirmedBy: f.id.nullable() }),
  destroyCase: step({ certificate: f.id, confirmedBy: f.id.nullable() }),
} as const;

export type CommandType = keyof typeof commandPayloads;
export const commandTypes = Object.keys(commandPayloads) as readonly CommandType[];

type Payload<K extends CommandType> = z.infer<(typeof commandPayloads)[K]>;
export type CommandOf<K extends CommandType> = { readonly type: K } & Readonly<Payload<K>>;
export type Command = { [K in CommandType]: CommandOf<K> }[CommandType];

/** Parses what came over the port: the type must be known and the payload exactly its shape. */
export const commandSchema = z
  .looseObject({ type: z.enum(commandTypes as [CommandType, ...CommandType[]]) })
  .transform((value, ctx) => {
    const { type, ...payload } = value;
    const parsed = commandPayloads[type].safeParse(payload);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        ctx.addIssue({ code: 'custom', message: issue.message, path: issue.path });
      return z.NEVER;
    }
    return { type, ...parsed.data } as Command;
  });
