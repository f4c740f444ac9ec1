import { expect, test } from 'vitest';
import { percentiles } from '../../../tools/bench/probe.ts';

test('takes the middle and the 95th of a hundred by nearest rank, in any order', () => {
  const samples = Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) + 1);
  expect(percentiles(samples)).toEqual({ p50: 50, p95: 95 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
});
