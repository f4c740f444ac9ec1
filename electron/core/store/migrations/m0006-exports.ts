import type { Db } from '../database.ts';

/** Who received what: one row for each time something left the vault. Rows are added, never changed. */
export function exportRecords(db: Db): void {
  db.exec(`
    CREATE TABLE export_record (
      export_id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      receiver TEXT NOT NULL,
      channel TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      page_count INTEGER NOT NULL,
      document_id TEXT REFERENCES document (document_id),
      exported_on TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      UNIQUE (case_id, kind, version)
    ) STRICT;
    CREATE TRIGGER export_record_stays BEFORE UPDATE ON export_record
    BEGIN SELECT RAISE(ABORT, 'export records are append-only'); END;
  `);
}
