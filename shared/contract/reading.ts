/** What the program reads on pages by itself. */
import { z } from 'zod';
import { id, isoDate } from '../procedure/fact.ts';
import { person } from '../procedure/person.ts';
import { endpoint } from './endpoint.ts';

const word = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number()]).readonly();

/** The words of one page with their places (see `page-words.ts`), from page 1. `failed`: nothing could be read. */
export const pageWords = endpoint({
  name: 'documents.words',
  kind: 'query',
  input: z.strictObject({ documentId: id, page: z.number().int().min(1).max(10_000) }),
  output: z.discriminatedUnion('read', [
    z.object({ read: z.literal(false) }),
    z.object({
      read: z.literal(true),
      source: z.enum(['layer', 'ocr', 'failed']),
      lines: z.array(z.array(word).readonly()).readonly(),
    }),
  ]),
});

/** How many pages are still to be read in the background; each page read is told by progress of `reading`. */
export const readingState = endpoint({
  name: 'documents.reading',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ pagesLeft: z.number().int() }),
});

const place = { page: z.number(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly() };
const proposal = z.discriminatedUnion('field', [
  z.object({ field: z.enum(['datedOn', 'incidentOn']), value: isoDate, ...place }),
  z.object({
    field: z.literal('name'),
    value: person.pick({ salutation: true, givenName: true, familyName: true }),
    ...place,
  }),
  z.object({ field: z.enum(['street', 'postcode', 'city', 'email', 'phone']), value: z.string(), ...place }),
  /** What the letter says, in its sender's words. */
  z.object({ field: z.literal('deviation'), value: z.string(), ...place }),
  /** Not from the page but from how it came: through the scanner, on the day that the scan came in. */
  z.object({ field: z.literal('channel'), value: z.literal('post') }),
  z.object({ field: z.literal('receivedOn'), value: isoDate }),
  /** A complaint that is in this vault. */
  z.object({ field: z.literal('caseNumber'), value: z.string(), caseId: id, ...place }),
]);
export type LetterProposal = z.infer<typeof proposal>;

/** What a letter that is being entered seems to say, and where on its pages. Only what was read so far; `reading`: more may come. */
export const letterProposals = endpoint({
  name: 'documents.proposals',
  kind: 'query',
  input: z.strictObject({ documentId: id }),
  output: z.object({ proposals: z.array(proposal).readonly(), reading: z.boolean() }),
});
