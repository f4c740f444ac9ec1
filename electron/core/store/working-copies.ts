import { type PageEntry, type Postmark, pageEntries, postmark } from '../../../shared/contract/pages.ts';
import type { ActorId, DocumentId, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, fromJson, run, toJson } from './database.ts';

export type WorkingCopy = {
  readonly originalPages: number;
  readonly pages: readonly PageEntry[];
  readonly pdf: Uint8Array;
  /** Another one at every change: what was being drawn or read of an earlier one is of no use. */
  readonly version: string;
  readonly madeAt: IsoInstant;
  readonly madeBy: ActorId;
};

type Row = { readonly original_pages: number; readonly pages: string; readonly version: string };

export function putWorkingCopy(db: Db, id: DocumentId, copy: WorkingCopy): void {
  run(
    db,
    `INSERT OR REPLACE INTO working_copy (document_id, original_pages, pages, pdf, version, made_at, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    copy.originalPages,
    toJson(copy.pages),
    copy.pdf,
    copy.version,
    copy.madeAt,
    copy.madeBy,
  );
}

export function readWorkingCopy(
  db: Db,
  id: DocumentId,
): Pick<WorkingCopy, 'originalPages' | 'pages' | 'version'> | undefined {
  const row = first<Row>(db, 'SELECT original_pages, pages, version FROM working_copy WHERE document_id = ?', id);
  return (
    row && { originalPages: row.original_pages, pages: pageEntries.parse(fromJson(row.pages)), version: row.version }
  );
}

export const readWorkingPdf = (db: Db, id: DocumentId): Uint8Array | undefined =>
  first<{ pdf: Uint8Array }>(db, 'SELECT pdf FROM working_copy WHERE document_id = ?', id)?.pdf;

export const removeWorkingCopy = (db: Db, id: DocumentId): void =>
  void run(db, 'DELETE FROM working_copy WHERE document_id = ?', id);

/** What is shown of a document now, or in which document it is shown; empty when it is its own original. */
export const shownVersion = (db: Db, id: DocumentId): string =>
  first<{ version: string }>(
    db,
    `SELECT version FROM working_copy WHERE document_id = ?
     UNION ALL SELECT whole_id FROM document_part WHERE part_id = ? LIMIT 1`,
    id,
    id,
  )?.version ?? '';

export const partsOf = (db: Db, whole: DocumentId): readonly DocumentId[] =>
  all<{ part_id: string }>(db, 'SELECT part_id FROM document_part WHERE whole_id = ? ORDER BY part_id', whole).map(
    ({ part_id }) => part_id,
  );

/** The document that another one is part of. */
export const wholeOf = (db: Db, part: DocumentId): DocumentId | undefined =>
  first<{ whole_id: string }>(db, 'SELECT whole_id FROM document_part WHERE part_id = ?', part)?.whole_id;

export function putParts(db: Db, whole: DocumentId, parts: readonly DocumentId[]): void {
  run(db, 'DELETE FROM document_part WHERE whole_id = ?', whole);
  for (const part of parts) run(db, 'INSERT INTO document_part (part_id, whole_id) VALUES (?, ?)', part, whole);
}

/** Null takes it away. */
export function putPostmark(db: Db, id: DocumentId, mark: Postmark | null): void {
  if (mark === null) run(db, 'DELETE FROM envelope WHERE document_id = ?', id);
  else run(db, 'INSERT OR REPLACE INTO envelope (document_id, postmark) VALUES (?, ?)', id, mark);
}

export function readPostmark(db: Db, id: DocumentId): Postmark | null {
  const row = first<{ postmark: string }>(db, 'SELECT postmark FROM envelope WHERE document_id = ?', id);
  return row === undefined ? null : postmark.parse(row.postmark);
}
