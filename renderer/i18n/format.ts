import { Temporal } from 'temporal-polyfill';
import type { Messages } from './nl/index.ts';

type DateWords = Messages['dates'];

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** `8 december 2026`. */
export function longDate(iso: string, words: DateWords): string {
  const date = day(iso);
  return `${date.day} ${words.months[date.month - 1] ?? ''} ${date.year}`;
}

/** `donderdag 10 december`, with the year only when it is not this year. */
export function dayWithWeekday(iso: string, words: DateWords, today?: string): string {
  const date = day(iso);
  const year = today !== undefined && day(today).year === date.year ? '' : ` ${date.year}`;
  return `${weekday(iso, words)} ${date.day} ${words.months[date.month - 1] ?? ''}${year}`;
}

/** `donderdag`. */
export const weekday = (iso: string, words: DateWords): string => words.weekdays[day(iso).dayOfWeek - 1] ?? '';

/**
 * `nog 4 werkdagen`, `vandaag is de laatste dag`, `2 werkdagen te laat`. `left` is the signed count of working days; `firm`:
 * the day is a last one, not a target of our own.
 */
export function workingDays(left: number, words: DateWords, firm = true): string {
  if (left === 0) return firm ? words.lastDay : words.today;
  return left > 0 ? words.workingDaysLeft(left) : words.workingDaysLate(-left);
}

/** `vandaag`, `gisteren`, `morgen`, `3 dagen geleden`, and a plain date beyond a week. */
export function relativeDay(iso: string, today: string, words: DateWords): string {
  const days = day(today).until(day(iso), { largestUnit: 'day' }).days;
  if (days === 0) return words.today;
  if (days === -1) return words.yesterday;
  if (days === 1) return words.tomorrow;
  if (days < 0 && days >= -7) return words.daysAgo(-days);
  if (days > 0 && days <= 7) return words.daysAhead(days);
  return longDate(iso, words);
}

/** A moment as Dutch clocks show it: `8 december 2026, 14.05`. */
export function momentText(instant: string, words: DateWords): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam');
  const time = `${local.hour}.${String(local.minute).padStart(2, '0')}`;
  return `${longDate(local.toPlainDate().toString(), words)}, ${time}`;
}

/** The first letter of a sentence, also where it is the Dutch letter pair `ij`. */
export function sentenceCase(text: string): string {
  if (text.startsWith('ij')) return `IJ${text.slice(2)}`;
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}

/** File sizes by thousands, as file managers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
