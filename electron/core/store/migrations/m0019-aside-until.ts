import type { Db } from '../database.ts';

/**
 * What is laid aside in the Postbak has an end: `keep_until`, the day on which it is removed; empty for what lies aside without
 * anybody having been told of an end. `automatic`: removed by the program on that day, and not by somebody. `program_use`: the
 * last day on which the vault was open, in its one row, to see that a clock did not jump.
 */
export function asideUntil(db: Db): void {
  db.exec(`
    ALTER TABLE inbox_item ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
    ALTER TABLE inbox_removal ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE program_use (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      day TEXT NOT NULL
    ) STRICT;
  `);
}
