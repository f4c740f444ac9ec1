/**
 * Days as whole numbers (days since 1970-01-01), because the exploration of the procedure asks for working days
 * millions of times and a `PlainDate` per step is far too slow. Only the calendar folder uses these.
 */
import { Temporal } from 'temporal-polyfill';

export type EpochDay = number;

/** The number of a civil date; month 1-12, day 1-31 (not checked). Proleptic Gregorian, after Howard Hinnant. */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export const toEpochDay = (date: Temporal.PlainDate): EpochDay => epochDayOf(date.year, date.month, date.day);

/** The civil date of a number; the inverse of `toEpochDay`. */
export function fromEpochDay(epochDay: EpochDay): Temporal.PlainDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return new Temporal.PlainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** ISO weekday, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (epochDay: EpochDay): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;
