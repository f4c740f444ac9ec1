import type { AsideReason } from '../../../shared/contract/inbox.ts';
import type { ActorId, DocumentId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, run } from './database.ts';

export type InboxState = 'waiting' | 'entered' | 'aside';
export type InboxRow = {
  readonly documentId: DocumentId;
  readonly state: InboxState;
  readonly reason: AsideReason | null;
  readonly changedAt: IsoInstant;
  /** Of what was laid aside: the day on which it is removed. */
  readonly keepUntil: IsoDate | null;
};
export type InboxChange = { readonly at: IsoInstant; readonly by: ActorId };

type Row = {
  readonly document_id: string;
  readonly state: InboxState;
  readonly reason: AsideReason | '';
  readonly changed_at: string;
  readonly keep_until: string;
};
const toItem = ({ document_id, state, reason, changed_at, keep_until }: Row): InboxRow => ({
  documentId: document_id,
  state,
  reason: reason === '' ? null : reason,
  changedAt: changed_at,
  keepUntil: keep_until === '' ? null : keep_until,
});

/** Says where a paper without a case stands; `aside`: why it was laid aside, and until which day. */
export function putInboxItem(
  db: Db,
  documentId: DocumentId,
  state: InboxState,
  { at, by }: InboxChange,
  aside: { readonly reason: AsideReason; readonly keepUntil: IsoDate } | null = null,
): void {
  run(
    db,
    `INSERT INTO inbox_item (document_id, state, reason, changed_at, changed_by, keep_until) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET
       state = excluded.state, reason = excluded.reason, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
       keep_until = excluded.keep_until`,
    documentId,
    state,
    aside?.reason ?? '',
    at,
    by,
    aside?.keepUntil ?? '',
  );
}

/** What has a case, or is shown within another paper, is in the Postbak no more, whatever was said of it before. */
const unfiled = `d.state = 'kept' AND d.case_id IS NULL
  AND d.document_id NOT IN (SELECT part_id FROM document_part)`;

export function inboxItem(db: Db, documentId: DocumentId): InboxRow | undefined {
  const row = first<Row>(
    db,
    `SELECT i.* FROM inbox_item i JOIN document d USING (document_id) WHERE ${unfiled} AND document_id = ?`,
    documentId,
  );
  return row && toItem(row);
}

/** In order of arrival. */
export function inboxItems(db: Db, state: InboxState): readonly InboxRow[] {
  return all<Row>(
    db,
    `SELECT i.* FROM inbox_item i JOIN document d USING (document_id) WHERE ${unfiled} AND i.state = ?
     ORDER BY d.added_at, d.rowid`,
    state,
  ).map(toItem);
}

/** Which draft of a complaint holds each document. */
const held = `SELECT json_extract(entry.value, '$.documentId') AS document_id, draft.key AS key
  FROM draft, json_each(draft.body, '$.documents') entry WHERE draft.key LIKE 'intake:%'`;

/** The key of the unregistered complaint that holds a document. */
export const draftHolding = (db: Db, documentId: DocumentId): string | null =>
  first<{ key: string }>(db, `SELECT key FROM (${held}) WHERE document_id = ?`, documentId)?.key ?? null;

/**
 * After a crash a paper can be in nobody's hands: taken in for a complaint of which nothing was kept. It goes to the Postbak;
 * and what a draft does hold does not lie there too. To be called when a vault has been opened.
 */
export function settleInbox(db: Db, { at, by }: InboxChange): void {
  run(
    db,
    `INSERT INTO inbox_item (document_id, state, reason, changed_at, changed_by)
     SELECT d.document_id, 'waiting', '', ?, ? FROM document d LEFT JOIN document m ON m.document_id = d.parent_id
     WHERE ${unfiled} AND (m.document_id IS NULL OR m.case_id IS NOT NULL OR m.state <> 'kept')
       AND d.document_id NOT IN (SELECT document_id FROM inbox_item)
       AND d.document_id NOT IN (SELECT document_id FROM (${held}) WHERE document_id IS NOT NULL)`,
    at,
    by,
  );
  run(
    db,
    `UPDATE inbox_item SET state = iif(document_id IN (SELECT document_id FROM (${held})), 'entered', 'waiting')
     WHERE state <> 'aside'`,
  );
}

/** What was laid aside without an end gets one. */
export const tellAsideTerm = (db: Db, until: IsoDate): void =>
  void run(db, "UPDATE inbox_item SET keep_until = ? WHERE state = 'aside' AND keep_until = ''", until);

/** The last day on which the vault was open; null when it never was since this is kept. */
export const lastUse = (db: Db): IsoDate | null =>
  first<{ day: string }>(db, 'SELECT day FROM program_use')?.day ?? null;

export const putLastUse = (db: Db, day: IsoDate): void =>
  void run(db, 'INSERT OR REPLACE INTO program_use (one, day) VALUES (1, ?)', day);

export type Removal = { readonly removedAt: IsoInstant; readonly reason: AsideReason; readonly automatic: boolean };

/** That something was thrown away, when and why; not what. `automatic`: it had come to its end. */
export function recordRemoval(
  db: Db,
  reason: AsideReason,
  arrivedAt: IsoInstant,
  { at, by }: InboxChange,
  automatic = false,
): void {
  run(
    db,
    'INSERT INTO inbox_removal (removed_at, removed_by, reason, arrived_at, automatic) VALUES (?, ?, ?, ?, ?)',
    at,
    by,
    reason,
    arrivedAt,
    automatic ? 1 : 0,
  );
}

export const removals = (db: Db, most: number): readonly Removal[] =>
  all<{ removed_at: string; reason: AsideReason; automatic: 0 | 1 }>(
    db,
    'SELECT removed_at, reason, automatic FROM inbox_removal ORDER BY rowid DESC LIMIT ?',
    most,
  ).map(({ removed_at: removedAt, reason, automatic }) => ({ removedAt, reason, automatic: automatic === 1 }));
