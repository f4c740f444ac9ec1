import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';

/** How the places that are filled in, and the ends of parts that only some letters get, are called on screen. */
export type ChipWords = {
  readonly field: (field: string) => string;
  readonly when: (field: string, has: boolean) => string;
  readonly end: string;
};

const chip = (kind: string, text: string): DOMOutputSpec => ['span', { class: `kluis-chip kluis-chip-${kind}` }, text];

export const fieldOf = (node: Node): string => String(node.attrs['field']);
export const hasOf = (node: Node): boolean => node.attrs['has'] === true;

/** What a letter can hold (shared/letters/content.ts), for the editor. Chips are atoms: whole or not there. */
export function writingSchema(words: ChipWords) {
  return new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0] },
      heading: { group: 'block', content: 'inline*', marks: '', defining: true, toDOM: () => ['h4', 0] },
      bullets: { group: 'block', content: 'item+', toDOM: () => ['ul', 0] },
      numbers: { group: 'block', content: 'item+', toDOM: () => ['ol', 0] },
      item: { content: 'paragraph', defining: true, toDOM: () => ['li', 0] },
      text: { group: 'inline' },
      lineEnd: { group: 'inline', inline: true, selectable: false, leafText: () => '\n', toDOM: () => ['br'] },
      field: {
        group: 'inline',
        inline: true,
        atom: true,
        attrs: { field: {} },
        leafText: (node) => `[${words.field(fieldOf(node))}]`,
        toDOM: (node) => chip('field', words.field(fieldOf(node))),
      },
      when: {
        group: 'inline',
        inline: true,
        atom: true,
        attrs: { field: {}, has: {} },
        leafText: () => '',
        toDOM: (node) => chip('part', words.when(fieldOf(node), hasOf(node))),
      },
      end: {
        group: 'inline',
        inline: true,
        atom: true,
        leafText: () => '',
        toDOM: () => chip('part', words.end),
      },
    },
    marks: {
      strong: { toDOM: () => ['strong', 0] },
      emphasis: { toDOM: () => ['em', 0] },
    },
  });
}

export type WritingSchema = ReturnType<typeof writingSchema>;
