import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  type CalendarPolicy,
  decrees,
  explainTerm,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  parseDutchDate,
  publicHolidays,
  rollForward,
  workingDaysBetween,
} from '../../../shared/calendar/index.ts';

const first = Temporal.PlainDate.from('1990-01-01');
const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => first.add({ days }));
const anyCount = fc.integer({ min: 1, max: 60 });
const anyPolicy: fc.Arbitrary<CalendarPolicy> = fc.record({
  goodFriday: fc.boolean(),
  liberationDay: fc.constantFrom('always', 'lustrum', 'never'),
  decreeDays: fc.boolean(),
  closingDays: fc.array(anyDate, { maxLength: 5 }),
});
const decreeDates = new Set(decrees.flatMap((decree) => decree.dates));
const compare = Temporal.PlainDate.compare;

/** What a working day is, said once more from the list of holidays, slowly. */
function worksByTheList(date: Temporal.PlainDate, policy: CalendarPolicy): boolean {
  if (date.dayOfWeek >= 6 || policy.closingDays.some((day) => day.equals(date))) return false;
  if (policy.decreeDays && decreeDates.has(date.toString())) return false;
  return !publicHolidays(date.year).some(
    (holiday) =>
      holiday.date.equals(date) &&
      (holiday.id !== 'goodFriday' || policy.goodFriday) &&
      (holiday.id !== 'liberationDay' ||
        policy.liberationDay === 'always' ||
        (policy.liberationDay === 'lustrum' && date.year % 5 === 0)),
  );
}

describe('working days', () => {
  test('follow from the list of holidays, the decrees and the policy', () => {
    fc.assert(
      fc.property(anyDate, anyPolicy, (date, policy) => {
        for (const day of [date, ...policy.closingDays])
          expect(isWorkingDay(day, policy)).toBe(worksByTheList(day, policy));
      }),
      { numRuns: 2000 },
    );
  });

  test('are right on every day around each turn of the year, also long ago', () => {
    const policy: CalendarPolicy = { goodFriday: true, liberationDay: 'always', decreeDays: true, closingDays: [] };
    for (let year = 1600; year <= 2199; year++)
      for (let days = -3; days <= 3; days++) {
        const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days });
        if (isWorkingDay(date, policy) !== worksByTheList(date, policy)) expect.fail(date.toString());
        expect(addCalendarDays(date, 0).equals(date)).toBe(true);
      }
  });

  test('the n-th after a date is a working day with exactly n working days from the next day through it', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyPolicy, (date, n, policy) => {
        const due = addWorkingDays(date, n, policy);
        expect(isWorkingDay(due, policy)).toBe(true);
        let counted = 0;
        for (let day = date.add({ days: 1 }); compare(day, due) <= 0; day = day.add({ days: 1 }))
          if (worksByTheList(day, policy)) counted++;
        expect(counted).toBe(n);
        expect(workingDaysBetween(date, due, policy)).toBe(n);
        expect(workingDaysBetween(due, date, policy)).toBe(-n);
      }),
    );
  });

  test('a later start or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40), anyCount, anyPolicy, (date, later, n, policy) => {
        const due = addWorkingDays(date, n, policy);
        expect(compare(due, addWorkingDays(date.add({ days: later }), n, policy))).toBeLessThanOrEqual(0);
        expect(compare(due, addWorkingDays(date, n + 1, policy))).toBe(-1);
      }),
    );
  });

  test('counting back from a working day undoes counting on from a working day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyPolicy, (date, n, policy) => {
        const start = rollForward(date, policy);
        expect(addWorkingDays(addWorkingDays(start, n, policy), -n, policy).equals(start)).toBe(true);
      }),
    );
  });

  test('rolling reaches the nearest working day, forward or back, and skips none', () => {
    fc.assert(
      fc.property(anyDate, anyPolicy, (date, policy) => {
        const forward = rollForward(date, policy);
        const back = lastWorkingDayOnOrBefore(date, policy);
        expect(isWorkingDay(forward, policy) && isWorkingDay(back, policy)).toBe(true);
        expect(workingDaysBetween(back, forward, policy)).toBe(forward.equals(date) ? 0 : 1);
        expect(compare(back, date) <= 0 && compare(date, forward) <= 0).toBe(true);
      }),
    );
  });
});

describe('terms', () => {
  test('a month later has the same day number or is the last day of the next month', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const later = addMonths(date, 1);
        expect(later.month).toBe((date.month % 12) + 1);
        expect(later.day === date.day || (later.day < date.day && later.day === later.daysInMonth)).toBe(true);
      }),
    );
  });

  test('an explanation lists each day once, numbers 1 to n, and ends on the due date it gives', () => {
    const anyTerm = fc.record({ kind: fc.constantFrom('workingDays', 'days'), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(anyDate, anyTerm, fc.boolean(), anyPolicy, (start, term, roll, policy) => {
        const explanation = explainTerm({ start, term, roll, policy });
        expect(explanation.days.map((day) => day.date)).toEqual(
          explanation.days.map((_, index) => start.add({ days: index }).toString()),
        );
        expect(explanation.days.at(-1)?.date).toBe(explanation.due);
        expect(explanation.days.flatMap((day) => day.counted ?? [])).toEqual(
          Array.from({ length: term.count }, (_, index) => index + 1),
        );
        expect(explanation.days.find((day) => day.counted === term.count)?.date).toBe(explanation.dueBeforeRoll);
        if (explanation.strictDue !== null) expect(explanation.strictDue < explanation.due).toBe(true);
      }),
    );
  });
});

test('every date written out in full is read back, in Dutch and in English', () => {
  fc.assert(
    fc.property(anyDate, anyDate, fc.constantFrom('nl-NL', 'en-GB', 'en-US'), (date, today, locale) => {
      const text = date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
      expect(parseDutchDate(text, today)?.toString()).toBe(date.toString());
    }),
  );
});
