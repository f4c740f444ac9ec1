import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { decrees, publicHolidays } from '../../../shared/calendar/index.ts';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const named = (year: number) => publicHolidays(year).filter((holiday) => holiday.id !== 'sunday');

/** Knuth's algorithm E: another way to Easter than the one under test. Month and day as MM-DD. */
function easterByKnuth(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - skippedLeapYears - 10;
  const rawEpact = (((11 * golden + 20 + moon - skippedLeapYears) % 30) + 30) % 30;
  const epact = (rawEpact === 25 && golden > 11) || rawEpact === 24 ? rawEpact + 1 : rawEpact;
  const fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
  const marchDay = fullMoon + 7 - ((sunday + fullMoon) % 7);
  return marchDay > 31 ? `04-${String(marchDay - 31).padStart(2, '0')}` : `03-${String(marchDay).padStart(2, '0')}`;
}

describe('holidays', () => {
  test('Easter is the same by a second algorithm, 1900 to 2199', () => {
    const ours = (year: number) => named(year).find((holiday) => holiday.id === 'easterSunday');
    for (const year of years(1900, 2199)) {
      expect(ours(year)?.date.toString()).toBe(`${year}-${easterByKnuth(year)}`);
      expect(ours(year)?.date.dayOfWeek).toBe(7);
    }
  });

  test('equal date-holidays (public and school together), 2000 to 2050', () => {
    const calendar = new Holidays('NL');
    for (const year of years(2000, 2050)) {
      const theirs = calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'school')
        .map((holiday) => holiday.date.slice(0, 10));
      expect(named(year).map((holiday) => holiday.date.toString())).toEqual(theirs.sort());
    }
  });

  test('Queen’s Day up to 2013 and King’s Day from 2014, never on a Sunday', () => {
    const royal = (year: number) =>
      named(year)
        .filter((holiday) => holiday.id === 'queensDay' || holiday.id === 'kingsDay')
        .map((holiday) => `${holiday.date} ${holiday.name}`);
    expect(royal(2006)).toEqual(['2006-04-29 Koninginnedag']);
    expect(royal(2013)).toEqual(['2013-04-30 Koninginnedag']);
    expect(royal(2014)).toEqual(['2014-04-26 Koningsdag']);
    expect(royal(2026)).toEqual(['2026-04-27 Koningsdag']);
  });

  test('every Sunday of a year is there once, in order, the named ones under their own name', () => {
    const dates = publicHolidays(2027).map((holiday) => holiday.date.toString());
    expect(dates).toEqual([...dates].sort());
    const sundays = publicHolidays(2027).filter((holiday) => holiday.date.dayOfWeek === 7);
    expect(sundays).toHaveLength(52);
    expect(
      sundays.filter((holiday) => holiday.name !== 'zondag').map((holiday) => [holiday.name, holiday.kind]),
    ).toEqual([
      ['Eerste paasdag', 'sunday'],
      ['Eerste pinksterdag', 'sunday'],
      ['Tweede kerstdag', 'statutory'],
    ]);
  });

  test('days by royal decree are weekdays, listed once, and no holiday already', () => {
    const dates = decrees.flatMap((decree) => decree.dates);
    expect(dates).toHaveLength(46);
    expect(new Set(dates).size).toBe(46);
    for (const date of dates)
      expect(publicHolidays(Number(date.slice(0, 4))).map((holiday) => holiday.date.toString())).not.toContain(date);
  });
});
