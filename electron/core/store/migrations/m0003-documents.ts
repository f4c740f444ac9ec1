import type { Db } from '../database.ts';

/**
 * Documents with their original bytes in pieces of 1 MiB (one large value would be held in memory whole), and the page
 * images that we made of them. `incoming` ones are not yet accepted and are thrown away at the next opening.
 */
export function documents(db: Db): void {
  db.exec(`
    CREATE TABLE document (
      document_id TEXT PRIMARY KEY,
      case_id TEXT,
      state TEXT NOT NULL CHECK (state IN ('incoming', 'kept', 'destroyed')),
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      mime TEXT NOT NULL,
      size INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      page_count INTEGER,
      dated_on TEXT,
      received_on TEXT,
      source TEXT NOT NULL,
      original_location TEXT NOT NULL,
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_by_case ON document (case_id, added_at);
    CREATE INDEX document_by_sha256 ON document (sha256);

    CREATE TABLE document_chunk (
      document_id TEXT NOT NULL REFERENCES document (document_id),
      position INTEGER NOT NULL,
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
      UNIQUE (document_id, position)
    ) STRICT;

    CREATE TABLE document_page (
      document_id TEXT NOT NULL REFERENCES document (document_id),
      page INTEGER NOT NULL CHECK (page > 0),
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      image BLOB NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (document_id, page)
    ) STRICT;
  `);
}
