import type { DocumentId } from '../../../shared/procedure/id.ts';
import { type Db, first, run } from './database.ts';
import { readDocumentBytes } from './documents.ts';
import { readWorkingPdf } from './working-copies.ts';

/** Keeps the pages that we made of a document without pages. */
export function putRendition(db: Db, id: DocumentId, pdf: Uint8Array): void {
  run(db, 'INSERT INTO document_rendition (document_id, pdf) VALUES (?, ?)', id, pdf);
}

/** What a document's pages are drawn from: its working copy, the pages we made of it, or else its own bytes. */
export function readPagedBytes(db: Db, id: DocumentId): Uint8Array {
  const copy = readWorkingPdf(db, id);
  if (copy !== undefined) return copy;
  const row = first<{ pdf: Uint8Array }>(db, 'SELECT pdf FROM document_rendition WHERE document_id = ?', id);
  return row?.pdf ?? readDocumentBytes(db, id);
}
