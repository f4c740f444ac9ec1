import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit } from '../handler.ts';
import { judgeClock, lastRecordedMoment } from '../integrity/clock.ts';
import { renewDatabase } from '../vault/renew-database.ts';
import { databaseKeyIsDue, masterKeyIsDue, renewMasterKeyIfDue } from '../vault/renew-master-key.ts';
import { keepSlotCopy } from '../vault/slot-copy.ts';
import { readSlotTable } from '../vault/slot-file.ts';

/**
 * After a secret lost its use, or somebody's last day passed: gives the database a key that it never led to. What cannot be done
 * now (a backup is reading, a slot is still as in version 1) is done by a later `care.tick`, also in another run.
 */
export async function renewKeys(core: OpenCore): Promise<{ readonly keyWaits: boolean }> {
  const { random } = core.ports;
  const plausible = judgeClock(lastRecordedMoment(core.db), core.now()) === 'plausible';
  renewMasterKeyIfDue(core.vault, random, plausible ? core.today() : null);
  if (databaseKeyIsDue(core.vault)) await core.exchange((vault) => renewDatabase(vault, { random }));
  if (core.vault.trouble() === null) {
    commit(core, [], () => {
      copySlots(core);
      return ok(null);
    });
  }
  return { keyWaits: masterKeyIsDue(core.vault.directory) };
}

/** Brings what the slot files hold into the database, for when they are lost. Within a transaction. */
export function copySlots(core: OpenCore): void {
  const read = readSlotTable(core.vault.directory);
  const { recordedAt, actorId } = core.recorded();
  if (read.ok) keepSlotCopy(core.db, read.value.table, recordedAt, actorId);
}
