import { z } from 'zod';
import { id, isoDate } from '../procedure/fact.ts';
import { endpoint, type OutputOf } from './endpoint.ts';

/** Most bytes of a file in one `documents.append`, before base64. */
export const pieceSize = 1024 * 1024;
/** Most bytes of one file. */
export const largestFile = 200 * 1000 * 1000;
/** Most bytes of one that is only checked, as large as a dossier gets: it is never in memory whole. */
export const largestChecked = 2_000 * 1000 * 1000;

/**
 * Why a file was not taken in; nothing of it stays in the vault. The last three of what is too much are about messages and what is
 * packed: parts or messages too deep inside each other, and more files in one message than are kept by themselves.
 */
export const fileProblems = [
  'empty',
  'encrypted',
  'broken',
  'foreign',
  'tooManyPages',
  'tooManyPixels',
  'tooLarge',
  'tooMuchPacked',
  'tooDeep',
  'tooManyFiles',
  'timeout',
  'crashed',
] as const;
export const fileProblem = z.enum(fileProblems);
export type FileProblemCode = z.infer<typeof fileProblem>;

const upload = z.string().min(1).max(64);
const notTaken = z.object({ ok: z.literal(false), problem: fileProblem });

/** Starts taking in a file. `caseId` null: it belongs to a complaint that is being entered. */
export const beginDocument = endpoint({
  name: 'documents.begin',
  kind: 'command',
  input: z.object({
    title: z.string().trim().min(1).max(300),
    // Larger than any file; what is too large for the vault is an outcome, not a malformed request.
    size: z.number().int().min(0).max(1e13),
    caseId: z.string().max(64).nullable(),
    source: z.enum(['dropped', 'picked', 'pasted']),
    /** It goes to the Postbak: nobody is entering a complaint from it. */
    inbox: z.boolean().default(false),
    /** It is for `dossier.check` alone, and never kept. */
    toCheck: z.boolean().default(false),
  }),
  output: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), uploadId: upload }), notTaken]),
});

/** The next piece, in order, as base64; at most `pieceSize` bytes. */
export const appendDocument = endpoint({
  name: 'documents.append',
  kind: 'command',
  input: z.object({ uploadId: upload, bytes: z.base64().max(Math.ceil(pieceSize / 3) * 4) }),
  output: z.object({}),
});

/** What a message proves about how it came in. Days are those of the Netherlands; null where the message is silent. */
const mailReceipt = z.object({
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  sentOn: isoDate.nullable(),
  receivedOn: isoDate.nullable(),
});
export type MailReceipt = z.infer<typeof mailReceipt>;

/** Where the very same file is already: in a case, in a complaint that is being entered (`draftKey`), or in the Postbak. */
const sameFile = z.object({
  documentId: id,
  title: z.string(),
  pages: z.number().int(),
  place: z.enum(['case', 'draft', 'inbox']),
  caseId: id.nullable(),
  number: z.string().nullable(),
  draftKey: z.string().nullable(),
});
export type SameFile = z.infer<typeof sameFile>;

const kept = z.object({ documentId: z.string(), pages: z.number().int(), alreadyPresent: z.boolean() });
const attachment = z.union([
  z.object({ title: z.string(), taken: kept }),
  /** Not kept by itself; it is still inside the message. */
  z.object({ title: z.string(), problem: fileProblem }),
]);
export type TakenAttachment = z.infer<typeof attachment>;

const receivedMail = mailReceipt.extend({
  forwarded: mailReceipt.nullable(),
  /** Pictures from elsewhere that were not fetched: they would tell the sender that the message was opened. */
  remoteImages: z.number().int(),
});
export type ReceivedMail = z.infer<typeof receivedMail>;

/**
 * All pieces are there: looks at the file and keeps it. `pages` is how many can be shown. Of a message also what it proves,
 * the one message it passes on (if it holds exactly one), and its files, those of messages inside it too. A file that is
 * anywhere in the vault already is not taken a second time: `present` says where it is.
 */
export const finishDocument = endpoint({
  name: 'documents.finish',
  kind: 'command',
  input: z.object({ uploadId: upload }),
  output: z.union([
    kept.omit({ alreadyPresent: true }).extend({
      ok: z.literal(true),
      mail: receivedMail.nullable(),
      attachments: z.array(attachment).readonly(),
    }),
    notTaken,
    z.object({ ok: z.literal(false), problem: z.literal('present'), where: sameFile }),
  ]),
});
export type FinishedDocument = OutputOf<typeof finishDocument>;

/** What a message that was kept proves about how it came in; null for all else. */
export const documentMail = endpoint({
  name: 'documents.mail',
  kind: 'query',
  input: z.strictObject({ documentId: id }),
  output: z.object({ mail: receivedMail.nullable() }),
});

/** Gives up a file that was begun; leaves no trace. */
export const abortDocument = endpoint({
  name: 'documents.abort',
  kind: 'command',
  input: z.object({ uploadId: upload }),
  output: z.object({}),
});
