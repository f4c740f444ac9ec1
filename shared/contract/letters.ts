/** Letters: begun from a template, edited, made final (frozen and numbered). Sending is a step of the procedure. */
import { z } from 'zod';
import { letterContent } from '../letters/content.ts';
import { id, letterKind } from '../procedure/fact.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/** The text a letter was begun from: the organisation's own in this version, or the one that comes with the program (null). */
export const templateName = z.object({ ownVersion: z.number().int().nullable() });
export type TemplateName = z.infer<typeof templateName>;

const text = { subject: z.string().max(300), content: letterContent };

const draft = z.object({
  letterId: id,
  caseId: id,
  kind: letterKind,
  to: id,
  about: id.nullable(),
  subject: z.string(),
  content: letterContent,
  /** Fields that are still to be filled in: they block making it final. */
  missing: z.array(z.string()),
  template: templateName,
});
export type LetterDraftView = z.infer<typeof draft>;

/** Begins a letter, prefilled from the case; an unfinished one of the same kind, addressee and subject is taken up again. */
export const startLetter = endpoint({
  name: 'letters.start',
  kind: 'command',
  input: z.strictObject({ caseId: id, kind: letterKind, to: id, about: id.nullable() }),
  output: draft,
});

/**
 * Begins a letter that takes the place of a final one: with its text, to be put right, and a line that refers to it and cannot be
 * taken out. The final letter stays as it is. An unfinished one of the same is taken up again.
 */
export const correctLetter = endpoint({
  name: 'letters.correct',
  kind: 'command',
  input: z.strictObject({ letterId: id }),
  output: draft,
});

export const readLetter = endpoint({
  name: 'letters.read',
  kind: 'query',
  input: z.strictObject({ letterId: id }),
  output: z.discriminatedUnion('found', [
    z.object({ found: z.literal(false) }),
    z.object({ found: z.literal(true), letter: draft }),
  ]),
});

/** Keeps what was typed. A final letter is never changed: `kept` is false. */
export const saveLetter = endpoint({
  name: 'letters.save',
  kind: 'command',
  input: z.strictObject({ letterId: id, ...text }),
  output: z.object({ kept: z.boolean(), missing: z.array(z.string()) }),
});

/** A letter as page images. */
export const letterPages = z.object({
  /** PNG, base64. */
  pages: z.array(z.object({ image: z.string(), width: z.number(), height: z.number() })),
  missingGlyphs,
});

/** The letter as it will print; as kept, or with the text as it is being typed. */
export const previewLetter = endpoint({
  name: 'letters.preview',
  kind: 'query',
  input: z.strictObject({ letterId: id, typed: z.strictObject(text).nullable() }),
  output: letterPages,
});

/** Freezes a letter: numbered, kept as PDF in the case. Moves nothing in the procedure; cannot be undone. */
export const finaliseLetter = endpoint({
  name: 'letters.finalise',
  kind: 'command',
  input: z.strictObject({ letterId: id }),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('final'), documentId: id, number: z.number() }),
    z.object({ kind: z.literal('incomplete'), missing: z.array(z.string()) }),
    z.object({ kind: z.literal('refused'), refusal: z.custom<Refusal>() }),
  ]),
});

/** Throws a draft away. */
export const discardLetter = endpoint({
  name: 'letters.discard',
  kind: 'command',
  input: z.strictObject({ letterId: id }),
  output: z.object({}),
});
