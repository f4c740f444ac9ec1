import type { Json } from '../../../shared/json.ts';
import { parseCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { CaseId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { forgetBrief } from './briefs.ts';
import { indexCase, unindexCase } from './case-search.ts';
import { all, type Db, first, fromJson, run, toJson } from './database.ts';

export type CaseRecordRow = {
  readonly row: number;
  readonly case_id: string;
  readonly number: string;
  readonly stream_sequence: number;
  readonly status: string;
  readonly subject_kinds: string;
  readonly complainant_name: string;
  readonly respondent_names: string;
  readonly summary: string;
  readonly received_on: string | null;
  readonly next_due_on: string | null;
  readonly next_due_basis: string | null;
  readonly closed_on: string | null;
  readonly retention_until: string | null;
  readonly updated_at: string;
};

/** A line of the register: what lists show of a case, derived from its events. */
export type CaseLine = {
  readonly caseId: CaseId;
  readonly number: string;
  /** The last event of the case that this line knows. */
  readonly streamSequence: number;
  readonly status: string;
  readonly subjectKinds: readonly string[];
  readonly complainantName: string;
  readonly respondentNames: readonly string[];
  readonly summary: string;
  readonly receivedOn: IsoDate | null;
  readonly nextDueOn: IsoDate | null;
  readonly nextDueBasis: string | null;
  readonly closedOn: IsoDate | null;
  readonly retentionUntil: IsoDate | null;
  readonly updatedAt: IsoInstant;
};

/** A line with the folded case itself, so that opening a case need not replay its events. */
export type CaseRecord = CaseLine & { readonly snapshot: Json };

export const lineColumns = `row, case_id, number, stream_sequence, status, subject_kinds, complainant_name, respondent_names,
  summary, received_on, next_due_on, next_due_basis, closed_on, retention_until, updated_at`;

const textList = (json: string): readonly string[] => {
  const list = fromJson(json);
  return Array.isArray(list) ? list.map(String) : [];
};

export const toLine = (row: CaseRecordRow): CaseLine => ({
  caseId: row.case_id,
  number: row.number,
  streamSequence: row.stream_sequence,
  status: row.status,
  subjectKinds: textList(row.subject_kinds),
  complainantName: row.complainant_name,
  respondentNames: textList(row.respondent_names),
  summary: row.summary,
  receivedOn: row.received_on,
  nextDueOn: row.next_due_on,
  nextDueBasis: row.next_due_basis,
  closedOn: row.closed_on,
  retentionUntil: row.retention_until,
  updatedAt: row.updated_at,
});

/** Stores the line of a case and its words for searching, in place of the earlier one. A malformed number is a bug. */
export function putCaseRecord(db: Db, record: CaseRecord): void {
  const number = parseCaseNumber(record.number);
  if (!number) throw new RangeError('Not a case number');
  const before = first<CaseRecordRow>(db, `SELECT ${lineColumns} FROM case_record WHERE case_id = ?`, record.caseId);
  const saved = first<{ row: number }>(
    db,
    `INSERT INTO case_record (case_id, number, year, serial, stream_sequence, status, subject_kinds, complainant_name,
       respondent_names, summary, received_on, next_due_on, next_due_basis, closed_on, retention_until, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET number = excluded.number, year = excluded.year, serial = excluded.serial,
       stream_sequence = excluded.stream_sequence, status = excluded.status, subject_kinds = excluded.subject_kinds,
       complainant_name = excluded.complainant_name, respondent_names = excluded.respondent_names,
       summary = excluded.summary, received_on = excluded.received_on, next_due_on = excluded.next_due_on,
       next_due_basis = excluded.next_due_basis, closed_on = excluded.closed_on,
       retention_until = excluded.retention_until, updated_at = excluded.updated_at
     RETURNING row`,
    record.caseId,
    record.number,
    number.year,
    number.serial,
    record.streamSequence,
    record.status,
    toJson(record.subjectKinds),
    record.complainantName,
    toJson(record.respondentNames),
    record.summary,
    record.receivedOn,
    record.nextDueOn,
    record.nextDueBasis,
    record.closedOn,
    record.retentionUntil,
    record.updatedAt,
  );
  if (!saved) throw new Error('The case record was not stored');
  forgetBrief(db, record.caseId);
  run(
    db,
    'INSERT INTO case_snapshot (row, body) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET body = excluded.body',
    saved.row,
    toJson(record.snapshot),
  );
  const words = wordsOf(record);
  // Most steps change none of them.
  if (before === undefined || toJson(wordsOf(toLine(before))) !== toJson(words)) indexCase(db, saved.row, words);
}

type Named = Pick<CaseLine, 'number' | 'complainantName' | 'respondentNames' | 'summary'>;

/** Under which a case is found. */
const wordsOf = ({ number, complainantName, respondentNames, summary }: Named) => ({
  number,
  names: [complainantName, ...respondentNames],
  subject: summary,
});

export function readCaseRecord(db: Db, caseId: CaseId): CaseRecord | undefined {
  const row = first<CaseRecordRow & { readonly snapshot: string }>(
    db,
    `SELECT ${lineColumns}, body AS snapshot FROM case_record JOIN case_snapshot USING (row) WHERE case_id = ?`,
    caseId,
  );
  return row && { ...toLine(row), snapshot: fromJson(row.snapshot) };
}

/** Takes a case out of the register and its index (it is rebuilt from the events when needed). */
export function deleteCaseRecord(db: Db, caseId: CaseId): void {
  const row = first<{ row: number }>(db, 'SELECT row FROM case_record WHERE case_id = ?', caseId);
  if (!row) return;
  unindexCase(db, row.row);
  forgetBrief(db, caseId);
  run(db, 'DELETE FROM case_record WHERE case_id = ?', caseId);
}

/** Every case, by number. For rebuilding and counting; lists use `listCases`. */
export function allCaseIds(db: Db): readonly CaseId[] {
  return all<{ case_id: string }>(db, 'SELECT case_id FROM case_record ORDER BY year, serial').map(
    (row) => row.case_id,
  );
}

/** Undefined when no case has this number. */
export function caseIdOfNumber(db: Db, number: string): CaseId | undefined {
  return first<{ case_id: string }>(db, 'SELECT case_id FROM case_record WHERE number = ?', number)?.case_id;
}
