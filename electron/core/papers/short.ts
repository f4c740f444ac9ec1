/** Cutting texts and lists to what one page holds; what is left out is always said. */
import { oneLine } from '../letters/dutch.ts';

/** On one line of at most so many characters, cut between words where that can be. */
export function clipped(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

export type Shortened<T> = { readonly shown: readonly T[] /** 'en 3 meer', or empty. */; readonly more: string };

export const shortened = <T>(all: readonly T[], most: number): Shortened<T> => ({
  shown: all.slice(0, most),
  more: all.length > most ? `en ${all.length - most} meer` : '',
});
