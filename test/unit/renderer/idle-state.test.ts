import { expect, test } from 'vitest';
import { idleState } from '../../../renderer/app/idle-state.ts';

const minute = 60_000;

test('a minute before the lock there is a warning, and after the minutes set the lock', () => {
  expect(idleState(0, 15, false)).toBe('alive');
  expect(idleState(14 * minute - 1, 15, false)).toBe('alive');
  expect(idleState(14 * minute, 15, false)).toBe('warning');
  expect(idleState(15 * minute - 1, 15, false)).toBe('warning');
  expect(idleState(15 * minute, 15, false)).toBe('over');
});

test('with one minute the warning comes halfway', () => {
  expect([0.5 * minute - 1, 0.5 * minute, minute].map((idle) => idleState(idle, 1, false))).toEqual([
    'alive',
    'warning',
    'over',
  ]);
});

test('work under way holds off the lock for ten minutes at most', () => {
  expect(idleState(15 * minute, 15, true)).toBe('warning');
  expect(idleState(25 * minute - 1, 15, true)).toBe('warning');
  expect(idleState(25 * minute, 15, true)).toBe('over');
});
