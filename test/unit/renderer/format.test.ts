import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en/index.ts';
import {
  dayWithWeekday,
  fileSize,
  longDate,
  momentText,
  relativeDay,
  sentenceCase,
  workingDays,
} from '../../../renderer/i18n/format.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';

describe('days in words', () => {
  test('the long date has no zero before the day and no capital', () => {
    expect(longDate('2026-12-08', nl.dates)).toBe('8 december 2026');
    expect(longDate('2026-03-01', en.dates)).toBe('1 March 2026');
  });
  test('the year is named only when it is another year', () => {
    expect(dayWithWeekday('2026-12-10', nl.dates, '2026-11-22')).toBe('donderdag 10 december');
    expect(dayWithWeekday('2027-01-04', nl.dates, '2026-11-22')).toBe('maandag 4 januari 2027');
  });
  test.each([
    [4, 'nog 4 werkdagen'],
    [1, 'nog 1 werkdag'],
    [0, 'vandaag is de laatste dag'],
    [-1, '1 werkdag te laat'],
    [-3, '3 werkdagen te laat'],
  ])('%i working days left', (left, text) => expect(workingDays(left, nl.dates)).toBe(text));
  test.each([
    ['2026-11-22', 'vandaag'],
    ['2026-11-21', 'gisteren'],
    ['2026-11-23', 'morgen'],
    ['2026-11-15', '7 dagen geleden'],
    ['2026-11-14', '14 november 2026'],
    ['2026-11-29', 'over 7 dagen'],
  ])('%s seen from 22 November 2026', (day, text) => expect(relativeDay(day, '2026-11-22', nl.dates)).toBe(text));
  test('a moment is shown by the Dutch clock, across midnight and summer time', () => {
    expect(momentText('2026-12-08T23:05:00Z', nl.dates)).toBe('9 december 2026, 0.05');
    expect(momentText('2026-07-01T12:30:00Z', nl.dates)).toBe('1 juli 2026, 14.30');
  });
});

test('a sentence begins with a capital, the pair ij with two', () => {
  expect(sentenceCase('ijverig')).toBe('IJverig');
  expect(sentenceCase('maandag')).toBe('Maandag');
});

test('file sizes', () => {
  expect([0, 999, 1000, 1_250_000].map(fileSize)).toEqual(['0 B', '999 B', '1 kB', '1,3 MB']);
});
