/** The pages of a paper as they are shown: in another order, another way up, some left out. The original stays as it is. */
import { z } from 'zod';
import { id, isoDate } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

const entry = z.strictObject({
  /** The document whose original has this page: the paper itself, or one that was joined to it. */
  from: id,
  page: z.number().int().min(1).max(10_000),
  /** Degrees clockwise. */
  turn: z.literal([0, 90, 180, 270]),
  /** It shows the envelope that the letter came in. */
  envelope: z.boolean(),
});
export type PageEntry = z.infer<typeof entry>;
export const pageEntries = z.array(entry);

/** What the mark on the envelope says: a day, or that there is none to read. */
export const postmark = z.union([isoDate, z.enum(['illegible', 'none'])]);
export type Postmark = z.infer<typeof postmark>;

/** `possible`: false for what has no pages of its own, and for what this program made. */
export const pagesOfDocument = endpoint({
  name: 'pages.of',
  kind: 'query',
  input: z.strictObject({ documentId: id }),
  output: z.discriminatedUnion('possible', [
    z.object({ possible: z.literal(false) }),
    z.object({
      possible: z.literal(true),
      originalPages: z.number().int(),
      pages: pageEntries,
      /** Not as the original is. */
      arranged: z.boolean(),
      postmark: postmark.nullable(),
    }),
  ]),
});

const problem = z.enum(['unknownDocument', 'unknownPage', 'readerGone']);

/**
 * Shows these pages from now on, at least one. Pages of another paper may be among them (the envelope with its letter) as long
 * as neither has a case; that paper is then part of this one. `postmark` is kept while a page shows the envelope.
 */
export const arrangePages = endpoint({
  name: 'pages.arrange',
  kind: 'command',
  input: z.strictObject({ documentId: id, pages: pageEntries.min(1).max(2_000), postmark: postmark.nullable() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), pages: z.number().int() }),
    z.object({ ok: z.literal(false), problem }),
  ]),
});

/** The pages from `at` on become a paper of their own, in the same place; the first ones stay. */
export const splitDocument = endpoint({
  name: 'pages.split',
  kind: 'command',
  input: z.strictObject({
    documentId: id,
    at: z.number().int().min(2).max(10_000),
    title: z.string().trim().min(1).max(300),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), documentId: id, kept: z.number().int(), pages: z.number().int() }),
    z.object({ ok: z.literal(false), problem }),
  ]),
});

/** Shows the original again; what was joined to it is a paper by itself again. What was split off stays. */
export const restorePages = endpoint({
  name: 'pages.restore',
  kind: 'command',
  input: z.strictObject({ documentId: id }),
  output: z.object({ ok: z.boolean(), pages: z.number().int() }),
});
