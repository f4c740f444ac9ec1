import type { Db } from '../database.ts';

/** Copies in which something was made unreadable: of what, for whom and why. The copy itself is a document. */
export function redactions(db: Db): void {
  db.exec(`
    CREATE TABLE redaction (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      original_id TEXT NOT NULL,
      case_id TEXT NOT NULL,
      receiver TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
