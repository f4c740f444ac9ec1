import type { Db } from '../database.ts';

/**
 * The words of each page with their places, as compressed JSON. A page without a row is still to be read, so reading goes on
 * where it stopped. `failed` ones are not tried again.
 */
export function pageReadings(db: Db): void {
  db.exec(`
    CREATE TABLE page_reading (
      document_id TEXT NOT NULL REFERENCES document (document_id) ON DELETE CASCADE,
      page INTEGER NOT NULL CHECK (page > 0),
      source TEXT NOT NULL CHECK (source IN ('layer', 'ocr', 'failed')),
      words BLOB NOT NULL,
      UNIQUE (document_id, page)
    ) STRICT;
  `);
}
