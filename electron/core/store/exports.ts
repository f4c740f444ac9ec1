import type { ActorId, CaseId, DocumentId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, run } from './database.ts';

type ExportRow = {
  readonly export_id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly version: number;
  readonly receiver: string;
  readonly channel: string;
  readonly sha256: string;
  readonly page_count: number;
  readonly document_id: string | null;
  readonly exported_on: string;
  readonly recorded_at: string;
  readonly actor_id: string;
};

/** Something that left the vault. `version` counts within case and kind from 1; `sha256` (hex) is of the unencrypted bytes. */
export type ExportRecord = {
  readonly id: string;
  readonly caseId: CaseId;
  readonly kind: string;
  readonly version: number;
  readonly receiver: string;
  readonly channel: string;
  readonly sha256: string;
  readonly pageCount: number;
  /** Our own copy of it, where one is kept. */
  readonly documentId: DocumentId | null;
  readonly exportedOn: IsoDate;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
};

const toExport = (row: ExportRow): ExportRecord => ({
  id: row.export_id,
  caseId: row.case_id,
  kind: row.kind,
  version: row.version,
  receiver: row.receiver,
  channel: row.channel,
  sha256: row.sha256,
  pageCount: row.page_count,
  documentId: row.document_id,
  exportedOn: row.exported_on,
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
});

/** The version the next export of this kind gets; to be printed in it. */
export function nextExportVersion(db: Db, caseId: CaseId, kind: string): number {
  const row = first<{ last: number | null }>(
    db,
    'SELECT max(version) AS last FROM export_record WHERE case_id = ? AND kind = ?',
    caseId,
    kind,
  );
  return (row?.last ?? 0) + 1;
}

/** Records an export under the version it was made with; a version that was already taken is a bug and throws. */
export function recordExport(db: Db, record: ExportRecord): void {
  run(
    db,
    `INSERT INTO export_record (export_id, case_id, kind, version, receiver, channel, sha256, page_count, document_id,
       exported_on, recorded_at, actor_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.id,
    record.caseId,
    record.kind,
    record.version,
    record.receiver,
    record.channel,
    record.sha256,
    record.pageCount,
    record.documentId,
    record.exportedOn,
    record.recordedAt,
    record.actorId,
  );
}

export function exportsOfCase(db: Db, caseId: CaseId): readonly ExportRecord[] {
  return all<ExportRow>(
    db,
    'SELECT * FROM export_record WHERE case_id = ? ORDER BY recorded_at, kind, version',
    caseId,
  ).map(toExport);
}

export function readExport(db: Db, id: string): ExportRecord | undefined {
  const row = first<ExportRow>(db, 'SELECT * FROM export_record WHERE export_id = ?', id);
  return row && toExport(row);
}

/** Everything that left, or was made to leave, with exactly these bytes. */
export function exportsWithSha256(db: Db, sha256: string): readonly ExportRecord[] {
  return all<ExportRow>(db, 'SELECT * FROM export_record WHERE sha256 = ? ORDER BY recorded_at', sha256).map(toExport);
}
