import type { ActorId, IsoInstant } from '../../../shared/procedure/id.ts';
import { type Db, run } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { type SlotTable, slotTable } from './slot-table.ts';

const key = 'slotCopy';

/**
 * Keeps what the slot files hold inside the database too: whoever opens it without them, by a recovery code and its key part,
 * can give everybody their way in back. An earlier copy is not kept, since somebody may be in it who has left since.
 */
export function keepSlotCopy(db: Db, table: SlotTable, at: IsoInstant, actorId: ActorId): void {
  const before = readSetting(db, key);
  if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(table)) return;
  run(db, 'DELETE FROM setting_revision WHERE key = ?', key);
  putSetting(db, key, table, at, actorId);
}

/** Undefined in a vault that an earlier program used last. */
export function readSlotCopy(db: Db): SlotTable | undefined {
  const parsed = slotTable.safeParse(readSetting(db, key)?.value);
  return parsed.success ? parsed.data : undefined;
}
