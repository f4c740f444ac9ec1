import { wordsOf } from '../../shared/search/fold.ts';

/** The share of characters (0..1, more when much was invented) that must be changed, added or taken out to get the truth. */
export function characterErrorRate(read: string, truth: string): number {
  const [one, other] = [plain(read), plain(truth)];
  if (other.length === 0) return one.length === 0 ? 0 : 1;
  let before = Uint32Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = new Uint32Array(other.length + 1);
    now[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      now[column] = Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same);
    }
    before = now;
  }
  return (before[other.length] ?? 0) / other.length;
}

/** The share of the words that truly stand there, of two letters or more, that were read, wherever on the page. */
export function wordRecall(read: string, truth: string): number {
  const found = new Map<string, number>();
  for (const word of wordsOf(read)) found.set(word, (found.get(word) ?? 0) + 1);
  const wanted = wordsOf(truth).filter((word) => word.length >= 2);
  const hits = wanted.filter((word) => {
    const left = found.get(word) ?? 0;
    if (left > 0) found.set(word, left - 1);
    return left > 0;
  });
  return wanted.length === 0 ? 1 : hits.length / wanted.length;
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
