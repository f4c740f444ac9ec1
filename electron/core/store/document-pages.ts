import type { DocumentId } from '../../../shared/procedure/id.ts';
import { all, type Db, first, run } from './database.ts';

type PageRow = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly image: Uint8Array;
  readonly text: string;
};

/** A page as an image of our own making (WebP), in pixels, with its text where it has any. `page` counts from 1. */
export type DocumentPage = PageRow;

/** Keeps the image of a page; a second one replaces the first. */
export function putPage(db: Db, id: DocumentId, page: DocumentPage): void {
  run(
    db,
    `INSERT INTO document_page (document_id, page, width, height, image, text) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id, page) DO UPDATE SET
       width = excluded.width, height = excluded.height, image = excluded.image, text = excluded.text`,
    id,
    page.page,
    page.width,
    page.height,
    page.image,
    page.text,
  );
}

export function readPage(db: Db, id: DocumentId, page: number): DocumentPage | undefined {
  return first<PageRow>(
    db,
    'SELECT page, width, height, image, text FROM document_page WHERE document_id = ? AND page = ?',
    id,
    page,
  );
}

/** Which pages have an image, and how large; without the images. */
export function listPages(db: Db, id: DocumentId): readonly Pick<DocumentPage, 'page' | 'width' | 'height'>[] {
  return all<Pick<PageRow, 'page' | 'width' | 'height'>>(
    db,
    'SELECT page, width, height FROM document_page WHERE document_id = ? ORDER BY page',
    id,
  );
}

/** Throws the images of all pages away. */
export const dropPages = (db: Db, id: DocumentId): void =>
  void run(db, 'DELETE FROM document_page WHERE document_id = ?', id);
