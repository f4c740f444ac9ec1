import { Temporal } from 'temporal-polyfill';
import { fromEpochDay, toEpochDay } from './civil-day.ts';
import type { CalendarPolicy } from './policy.ts';
import { workingDayTest } from './year-table.ts';

/** Monday to Friday, less the holidays, decree days and closing days the policy takes into account. */
export function isWorkingDay(date: Temporal.PlainDate, policy: CalendarPolicy): boolean {
  return workingDayTest(policy)(toEpochDay(date));
}

/**
 * The n-th working day after the date (before it when n is negative); the date itself is never counted, whatever day
 * it is. Zero gives the date unchanged. `n` is a whole number.
 */
export function addWorkingDays(date: Temporal.PlainDate, n: number, policy: CalendarPolicy): Temporal.PlainDate {
  if (!Number.isSafeInteger(n)) throw new RangeError('A number of working days is a whole number');
  const works = workingDayTest(policy);
  const step = n < 0 ? -1 : 1;
  let epochDay = toEpochDay(date);
  for (let left = Math.abs(n); left > 0; ) {
    epochDay += step;
    if (works(epochDay)) left--;
  }
  return fromEpochDay(epochDay);
}

/**
 * Working days after `from` up to and including `to`, negative when `to` lies before `from`. From today to a due date:
 * 4 is 'nog 4 werkdagen', -1 is '1 werkdag te laat'. Zero means that no working day lies in between, not that the
 * dates are equal: a due date on Friday is 0 away on Saturday.
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, policy: CalendarPolicy): number {
  const works = workingDayTest(policy);
  const start = toEpochDay(from);
  const end = toEpochDay(to);
  let count = 0;
  for (let epochDay = Math.min(start, end) + 1; epochDay <= Math.max(start, end); epochDay++)
    if (works(epochDay)) count++;
  return end < start && count > 0 ? -count : count;
}

/** The date itself when it is a working day, otherwise the first one after it. */
export function rollForward(date: Temporal.PlainDate, policy: CalendarPolicy): Temporal.PlainDate {
  return isWorkingDay(date, policy) ? date : addWorkingDays(date, 1, policy);
}

/** The date itself when it is a working day, otherwise the last one before it. */
export function lastWorkingDayOnOrBefore(date: Temporal.PlainDate, policy: CalendarPolicy): Temporal.PlainDate {
  return isWorkingDay(date, policy) ? date : addWorkingDays(date, -1, policy);
}

/** The same day number n months on, or that month's last day where it has no such day. */
export function addMonths(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ months: n }, { overflow: 'constrain' });
}

/** Counted in dates, so that a day of 23 or 25 hours is one day like any other. */
export function addCalendarDays(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return fromEpochDay(toEpochDay(date) + n);
}

/** The date it is at that moment where the organisation is, whatever the machine's own time zone. */
export function todayInAmsterdam(instant: Temporal.Instant = Temporal.Now.instant()): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}
