/** What a letter says between its salutation and its closing words, as running text: the complaint in its sender's own words. */
import { closedAt } from './letter-parts.ts';
import type { Place, TextLine } from './letter-text.ts';
import { opening } from './letter-words.ts';

export type LetterBody = { readonly value: string } & Place;

/** Longer ones are for reading on the paper; what is taken over must be looked through. */
const longest = 6_000;
/** Shorter is no account of anything. */
const shortest = 40;

/** Null when the letter has no salutation or no end that can be seen: half a letter is not proposed. */
export function letterBody(lines: readonly TextLine[]): LetterBody | null {
  const opened = lines.findIndex(({ text }) => opening.test(text.trim()));
  const closed = closedAt(lines, opened);
  if (opened === -1 || closed <= opened + 1) return null;
  const body = lines.slice(opened + 1, closed);
  const [first] = body;
  const place = first?.place(0, first.text.length) ?? null;
  const value = joined(body.map(({ text }) => text.trim()));
  if (place === null || value.length < shortest || value.length > longest) return null;
  return { value, ...place };
}

/** Lines that the margin broke become sentences again; a word broken by a hyphen becomes whole. */
function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line === '') continue;
    const broken = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line);
    text = broken ? text.slice(0, -1) + line : text === '' ? line : `${text} ${line}`;
  }
  return text;
}
