import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Line } from '../../../shared/page-words.ts';
import type { DocumentId } from '../../../shared/procedure/id.ts';
import { all, type Db, first, run } from './database.ts';

export type PageReading = {
  readonly source: 'layer' | 'ocr' | 'failed';
  readonly lines: readonly Line[];
};

/** Keeps what was read on a page (from 1); a page is read once. */
export function putReading(db: Db, id: DocumentId, page: number, { source, lines }: PageReading): void {
  run(
    db,
    'INSERT INTO page_reading (document_id, page, source, words) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    id,
    page,
    source,
    deflateRawSync(JSON.stringify(lines)),
  );
}

/** Undefined when the page was not read yet. */
export function readReading(db: Db, id: DocumentId, page: number): PageReading | undefined {
  const row = first<{ source: PageReading['source']; words: Uint8Array }>(
    db,
    'SELECT source, words FROM page_reading WHERE document_id = ? AND page = ?',
    id,
    page,
  );
  // We wrote it ourselves.
  return row && { source: row.source, lines: JSON.parse(inflateRawSync(row.words).toString('utf8')) as Line[] };
}

/** Its pages that were read, from 1. */
export const readPagesOf = (db: Db, id: DocumentId): readonly number[] =>
  all<{ page: number }>(db, 'SELECT page FROM page_reading WHERE document_id = ? ORDER BY page', id).map(
    ({ page }) => page,
  );

/** Dossiers repeat what is in other documents. */
const unread = `FROM document d WHERE d.state = 'kept' AND d.kind NOT IN ('dossier', 'summary')
  AND d.document_id NOT IN (SELECT part_id FROM document_part) AND d.page_count >
  (SELECT count(*) FROM page_reading r WHERE r.document_id = d.document_id)`;

/** The document to read next: what is being entered before what lies in a case, the last one added first. */
export function nextToRead(db: Db): DocumentId | undefined {
  return first<{ document_id: string }>(
    db,
    `SELECT document_id ${unread} ORDER BY case_id IS NOT NULL, added_at DESC, rowid DESC LIMIT 1`,
  )?.document_id;
}

/** Its pages that were not read yet, from 1. */
export function unreadPages(db: Db, id: DocumentId): readonly number[] {
  const count = first<{ page_count: number | null }>(db, 'SELECT page_count FROM document WHERE document_id = ?', id);
  const done = new Set(readPagesOf(db, id));
  return Array.from({ length: count?.page_count ?? 0 }, (_, index) => index + 1).filter((page) => !done.has(page));
}

/** How many pages are still to be read in the whole vault. */
export function countUnread(db: Db): number {
  return (
    first<{ pages: number }>(
      db,
      `SELECT coalesce(sum(d.page_count - (SELECT count(*) FROM page_reading r WHERE r.document_id = d.document_id)), 0)
         AS pages ${unread}`,
    )?.pages ?? 0
  );
}
