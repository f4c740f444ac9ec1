import { isSought } from '../../shared/search/fold.ts';

type MarkedWordsProps = {
  readonly text: string;
  /** What was looked for: folded, a star after a beginning. */
  readonly words: readonly string[];
};

/** A text with the words marked that were looked for. */
export function MarkedWords({ text, words }: MarkedWordsProps) {
  if (words.length === 0) return text;
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
    at % 2 === 1 && isSought(piece, words) ? <mark key={at}>{piece}</mark> : piece,
  );
}
