import type { DocumentId } from '../../../shared/procedure/id.ts';
import { type Db, first, run } from './database.ts';
import { readDocumentBytes } from './documents.ts';
import { readWorkingPdf } from './working-copies.ts';

/** Keeps the pages that we made of a document without pages. */
export function putRendition(db: Db, id: DocumentId, pdf: Uint8Array): void {
  run(db, 'INSERT INTO document_rendition (document_id, pdf) VALUES (?, ?)', id, pdf);
}

/** What a document's pages are drawn from: its working copy, the pages we made of it, or else its own bytes. */
export const readPagedBytes = (db: Db, id: DocumentId): Uint8Array =>
  readMadePages(db, id) ?? readDocumentBytes(db, id);

/** Pages of our own making: a working copy, or what was made of a document without pages; undefined for all others. */
export const readMadePages = (db: Db, id: DocumentId): Uint8Array | undefined =>
  readWorkingPdf(db, id) ??
  first<{ pdf: Uint8Array }>(db, 'SELECT pdf FROM document_rendition WHERE document_id = ?', id)?.pdf;
