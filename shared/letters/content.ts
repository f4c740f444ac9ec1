/**
 * The text of a letter: paragraphs, headings and lists of pieces of text. Nothing in a piece is markup, whatever its characters;
 * what is bold, what is a list and what is still to be filled in is said beside it.
 */
import { z } from 'zod';

const textPiece = z.strictObject({
  kind: z.literal('text'),
  /** A line end in it stays a line end. */
  text: z.string().max(50_000),
  strong: z.boolean().exactOptional(),
  emphasis: z.boolean().exactOptional(),
});
/** A place that is filled in from the case, or that somebody still has to fill in. */
const fieldPiece = z.strictObject({ kind: z.literal('field'), field: z.string().max(40) });

const piece = z.discriminatedUnion('kind', [textPiece, fieldPiece]);
const templatePiece = z.discriminatedUnion('kind', [
  textPiece,
  fieldPiece,
  /** From here on only for letters in which the field has a value, or (`has` false) has none. May end in a later block. */
  z.strictObject({ kind: z.literal('when'), field: z.string().max(40), has: z.boolean() }),
  z.strictObject({ kind: z.literal('end') }),
]);

const blocksOf = <P extends z.ZodType>(of: P) => {
  const pieces = z.array(of).max(400);
  return z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), pieces }),
        z.strictObject({ kind: z.literal('heading'), pieces }),
        z.strictObject({ kind: z.literal('list'), numbered: z.boolean(), items: z.array(pieces).max(300) }),
      ]),
    )
    .max(600);
};

/** Of a letter. */
export const letterContent = blocksOf(piece);
/** Of a template: with parts that only some letters get. */
export const templateContent = blocksOf(templatePiece);

export type LetterPiece = z.infer<typeof piece>;
export type TemplatePiece = z.infer<typeof templatePiece>;
export type LetterContent = z.infer<typeof letterContent>;
export type TemplateContent = z.infer<typeof templateContent>;
export type TemplateBlock = TemplateContent[number];

/** Every piece in the order of reading. */
export const piecesOf = (content: TemplateContent): readonly TemplatePiece[] =>
  content.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.pieces));

/** The fields that still stand open, each once. */
export const openFields = (content: LetterContent): string[] => [
  ...new Set(piecesOf(content).flatMap((each) => (each.kind === 'field' ? [each.field] : []))),
];

/** As plain text, a block or list item a line: for looking for words in it, across what is bold and what is not. */
export function plainText(content: LetterContent): string {
  const line = (pieces: readonly LetterPiece[]): string =>
    pieces.map((each) => (each.kind === 'text' ? each.text : '')).join('');
  return content
    .map((block) => (block.kind === 'list' ? block.items.map(line).join('\n') : line(block.pieces)))
    .join('\n');
}

/** With every open place filled in the same way: `fill` says what stands there. */
export function withFieldsFilled(content: LetterContent, fill: (field: string) => string): LetterContent {
  const filled = (pieces: readonly LetterPiece[]): LetterPiece[] =>
    pieces.map((each) => (each.kind === 'field' ? { kind: 'text', text: fill(each.field) } : each));
  return content.map((block) =>
    block.kind === 'list' ? { ...block, items: block.items.map(filled) } : { ...block, pieces: filled(block.pieces) },
  );
}
