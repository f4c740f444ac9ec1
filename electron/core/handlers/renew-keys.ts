import type { OpenCore } from '../context.ts';
import { judgeClock, lastRecordedMoment } from '../integrity/clock.ts';
import { renewDatabase } from '../vault/renew-database.ts';
import { databaseKeyIsDue, masterKeyIsDue, renewMasterKeyIfDue } from '../vault/renew-master-key.ts';

/**
 * After a secret lost its use, or somebody's last day passed: gives the database a key that it never led to. What cannot be done now (a backup is reading, a
 * slot is still as in version 1) is done by a later `care.tick`, also in another run.
 */
export async function renewKeys(core: OpenCore): Promise<{ readonly keyWaits: boolean }> {
  const { random } = core.ports;
  const plausible = judgeClock(lastRecordedMoment(core.db), core.now()) === 'plausible';
  renewMasterKeyIfDue(core.vault, random, plausible ? core.today() : null);
  if (databaseKeyIsDue(core.vault)) await core.exchange((vault) => renewDatabase(vault, { random }));
  return { keyWaits: masterKeyIsDue(core.vault.directory) };
}
