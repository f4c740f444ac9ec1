import { soughtAmong } from '../../shared/search/fold.ts';

type MarkedWordsProps = {
  readonly text: string;
  /** What was looked for: folded, a star after a beginning, phrases with blanks in them. */
  readonly words: readonly string[];
};

/** A text with the words marked that were looked for. */
export function MarkedWords({ text, words }: MarkedWordsProps) {
  const pieces = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  const found = soughtAmong(pieces, words);
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
  return pieces.map((piece, at) => (found.has(at) ? <mark key={at}>{piece}</mark> : piece));
}
