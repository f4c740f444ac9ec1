/** The register and the cases in it. The window replays a case with `shared/procedure`, so that both sides hold one truth. */
import { z } from 'zod';
import { commandPayloads, commandSchema } from '../procedure/command.ts';
import { setAside } from '../procedure/event.ts';
import { id, isoDate, subjectKinds, themes } from '../procedure/fact.ts';
import { person } from '../procedure/person.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { caseStatuses } from '../procedure/stage.ts';
import { endpoint } from './endpoint.ts';
import { templateName } from './letters.ts';
import { postmark } from './pages.ts';
import { theme } from './themes.ts';

/** A free text that a command refers to by id. Written with the command, or not at all. */
export const newText = z.strictObject({ id, body: z.string().trim().min(1).max(20_000) });
/** Somebody a command refers to by id: new, or a new revision of somebody known. */
export const newPerson = z.strictObject({ id, person });

export const caseStatus = z.enum(caseStatuses);

export const caseLine = z.object({
  caseId: id,
  number: z.string(),
  status: caseStatus,
  subjectKinds: z.array(z.enum(subjectKinds)),
  complainantName: z.string(),
  respondentNames: z.array(z.string()),
  summary: z.string(),
  receivedOn: isoDate.nullable(),
  nextDueOn: isoDate.nullable(),
  nextDueBasis: z.enum(['text', 'reading', 'own', 'law']).nullable(),
  closedOn: isoDate.nullable(),
  retentionUntil: isoDate.nullable(),
});
export type CaseLineView = z.infer<typeof caseLine>;

export const caseOrders = ['number', 'receivedOn', 'nextDueOn', 'complainantName', 'status', 'closedOn'] as const;

/** One page of the register. `search` looks in number, names and subject and is never a syntax error. */
export const listCases = endpoint({
  name: 'cases.list',
  kind: 'query',
  input: z.strictObject({
    search: z.string().max(200),
    statuses: z.array(caseStatus).max(20),
    subjectKinds: z.array(z.enum(subjectKinds)).max(5),
    scope: z.enum(['open', 'closed', 'all']),
    order: z.enum(caseOrders),
    descending: z.boolean(),
    offset: z.number().int().min(0).max(1_000_000),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.object({ total: z.number(), lines: z.array(caseLine) }),
});

const entry = z.object({
  /** Place in the case (from 1) and in the vault. */
  place: z.number(),
  sequence: z.number(),
  recordedAt: z.string(),
  actorId: z.string(),
  /** A `CaseEvent`; null once destroyed. */
  event: z.unknown(),
});
export type CaseEntry = z.infer<typeof entry>;

export const documentInfo = z.object({
  documentId: id,
  title: z.string(),
  kind: z.string(),
  mime: z.string(),
  size: z.number(),
  sha256: z.string(),
  pages: z.number().nullable(),
  source: z.string(),
  /** Where the paper lies, as was said of this document; empty when nobody said. */
  originalLocation: z.string(),
  /** The day on which the paper was given back; null while it was not. */
  originalReturnedOn: isoDate.nullable(),
  addedAt: z.string(),
  destroyed: z.boolean(),
  /** The message it came with. */
  parentId: id.nullable(),
  /** Its pages are shown in another order, turned, or not all; the original is kept. */
  arranged: z.boolean(),
  /** What the mark on its envelope says: when it was posted at the latest. Null when nobody said. */
  postmark: postmark.nullable(),
});
export type DocumentInfo = z.infer<typeof documentInfo>;

export const letterInfo = z.object({
  letterId: id,
  kind: z.string(),
  to: z.string(),
  about: z.string().nullable(),
  state: z.enum(['draft', 'final']),
  number: z.number().nullable(),
  documentId: z.string().nullable(),
  subject: z.string(),
  /** The text it was begun from: the organisation's own in this version, or the one that comes with the program (null). */
  template: templateName,
  /** The final letter in whose place this one comes. */
  corrects: id.nullable(),
  updatedAt: z.string(),
});
export type LetterInfo = z.infer<typeof letterInfo>;

const exportInfo = z.object({
  exportId: id,
  kind: z.string(),
  version: z.number(),
  receiver: z.string(),
  channel: z.string(),
  sha256: z.string(),
  pages: z.number(),
  documentId: z.string().nullable(),
  exportedOn: isoDate,
});

export const director = z.object({ actorId: z.string(), name: z.string(), role: z.enum(['director', 'deputy']) });

/** Everything the window needs of one case. Refused (`found: false`) when there is no such case. */
export const openCase = endpoint({
  name: 'cases.open',
  kind: 'query',
  input: z.strictObject({ caseId: id }),
  output: z.discriminatedUnion('found', [
    z.object({ found: z.literal(false) }),
    z.object({
      found: z.literal(true),
      caseId: id,
      number: z.string(),
      today: isoDate,
      entries: z.array(entry),
      texts: z.record(z.string(), z.string()),
      people: z.record(z.string(), person),
      documents: z.array(documentInfo),
      letters: z.array(letterInfo),
      exports: z.array(exportInfo),
      directors: z.array(director),
      themes: z.array(theme),
      links: z.array(z.object({ caseId: id, number: z.string() })),
    }),
  ]),
});

/** What a decision of the procedure comes back as. A refusal is an expected outcome, not a failure. */
const decided = <T extends z.ZodRawShape>(shape: T) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('recorded'), place: z.number(), ...shape }),
    z.object({ kind: z.literal('refused'), refusal: z.custom<Refusal>() }),
    /** Somebody else recorded something in this case since it was read: look again. */
    z.object({ kind: z.literal('conflict') }),
  ]);

