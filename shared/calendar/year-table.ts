/** Why a day may be no working day, as bits per day of the year: made once per year, then only looked up. */
import { Temporal } from 'temporal-polyfill';
import { type EpochDay, epochDayOf, toEpochDay, weekdayOf } from './civil-day.ts';
import { decrees } from './decree-days.ts';
import { namedHolidays } from './holidays.ts';
import type { CalendarPolicy } from './policy.ts';

const weekend = 1;
const holiday = 2;
const goodFriday = 4;
/** 5 May has bits of its own: it can coincide with Ascension Day, which stays a holiday whatever the policy. */
const lustrumLiberationDay = 8;
const otherLiberationDay = 16;
const decreeDay = 32;

type YearTable = { readonly first: EpochDay; readonly bits: Uint8Array };

const tables = new Map<number, YearTable>();
const decreeEpochDays: readonly EpochDay[] = decrees.flatMap(({ dates }) =>
  dates.map((date) => toEpochDay(Temporal.PlainDate.from(date))),
);
const decreeSet: ReadonlySet<EpochDay> = new Set(decreeEpochDays);

export const isDecreeDay = (epochDay: EpochDay): boolean => decreeSet.has(epochDay);

/** A function telling whether a day, as a number, is a working day under the policy; keeps the year at hand. */
export function workingDayTest(policy: CalendarPolicy): (epochDay: EpochDay) => boolean {
  const mask = maskOf(policy);
  const closed = closingDaysOf(policy);
  let table: YearTable = { first: 0, bits: new Uint8Array(0) };
  return (epochDay) => {
    let index = epochDay - table.first;
    if (index < 0 || index >= table.bits.length) {
      table = tableOf(yearOf(epochDay));
      index = epochDay - table.first;
    }
    return ((table.bits[index] ?? 0) & mask) === 0 && !closed?.has(epochDay);
  };
}

function maskOf(policy: CalendarPolicy): number {
  return (
    weekend |
    holiday |
    (policy.goodFriday ? goodFriday : 0) |
    (policy.liberationDay === 'never' ? 0 : lustrumLiberationDay) |
    (policy.liberationDay === 'always' ? otherLiberationDay : 0) |
    (policy.decreeDays ? decreeDay : 0)
  );
}

const closingDaySets = new WeakMap<readonly Temporal.PlainDate[], ReadonlySet<EpochDay>>();

export function closingDaysOf({ closingDays }: CalendarPolicy): ReadonlySet<EpochDay> | null {
  if (closingDays.length === 0) return null;
  const known = closingDaySets.get(closingDays);
  if (known) return known;
  const made = new Set(closingDays.map(toEpochDay));
  closingDaySets.set(closingDays, made);
  return made;
}

function tableOf(year: number): YearTable {
  const known = tables.get(year);
  if (known) return known;
  const first = epochDayOf(year, 1, 1);
  const bits = new Uint8Array(epochDayOf(year + 1, 1, 1) - first);
  const mark = (epochDay: EpochDay, bit: number) => {
    const index = epochDay - first;
    if (index >= 0 && index < bits.length) bits[index] = (bits[index] ?? 0) | bit;
  };
  for (let index = 0; index < bits.length; index++) if (weekdayOf(first + index) >= 6) mark(first + index, weekend);
  for (const { id, epochDay } of namedHolidays(year)) {
    if (id === 'goodFriday') mark(epochDay, goodFriday);
    else if (id === 'liberationDay') mark(epochDay, year % 5 === 0 ? lustrumLiberationDay : otherLiberationDay);
    else mark(epochDay, holiday);
  }
  for (const epochDay of decreeEpochDays) mark(epochDay, decreeDay);
  const made = { first, bits };
  tables.set(year, made);
  return made;
}

function yearOf(epochDay: EpochDay): number {
  const guess = 1970 + Math.floor(epochDay / 365.2425);
  if (epochDay < epochDayOf(guess, 1, 1)) return guess - 1;
  return epochDay >= epochDayOf(guess + 1, 1, 1) ? guess + 1 : guess;
}
