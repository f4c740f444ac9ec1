import type { Db } from '../database.ts';

/**
 * Papers that came in and have no complaint yet. `waiting`: they lie in the Postbak; `entered`: a complaint is being entered
 * from them; `aside`: somebody decided that they belong to no complaint. Of a paper that was thrown away only the decision is
 * kept. `scan_file`: what was done with a file in the scanner's folder, as long as it lies there.
 */
export function inbox(db: Db): void {
  db.exec(`
    CREATE TABLE inbox_item (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'entered', 'aside')),
      reason TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE inbox_removal (
      removed_at TEXT NOT NULL,
      removed_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      arrived_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mail_receipt (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      receipt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scan_file (
      name TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      outcome TEXT NOT NULL,
      document_id TEXT
    ) STRICT, WITHOUT ROWID;
  `);
}
