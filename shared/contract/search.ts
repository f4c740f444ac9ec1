/** Finding by words in cases, people, notes, letters being written and the text of papers, also of those that lie in the Postbak. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

const kind = z.enum(['case', 'person', 'text', 'page', 'draft']);

const filters = z.strictObject({
  /** Only these; empty means any. */
  kinds: z.array(kind).max(5),
  /** Of the case's number. */
  year: z.number().int().min(1900).max(9999).nullable(),
  scope: z.enum(['open', 'closed', 'all']),
  /** Only complaints in which this person has a part. */
  personId: id.nullable(),
});
export type SearchFilters = z.infer<typeof filters>;

const hit = z.object({
  kind,
  /** The complaint it is in, or the paper in the Postbak that it is of (or came with). */
  place: z.discriminatedUnion('where', [
    z.object({ where: z.literal('case'), caseId: id, number: z.string(), complainantName: z.string() }),
    z.object({ where: z.literal('inbox'), paperId: id }),
  ]),
  /** What stands around the words; `marks` are from and up to which character they stand. */
  snippet: z.object({ text: z.string(), marks: z.array(z.tuple([z.number(), z.number()]).readonly()) }),
  /** Where in a document, and the words to mark there: folded, a star after a beginning, phrases with blanks in them. */
  document: z.object({ documentId: id, page: z.number(), title: z.string(), words: z.array(z.string()) }).nullable(),
  /** Which text of the complaint, and the words to mark in it. */
  note: z.object({ textId: id, words: z.array(z.string()) }).nullable(),
  /** Which letter that is still being written, and the words to mark in it. */
  draft: z.object({ letterId: id, words: z.array(z.string()) }).nullable(),
});
export type SearchHit = z.infer<typeof hit>;

/** Best first; `more` when not all are given. Anything may be typed. */
export const findEverywhere = endpoint({
  name: 'search.find',
  kind: 'query',
  input: z.strictObject({ query: z.string().max(200), filters, limit: z.number().int().min(1).max(50) }),
  output: z.object({ hits: z.array(hit).readonly(), more: z.boolean() }),
});

/** The years of which there is a complaint to be found, newest first. */
export const searchYears = endpoint({
  name: 'search.years',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ years: z.array(z.number()).readonly() }),
});
