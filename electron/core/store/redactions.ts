import type { CaseId, DocumentId } from '../../../shared/procedure/id.ts';
import { all, type Db, run } from './database.ts';

/** A copy of a document in which something cannot be read. By whom and when: see the document itself. */
export type Redaction = {
  readonly documentId: DocumentId;
  readonly originalId: DocumentId;
  readonly caseId: CaseId;
  readonly receiver: string;
  readonly reason: string;
};

type Row = {
  readonly document_id: string;
  readonly original_id: string;
  readonly case_id: string;
  readonly receiver: string;
  readonly reason: string;
};

export function recordRedaction(db: Db, { documentId, originalId, caseId, receiver, reason }: Redaction): void {
  run(
    db,
    'INSERT INTO redaction (document_id, original_id, case_id, receiver, reason) VALUES (?, ?, ?, ?, ?)',
    documentId,
    originalId,
    caseId,
    receiver,
    reason,
  );
}

export function redactionsOfCase(db: Db, caseId: CaseId): readonly Redaction[] {
  return all<Row>(db, 'SELECT * FROM redaction WHERE case_id = ?', caseId).map((row) => ({
    documentId: row.document_id,
    originalId: row.original_id,
    caseId: row.case_id,
    receiver: row.receiver,
    reason: row.reason,
  }));
}
