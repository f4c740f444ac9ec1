import type { Json } from '../../../shared/json.ts';
import type { ActorId, IsoInstant } from '../../../shared/procedure/id.ts';
import { all, type Db, first, fromJson, run, toJson } from './database.ts';

type SettingRow = {
  readonly revision: number;
  readonly value: string;
  readonly recorded_at: string;
  readonly actor_id: string;
};

/** One choice; a new one never overwrites it. */
export type SettingRevision = {
  readonly revision: number;
  readonly value: Json;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
};

const columns = 'revision, value, recorded_at, actor_id';

const toRevision = (row: SettingRow): SettingRevision => ({
  revision: row.revision,
  value: fromJson(row.value),
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
});

/** The choice in force; undefined when nothing was ever chosen. The caller parses the value. */
export function readSetting(db: Db, key: string): SettingRevision | undefined {
  const row = first<SettingRow>(
    db,
    `SELECT ${columns} FROM setting_revision WHERE key = ? ORDER BY revision DESC LIMIT 1`,
    key,
  );
  return row && toRevision(row);
}

/** Stores a choice as the next revision; the same value again is not a new one. Gives the revision in force. */
export function putSetting(db: Db, key: string, value: Json, at: IsoInstant, actorId: ActorId): number {
  const before = readSetting(db, key);
  if (before && toJson(before.value) === toJson(value)) return before.revision;
  const revision = (before?.revision ?? 0) + 1;
  run(
    db,
    'INSERT INTO setting_revision (key, revision, value, recorded_at, actor_id) VALUES (?, ?, ?, ?, ?)',
    key,
    revision,
    toJson(value),
    at,
    actorId,
  );
  return revision;
}

/** All choices, oldest first. */
export function settingHistory(db: Db, key: string): readonly SettingRevision[] {
  return all<SettingRow>(db, `SELECT ${columns} FROM setting_revision WHERE key = ? ORDER BY revision`, key).map(
    toRevision,
  );
}
