import { createHash } from 'node:crypto';
import { all, type Db } from '../store/database.ts';
import { saltedDigest, sameBytes, toHex, utf8 } from '../store/digest.ts';
import { readDocumentChunks } from '../store/documents.ts';
import { storedEnvelope } from '../store/events.ts';

/** Ids of documents, texts and people; never what they say. */
export type ContentCheck = {
  readonly documents: number;
  readonly damagedDocuments: readonly string[];
  readonly revisions: number;
  readonly damagedRevisions: readonly string[];
  /** Mentioned by the log, not destroyed by any decision, and yet not there. */
  readonly missingRevisions: readonly string[];
  /** A case has a number that the count of numbers has not reached: it would be given out twice. */
  readonly numbersBehind: boolean;
  readonly cancelled: boolean;
};

type Watch = {
  readonly onProgress?: (done: number, total: number) => void;
  readonly cancelled?: () => boolean;
};

/** Compares the bytes of every document with the SHA-256 taken when it came in, and every text and person with their digest. */
export function checkContent(db: Db, { onProgress, cancelled }: Watch = {}): ContentCheck {
  const damagedDocuments: string[] = [];
  let stopped = false;
  const documents = all<{ document_id: string; size: number; sha256: string }>(
    db,
    "SELECT document_id, size, sha256 FROM document WHERE state = 'kept' ORDER BY document_id",
  );
  let checked = 0;
  for (const { document_id: id, size, sha256 } of documents) {
    if (cancelled?.()) {
      stopped = true;
      break;
    }
    const hash = createHash('sha256');
    let found = 0;
    for (const piece of readDocumentChunks(db, id)) {
      hash.update(piece);
      found += piece.length;
    }
    if (found !== size || hash.digest('hex') !== sha256) damagedDocuments.push(id);
    checked += 1;
    onProgress?.(checked, documents.length);
  }
  const revisions = stopped ? { revisions: 0, damagedRevisions: [], missingRevisions: [] } : checkRevisions(db);
  const behind = all(
    db,
    `SELECT r.number FROM case_record r LEFT JOIN case_number n ON n.year = r.year
     WHERE n.last IS NULL OR r.serial > n.last LIMIT 1`,
  );
  return {
    documents: checked,
    damagedDocuments,
    ...revisions,
    numbersBehind: behind.length > 0,
    cancelled: stopped,
  };
}

type RevisionRow = {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
};

/** Texts and people against their own digests, and against what the events say they were. */
function checkRevisions(db: Db): Pick<ContentCheck, 'revisions' | 'damagedRevisions' | 'missingRevisions'> {
  const damaged = new Set<string>();
  const missing = new Set<string>();
  const digests = new Map<string, string>();
  for (const sql of [
    'SELECT text_id AS id, revision, body, salt, digest FROM text_revision',
    'SELECT person_id AS id, revision, body, salt, digest FROM person_revision',
  ]) {
    for (const row of db.prepare<[], RevisionRow>(sql).iterate()) {
      digests.set(`${row.id} ${row.revision}`, toHex(row.digest));
      if (!sameBytes(saltedDigest(row.salt, utf8(row.body)), row.digest)) damaged.add(row.id);
    }
  }
  const events = db.prepare<[], { payload: Uint8Array }>('SELECT payload FROM event WHERE payload IS NOT NULL');
  let destructions = '';
  for (const { payload } of events.iterate()) {
    const { type, event, mentions } = storedEnvelope(payload);
    if (/destroyed$/i.test(type)) destructions += JSON.stringify(event);
    for (const { id, revision, digest } of mentions) {
      const known = digests.get(`${id} ${revision}`);
      if (known === undefined) missing.add(id);
      else if (known !== digest) damaged.add(id);
    }
  }
  // A single passage or document may have been destroyed by decision, while its case is still there.
  const unexplained = [...missing].filter((id) => !destructions.includes(`"${id}"`));
  return { revisions: digests.size, damagedRevisions: [...damaged], missingRevisions: unexplained };
}
