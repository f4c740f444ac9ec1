/**
 * Letters as plain text: how the shipped templates are written, and how drafts were kept before they could be bold. Paragraphs
 * are separated by an empty line; `## ` begins a heading, `- ` an item, `{{field}}` is a place to fill in, and `{{#field}}` to
 * `{{/field}}` (or `{{^field}}`) encloses what only some letters get.
 */
import type { LetterContent, LetterPiece, TemplateBlock, TemplateContent, TemplatePiece } from './content.ts';

const blocksOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');

/** A template's text. Lines that were wrapped are joined. */
export function templateFromText(text: string): TemplateContent {
  return blocksOf(text).map((block): TemplateBlock => {
    const marks = /^(?:\{\{[#^/]\w+\}\})*/u.exec(block)?.[0] ?? '';
    const rest = block.slice(marks.length);
    const before = templatePieces(marks);
    const lines = rest.split('\n').map((line) => line.trim());
    if (lines.every((line) => line.startsWith('- '))) {
      const items = lines.map((line) => templatePieces(line.slice(2)));
      return { kind: 'list', numbered: false, items: [[...before, ...(items[0] ?? [])], ...items.slice(1)] };
    }
    if (rest.startsWith('## '))
      return { kind: 'heading', pieces: [...before, ...templatePieces(lines.join(' ').slice(3))] };
    return { kind: 'text', pieces: [...before, ...templatePieces(lines.join(' '))] };
  });
}

function templatePieces(text: string): TemplatePiece[] {
  return text.split(/(\{\{[#^/]?\w+\}\})/u).flatMap((part): TemplatePiece[] => {
    const found = /^\{\{([#^/]?)(\w+)\}\}$/u.exec(part);
    const [, sign = '', field = ''] = found ?? [];
    if (found === null) return part === '' ? [] : [{ kind: 'text', text: part }];
    if (sign === '') return [{ kind: 'field', field }];
    return [sign === '/' ? { kind: 'end' } : { kind: 'when', field, has: sign === '#' }];
  });
}

/** A letter that was kept as text. */
export function letterFromText(text: string): LetterContent {
  return blocksOf(text).map((block): LetterContent[number] => {
    const lines = block.split('\n');
    if (lines.every((line) => line.startsWith('- ')))
      return { kind: 'list', numbered: false, items: lines.map((line) => letterPieces(line.slice(2))) };
    if (block.startsWith('## ')) return { kind: 'heading', pieces: letterPieces(block.slice(3)) };
    return { kind: 'text', pieces: letterPieces(block) };
  });
}

function letterPieces(text: string): LetterPiece[] {
  return text
    .split(/(\{\{\s*\w+\s*\}\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const field = /^\{\{\s*(\w+)\s*\}\}$/u.exec(part)?.[1];
      return field === undefined ? { kind: 'text', text: part } : { kind: 'field', field };
    });
}
