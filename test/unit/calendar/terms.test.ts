import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  calendarPolicyFromJson,
  calendarPolicyToJson,
  defaultCalendarPolicy,
  explainTerm,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  strictPolicy,
  todayInAmsterdam,
  workingDaysBetween,
} from '../../../shared/calendar/index.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const works = (text: string, change: Partial<typeof defaultCalendarPolicy>) =>
  isWorkingDay(date(text), { ...defaultCalendarPolicy, ...change });

describe('policy', () => {
  test('5 May: always, in lustrum years, never; Ascension Day on it stays a holiday', () => {
    expect(
      (['always', 'lustrum', 'never'] as const).map((liberationDay) => works('2026-05-05', { liberationDay })),
    ).toEqual([false, true, true]);
    expect(works('2025-05-05', { liberationDay: 'lustrum' })).toBe(false);
    expect(works('2025-05-05', { liberationDay: 'never' })).toBe(true);
    expect(works('2016-05-05', { liberationDay: 'never' })).toBe(false);
  });

  test('Good Friday, decree days and closing days follow their settings', () => {
    expect(works('2026-04-03', {})).toBe(false);
    expect(works('2026-04-03', { goodFriday: false })).toBe(true);
    expect(works('2026-05-15', {})).toBe(true);
    expect(works('2026-05-15', { decreeDays: true })).toBe(false);
    expect(works('2026-08-03', {})).toBe(true);
    expect(works('2026-08-03', { closingDays: [date('2026-08-03')] })).toBe(false);
  });

  test('the strict policy changes 5 May and Good Friday only', () => {
    const policy = { ...defaultCalendarPolicy, decreeDays: true, closingDays: [date('2026-08-03')] };
    expect(strictPolicy(policy)).toEqual({ ...policy, goodFriday: false, liberationDay: 'lustrum' });
    expect(strictPolicy({ ...policy, liberationDay: 'never' }).liberationDay).toBe('never');
  });

  test('survives JSON', () => {
    const policy = { ...defaultCalendarPolicy, closingDays: [date('2026-08-03')] };
    const json = JSON.parse(JSON.stringify(calendarPolicyToJson(policy)));
    expect(json.closingDays).toEqual(['2026-08-03']);
    expect(calendarPolicyFromJson(json).closingDays[0]?.equals(date('2026-08-03'))).toBe(true);
  });
});

describe('counting', () => {
  test('working days to go, and too late', () => {
    const between = (from: string, to: string) => workingDaysBetween(date(from), date(to), defaultCalendarPolicy);
    expect(between('2026-12-04', '2026-12-10')).toBe(4);
    expect(between('2026-12-11', '2026-12-10')).toBe(-1);
    expect(between('2026-12-10', '2026-12-10')).toBe(0);
    expect(Object.is(between('2026-12-12', '2026-12-11'), 0)).toBe(true);
  });

  test('the last working day before a long weekend', () => {
    const last = (text: string) => lastWorkingDayOnOrBefore(date(text), defaultCalendarPolicy).toString();
    expect(last('2026-04-06')).toBe('2026-04-02');
    expect(last('2026-04-07')).toBe('2026-04-07');
  });

  test('the day changes at midnight in Amsterdam, summer and winter', () => {
    const today = (text: string) => todayInAmsterdam(Temporal.Instant.from(text)).toString();
    expect(today('2026-07-01T21:59:59Z')).toBe('2026-07-01');
    expect(today('2026-07-01T22:00:00Z')).toBe('2026-07-02');
    expect(today('2026-01-01T22:59:59Z')).toBe('2026-01-01');
    expect(today('2026-01-01T23:00:00Z')).toBe('2026-01-02');
  });
});

describe('explaining', () => {
  const explain = (start: string, kind: 'workingDays' | 'days' | 'months', count: number, roll: boolean, change = {}) =>
    explainTerm({ start: date(start), term: { kind, count }, roll, policy: { ...defaultCalendarPolicy, ...change } });

  test('names each reason for skipping', () => {
    const { days } = explain('2026-05-12', 'workingDays', 5, false, {
      decreeDays: true,
      closingDays: [date('2026-05-18')],
    });
    expect(days.map((day) => [day.date.slice(8), day.weekday, day.counted, day.skipped?.kind ?? null])).toEqual([
      ['12', 2, null, 'startDay'],
      ['13', 3, 1, null],
      ['14', 4, null, 'holiday'],
      ['15', 5, null, 'decreeDay'],
      ['16', 6, null, 'weekend'],
      ['17', 7, null, 'weekend'],
      ['18', 1, null, 'closingDay'],
      ['19', 2, 2, null],
      ['20', 3, 3, null],
      ['21', 4, 4, null],
      ['22', 5, 5, null],
    ]);
  });

  test('counts every day of 30, and shows where a rolled term goes on to', () => {
    const { days } = explain('2026-11-25', 'days', 30, true);
    expect(days).toHaveLength(34);
    expect(days.slice(-4).map((day) => [day.date, day.counted, day.skipped])).toEqual([
      ['2026-12-25', 30, null],
      ['2026-12-26', null, { kind: 'holiday', name: 'Tweede kerstdag', nameEn: 'Boxing Day' }],
      ['2026-12-27', null, { kind: 'weekend' }],
      ['2026-12-28', null, null],
    ]);
  });

  test('two holidays on one day are both named, as far as the policy keeps them', () => {
    const nameOf5May = (change: object) =>
      explain('2016-05-04', 'workingDays', 1, false, change).days.flatMap((day) =>
        day.skipped?.kind === 'holiday' ? [day.skipped.name] : [],
      );
    expect(nameOf5May({})).toEqual(['Bevrijdingsdag / Hemelvaartsdag']);
    expect(nameOf5May({ liberationDay: 'never' })).toEqual(['Hemelvaartsdag']);
  });

  test('lists every day up to 70, and of two years only the ends, with true numbers', () => {
    expect(explain('2026-01-01', 'days', 70, false).days.map((day) => day.counted)).toEqual([
      null,
      ...Array.from({ length: 70 }, (_, index) => index + 1),
    ]);
    const { due, days } = explain('2026-02-03', 'months', 24, false);
    expect(due).toBe('2028-02-03');
    expect(days.map((day) => day.counted)).toEqual([null, 724, 725, 726, 727, 728, 729, 730]);
  });

  test('is plain JSON', () => {
    const explanation = explain('2026-04-20', 'workingDays', 10, false);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
