/** Places in a letter that are still to be filled in. Pure. */
import { type LetterContent, piecesOf } from '../../shared/letters/content.ts';

/** One open place: its field, and the how manieth it is, from 0. */
export type Gap = { readonly field: string; readonly nth: number };

/** Every open place of a letter, in the order of reading. */
export const gapsOf = (content: LetterContent): readonly Gap[] =>
  piecesOf(content)
    .flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []))
    .map((field, nth) => ({ field, nth }));

/** What an open place asks for, in words. */
export function gapName(field: string, words: Readonly<Record<string, string>>, fallback: string): string {
  return Object.hasOwn(words, field) ? (words[field] ?? fallback) : fallback;
}
