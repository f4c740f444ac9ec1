import { ok } from '../../../shared/result.ts';
import { type Db, first, transact } from './database.ts';

export type CaseNumber = { readonly year: number; readonly serial: number };

/** `2026-004`: at least three digits after the year. */
export const formatCaseNumber = (number: CaseNumber): string =>
  `${number.year}-${String(number.serial).padStart(3, '0')}`;

/** The parts of a case number; undefined when the text is not one. */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const match = /^(\d{4})-(\d{3,})$/.exec(text);
  return match ? { year: Number(match[1]), serial: Number(match[2]) } : undefined;
}

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
