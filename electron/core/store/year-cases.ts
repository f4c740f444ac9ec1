import type { Json } from '../../../shared/json.ts';
import { all, type Db, fromJson } from './database.ts';

/** What a complaint is counted by: what its line in the register says, and the case itself or what is left of it. */
export type CaseOfYear = { readonly subjectKinds: readonly string[]; readonly snapshot: Json };

/** Complaints that were received in a year, but those that were registered by mistake. */
export function casesOfYear(db: Db, year: number): readonly CaseOfYear[] {
  return all<{ subject_kinds: string; body: string }>(
    db,
    `SELECT subject_kinds, body FROM case_record JOIN case_snapshot USING (row)
     WHERE received_on >= ? AND received_on < ? AND status <> 'voided'`,
    `${year}-01-01`,
    `${year + 1}-01-01`,
  ).map((row) => ({ subjectKinds: listOf(fromJson(row.subject_kinds)), snapshot: fromJson(row.body) }));
}

/** Newest first. */
export function yearsWithCases(db: Db): readonly number[] {
  return all<{ year: string }>(
    db,
    `SELECT DISTINCT substr(received_on, 1, 4) AS year FROM case_record
     WHERE received_on IS NOT NULL AND status <> 'voided' ORDER BY year DESC`,
  ).map(({ year }) => Number(year));
}

const listOf = (json: Json): readonly string[] => (Array.isArray(json) ? json.map(String) : []);
