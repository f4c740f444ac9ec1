/**
 * Letter templates: `resources/letters/<kind>.md`, Dutch. A head (`subject: …`) between `---` lines, then paragraphs, `## ` headings
 * and `- ` items, and after a line `===` an optional reply sheet. `{{field}}` is filled in; `{{#field}}…{{/field}}` stays only when
 * the field has a value, `{{^field}}…{{/field}}` only when it has none.
 */
import { readFile } from 'node:fs/promises';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { resourcePath } from '../resource-path.ts';
import type { LetterParagraph, ReplySheet } from '../typeset/letter-input.ts';
import { isMergeField, type MergeField, type MergeValues } from './merge-field.ts';

export type FilledLetter = {
  readonly subject: string;
  /** For the editor: the same text form as the templates, without fields. `paragraphsOf` turns it into paragraphs. */
  readonly body: string;
  readonly paragraphs: readonly LetterParagraph[];
  readonly replySheet?: ReplySheet;
  /** Fields this letter needs and did not get; their places in the text read `unfilled`. */
  readonly missing: readonly MergeField[];
};

/** Stands in the text where something is missing; a letter that still holds it cannot become final. */
export const unfilled = '[nog in te vullen]';

/** Reads the template of this kind and fills it. Values are data: braces, dashes or blank lines in them mean nothing. */
export async function fillTemplate(kind: LetterKind, values: MergeValues): Promise<FilledLetter> {
  return fill(await readFile(resourcePath('letters', `${kind}.md`), 'utf8'), values);
}

/** As `fillTemplate`, of a template's text. A template that asks for an unknown field is a bug and throws. */
export function fill(template: string, values: MergeValues): FilledLetter {
  const parts = /^---\nsubject: (?<subject>.+)\n---\n(?<body>[\s\S]*?)(?:\n===\n(?<sheet>[\s\S]*))?$/u.exec(
    template,
  )?.groups;
  const { subject, body, sheet } = parts ?? {};
  if (subject === undefined || body === undefined) throw new Error('A letter template without a head');
  const missing = new Set<MergeField>();
  const filled = blocksOf(optional(body, values)).map((block) => fillBlock(block, values, missing));
  const filledBody = filled.join('\n\n');
  return {
    subject: fillText(optional(subject, values), values, missing),
    body: filledBody,
    paragraphs: paragraphsOf(filledBody),
    ...(sheet === undefined ? {} : { replySheet: replySheetOf(sheet, values, missing) }),
    missing: [...missing],
  };
}

/** The edited text of a letter as paragraphs, headings and lists. Plain text in, plain text out: there is no other markup. */
export function paragraphsOf(body: string): readonly LetterParagraph[] {
  return blocksOf(body).map((block): LetterParagraph => {
    const lines = block.split('\n');
    if (lines.every((line) => line.startsWith('- ')))
      return { kind: 'list', items: lines.map((line) => line.slice(2)) };
    if (block.startsWith('## ')) return { kind: 'heading', text: block.slice(3) };
    return { kind: 'text', runs: [{ text: block }] };
  });
}

const blocksOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');

const givenText = (name: string, values: MergeValues): string => {
  if (!isMergeField(name)) throw new Error(`A letter template asks for an unknown field: ${name}`);
  return values[name]?.trim() ?? '';
};

function optional(text: string, values: MergeValues): string {
  return text.replace(/\{\{([#^])(\w+)\}\}([\s\S]*?)\{\{\/\2\}\}/gu, (_, sign: string, name: string, inner: string) =>
    (givenText(name, values) !== '') === (sign === '#') ? optional(inner, values) : '',
  );
}

function fillText(text: string, values: MergeValues, missing: Set<MergeField>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = givenText(name, values);
    if (value === '' && isMergeField(name)) missing.add(name);
    return value === '' ? unfilled : value;
  });
}

/** An item that is one field becomes an item per line of its value; template lines that were wrapped are joined. */
function fillBlock(block: string, values: MergeValues, missing: Set<MergeField>): string {
  const lines = block.split('\n').map((line) => line.trim());
  if (!lines.every((line) => line.startsWith('- '))) return fillText(lines.join(' '), values, missing);
  return lines
    .flatMap((line) => fillText(line.slice(2), values, missing).split('\n'))
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** First line: the title. `[ ] ` lines are choices, `__ ` lines are to write on, the rest introduces them. */
function replySheetOf(sheet: string, values: MergeValues, missing: Set<MergeField>): ReplySheet {
  const [title = '', ...rest] = fillText(optional(sheet.trim(), values), values, missing).split('\n');
  const marked = (mark: string) => rest.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const introduction = rest.filter((line) => line.trim() !== '' && !line.startsWith('[ ] ') && !line.startsWith('__ '));
  return { title, introduction: introduction.join(' '), choices: marked('[ ] '), fields: marked('__ ') };
}

/** How letters of this kind are called: the subject of their template. */
export async function subjectOf(kind: LetterKind): Promise<string> {
  return fill(await readFile(resourcePath('letters', `${kind}.md`), 'utf8'), {}).subject;
}
