import type { Json } from '../../../shared/json.ts';
import type { CaseId, IsoDate } from '../../../shared/procedure/id.ts';
import { all, type Cell, type Db, fromJson, run, toJson } from './database.ts';

type AgendaRow = {
  readonly case_id: string;
  readonly key: string;
  readonly status: string;
  readonly due_on: string | null;
  readonly basis: string;
  readonly body: string;
};

/** An obligation of a case, derived from its events. `key` is unique within the case; `body` holds what explains it. */
export type AgendaItem = {
  readonly key: string;
  readonly status: string;
  readonly dueOn: IsoDate | null;
  readonly basis: string;
  readonly body: Json;
};

export type AgendaEntry = AgendaItem & { readonly caseId: CaseId };

const toEntry = (row: AgendaRow): AgendaEntry => ({
  caseId: row.case_id,
  key: row.key,
  status: row.status,
  dueOn: row.due_on,
  basis: row.basis,
  body: fromJson(row.body),
});

/** Replaces all obligations of a case, which must have its record already. */
export function putAgenda(db: Db, caseId: CaseId, items: readonly AgendaItem[]): void {
  run(db, 'DELETE FROM agenda WHERE case_id = ?', caseId);
  for (const item of items) {
    run(
      db,
      'INSERT INTO agenda (case_id, key, status, due_on, basis, body) VALUES (?, ?, ?, ?, ?, ?)',
      caseId,
      item.key,
      item.status,
      item.dueOn,
      item.basis,
      toJson(item.body),
    );
  }
}

export type AgendaQuery = {
  readonly statuses: readonly string[];
  /** Both inclusive; null leaves that side open. Items without a date come only when both are null. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
};

/** Obligations with one of these statuses, the earliest date first, those without a date last. */
export function readAgenda(db: Db, query: AgendaQuery): readonly AgendaEntry[] {
  const cells: Cell[] = [...query.statuses];
  const parts = [`status IN (${query.statuses.map(() => '?').join(', ')})`];
  if (query.from !== null) {
    parts.push('due_on >= ?');
    cells.push(query.from);
  }
  if (query.until !== null) {
    parts.push('due_on <= ?');
    cells.push(query.until);
  }
  return all<AgendaRow>(
    db,
    `SELECT * FROM agenda WHERE ${parts.join(' AND ')} ORDER BY due_on IS NULL, due_on, case_id, key`,
    ...cells,
  ).map(toEntry);
}

export function agendaOfCase(db: Db, caseId: CaseId): readonly AgendaEntry[] {
  return all<AgendaRow>(db, 'SELECT * FROM agenda WHERE case_id = ? ORDER BY due_on IS NULL, due_on, key', caseId).map(
    toEntry,
  );
}
