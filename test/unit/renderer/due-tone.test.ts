import { expect, test } from 'vitest';
import { dueTone } from '../../../renderer/components/due-tone.ts';

test.each([
  ['text', -1, 'late'],
  ['law', -1, 'late'],
  ['reading', -1, 'soon'],
  ['own', -20, 'soon'],
  ['text', 0, 'soon'],
  ['text', 5, 'soon'],
  ['text', 6, 'calm'],
] as const)('a term on the basis %s with %i working days left is %s', (basis, workingDaysLeft, tone) => {
  expect(dueTone({ basis, workingDaysLeft })).toBe(tone);
});

test('what was done is no longer late', () => {
  expect(dueTone({ basis: 'text', workingDaysLeft: -3, met: true })).toBe('met');
});
