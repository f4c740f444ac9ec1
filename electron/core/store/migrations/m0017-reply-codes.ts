import type { Db } from '../database.ts';

/** Codes of this program's own reply sheets that were seen on pages that came in. Made anew by reading the pages again. */
export function replyCodes(db: Db): void {
  db.exec(`
    CREATE TABLE reply_code (
      document_id TEXT NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
      page INTEGER NOT NULL CHECK (page > 0),
      code TEXT NOT NULL,
      UNIQUE (document_id, page, code)
    ) STRICT;
  `);
}
