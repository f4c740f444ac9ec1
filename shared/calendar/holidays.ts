import type { Temporal } from 'temporal-polyfill';
import { type EpochDay, epochDayOf, fromEpochDay, weekdayOf } from './civil-day.ts';
import { easterSunday } from './easter.ts';

export type HolidayId =
  | 'newYear'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'queensDay'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay'
  | 'sunday';

export type PublicHoliday = {
  readonly id: HolidayId;
  readonly date: Temporal.PlainDate;
  /** In Dutch, as the law and the screens name it. */
  readonly name: string;
  readonly nameEn: string;
  /** `sunday`: a holiday because every Sunday is one, also under a name of its own (Easter, Whitsun). */
  readonly kind: 'statutory' | 'equated' | 'sunday';
};

export type HolidayOnDay = Omit<PublicHoliday, 'date'> & { readonly epochDay: EpochDay };

const firstYearOfKingsDay = 2014;

/** Named holidays of a year, without the ordinary Sundays, in no order. Ascension Day and 5 May can share a date. */
export function namedHolidays(year: number): readonly HolidayOnDay[] {
  const easter = easterSunday(year);
  return [
    day('newYear', epochDayOf(year, 1, 1), 'Nieuwjaarsdag', "New Year's Day", 'statutory'),
    day('goodFriday', easter - 2, 'Goede Vrijdag', 'Good Friday', 'equated'),
    day('easterSunday', easter, 'Eerste paasdag', 'Easter Sunday', 'sunday'),
    day('easterMonday', easter + 1, 'Tweede paasdag', 'Easter Monday', 'statutory'),
    royalDay(year),
    day('liberationDay', epochDayOf(year, 5, 5), 'Bevrijdingsdag', 'Liberation Day', 'statutory'),
    day('ascensionDay', easter + 39, 'Hemelvaartsdag', 'Ascension Day', 'statutory'),
    day('whitSunday', easter + 49, 'Eerste pinksterdag', 'Whit Sunday', 'sunday'),
    day('whitMonday', easter + 50, 'Tweede pinksterdag', 'Whit Monday', 'statutory'),
    day('christmasDay', epochDayOf(year, 12, 25), 'Eerste kerstdag', 'Christmas Day', 'statutory'),
    day('boxingDay', epochDayOf(year, 12, 26), 'Tweede kerstdag', 'Boxing Day', 'statutory'),
  ];
}

const cache = new Map<number, readonly PublicHoliday[]>();

/**
 * Holidays of the Algemene termijnenwet, article 3, in a year (computed for 1900-2199), sorted by date: the named ones,
 * and every other Sunday as 'zondag'. Days equated by royal decree are a list of their own. Queen's Day is given as it
 * was kept from 1980 on, also for the years before.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = cache.get(year);
  if (known) return known;
  const named = namedHolidays(year);
  const taken = new Set(named.map((holiday) => holiday.epochDay));
  const all = [...named, ...sundays(year).filter((sunday) => !taken.has(sunday.epochDay))]
    .sort((a, b) => a.epochDay - b.epochDay)
    .map(({ epochDay, ...holiday }) => ({ ...holiday, date: fromEpochDay(epochDay) }));
  cache.set(year, all);
  return all;
}

/** King's Day is kept a day earlier when it falls on a Sunday; so was Queen's Day. */
function royalDay(year: number): HolidayOnDay {
  const king = year >= firstYearOfKingsDay;
  const nominal = king ? epochDayOf(year, 4, 27) : epochDayOf(year, 4, 30);
  const kept = weekdayOf(nominal) === 7 ? nominal - 1 : nominal;
  return king
    ? day('kingsDay', kept, 'Koningsdag', "King's Day", 'statutory')
    : day('queensDay', kept, 'Koninginnedag', "Queen's Day", 'statutory');
}

function sundays(year: number): readonly HolidayOnDay[] {
  const newYear = epochDayOf(year, 1, 1);
  const end = epochDayOf(year + 1, 1, 1);
  const found: HolidayOnDay[] = [];
  for (let epochDay = newYear + 7 - weekdayOf(newYear); epochDay < end; epochDay += 7)
    found.push(day('sunday', epochDay, 'zondag', 'Sunday', 'sunday'));
  return found;
}

function day(
  id: HolidayId,
  epochDay: EpochDay,
  name: string,
  nameEn: string,
  kind: PublicHoliday['kind'],
): HolidayOnDay {
  return { id, epochDay, name, nameEn, kind };
}
