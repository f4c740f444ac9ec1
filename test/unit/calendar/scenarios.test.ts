import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  type CalendarPolicy,
  defaultCalendarPolicy,
  explainTerm,
  rollForward,
  type TermExplanation,
  type TermRequest,
} from '../../../shared/calendar/index.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const term = (
  start: string,
  kind: TermRequest['term']['kind'],
  count: number,
  roll = false,
  policy = defaultCalendarPolicy,
) => explainTerm({ start: date(start), term: { kind, count }, roll, policy });
const tenWorkingDays = (start: string, policy?: CalendarPolicy) => term(start, 'workingDays', 10, false, policy);
const skipped = (explanation: TermExplanation) =>
  explanation.days.flatMap((day) => (day.skipped?.kind === 'holiday' ? [`${day.date} ${day.skipped.name}`] : []));

describe('scenarios of the procedure, as far as they are calendar', () => {
  test('S01 acknowledgement sent on Christmas Eve: invitations by 11 January', () => {
    const explanation = tenWorkingDays('2026-12-24');
    expect(explanation.due).toBe('2027-01-11');
    expect(skipped(explanation)).toEqual([
      '2026-12-25 Eerste kerstdag',
      '2026-12-26 Tweede kerstdag',
      '2027-01-01 Nieuwjaarsdag',
    ]);
  });

  test('S02 received on Koningsdag: the start day never counts', () => {
    const explanation = tenWorkingDays('2026-04-27');
    expect(explanation.due).toBe('2026-05-12');
    expect(explanation.days[0]).toEqual({
      date: '2026-04-27',
      weekday: 1,
      counted: null,
      skipped: { kind: 'startDay' },
    });
  });

  test('S03 5 May decides: 6 May, and 5 May to be on the safe side', () => {
    expect(tenWorkingDays('2026-04-20')).toMatchObject({ due: '2026-05-06', strictDue: '2026-05-05' });
    const lustrum = tenWorkingDays('2026-04-20', { ...defaultCalendarPolicy, liberationDay: 'lustrum' });
    expect(lustrum).toMatchObject({ due: '2026-05-05', strictDue: null });
  });

  test('S06 Koningsdag is kept on Saturday when the 27th is a Sunday', () => {
    const explanation = tenWorkingDays('2031-04-25');
    expect(explanation.due).toBe('2031-05-12');
    expect(explanation.days.find((day) => day.date === '2031-04-28')?.counted).toBe(1);
    expect(skipped(explanation)).toEqual(['2031-04-26 Koningsdag', '2031-05-05 Bevrijdingsdag']);
  });

  test('S07 a month from 31 January ends on 28 February', () => {
    expect(addMonths(date('2025-01-31'), 1).toString()).toBe('2025-02-28');
  });

  test('S08 leap day: to it and from it', () => {
    expect(addMonths(date('2024-01-31'), 1).toString()).toBe('2024-02-29');
    expect(addMonths(date('2024-02-29'), 1).toString()).toBe('2024-03-29');
  });

  test('S10 the last day of the month is a holiday: both dates are shown', () => {
    expect(term('2026-04-05', 'months', 1, true)).toMatchObject({
      dueBeforeRoll: '2026-05-05',
      due: '2026-05-06',
      strictDue: '2026-05-05',
      rolled: true,
    });
  });

  test('S14 30 days over the 23-hour day', () => {
    expect(term('2026-03-29', 'days', 30).due).toBe('2026-04-28');
  });

  test('S15 30 days over the 25-hour day, before any roll', () => {
    expect(term('2026-10-01', 'days', 30).due).toBe('2026-10-31');
    expect(term('2026-10-01', 'days', 30, true)).toMatchObject({ dueBeforeRoll: '2026-10-31', due: '2026-11-02' });
  });

  test('S16 day 30 on Christmas Day stays there; the rolled date is information', () => {
    expect(term('2026-11-25', 'days', 30)).toMatchObject({
      due: '2026-12-25',
      rolled: false,
      lastWorkingDay: '2026-12-24',
    });
    expect(rollForward(date('2026-12-25'), defaultCalendarPolicy).toString()).toBe('2026-12-28');
  });

  test('S39 a month from 30 January 2026 ends on a Saturday, at the latest on Monday', () => {
    expect(term('2026-01-30', 'months', 1, true)).toMatchObject({ dueBeforeRoll: '2026-02-28', due: '2026-03-02' });
  });

  test('the two terms of ten working days together pass day 30 for 509 of the 3,288 dates in 2024-2032', () => {
    let late = 0;
    let all = 0;
    for (let start = date('2024-01-01'); start.year <= 2032; start = addCalendarDays(start, 1)) {
      const acknowledged = addWorkingDays(start, 10, defaultCalendarPolicy);
      const invited = addWorkingDays(acknowledged, 10, defaultCalendarPolicy);
      if (Temporal.PlainDate.compare(invited, addCalendarDays(start, 30)) > 0) late++;
      all++;
    }
    expect({ late, all }).toEqual({ late: 509, all: 3288 });
  });
});
