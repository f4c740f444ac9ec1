import type { Db } from '../database.ts';

/**
 * Pages of a document in another order, another way up or with some left out; the original bytes stay beside it. `pages` is
 * JSON: of which document, which of its pages, how it is turned, and whether it is the envelope. `document_part`: a document
 * whose pages are shown in another one (the envelope in its letter); it goes into a case with it. `envelope`: what the postmark on it says.
 */
export function workingCopies(db: Db): void {
  db.exec(`
    CREATE TABLE working_copy (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      original_pages INTEGER NOT NULL,
      pages TEXT NOT NULL,
      pdf BLOB NOT NULL,
      version TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document_part (
      part_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      whole_id TEXT NOT NULL REFERENCES document (document_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_part_by_whole ON document_part (whole_id);

    CREATE TRIGGER document_part_goes_along AFTER UPDATE OF case_id ON document
    WHEN OLD.case_id IS NOT NEW.case_id BEGIN
      UPDATE document SET case_id = NEW.case_id
      WHERE document_id IN (SELECT part_id FROM document_part WHERE whole_id = NEW.document_id);
    END;

    CREATE TABLE envelope (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id) ON DELETE CASCADE,
      postmark TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
