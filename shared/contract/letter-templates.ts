/** The texts that letters begin from: as shipped, or as the organisation wrote them; every version is kept. */
import { z } from 'zod';
import { templateContent } from '../letters/content.ts';
import { replySheet } from '../letters/reply-sheet.ts';
import { letterKind } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';
import { letterPages } from './letters.ts';

const field = z.string().max(40);

/**
 * Why a text cannot be a template. `unknownField`: fields that do not belong to this letter; `fieldMissing`: fields that must stand
 * in it; `partNotClosed`: a part for some letters that does not end, or ends without having begun; `sheetUntitled`, `sheetTooLong`: a
 * reply sheet without a title, or that does not fit its one page.
 */
const templateProblem = z.object({
  code: z.enum(['subjectMissing', 'unknownField', 'partNotClosed', 'fieldMissing', 'sheetUntitled', 'sheetTooLong']),
  fields: z.array(z.string()),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

export const listTemplates = endpoint({
  name: 'letterTemplates.list',
  kind: 'query',
  input: z.strictObject({}),
  /** Those with a text of the organisation's own in force; all others are as shipped. */
  output: z.object({ own: z.array(z.object({ kind: letterKind, version: z.number(), recordedAt: z.string() })) }),
});

/** The text in force or, with `version`, one of before. Version 0 is the shipped text. */
export const readTemplate = endpoint({
  name: 'letterTemplates.read',
  kind: 'query',
  input: z.strictObject({ kind: letterKind, version: z.number().int().min(0).max(1_000_000).nullable() }),
  output: z.object({
    subject: z.string(),
    content: templateContent,
    /** Fields that may stand in it, those that must, and those that may decide about a part. */
    fields: z.array(field),
    required: z.array(field),
    conditions: z.array(field),
    /** The reply sheet that goes with it; null for a letter that has none. */
    replySheet: replySheet.nullable(),
    /** Version of the own text in force; null when it is the shipped one. */
    ownVersion: z.number().nullable(),
    /** Newest first; `own` false: back to the shipped text. */
    history: z.array(z.object({ version: z.number(), recordedAt: z.string(), by: z.string(), own: z.boolean() })),
  }),
});

/** `replySheet` null: as shipped, or none. */
const text = {
  kind: letterKind,
  subject: z.string().max(300),
  content: templateContent,
  replySheet: replySheet.nullable(),
};

/** From now on letters of this kind begin from this text. Letters that exist keep the one they began from. */
export const saveTemplate = endpoint({
  name: 'letterTemplates.save',
  kind: 'command',
  input: z.strictObject(text),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), problem: templateProblem }),
  ]),
});

/** From now on letters of this kind begin from the shipped text again. */
export const resetTemplate = endpoint({
  name: 'letterTemplates.reset',
  kind: 'command',
  input: z.strictObject({ kind: letterKind }),
  output: z.object({}),
});

/** A letter of this text as it would print, to an invented receiver and about an invented complaint. */
export const previewTemplate = endpoint({
  name: 'letterTemplates.preview',
  kind: 'query',
  input: z.strictObject({ ...text, receiver: z.enum(['complainant', 'respondent', 'other']) }),
  output: z.discriminatedUnion('ok', [
    letterPages.extend({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), problem: templateProblem }),
  ]),
});
