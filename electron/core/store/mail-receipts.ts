import type { ReceivedMail } from '../../../shared/contract/document-import.ts';
import type { DocumentId } from '../../../shared/procedure/id.ts';
import { type Db, first, fromJson, run, toJson } from './database.ts';

/** Keeps what a message proves about how it came in. */
export function putMailReceipt(db: Db, id: DocumentId, mail: ReceivedMail): void {
  run(db, 'INSERT INTO mail_receipt (document_id, receipt) VALUES (?, ?)', id, toJson(mail));
}

export function readMailReceipt(db: Db, id: DocumentId): ReceivedMail | null {
  const row = first<{ receipt: string }>(db, 'SELECT receipt FROM mail_receipt WHERE document_id = ?', id);
  // We wrote it ourselves.
  return row === undefined ? null : (fromJson(row.receipt) as ReceivedMail);
}
