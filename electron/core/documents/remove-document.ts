import { type Db, run } from '../store/database.ts';
import { unindexDocument } from '../store/search-index.ts';
import { partsOf } from '../store/working-copies.ts';

/** Takes a document that is part of no case out of the vault with all that was made of it; nothing of it can be found. */
export function removeDocument(db: Db, documentId: string): void {
  for (const part of partsOf(db, documentId)) removeDocument(db, part);
  unindexDocument(db, documentId);
  for (const table of ['document_page', 'document_rendition', 'document_chunk', 'document']) {
    run(db, `DELETE FROM ${table} WHERE document_id = ?`, documentId);
  }
}
