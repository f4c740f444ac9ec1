/** Reply sheets that came back: the code on a page says which letter it answers. */
import { z } from 'zod';
import { id, letterKind } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

const reply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    page: z.number(),
    caseId: id,
    caseNumber: z.string(),
    letter: letterKind,
    letterNumber: z.number().nullable(),
    /** To whom the letter was, in that case, and what it was about. */
    to: z.string(),
    about: z.string().nullable(),
    /** The document lies in that case already. */
    filed: z.boolean(),
  }),
  /** Made with another vault: a backup of elsewhere, or another organisation that uses this program. */
  z.object({ kind: z.literal('otherVault'), page: z.number() }),
  /** Of this vault, but the letter or its case was destroyed. */
  z.object({ kind: z.literal('gone'), page: z.number() }),
]);
export type Reply = z.infer<typeof reply>;

/** What the codes on the pages of a document that were read so far answer; each letter once. */
export const documentReplies = endpoint({
  name: 'documents.replies',
  kind: 'query',
  input: z.strictObject({ documentId: id }),
  output: z.object({ replies: z.array(reply).readonly() }),
});

/** Puts a document without a case, with what came inside it, in the case that its code names. */
export const fileReply = endpoint({
  name: 'documents.fileReply',
  kind: 'command',
  input: z.strictObject({ documentId: id, caseId: id }),
  output: z.object({ ok: z.boolean() }),
});
