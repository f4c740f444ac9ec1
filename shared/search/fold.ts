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

/** Whether a word as it stands on a page is one that was looked for: `sought` are folded words, or beginnings with a star. */
export const isSought = (word: string, sought: readonly string[]): boolean =>
  wordsOf(word).some((part) =>
    sought.some((one) => (one.endsWith('*') ? part.startsWith(one.slice(0, -1)) : part === one)),
  );
