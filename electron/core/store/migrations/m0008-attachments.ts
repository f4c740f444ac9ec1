import type { Db } from '../database.ts';

/** A file that came inside another one: which message it was attached to. */
export function attachments(db: Db): void {
  db.exec(`
    ALTER TABLE document ADD COLUMN parent_id TEXT REFERENCES document (document_id) ON DELETE SET NULL;
    CREATE INDEX document_by_parent ON document (parent_id) WHERE parent_id IS NOT NULL;
  `);
}
