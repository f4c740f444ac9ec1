import type { Json } from '../../../shared/json.ts';
import type { CaseId, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, fromJson, run, toJson } from './database.ts';

type DraftRow = {
  readonly key: string;
  readonly case_id: string | null;
  readonly body: string;
  readonly updated_at: string;
};

/** A form that was not yet handed in. `key` names the form, and the case where it has one. */
export type StoredDraft = {
  readonly key: string;
  readonly caseId: CaseId | null;
  readonly body: Json;
  readonly updatedAt: IsoInstant;
};

const toDraft = (row: DraftRow): StoredDraft => ({
  key: row.key,
  caseId: row.case_id,
  body: fromJson(row.body),
  updatedAt: row.updated_at,
});

export function saveDraft(db: Db, draft: StoredDraft): void {
  run(
    db,
    `INSERT INTO draft (key, case_id, body, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET case_id = excluded.case_id, body = excluded.body, updated_at = excluded.updated_at`,
    draft.key,
    draft.caseId,
    toJson(draft.body),
    draft.updatedAt,
  );
}

export function readDraft(db: Db, key: string): StoredDraft | undefined {
  const row = first<DraftRow>(db, 'SELECT * FROM draft WHERE key = ?', key);
  return row && toDraft(row);
}

/** All drafts, the newest first. */
export function listDrafts(db: Db): readonly StoredDraft[] {
  return all<DraftRow>(db, 'SELECT * FROM draft ORDER BY updated_at DESC, key').map(toDraft);
}

export function deleteDraft(db: Db, key: string): void {
  run(db, 'DELETE FROM draft WHERE key = ?', key);
}
