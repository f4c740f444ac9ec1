/**
 * Words as the search compares them: without accents and capitals. Both sides of the port fold alike, and as the index does: of
 * other scripts than ours a sign on a letter makes another letter.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Which words as they stand on a page were looked for, by their places among them: `sought` are folded words, beginnings with a
 * star, and phrases of words with blanks between them, of which all must follow each other.
 */
export function soughtAmong(words: readonly string[], sought: readonly string[]): ReadonlySet<number> {
  const parts = words.flatMap((word, place) => wordsOf(word).map((part) => ({ part, place })));
  const found = new Set<number>();
  for (const one of sought) {
    const phrase = one.split(' ');
    parts.forEach((_, at) => {
      const here = parts.slice(at, at + phrase.length);
      if (phrase.every((word, next) => isMeant(here[next]?.part, word))) for (const { place } of here) found.add(place);
    });
  }
  return found;
}

const isMeant = (part: string | undefined, sought: string): boolean =>
  part !== undefined && (sought.endsWith('*') ? part.startsWith(sought.slice(0, -1)) : part === sought);
