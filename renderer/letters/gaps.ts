/** Places in a letter that are still to be filled in. Pure. */
export type Gap = {
  readonly where: 'subject' | 'body';
  /** The field's name, or null where only the place is known. */
  readonly field: string | null;
  readonly from: number;
  readonly until: number;
};

/** How an open place looks in the text: the name of its field between braces, or a mark without a name. */
const open = /\{\{\s*([^{}]*?)\s*\}\}|\[nog in te vullen\]/gu;

const gapsIn = (text: string, where: Gap['where']): readonly Gap[] =>
  [...text.matchAll(open)].map((match) => ({
    where,
    field: match[1] ?? null,
    from: match.index,
    until: match.index + match[0].length,
  }));

/** Every open place of a letter, in the order of reading. */
export const gapsOf = (subject: string, body: string): readonly Gap[] => [
  ...gapsIn(subject, 'subject'),
  ...gapsIn(body, 'body'),
];

/** What an open place asks for, in words. */
export function gapName(gap: Gap, words: Readonly<Record<string, string>>, fallback: string): string {
  return gap.field !== null && Object.hasOwn(words, gap.field) ? (words[gap.field] ?? fallback) : fallback;
}
