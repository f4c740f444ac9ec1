import type { ActorId, CaseId, DocumentId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, run } from './database.ts';

/** Bytes of a piece as it is kept. */
export const chunkSize = 1024 * 1024;

type DocumentRow = {
  readonly document_id: string;
  readonly case_id: string | null;
  readonly state: 'incoming' | 'kept' | 'destroyed';
  readonly title: string;
  readonly kind: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  readonly page_count: number | null;
  readonly dated_on: string | null;
  readonly received_on: string | null;
  readonly source: string;
  readonly original_location: string;
  readonly returned_on: string | null;
  readonly added_at: string;
  readonly added_by: string;
  readonly parent_id: string | null;
};

/** A document without its bytes. `size` in bytes, `sha256` in hex; `destroyed` means that only this record is left. */
export type StoredDocument = {
  readonly id: DocumentId;
  readonly caseId: CaseId | null;
  readonly state: 'incoming' | 'kept' | 'destroyed';
  readonly title: string;
  /** What it is, for instance `complaintLetter`; the caller's words. */
  readonly kind: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  /** Null when it has no pages that we can show. */
  readonly pageCount: number | null;
  readonly datedOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  /** How it came to us: dropped, picked, pasted, made by us; the caller's words. */
  readonly source: string;
  /** Where the paper is kept; empty when there is none. */
  readonly originalLocation: string;
  /** The day on which the paper was given back. */
  readonly originalReturnedOn: IsoDate | null;
  readonly addedAt: IsoInstant;
  readonly addedBy: ActorId;
  /** The message it was attached to. */
  readonly parentId: DocumentId | null;
};

const toDocument = (row: DocumentRow): StoredDocument => ({
  id: row.document_id,
  caseId: row.case_id,
  state: row.state,
  title: row.title,
  kind: row.kind,
  mime: row.mime,
  size: row.size,
  sha256: row.sha256,
  pageCount: row.page_count,
  datedOn: row.dated_on,
  receivedOn: row.received_on,
  source: row.source,
  originalLocation: row.original_location,
  originalReturnedOn: row.returned_on,
  addedAt: row.added_at,
  addedBy: row.added_by,
  parentId: row.parent_id,
});

export function readDocument(db: Db, id: DocumentId): StoredDocument | undefined {
  const row = first<DocumentRow>(db, 'SELECT * FROM document WHERE document_id = ?', id);
  return row && toDocument(row);
}

/** What is shown within another document is no document by itself. */
const notPart = 'document_id NOT IN (SELECT part_id FROM document_part)';

/** The documents of a case that were accepted, also those since destroyed, in order of arrival. */
export function documentsOfCase(db: Db, caseId: CaseId): readonly StoredDocument[] {
  return all<DocumentRow>(
    db,
    `SELECT * FROM document WHERE case_id = ? AND state <> 'incoming' AND ${notPart} ORDER BY added_at, rowid`,
    caseId,
  ).map(toDocument);
}

/** Accepted documents that belong to no case yet. */
export function unfiledDocuments(db: Db): readonly StoredDocument[] {
  return all<DocumentRow>(
    db,
    `SELECT * FROM document WHERE case_id IS NULL AND state = 'kept' AND ${notPart} ORDER BY added_at, rowid`,
  ).map(toDocument);
}

/** What came inside a message, and inside the messages in it, in order of arrival; in the same place as the message itself. */
export function attachmentsOf(db: Db, id: DocumentId): readonly StoredDocument[] {
  return all<DocumentRow>(
    db,
    `WITH RECURSIVE inside (id, case_id) AS (
       SELECT document_id, case_id FROM document WHERE document_id = ?
       UNION SELECT d.document_id, d.case_id FROM document d JOIN inside ON d.parent_id = inside.id
         WHERE d.state = 'kept' AND d.case_id IS inside.case_id)
     SELECT d.* FROM document d JOIN inside ON d.document_id = inside.id WHERE d.document_id <> ?
     ORDER BY d.added_at, d.rowid`,
    id,
    id,
  ).map(toDocument);
}

/** Accepted documents with exactly these bytes; `sha256` in hex. */
export function findBySha256(db: Db, sha256: string): readonly StoredDocument[] {
  return all<DocumentRow>(
    db,
    "SELECT * FROM document WHERE sha256 = ? AND state = 'kept' ORDER BY added_at, rowid",
    sha256,
  ).map(toDocument);
}

export type DocumentDetails = Pick<
  StoredDocument,
  'caseId' | 'title' | 'kind' | 'datedOn' | 'receivedOn' | 'originalLocation'
>;

/** Changes what is said about a document; its bytes never change. False when there is no such document. */
export function describeDocument(db: Db, id: DocumentId, details: DocumentDetails): boolean {
  return (
    run(
      db,
      `UPDATE document SET case_id = ?, title = ?, kind = ?, dated_on = ?, received_on = ?, original_location = ?
       WHERE document_id = ? AND state = 'kept'`,
      details.caseId,
      details.title,
      details.kind,
      details.datedOn,
      details.receivedOn,
      details.originalLocation,
      id,
    ) === 1
  );
}

/** Says where the paper of a document lies, or when it was given back. False when there is no such document. */
export function putOriginal(db: Db, id: DocumentId, place: string, returnedOn: IsoDate | null): boolean {
  const sql = "UPDATE document SET original_location = ?, returned_on = ? WHERE document_id = ? AND state = 'kept'";
  return run(db, sql, place, returnedOn, id) === 1;
}

/** Puts a document that belongs to no case, with the files that came inside it, in one. False when it belongs to a case already. */
export function fileInCase(db: Db, id: DocumentId, caseId: CaseId): boolean {
  const filed = run(
    db,
    `WITH RECURSIVE taken (id) AS (
       SELECT ? UNION SELECT document_id FROM document JOIN taken ON parent_id = taken.id)
     UPDATE document SET case_id = ?
     WHERE document_id IN (SELECT id FROM taken) AND case_id IS NULL AND state = 'kept'`,
    id,
    caseId,
  );
  return filed > 0;
}

/** The original bytes, one piece of at most 1 MiB after the other; nothing else is held in memory. */
export function* readDocumentChunks(db: Db, id: DocumentId): Generator<Uint8Array, void, undefined> {
  for (let position = 0; ; position += 1) {
    const piece = readChunk(db, id, position);
    if (piece === undefined) return;
    yield piece;
  }
}

/** Some of the original bytes, from `from` on; fewer where the document ends. Every piece that is kept is full but the last. */
export function readDocumentRange(db: Db, id: DocumentId, from: number, length: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = from; at < from + length; at = (Math.floor(at / chunkSize) + 1) * chunkSize) {
    const row = first<{ bytes: Uint8Array }>(
      db,
      'SELECT substr(bytes, ?, ?) AS bytes FROM document_chunk WHERE document_id = ? AND position = ?',
      (at % chunkSize) + 1,
      from + length - at,
      id,
      Math.floor(at / chunkSize),
    );
    if (row !== undefined) pieces.push(row.bytes);
  }
  return Buffer.concat(pieces);
}

/** One of those pieces, from 0; undefined after the last. */
export const readChunk = (db: Db, id: DocumentId, position: number): Uint8Array | undefined =>
  first<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM document_chunk WHERE document_id = ? AND position = ?',
    id,
    position,
  )?.bytes;

/** The original bytes in one piece. */
export function readDocumentBytes(db: Db, id: DocumentId): Uint8Array {
  return Buffer.concat([...readDocumentChunks(db, id)]);
}
