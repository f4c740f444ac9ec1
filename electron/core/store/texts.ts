import type { Mention } from '../../../shared/procedure/envelope.ts';
import type { ActorId, CaseId, IsoInstant, TextId } from '../../../shared/procedure/id.ts';
import type { Random } from '../random.ts';
import { all, type Db, first, run } from './database.ts';
import { saltedDigest, saltLength, toHex, utf8 } from './digest.ts';
import { indexItem } from './search-index.ts';

type TextRow = {
  readonly text_id: string;
  readonly revision: number;
  readonly case_id: string | null;
  readonly body: string;
  readonly digest: Uint8Array;
  readonly recorded_at: string;
  readonly actor_id: string;
};

/** One revision of a piece of free text. */
export type StoredText = {
  readonly id: TextId;
  readonly revision: number;
  readonly caseId: CaseId | null;
  readonly body: string;
  readonly digest: string;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
};

export type NewText = {
  readonly id: TextId;
  readonly caseId: CaseId | null;
  readonly body: string;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
  readonly random: Random;
};

const columns = 'text_id, revision, case_id, body, digest, recorded_at, actor_id';

const toText = (row: TextRow): StoredText => ({
  id: row.text_id,
  revision: row.revision,
  caseId: row.case_id,
  body: row.body,
  digest: toHex(row.digest),
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
});

/** Stores a text, or the next revision of it; gives what an event may mention. */
export function putText(db: Db, text: NewText): Mention {
  const revision = (readText(db, text.id)?.revision ?? 0) + 1;
  const salt = text.random(saltLength);
  const digest = saltedDigest(salt, utf8(text.body));
  run(
    db,
    `INSERT INTO text_revision (text_id, revision, case_id, body, salt, digest, recorded_at, actor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    text.id,
    revision,
    text.caseId,
    text.body,
    salt,
    digest,
    text.recordedAt,
    text.actorId,
  );
  if (text.caseId !== null) indexItem(db, { kind: 'text', ref: text.id, caseId: text.caseId, body: text.body });
  return { id: text.id, revision, digest: toHex(digest) };
}

/** Puts the texts of all cases into the search index again. */
export function indexTexts(db: Db): void {
  const newest = 'revision = (SELECT max(revision) FROM text_revision WHERE text_id = t.text_id)';
  for (const { id, caseId, body } of all<{ id: TextId; caseId: string; body: string }>(
    db,
    `SELECT text_id AS id, case_id AS caseId, body FROM text_revision t WHERE case_id IS NOT NULL AND ${newest}`,
  )) {
    indexItem(db, { kind: 'text', ref: id, caseId, body });
  }
}

/** The newest revision of a text. */
export function readText(db: Db, id: TextId): StoredText | undefined {
  const row = first<TextRow>(
    db,
    `SELECT ${columns} FROM text_revision WHERE text_id = ? ORDER BY revision DESC LIMIT 1`,
    id,
  );
  return row && toText(row);
}

/** All revisions of a text, oldest first. */
export function textHistory(db: Db, id: TextId): readonly StoredText[] {
  return all<TextRow>(db, `SELECT ${columns} FROM text_revision WHERE text_id = ? ORDER BY revision`, id).map(toText);
}

/** The newest revision of every text of a case. */
export function textsOfCase(db: Db, caseId: CaseId): readonly StoredText[] {
  return all<TextRow>(
    db,
    `SELECT ${columns} FROM text_revision AS t WHERE case_id = ?
       AND revision = (SELECT max(revision) FROM text_revision WHERE text_id = t.text_id) ORDER BY recorded_at, text_id`,
    caseId,
  ).map(toText);
}
