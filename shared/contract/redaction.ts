/** Copies of a document in which some words cannot be read. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

const side = z.number().int().min(0).max(10_000);
/** A part of a page (from 1): left, top, right, bottom in ten-thousandths of it, as it is shown. */
export const redactionBox = z.strictObject({
  page: z.number().int().min(1).max(10_000),
  x0: side,
  y0: side,
  x1: side,
  y1: side,
});
export type RedactionBox = z.infer<typeof redactionBox>;

const details = ['name', 'address', 'phone', 'email', 'words'] as const;
export type PersonalDetail = (typeof details)[number];

/** Where these people's particulars, and these words, stand in a document. A scan is read first, which takes seconds a page. */
export const proposeRedaction = endpoint({
  name: 'redaction.propose',
  kind: 'command',
  input: z.strictObject({
    documentId: id,
    personIds: z.array(id).max(50),
    words: z.string().max(200),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      found: z.array(z.object({ box: redactionBox, what: z.enum(details), personId: id.nullable(), text: z.string() })),
    }),
    z.object({ ok: z.literal(false), problem: z.enum(['unknownDocument', 'readerGone']) }),
  ]),
});

/**
 * Makes the copy and keeps it beside the original, which stays as it is. It is read back before it is kept: `wordsRemain`
 * names the pages on which something in a box, or of somebody in `personIds`, can still be read; `kept` are places that
 * were looked at and are to stay.
 */
export const makeRedaction = endpoint({
  name: 'redaction.make',
  kind: 'command',
  input: z.strictObject({
    documentId: id,
    receiver: z.string().trim().min(1).max(200),
    reason: z.string().trim().min(1).max(1_000),
    boxes: z.array(redactionBox).min(1).max(5_000),
    kept: z.array(redactionBox).max(5_000),
    personIds: z.array(id).max(50),
    words: z.string().max(200),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), documentId: id, pages: z.number() }),
    z.object({
      ok: z.literal(false),
      problem: z.enum(['wordsRemain', 'unknownDocument', 'readerGone']),
      pages: z.array(z.number()),
    }),
  ]),
});

/** What was made of a document, and why. */
export const listRedactions = endpoint({
  name: 'redaction.list',
  kind: 'query',
  input: z.strictObject({ caseId: id }),
  output: z.object({
    redactions: z.array(
      z.object({
        documentId: id,
        originalId: id,
        receiver: z.string(),
        reason: z.string(),
        pages: z.number().nullable(),
        /** Who chose what cannot be read. */
        madeBy: z.string(),
        madeAt: z.string(),
      }),
    ),
  }),
});
