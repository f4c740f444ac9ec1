import { caseStatuses } from '../../../shared/procedure/stage.ts';
import { type CaseLine, type CaseRecordRow, lineColumns, toLine } from './case-record.ts';
import { searchQuery } from './case-search.ts';
import type { Cell, Db } from './database.ts';
import { all, first } from './database.ts';

export const caseOrders = ['number', 'receivedOn', 'nextDueOn', 'complainantName', 'status', 'closedOn'] as const;
export type CaseOrder = (typeof caseOrders)[number];

export type CaseListQuery = {
  /** Words that must all occur in number, names or subject; empty searches nothing. */
  readonly search: string;
  /** Only these; empty means any. */
  readonly statuses: readonly string[];
  readonly subjectKinds: readonly string[];
  /** Open: not closed yet. */
  readonly scope: 'open' | 'closed' | 'all';
  readonly order: CaseOrder;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

export type CaseList = { readonly total: number; readonly lines: readonly CaseLine[] };

/** By how far a complaint is, not by the letters of its code; statuses are words of our own, never input. */
const stageOfStatus = `CASE status ${caseStatuses.map((status, at) => `WHEN '${status}' THEN ${at}`).join(' ')} END`;

/** Column lists that match the indexes; a case without a next date always comes after those with one. */
const orders: Readonly<Record<CaseOrder, (direction: 'ASC' | 'DESC') => string>> = {
  number: (d) => `year ${d}, serial ${d}`,
  receivedOn: (d) => `received_on ${d}, year ${d}, serial ${d}`,
  nextDueOn: (d) => `next_due_on IS NULL, next_due_on ${d}, year ${d}, serial ${d}`,
  complainantName: (d) => `complainant_name COLLATE NOCASE ${d}, year ${d}, serial ${d}`,
  status: (d) => `${stageOfStatus} ${d}, year ${d}, serial ${d}`,
  closedOn: (d) => `closed_on ${d}, year ${d}, serial ${d}`,
};

const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

function condition(query: CaseListQuery): { readonly sql: string; readonly cells: readonly Cell[] } {
  const parts: string[] = [];
  const cells: Cell[] = [];
  const words = searchQuery(query.search);
  if (words !== undefined) {
    parts.push('row IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)');
    cells.push(words);
  }
  if (query.statuses.length > 0) {
    parts.push(`status IN (${marks(query.statuses)})`);
    cells.push(...query.statuses);
  }
  if (query.subjectKinds.length > 0) {
    parts.push(`EXISTS (SELECT 1 FROM json_each(subject_kinds) WHERE value IN (${marks(query.subjectKinds)}))`);
    cells.push(...query.subjectKinds);
  }
  if (query.scope !== 'all') parts.push(query.scope === 'open' ? 'closed_on IS NULL' : 'closed_on IS NOT NULL');
  return { sql: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', cells };
}

/** One page of the register and how many cases fit in all. Never throws for what somebody typed. */
export function listCases(db: Db, query: CaseListQuery): CaseList {
  const { sql, cells } = condition(query);
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM case_record ${sql}`, ...cells)?.total ?? 0;
  const rows = all<CaseRecordRow>(
    db,
    `SELECT ${lineColumns} FROM case_record ${sql} ORDER BY ${orders[query.order](query.descending ? 'DESC' : 'ASC')}
     LIMIT ? OFFSET ?`,
    ...cells,
    query.limit,
    query.offset,
  );
  return { total, lines: rows.map(toLine) };
}
