import type { Db } from '../database.ts';

/**
 * What stands where in each version of a dossier, so that what was handed over is never renumbered, and the order in which
 * the exhibits of a case were put. All of it goes when the case is destroyed.
 */
export function dossierVersions(db: Db): void {
  db.exec(`
    CREATE TABLE dossier_order (
      case_id TEXT PRIMARY KEY,
      document_ids TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dossier_version (
      export_id TEXT PRIMARY KEY REFERENCES export_record (export_id) ON DELETE CASCADE,
      case_id TEXT NOT NULL,
      continues TEXT,
      pages_before INTEGER NOT NULL CHECK (pages_before >= 0),
      content_digest TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dossier_exhibit (
      export_id TEXT NOT NULL REFERENCES dossier_version (export_id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      document_id TEXT NOT NULL,
      first_page INTEGER NOT NULL CHECK (first_page > 0),
      left_out TEXT,
      PRIMARY KEY (export_id, number),
      UNIQUE (export_id, document_id)
    ) STRICT, WITHOUT ROWID;
  `);
}
