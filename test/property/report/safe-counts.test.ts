/** No hidden number of the yearly figures can be found by whoever knows the total, the other numbers and this very method. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ShownCount, safeCounts, smallestShown } from '../../../shared/report/safe-counts.ts';

/** Every way in which `parts` numbers can add up to `sum`. */
function* waysTo(sum: number, parts: number): Generator<number[]> {
  if (parts === 0) yield [];
  else if (parts === 1) yield [sum];
  else
    for (let first = 0; first <= sum; first += 1)
      for (const rest of waysTo(sum - first, parts - 1)) yield [first, ...rest];
}

/** All numbers that would have been told in the same words. */
function possible(told: readonly ShownCount[], total: number): number[][] {
  const places = told.flatMap((count, index) => (count === 'hidden' ? [index] : []));
  const left = told.reduce<number>((sum, count) => (count === 'hidden' ? sum : sum - count), total);
  return [...waysTo(left, places.length)]
    .map((way) => told.map((count, index) => (count === 'hidden' ? (way[places.indexOf(index)] ?? 0) : count)))
    .filter((counts) => JSON.stringify(safeCounts(counts)) === JSON.stringify(told));
}

const counts = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 12 })),
  {
    minLength: 2,
    maxLength: 5,
  },
);

test('a hidden number could always have been another, also for who knows how it was hidden', () => {
  fc.assert(
    fc.property(counts, (groups) => {
      const total = groups.reduce((sum, count) => sum + count, 0);
      // Of a whole year with so few nothing is told at all.
      fc.pre(total >= smallestShown);
      const told = safeCounts(groups);
      const worlds = possible(told, total);
      for (const [index, count] of told.entries()) {
        if (count === 'hidden')
          expect(new Set(worlds.map((world) => world[index])).size, `${groups}`).toBeGreaterThan(1);
        else expect(count === 0 || count >= smallestShown).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

test('nothing is hidden without a reason', () => {
  expect(safeCounts([7, 0, 12, 5])).toEqual([7, 0, 12, 5]);
  expect(safeCounts([3, 7, 12])).toEqual(['hidden', 'hidden', 12]);
  expect(safeCounts([3, 2, 12])).toEqual(['hidden', 'hidden', 12]);
  // Two ones: their sum would say so.
  expect(safeCounts([1, 1, 12, 6])).toEqual(['hidden', 'hidden', 12, 'hidden']);
});
