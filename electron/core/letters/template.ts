/**
 * Letter templates. The shipped ones are `resources/letters/<kind>.md`, Dutch: a head (`subject: …`) between `---` lines, a text
 * (see shared/letters/plain-text.ts), and after a line `===` an optional reply sheet. An organisation may put its own text in their
 * place (own-template.ts), also on the reply sheet: a scan of it is recognised by its code, not by its words.
 */
import { readFile } from 'node:fs/promises';
import type { LetterContent, LetterPiece, TemplateContent, TemplatePiece } from '../../../shared/letters/content.ts';
import { isMergeField, type MergeField, type MergeValues } from '../../../shared/letters/merge-field.ts';
import { templateFromText } from '../../../shared/letters/plain-text.ts';
import type { ReplySheet } from '../../../shared/letters/reply-sheet.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { resourcePath } from '../resource-path.ts';

export type LetterTemplate = {
  readonly subject: string;
  readonly content: TemplateContent;
  readonly replySheet: ReplySheet | null;
};

export type FilledLetter = {
  readonly subject: string;
  /** Without conditions; what is missing stands in it as a field. */
  readonly content: LetterContent;
  readonly replySheet: ReplySheet | null;
  /** Fields this letter needs and did not get. */
  readonly missing: readonly MergeField[];
};

/** The template of this kind as it comes with the program. */
export async function shippedTemplate(kind: LetterKind): Promise<LetterTemplate> {
  return parseTemplate(await readFile(resourcePath('letters', `${kind}.md`), 'utf8'));
}

/** A template file's text. One that asks for an unknown field is a bug and throws. */
export function parseTemplate(text: string): LetterTemplate {
  const parts = /^---\nsubject: (?<subject>.+)\n---\n(?<body>[\s\S]*?)(?:\n===\n(?<sheet>[\s\S]*))?$/u.exec(
    text,
  )?.groups;
  const { subject, body, sheet } = parts ?? {};
  if (subject === undefined || body === undefined) throw new Error('A letter template without a head');
  return {
    subject,
    content: templateFromText(body),
    replySheet: sheet === undefined ? null : replySheetOf(sheet),
  };
}

/** Fills a template. Values are data: braces, dashes or bold in them mean nothing. */
export function fillTemplate(template: LetterTemplate, values: MergeValues): FilledLetter {
  const given = (field: string): string => {
    if (!isMergeField(field)) throw new Error(`A letter template asks for an unknown field: ${field}`);
    return values[field]?.trim() ?? '';
  };
  const missing = new Set<MergeField>();
  for (;;) {
    const known = missing.size;
    const content = fillContent(template.content, given, missing);
    // A place that is to be filled in may bring a passage along that asks for another.
    if (missing.size === known)
      return { subject: template.subject, content, replySheet: template.replySheet, missing: [...missing] };
  }
}

type Given = (field: string) => string;

function fillContent(content: TemplateContent, given: Given, missing: Set<MergeField>): LetterContent {
  /** Whether each part that has begun and not ended is in this letter. */
  const parts: boolean[] = [];
  const fill = (pieces: readonly TemplatePiece[]): LetterPiece[] =>
    pieces.flatMap((piece): LetterPiece[] => {
      if (piece.kind === 'when') {
        const has = given(piece.field) !== '' || (isMergeField(piece.field) && missing.has(piece.field));
        parts.push(has === piece.has);
        return [];
      }
      if (piece.kind === 'end') parts.pop();
      if (piece.kind === 'end' || parts.includes(false)) return [];
      if (piece.kind === 'text') return [piece];
      const value = given(piece.field);
      if (value !== '') return [{ kind: 'text', text: value }];
      if (isMergeField(piece.field)) missing.add(piece.field);
      return [piece];
    });
  return content.flatMap((block): LetterContent => {
    if (block.kind === 'list') {
      const items = block.items.flatMap((item) => linesOf(fill(item))).filter(isSomething);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    const filled = trimmed(fill(block.pieces));
    if (!isSomething(filled)) return [];
    if (block.kind === 'heading') return [{ ...block, pieces: filled }];
    return split(filled, /\n[ \t]*\n/u)
      .filter(isSomething)
      .map((pieces) => ({ kind: 'text', pieces }));
  });
}

const isSomething = (pieces: readonly LetterPiece[]): boolean =>
  pieces.some((piece) => piece.kind === 'field' || piece.text.trim() !== '');

/** A value of several lines makes an item of each. */
const linesOf = (pieces: readonly LetterPiece[]): LetterPiece[][] => split(pieces, /\n/u).map(trimmed);

function split(pieces: readonly LetterPiece[], at: RegExp): LetterPiece[][] {
  const parts: LetterPiece[][] = [[]];
  for (const piece of pieces) {
    const texts = piece.kind === 'text' ? piece.text.split(at) : [];
    if (texts.length < 2) parts.at(-1)?.push(piece);
    else
      for (const [index, text] of texts.entries()) {
        if (index > 0) parts.push([]);
        if (text !== '') parts.at(-1)?.push({ ...piece, kind: 'text', text });
      }
  }
  return parts;
}

/** Without blanks at its ends, where a part that fell out left them; pieces of the same look become one. */
function trimmed(pieces: readonly LetterPiece[]): LetterPiece[] {
  const joined: LetterPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const same =
      piece.kind === 'text' &&
      last?.kind === 'text' &&
      !last.strong === !piece.strong &&
      !last.emphasis === !piece.emphasis;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  const [first] = joined;
  if (first?.kind === 'text') joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last?.kind === 'text') joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter((piece) => piece.kind === 'field' || piece.text !== '');
}

/** First line: the title. `[ ] ` lines are choices, `__ ` lines are to write on (`__ …` goes on with the one above), the rest introduces them. */
function replySheetOf(sheet: string): ReplySheet {
  const [title = '', ...rest] = sheet.trim().split('\n');
  const marked = (mark: string) => rest.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const introduction = rest.filter((line) => line.trim() !== '' && !line.startsWith('[ ] ') && !line.startsWith('__ '));
  return { title, introduction: introduction.join(' '), choices: marked('[ ] '), fields: marked('__ ') };
}

/** How letters of this kind are called: the subject of their template. */
export async function subjectOf(kind: LetterKind): Promise<string> {
  return (await shippedTemplate(kind)).subject;
}
