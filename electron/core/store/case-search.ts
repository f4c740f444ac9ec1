import { all, type Db, first, run } from './database.ts';
import { indexItem, unindexCaseRow } from './search-index.ts';

export type CaseWords = { readonly number: string; readonly names: readonly string[]; readonly subject: string };

/** Replaces the words under which a case is found. `row` is the row of its record. */
export function indexCase(db: Db, row: number, words: CaseWords): void {
  unindexCase(db, row);
  run(
    db,
    'INSERT INTO case_search (rowid, number, names, subject) VALUES (?, ?, ?, ?)',
    row,
    words.number,
    words.names.join(' \n'),
    words.subject,
  );
  indexItem(db, {
    kind: 'case',
    ref: String(row),
    caseId: first<{ case_id: string }>(db, 'SELECT case_id FROM case_record WHERE row = ?', row)?.case_id ?? null,
    body: [words.number, ...words.names, words.subject].join(' · '),
  });
}

export function unindexCase(db: Db, row: number): void {
  run(db, 'DELETE FROM case_search WHERE rowid = ?', row);
  unindexCaseRow(db, row);
}

/** Of the numbers of cases, newest first. Of a case that was destroyed nothing can be found. */
export const yearsToFind = (db: Db): readonly number[] =>
  all<{ year: number }>(db, "SELECT DISTINCT year FROM case_record WHERE status <> 'destroyed' ORDER BY year DESC").map(
    ({ year }) => year,
  );

const maximumTerms = 12;

/**
 * What somebody typed as an FTS5 query: every word must begin a word of the case. Each is quoted, so nothing that is typed
 * can be an operator or a mistake. Undefined when there is no letter or digit in it (then nothing is searched for).
 */
export function searchQuery(typed: string): string | undefined {
  const terms = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return terms.length === 0
    ? undefined
    : terms
        .slice(0, maximumTerms)
        .map((term) => `"${term}"*`)
        .join(' AND ');
}
