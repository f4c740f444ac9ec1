/** The little of Markdown that the manual uses, so that one text serves the folder docs/handleiding and the program. */
export type Run = { readonly text: string; readonly strong: boolean };
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] };

/** Plain and strong parts of one line of text. */
export const runsOf = (text: string): readonly Run[] =>
  text
    .split('**')
    .map((part, index) => ({ text: part, strong: index % 2 === 1 }))
    .filter((run) => run.text !== '');

const item = /^(?:-|\d+\.) +/;

/** Headings, paragraphs and lists in order. Pictures are left out: in the program the screen itself is at hand. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .replace(/\r/g, '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('!['))
    .map(blockOf);
}

function blockOf(part: string): Block {
  const heading = /^(##?) +(.+)$/.exec(part);
  if (heading !== null) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
  const lines = part.split('\n').map((line) => line.trim());
  if (!item.test(part)) return { kind: 'paragraph', runs: runsOf(lines.join(' ')) };
  const items: string[] = [];
  for (const line of lines) {
    if (item.test(line)) items.push(line.replace(item, ''));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  return { kind: 'list', ordered: /^\d/.test(part), items: items.map(runsOf) };
}
