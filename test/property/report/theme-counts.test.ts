/** Complaints with several themes: no number, told or hidden, tells of a group of fewer than five. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestShown } from '../../../shared/report/safe-counts.ts';
import { themeCounts } from '../../../shared/report/theme-counts.ts';

const ids = ['a', 'b', 'c'] as const;
const told = (complaints: readonly (readonly string[])[]): string => JSON.stringify(themeCounts(ids, complaints));

/** Complaints by how many have each set of themes: what can be told depends on nothing else. */
const worlds = fc.array(fc.subarray([...ids]), { minLength: smallestShown, maxLength: 14 });

/** Numbers of complaints with each theme that could all be true of so many complaints, of which each has one at least. */
function* vectors(total: number): Generator<readonly number[]> {
  for (let a = 0; a <= total; a += 1)
    for (let b = 0; b <= total; b += 1) for (let c = 0; c <= total; c += 1) if (a + b + c >= total) yield [a, b, c];
}

/** Some complaints that have these numbers. Each theme goes round where the one before it ended, so that all are covered. */
function complaintsOf(counts: readonly number[], total: number): readonly (readonly string[])[] {
  const themes: string[][] = Array.from({ length: total }, () => []);
  let at = 0;
  for (const [index, count] of counts.entries())
    for (let n = 0; n < count; n += 1) {
      themes[at % total]?.push(ids[index] ?? '');
      at += 1;
    }
  return themes;
}

test('a number that is told, and what it leaves of the total, is none or at least five', () => {
  fc.assert(
    fc.property(worlds, (complaints) => {
      for (const { count } of themeCounts(ids, complaints)) {
        if (count === 'hidden') continue;
        const without = complaints.length - count;
        expect(count === 0 || count >= smallestShown).toBe(true);
        expect(without === 0 || without >= smallestShown).toBe(true);
      }
    }),
  );
});

test('a hidden number could have been another, also for who knows that every complaint has a theme and how it was hidden', () => {
  for (const total of [5, 6, 7, 9, 10, 12]) {
    const byTold = new Map<string, Set<number>[]>();
    for (const counts of vectors(total)) {
      const said = told(complaintsOf(counts, total));
      const seen = byTold.get(said) ?? ids.map(() => new Set<number>());
      for (const [index, count] of counts.entries()) seen[index]?.add(count);
      byTold.set(said, seen);
    }
    expect(byTold.size).toBeGreaterThan(5);
    for (const [said, seen] of byTold)
      for (const [index, { count }] of (JSON.parse(said) as ReturnType<typeof themeCounts>).entries())
        if (count === 'hidden') expect(seen[index]?.size, `${total}: ${said}`).toBeGreaterThan(1);
  }
});

test('what is large on both sides is told', () => {
  const complaints = [...Array(6).fill(['a']), ...Array(5).fill(['a', 'b']), ...Array(2).fill(['c', 'a'])];
  expect(themeCounts(ids, complaints)).toEqual([
    { id: 'a', count: 13 },
    { id: 'b', count: 5 },
    { id: 'c', count: 'hidden' },
  ]);
});
