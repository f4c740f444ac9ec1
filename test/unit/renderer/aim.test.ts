import { describe, expect, it } from 'vitest';
import { aimAt } from '../../../renderer/viewer/use-aim.ts';

const upright = { width: 1_000, height: 1_400 };
const sideways = { width: 1_000, height: 700 };
const laid = { start: 5_000, size: upright, turned: 0, seen: { width: 1_100, height: 800 } };
/** A word at the foot of the page, at its left. */
const foot = [1_000, 9_500, 2_000, 9_700] as const;

describe('where a found place is scrolled to', () => {
  it('is the top of the page as long as nothing is marked, or the mark is seen from there', () => {
    expect(aimAt(laid, null)).toEqual({ top: 5_000, left: 0 });
    expect(aimAt(laid, [1_000, 400, 2_000, 600])).toEqual({ top: 5_000, left: 0 });
  });

  it('is where the mark is seen, and not beyond the page', () => {
    expect(aimAt(laid, [1_000, 6_000, 2_000, 6_200])).toEqual({ top: 5_000 + 12 + 854 - 320, left: 0 });
    expect(aimAt(laid, foot)).toEqual({ top: 5_000 + 24 + 1_400 - 800, left: 0 });
  });

  it.each([
    { turned: 0, size: upright, x: 150, y: 1_344 },
    // The foot is then at the left, its left end on top.
    { turned: 1, size: sideways, x: 40, y: 105 },
    { turned: 2, size: upright, x: 850, y: 56 },
    { turned: 3, size: sideways, x: 960, y: 595 },
  ])('has the mark in view when the page was turned $turned times and enlarged', ({ turned, size, x, y }) => {
    const seen = { width: 300, height: 250 };
    const { top, left } = aimAt({ start: 0, size, turned, seen }, foot);
    expect([x + 16 - left, y + 12 - top].map(Math.round)).toEqual([
      expect.toSatisfy((across: number) => across > 0 && across < seen.width),
      expect.toSatisfy((down: number) => down > 0 && down < seen.height),
    ]);
  });
});