/** Enters a complaint in the register. The core gives the number and the policy of this moment. */
export const registerCase = endpoint({
  name: 'cases.register',
  kind: 'command',
  input: z.strictObject({
    caseId: id,
    complaint: commandPayloads.registerComplaint.omit({ number: true, policy: true }),
    texts: z.array(newText).max(300),
    people: z.array(newPerson).max(40),
    /** Documents taken in before the case existed, with what they are. */
    documents: z.array(z.strictObject({ documentId: id, role: commandPayloads.attachDocument.shape.role })).max(100),
    themes,
    setAside: z.array(setAside).max(20),
    /** The draft this came from; deleted in the same transaction. */
    draftKey: z.string().max(200).nullable(),
  }),
  output: decided({ number: z.string() }),
});

/** Records one step in a case, with the texts and people it refers to, all or nothing. `seen` is the last entry's place. */
export const recordStep = endpoint({
  name: 'cases.record',
  kind: 'command',
  input: z.strictObject({
    caseId: id,
    seen: z.number().int().min(0).max(1_000_000),
    command: commandSchema,
    texts: z.array(newText).max(100),
    people: z.array(newPerson).max(20),
    setAside: z.array(setAside).max(20),
    draftKey: z.string().max(200).nullable(),
  }),
  output: decided({}),
});

/** Writes a new revision of somebody's particulars (a moved house, a mistyped name); the old one stays readable. */
export const savePerson = endpoint({
  name: 'people.save',
  kind: 'command',
  input: z.strictObject({ caseId: id, personId: id, person }),
  output: z.object({}),
});

const caseNames = z
  .array(
    z.object({
      name: person.pick({ kind: true, givenName: true, familyName: true, organisation: true }),
      /** As in a case's outline, 'director', or 'other'. */
      role: z.string(),
    }),
  )
  .readonly();
export type CaseNames = z.infer<typeof caseNames>;

/** By which names people may stand in the free texts of a case, to say their roles instead while names are hidden. */
export const readCaseNames = endpoint({
  name: 'cases.names',
  kind: 'query',
  input: z.strictObject({ caseId: id }),
  output: z.object({ names: caseNames }),
});

/** People this vault already knows, to choose from while entering: the newest revision of those whose name has the words. */
export const findPeople = endpoint({
  name: 'people.find',
  kind: 'query',
  input: z.strictObject({ search: z.string().max(200), limit: z.number().int().min(1).max(50) }),
  output: z.object({ people: z.array(z.object({ id, person, cases: z.number() })) }),
});
