import { formatCaseNumber } from '../../../shared/procedure/case-number.ts';
import { ok } from '../../../shared/result.ts';
import { type Db, first, run, transact } from './database.ts';

/**
 * Takes the next number of a year. Gapless because it belongs to the caller's transaction: when that is rolled back the
 * number was never given out. A number that was given out is never given again, whatever happens to its case.
 */
export function allocateCaseNumber(db: Db, year: number): string {
  const taken = transact<number, never>(db, () => {
    const row = first<{ last: number }>(
      db,
      `INSERT INTO case_number (year, last) VALUES (?, 1)
       ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
      year,
    );
    if (!row) throw new Error('No case number was given out');
    return ok(row.last);
  });
  if (!taken.ok) return taken.error;
  return formatCaseNumber({ year, serial: taken.value });
}

/**
 * Makes sure that no number up to these (the last given out, by year) is given out again: an older vault that was put back
 * does not know the later ones. Gives how many numbers are skipped.
 */
export function raiseCaseNumbers(db: Db, known: Readonly<Record<string, number>>): number {
  const raised = transact<number, never>(db, () => {
    let skipped = 0;
    for (const [year, last] of Object.entries(known)) {
      const row = first<{ last: number }>(db, 'SELECT last FROM case_number WHERE year = ?', Number(year));
      if (row === undefined) run(db, 'INSERT INTO case_number (year, last) VALUES (?, ?)', Number(year), last);
      // One at a time: a trigger keeps the table from ever jumping.
      for (let number = row?.last ?? last; number < last; number += 1) {
        run(db, 'UPDATE case_number SET last = last + 1 WHERE year = ?', Number(year));
      }
      skipped += Math.max(0, last - (row?.last ?? 0));
    }
    return ok(skipped);
  });
  return raised.ok ? raised.value : raised.error;
}
