/** Fewer than this in a group could tell who it was. */
export const smallestShown = 5;

/** What may be told of a group: its number, or only that it may not be told. */
export type ShownCount = number | 'hidden';

/**
 * The numbers of groups that together are a total which is told as well. A group of 1 to 4 is hidden, and as many others as it
 * takes to leave more than one possibility for each hidden number; when that cannot be done, all groups are. A group of none
 * tells of nobody and stays, unless all are hidden. Hidden groups look alike, whatever the reason.
 */
export function safeCounts(counts: readonly number[]): readonly ShownCount[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < smallestShown ? [index] : [])));
  while (hidden.size > 0 && !isOpen(counts, hidden)) {
    const next = smallestLeft(counts, hidden);
    if (next.length === 0) return counts.map(() => 'hidden');
    for (const index of next) hidden.add(index);
  }
  return counts.map((count, index) => (hidden.has(index) ? 'hidden' : count));
}

/** Whether what is known of the hidden numbers (their sum; each at least one) leaves each of them open. */
function isOpen(counts: readonly number[], hidden: ReadonlySet<number>): boolean {
  const sum = [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
  const most = hidden.size * (smallestShown - 1);
  return hidden.size > 1 && sum > hidden.size + 1 && sum !== most;
}

/** All groups of that size: which of them was taken would tell something of the hidden one. */
function smallestLeft(counts: readonly number[], hidden: ReadonlySet<number>): readonly number[] {
  const left = counts.flatMap((count, index) => (count > 0 && !hidden.has(index) ? [{ count, index }] : []));
  const smallest = Math.min(...left.map(({ count }) => count));
  return left.flatMap(({ count, index }) => (count === smallest ? [index] : []));
}
