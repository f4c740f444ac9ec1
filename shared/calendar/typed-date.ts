import { Temporal } from 'temporal-polyfill';
import { addCalendarDays } from './working-days.ts';

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const weekdays: readonly (readonly string[])[] = [
  ['maandag', 'monday', 'ma', 'mon'],
  ['dinsdag', 'tuesday', 'di', 'tue', 'tues'],
  ['woensdag', 'wednesday', 'wo', 'wed'],
  ['donderdag', 'thursday', 'do', 'thu', 'thur', 'thurs'],
  ['vrijdag', 'friday', 'vr', 'fri'],
  ['zaterdag', 'saturday', 'za', 'sat'],
  ['zondag', 'sunday', 'zo', 'sun'],
];

const relativeDays: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  gisteren: -1,
  yesterday: -1,
  eergisteren: -2,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
};

const weekWords: Readonly<Record<string, number>> = {
  'vorige week': -1,
  'afgelopen week': -1,
  'last week': -1,
  'deze week': 0,
  'this week': 0,
  'volgende week': 1,
  'next week': 1,
};

/**
 * Reads a date as a director types it, Dutch or English, day before month; null when it is no date, or not certainly
 * one. A bare weekday is the most recent one, today included; a day without a year is the one nearest to today; a year
 * of two digits is in this century. A weekday that does not belong to the date typed beside it makes it no date.
 */
export function parseDutchDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const typed = text.toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  const relative = Object.hasOwn(relativeDays, typed) ? relativeDays[typed] : undefined;
  if (relative !== undefined) return addCalendarDays(today, relative);
  return parseWeekday(typed, today) ?? parseCivil(typed, today);
}

function parseWeekday(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const bare = indexOfName(weekdays, typed);
  if (bare !== null) return addCalendarDays(today, -((today.dayOfWeek - bare + 7) % 7));

  const past = /^(?:afgelopen|last) (\S+)$/.exec(typed);
  const pastDay = past ? indexOfName(weekdays, past[1]) : null;
  if (pastDay !== null) return addCalendarDays(today, -(((today.dayOfWeek - pastDay + 6) % 7) + 1));

  const coming = /^(?:aanstaande|komende|a\.s\.|coming) (\S+)$/.exec(typed);
  const comingDay = coming ? indexOfName(weekdays, coming[1]) : null;
  if (comingDay !== null) return addCalendarDays(today, ((comingDay - today.dayOfWeek + 6) % 7) + 1);

  for (const [words, weeks] of Object.entries(weekWords)) {
    if (!typed.startsWith(`${words} `) && !typed.endsWith(` ${words}`)) continue;
    const weekday = indexOfName(weekdays, typed.replace(words, '').trim());
    if (weekday !== null) return addCalendarDays(today, weekday - today.dayOfWeek + 7 * weeks);
  }
  return null;
}

function parseCivil(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const leading = /^(\p{L}+)\.? (.+)$/u.exec(typed);
  const weekday = leading ? indexOfName(weekdays, leading[1]) : null;
  const date = parseDayMonthYear(weekday !== null && leading?.[2] ? leading[2] : typed, today);
  return date !== null && weekday !== null && date.dayOfWeek !== weekday ? null : date;
}

function parseDayMonthYear(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return civil(iso[3], Number(iso[2]), iso[1], today);

  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (solid) return civil(solid[1], Number(solid[2]), solid[3], today);

  const numeric = /^(\d{1,2})(?:\s*[-/.]\s*|\s)(\d{1,2})(?:(?:\s*[-/.]\s*|\s)(\d{4}|\d{2}))?[-.]?$/.exec(typed);
  if (numeric) return civil(numeric[1], Number(numeric[2]), numeric[3], today);

  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|e)?(?: of)?[ -]?(\p{L}+)\.?(?:[ -]?(\d{4}|\d{2}))?$/u.exec(typed);
  if (dayFirst) return civil(dayFirst[1], indexOfName(months, dayFirst[2]), dayFirst[3], today);

  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(typed);
  if (monthFirst) return civil(monthFirst[2], indexOfName(months, monthFirst[1]), monthFirst[3], today);
  return null;
}

function civil(
  dayText: string | undefined,
  month: number | null,
  yearText: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  if (month === null) return null;
  const day = Number(dayText);
  if (yearText !== undefined)
    return validDate(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText), month, day);
  const candidates = [today.year - 1, today.year, today.year + 1].flatMap((year) => validDate(year, month, day) ?? []);
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: 'days' }).days);
  return candidates.reduce<Temporal.PlainDate | null>(
    (best, date) => (best === null || distance(date) < distance(best) ? date : best),
    null,
  );
}

/** Null for a day that does not exist, and outside the years the calendar is computed for. */
function validDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : null;
}

/** 1-based place of the list that holds the name, null when none does. */
function indexOfName(lists: readonly (readonly string[])[], name: string | undefined): number | null {
  const index = lists.findIndex((names) => name !== undefined && names.includes(name));
  return index < 0 ? null : index + 1;
}
