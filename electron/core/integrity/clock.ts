import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { type Db, first } from '../store/database.ts';

/** `setBack`: earlier than what was recorded before. `jumped`: so much later that a director should confirm the date. */
export type ClockFinding = 'plausible' | 'setBack' | 'jumped';

/** Clocks are put right by a few minutes now and then. */
const toleranceMinutes = 10;
const longestGapDays = 31;

/** Compares the machine's clock with the last moment recorded in the log (null: nothing was). */
export function judgeClock(lastRecordedAt: IsoInstant | null, now: IsoInstant): ClockFinding {
  if (lastRecordedAt === null) return 'plausible';
  const gap = Temporal.Instant.from(lastRecordedAt).until(Temporal.Instant.from(now));
  if (gap.total('minutes') < -toleranceMinutes) return 'setBack';
  return gap.total('hours') > longestGapDays * 24 ? 'jumped' : 'plausible';
}

/** The latest moment in the log, whatever its order: a clock set back twice does not hide the first time. */
export const lastRecordedMoment = (db: Db): IsoInstant | null =>
  first<{ at: string | null }>(db, 'SELECT max(recorded_at) AS at FROM event')?.at ?? null;
