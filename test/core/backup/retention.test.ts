import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { backupAge, backupsToDrop, expiryOf } from '../../../electron/core/backup/retention.ts';

const at = (day: Temporal.PlainDate, hour = 9): string =>
  day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour } }).toInstant().toString();
const ago = (today: Temporal.PlainDate, instant: string): number =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().until(today).days;

test('a backup every day for a year leaves 7 days, then one for each of 4 weeks, and nothing over 35 days', () => {
  let kept: { createdAt: string }[] = [];
  let day = Temporal.PlainDate.from('2026-01-01');
  for (let count = 1; count <= 365; count += 1) {
    kept.push({ createdAt: at(day) });
    const gone = backupsToDrop(kept, at(day, 10));
    kept = kept.filter((backup) => !gone.includes(backup));
    const ages = kept.map((backup) => ago(day, backup.createdAt));
    expect(Math.max(...ages)).toBeLessThanOrEqual(35);
    if (count >= 7) expect(ages.filter((age) => age < 7)).toHaveLength(7);
    if (count >= 40) {
      const older = ages.filter((age) => age >= 7).sort((one, other) => one - other);
      expect(older.length).toBeGreaterThanOrEqual(3);
      expect(older.length).toBeLessThanOrEqual(4);
      for (const [index, age] of older.entries()) expect(age - (older[index - 1] ?? age - 7)).toBe(7);
    }
    day = day.add({ days: 1 });
  }
});

test('whatever there is: the newest stays, nothing over 35 days stays beside it, and dropping twice drops no more', () => {
  const backups = fc.array(fc.record({ days: fc.nat(80), hour: fc.nat(23) }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(backups, (made) => {
      const today = Temporal.PlainDate.from('2026-11-23');
      const all = made.map(({ days, hour }) => ({ createdAt: at(today.subtract({ days }), hour) }));
      const now = at(today, 23);
      const gone = backupsToDrop(all, now);
      const kept = all.filter((backup) => !gone.includes(backup));
      const newest = all
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1);
      expect(kept.some(({ createdAt }) => createdAt === newest)).toBe(true);
      for (const { createdAt } of kept) if (createdAt !== newest) expect(ago(today, createdAt)).toBeLessThanOrEqual(35);
      expect(backupsToDrop(kept, now)).toEqual([]);
      // Of every day of the past week something is left.
      const days = (of: typeof all) =>
        new Set(of.map(({ createdAt }) => ago(today, createdAt)).filter((age) => age < 7));
      expect(days(kept)).toEqual(days(all));
    }),
  );
});

test('says when the last one is over a week old, and until when one can hold what was destroyed', () => {
  const now = '2026-11-23T09:00:00Z';
  expect(backupAge(null, now)).toEqual({ days: null, overdue: true, dueToday: true });
  expect(backupAge('2026-11-22T23:30:00Z', now)).toEqual({ days: 0, overdue: false, dueToday: false });
  expect(backupAge('2026-11-16T09:00:00Z', now)).toEqual({ days: 7, overdue: false, dueToday: true });
  expect(backupAge('2026-11-15T09:00:00Z', now).overdue).toBe(true);
  expect(expiryOf('2026-11-22T23:30:00Z')).toBe('2026-12-28');
});
