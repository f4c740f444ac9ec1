/** A month on the screen as whole weeks from Monday. Pure; days are ISO text, a month is `2026-11`. */
import { Temporal } from 'temporal-polyfill';
import { publicHolidays } from '../../shared/calendar/index.ts';

export type MonthDay = {
  readonly date: string;
  readonly inMonth: boolean;
  readonly weekend: boolean;
  /** Names of the holidays on this day, in both languages; ordinary Sundays have none. */
  readonly holidays: readonly { readonly nl: string; readonly en: string }[];
};

export const monthOf = (date: string): string => date.slice(0, 7);

/** The month `count` months on (or back). */
export const monthAfter = (month: string, count: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months: count }).toString();

/** The first and the last day of a month. */
export function daysOfMonth(month: string): { readonly from: string; readonly until: string } {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return { from: `${month}-01`, until: `${month}-${daysInMonth}` };
}

/** The weeks that a month touches, each of seven days. */
export function weeksOf(month: string): readonly (readonly MonthDay[])[] {
  const { from, until } = daysOfMonth(month);
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until);
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const days = monday.until(last).days + 1;
  const weeks = Math.ceil(days / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => dayOf(monday.add({ days: week * 7 + day }), month)),
  );
}

function dayOf(date: Temporal.PlainDate, month: string): MonthDay {
  const iso = date.toString();
  return {
    date: iso,
    inMonth: monthOf(iso) === month,
    weekend: date.dayOfWeek > 5,
    holidays: publicHolidays(date.year)
      .filter((holiday) => holiday.id !== 'sunday' && holiday.date.equals(date))
      .map(({ name, nameEn }) => ({ nl: name, en: nameEn })),
  };
}
