import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseDutchDate } from '../../../shared/calendar/index.ts';

/** A Wednesday. */
const today = Temporal.PlainDate.from('2026-12-09');
const parse = (text: string, on = today) => parseDutchDate(text, on)?.toString() ?? null;

describe('typed dates', () => {
  test.each([
    '8-12-2026',
    '08-12-2026',
    '8/12/2026',
    '8.12.2026',
    '8 12 2026',
    '8-12-26',
    '8-12',
    '08122026',
    '081226',
    '2026-12-08',
    '8 dec',
    '8 dec.',
    '8 Dec 2026',
    '8 december 2026',
    'dinsdag 8 december 2026',
    'di 8 dec',
    'Tuesday, December 8, 2026',
    'December 8',
    '8th of December 2026',
    '  8  December  ',
    '8dec',
    'gisteren',
    'yesterday',
    'dinsdag',
    'Tue',
    'deze week dinsdag',
    'afgelopen dinsdag',
    'last Tuesday',
  ])('%s is 8 December 2026', (text) => {
    expect(parse(text)).toBe('2026-12-08');
  });

  test.each([
    ['vandaag', '2026-12-09'],
    ['today', '2026-12-09'],
    ['eergisteren', '2026-12-07'],
    ['morgen', '2026-12-10'],
    ['tomorrow', '2026-12-10'],
    ['overmorgen', '2026-12-11'],
    ['woensdag', '2026-12-09'],
    ['afgelopen woensdag', '2026-12-02'],
    ['vrijdag', '2026-12-04'],
    ['Friday', '2026-12-04'],
    ['donderdag', '2026-12-03'],
    ['vorige week vrijdag', '2026-12-04'],
    ['vrijdag vorige week', '2026-12-04'],
    ['last week Monday', '2026-11-30'],
    ['volgende week maandag', '2026-12-14'],
    ['komende woensdag', '2026-12-16'],
    ['1 mrt 2024', '2024-03-01'],
    ['29-2-2024', '2024-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  test('a day without a year is the one nearest to today', () => {
    expect(parse('28-12', Temporal.PlainDate.from('2027-01-05'))).toBe('2026-12-28');
    expect(parse('5 jan')).toBe('2027-01-05');
    expect(parse('29 feb')).toBeNull();
    expect(parse('29 feb', Temporal.PlainDate.from('2027-12-09'))).toBe('2028-02-29');
  });

  test.each([
    '',
    ' ',
    'iets',
    '31-4-2026',
    '29-2-2025',
    '0-1-2026',
    '8-13-2026',
    'maandag 8 december 2026',
    '8',
    '812',
    '12-2026',
    '8-12-1899',
    '8-12-2200',
    '8-12-202',
    'week',
    'vorige week',
    'constructor',
    'toString',
    '8 foo',
  ])('%j is no date', (text) => {
    expect(parse(text)).toBeNull();
  });
});
