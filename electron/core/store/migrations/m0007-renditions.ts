import type { Db } from '../database.ts';

/** Pages of our own for files that have none: their words, as a PDF from which page images and dossier are made. */
export function renditions(db: Db): void {
  db.exec(`
    CREATE TABLE document_rendition (
      document_id TEXT PRIMARY KEY REFERENCES document (document_id),
      pdf BLOB NOT NULL
    ) STRICT;
  `);
}
