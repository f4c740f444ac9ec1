/** Looking at documents, and letting them out of the vault. Taking them in: `document-import.ts`. */
import { z } from 'zod';
import { id, isoDate } from '../procedure/fact.ts';
import { documentInfo } from './cases.ts';
import { endpoint } from './endpoint.ts';

/** One page as an image of our own making (WebP, base64), from page 1. */
export const documentPage = endpoint({
  name: 'documents.page',
  kind: 'query',
  input: z.strictObject({ documentId: id, page: z.number().int().min(1).max(10_000) }),
  output: z.discriminatedUnion('found', [
    z.object({ found: z.literal(false) }),
    z.object({ found: z.literal(true), image: z.string(), width: z.number(), height: z.number() }),
  ]),
});

/** The same page as a printer wants it: 300 dots per inch. */
export const printedPage = endpoint({
  name: 'documents.printedPage',
  kind: 'query',
  input: documentPage.input,
  output: documentPage.output,
});

/**
 * How a message looked when it was sent: its markup, rebuilt by the reader, for the frame it is shown in (docs/adr). Null for
 * what is no message, was written as plain text, or of which pages were taken out. `cut`: there was more than is shown.
 */
export const messageAsSent = endpoint({
  name: 'documents.asSent',
  kind: 'query',
  input: z.strictObject({ documentId: id }),
  output: z.object({
    sent: z.object({ markup: z.string(), remoteImages: z.number().int(), cut: z.boolean() }).nullable(),
  }),
});

/** Documents taken in that belong to no case yet. */
export const unfiledDocuments = endpoint({
  name: 'documents.unfiled',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ documents: z.array(documentInfo) }),
});

/** Says where the paper of a document lies, or that it was given back and when. Refused (`ok: false`) for what is not there. */
export const keepOriginal = endpoint({
  name: 'documents.original',
  kind: 'command',
  input: z.strictObject({ documentId: id, place: z.string().trim().max(200), returnedOn: isoDate.nullable() }),
  output: z.object({ ok: z.boolean() }),
});

/**
 * Throws away a document that belongs to no case; one from the Postbak goes back there. Documents of a case go by the
 * procedure (`destroyDocument`).
 */
export const discardDocument = endpoint({
  name: 'documents.discard',
  kind: 'command',
  input: z.strictObject({ documentId: id }),
  output: z.object({ ok: z.boolean() }),
});

export const saveProblem = z.enum(['unknownTarget', 'notWritable', 'diskFull', 'unknownDocument']);

/** Writes the original bytes to a place the user chose (token of the shell), and records to whom they went. */
export const exportDocument = endpoint({
  name: 'documents.export',
  kind: 'command',
  input: z.strictObject({ documentId: id, token: z.string().max(200), receiver: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), problem: saveProblem }),
  ]),
});
