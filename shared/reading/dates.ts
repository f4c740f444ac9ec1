import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../procedure/id.ts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const short = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

/** A day with its year, in words or in figures; the parts are day, month, year. Two figures for a year are this century's. */
export const datePattern =
  /\b(?<d>\d{1,2})(?:e|ste|de)?(?:\s+(?<m>[a-zé]{3,9})\.?\s+|\s?[-/.]\s?(?<n>\d{1,2})\s?[-/.]\s?)(?<y>\d{4}|'?\d{2})(?![\d-])/giu;

/** The day that a match of `datePattern` names, or null when there is no such day. */
export function dayOfMatch({ groups }: RegExpExecArray): IsoDate | null {
  const month = groups?.['n'] === undefined ? monthOf(groups?.['m'] ?? '') : Number(groups['n']);
  const year = (groups?.['y'] ?? '').replace("'", '');
  if (month === null) return null;
  const parts = { year: Number(year.length === 2 ? `20${year}` : year), month, day: Number(groups?.['d']) };
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The name of a month, written in full. */
export const isMonth = (word: string): boolean => months.some((month) => month === word.toLowerCase());

function monthOf(word: string): number | null {
  const small = word.toLowerCase();
  const exact = months.findIndex((month) => month === small);
  const at = exact >= 0 ? exact : short.findIndex((month) => month === small || (small === 'sept' && month === 'sep'));
  if (at >= 0) return at + 1;
  // One letter misread in a long name: 'novernber' is two, and no longer sure.
  const near = months.flatMap((month, index) => (small.length > 4 && nearly(month, small) ? [index] : []));
  const [only] = near;
  return near.length === 1 && only !== undefined ? only + 1 : null;
}

const nearly = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((letter, at) => letter !== other[at]).length <= 1;
