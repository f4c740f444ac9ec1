import type { SameFile } from '../../../shared/contract/document-import.ts';
import { readCaseRecord } from '../store/case-record.ts';
import type { Db } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { draftHolding } from '../store/inbox.ts';

/** Where a document is, so that somebody who brings it in again can be sent there. */
export function whereIs(db: Db, document: StoredDocument): SameFile {
  const { id: documentId, title, pageCount, caseId, parentId } = document;
  const draftKey =
    caseId === null ? (draftHolding(db, documentId) ?? (parentId === null ? null : draftHolding(db, parentId))) : null;
  return {
    documentId,
    title,
    pages: pageCount ?? 0,
    place: caseId !== null ? 'case' : draftKey !== null ? 'draft' : 'inbox',
    caseId,
    number: caseId === null ? null : (readCaseRecord(db, caseId)?.number ?? null),
    draftKey,
  };
}
