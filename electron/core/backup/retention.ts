import { Temporal } from 'temporal-polyfill';
import { todayInAmsterdam } from '../../../shared/calendar/index.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';

export const dailyKept = 7;
export const weeklyKept = 4;
/** No backup is older, in days, once there is a newer one: what was destroyed must leave the backups too. */
export const oldestAllowed = 35;
/** Days after which somebody should be reminded. */
export const remindAfter = 7;

const dayOf = (at: IsoInstant): Temporal.PlainDate => todayInAmsterdam(Temporal.Instant.from(at));
const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'day' }).days;
const mondayOf = (day: Temporal.PlainDate): string => day.subtract({ days: day.dayOfWeek - 1 }).toString();

/**
 * Which backups may go, given that all of them were verified when they were made: the last of each of the past 7 days and of
 * each of the past 4 weeks stay, none stays longer than 35 days, and the newest always stays.
 */
export function backupsToDrop<T extends { readonly createdAt: IsoInstant }>(
  backups: readonly T[],
  now: IsoInstant,
): readonly T[] {
  const today = dayOf(now);
  const newestFirst = [...backups].sort((one, other) =>
    Temporal.Instant.compare(Temporal.Instant.from(other.createdAt), Temporal.Instant.from(one.createdAt)),
  );
  const days = new Set<string>();
  const weeks = new Set<string>();
  const firstWeek = mondayOf(today.subtract({ weeks: weeklyKept }));
  return newestFirst.filter((backup, index) => {
    const day = dayOf(backup.createdAt);
    const week = mondayOf(day);
    const age = daysBetween(day, today);
    const lastOfDay = age < dailyKept && !days.has(day.toString());
    const lastOfWeek = week >= firstWeek && !weeks.has(week);
    days.add(day.toString());
    weeks.add(week);
    return index > 0 && (age > oldestAllowed || !(lastOfDay || lastOfWeek));
  });
}

/** The last day on which a backup can still be there. */
export const expiryOf = (createdAt: IsoInstant): string => dayOf(createdAt).add({ days: oldestAllowed }).toString();

/** How many days ago the last one was made (null: never), and whether it is time to say so. */
export function backupAge(
  lastCreatedAt: IsoInstant | null,
  now: IsoInstant,
): { readonly days: number | null; readonly overdue: boolean; readonly dueToday: boolean } {
  if (lastCreatedAt === null) return { days: null, overdue: true, dueToday: true };
  const days = daysBetween(dayOf(lastCreatedAt), dayOf(now));
  return { days, overdue: days > remindAfter, dueToday: days >= 1 };
}
