import { expect, test } from 'vitest';
import { afterPage, minutesFor, type ReadingPace, usualPace } from '../../../renderer/app/reading-pace.ts';

const pages = (pace: ReadingPace, list: readonly (readonly [now: number, left: number])[]) =>
  list.reduce((old, [now, left]) => afterPage(old, now, left), pace);

test('what is said is by the pace of this computer, the last pages first', () => {
  expect(minutesFor(usualPace, 12)).toBe(1);
  const slow = pages(
    usualPace,
    Array.from({ length: 20 }, (_, at) => [at * 30_000, 40 - at] as const),
  );
  expect(minutesFor(slow, 20)).toBe(10);
  expect(minutesFor(slow, 1)).toBe(1);
});

test('an hour in which nothing was to be read is not counted as work', () => {
  const before = pages(usualPace, [
    [0, 1],
    [4_000, 0],
  ]);
  const later = pages(before, [[3_600_000, 9]]);
  expect(later.page).toBe(before.page);
  expect(minutesFor(later, 9)).toBe(1);
});
