import type { DocumentId } from '../../../shared/procedure/id.ts';
import { all, type Db, run } from './database.ts';

/** Keeps what a code on a page (from 1) says; the same one twice is kept once. */
export function putReplyCode(db: Db, id: DocumentId, page: number, code: string): void {
  run(db, 'INSERT INTO reply_code (document_id, page, code) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', id, page, code);
}

export const replyCodesOf = (db: Db, id: DocumentId): readonly { readonly page: number; readonly code: string }[] =>
  all<{ page: number; code: string }>(db, 'SELECT page, code FROM reply_code WHERE document_id = ? ORDER BY page', id);
