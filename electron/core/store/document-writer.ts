import { createHash } from 'node:crypto';
import type { Db } from './database.ts';
import { run } from './database.ts';
import { chunkSize, type StoredDocument } from './documents.ts';

export type NewDocument = Omit<
  StoredDocument,
  'state' | 'kind' | 'mime' | 'size' | 'sha256' | 'pageCount' | 'parentId' | 'originalReturnedOn'
> & { readonly parentId?: StoredDocument['parentId'] };

/** What is only known once the bytes were looked at. */
export type AcceptedAs = Pick<StoredDocument, 'kind' | 'mime' | 'pageCount'>;

/**
 * Takes a document in piece by piece. After `seal` its bytes can be read (to be inspected); it becomes part of the vault
 * only with `keep`, in the transaction of the caller. `abort` leaves no trace. Calls out of order are a bug and throw.
 */
export type DocumentWriter = {
  readonly append: (piece: Uint8Array) => void;
  /** No more bytes: gives size in bytes and SHA-256 in hex. */
  readonly seal: () => { readonly size: number; readonly sha256: string };
  readonly keep: (as: AcceptedAs) => void;
  readonly abort: () => void;
  /** Deletes some of its pieces (at most so many), the last first, when it will be aborted; false when none is left. */
  readonly shorten: (pieces: number) => boolean;
};

export function beginDocument(db: Db, document: NewDocument): DocumentWriter {
  run(
    db,
    `INSERT INTO document (document_id, case_id, state, title, kind, mime, size, sha256, page_count, dated_on, received_on,
       source, original_location, added_at, added_by, parent_id)
     VALUES (?, ?, 'incoming', ?, '', '', 0, '', NULL, ?, ?, ?, ?, ?, ?, ?)`,
    document.id,
    document.caseId,
    document.title,
    document.datedOn,
    document.receivedOn,
    document.source,
    document.originalLocation,
    document.addedAt,
    document.addedBy,
    document.parentId ?? null,
  );
  const hash = createHash('sha256');
  // One piece, filled again and again: new memory for each would lie about until the collector thinks of it.
  const pending = Buffer.alloc(chunkSize);
  let filled = 0;
  let size = 0;
  let position = 0;
  let state: 'open' | 'sealed' | 'done' = 'open';

  const must = (expected: typeof state) => {
    if (state !== expected) throw new Error(`Document writer is ${state}, not ${expected}`);
  };
  const storePending = () => {
    const bytes = pending.subarray(0, filled);
    run(db, 'INSERT INTO document_chunk (document_id, position, bytes) VALUES (?, ?, ?)', document.id, position, bytes);
    bytes.fill(0);
    position += 1;
    filled = 0;
  };

  return {
    append: (piece) => {
      must('open');
      hash.update(piece);
      size += piece.length;
      for (let from = 0; from < piece.length; ) {
        const taken = piece.subarray(from, from + chunkSize - filled);
        pending.set(taken, filled);
        filled += taken.length;
        from += taken.length;
        if (filled === chunkSize) storePending();
      }
    },
    seal: () => {
      must('open');
      if (filled > 0) storePending();
      state = 'sealed';
      const sha256 = hash.digest('hex');
      run(db, 'UPDATE document SET size = ?, sha256 = ? WHERE document_id = ?', size, sha256, document.id);
      return { size, sha256 };
    },
    keep: (as) => {
      must('sealed');
      run(
        db,
        "UPDATE document SET state = 'kept', kind = ?, mime = ?, page_count = ? WHERE document_id = ?",
        as.kind,
        as.mime,
        as.pageCount,
        document.id,
      );
      state = 'done';
    },
    shorten: (pieces) => {
      must('sealed');
      position = Math.max(0, position - pieces);
      run(db, 'DELETE FROM document_chunk WHERE document_id = ? AND position >= ?', document.id, position);
      return position > 0;
    },
    abort: () => {
      if (state === 'done') return;
      state = 'done';
      pending.fill(0);
      discard(db, 'document_id = ?', document.id);
    },
  };
}

/** Throws away what a crash left half taken in. To be called when a vault has been opened. */
export function discardIncoming(db: Db): void {
  discard(db, "state = 'incoming'");
}

function discard(db: Db, condition: string, ...cells: readonly string[]): void {
  const which = `document_id IN (SELECT document_id FROM document WHERE state = 'incoming' AND ${condition})`;
  db.transaction(() => {
    for (const table of ['document_chunk', 'document_page', 'document_rendition', 'document']) {
      run(db, `DELETE FROM ${table} WHERE ${which}`, ...cells);
    }
  }).immediate();
}
