/** What the program reads on pages by itself. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
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
