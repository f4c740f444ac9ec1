import { existsSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import { resumeWriting, stopWriting } from '../store/guard.ts';
import { removeCopy } from './copy-database.ts';
import { renameDurably } from './durable-file.ts';
import { databaseKeyOf, type OpenVault, openWithMasterKey } from './open-vault.ts';
import { readSlotTable, writeSlotTable } from './slot-file.ts';
import { databaseKeyBinding, type SlotTable } from './slot-table.ts';
import { verifierOf } from './succession.ts';
import { databaseFile, nextDatabaseFile } from './vault-files.ts';
import { type CheckedCopy, copyInWorker, heedSource, type JobOptions, jobTrouble } from './vault-job.ts';
import { keyLength, wrapKey } from './wrap.ts';

/** `busy`: a backup or check is reading. `damaged`: the copy was not sound, so the original probably is not either. */
export type RenewRefusal = 'busy' | 'trouble' | 'damaged' | 'diskFull' | 'ioError';

/** `vault` is the one to go on with, also after a refusal: the old handle may be closed. `keyId` names the new key. */
export type Renewed = {
  readonly vault: OpenVault;
  readonly outcome: Result<{ readonly keyId: string; readonly copy: CheckedCopy }, RenewRefusal>;
};

/**
 * Gives the database a new key and a new file without anything that was ever deleted: copy, verify, exchange by rename.
 * Nobody can write meanwhile (`VaultTrouble` 'copying'); reading goes on until the exchange. Killed at any moment, the vault
 * opens with the old or with the new file: both keys are in the slot files until one is known to fit.
 */
export async function renewDatabase(
  vault: OpenVault,
  { random, ...options }: JobOptions & { readonly random: Random },
): Promise<Renewed> {
  const refuse = (refusal: RenewRefusal): Renewed => ({ vault, outcome: fail(refusal) });
  if (vault.trouble() !== null) return refuse('trouble');
  if (!vault.checkpoint()) return refuse('busy');
  const { directory, vaultId, masterKey } = vault;
  const read = readSlotTable(directory);
  if (!read.ok) return refuse('ioError');
  const before = read.value.table;
  const key = databaseKeyOf(before, before.databaseKeys[0]?.keyId ?? '', masterKey);
  if (!key) return refuse('ioError');

  stopWriting(vault.db, 'copying');
  const keyId = newId(random);
  const newKey = Buffer.from(random(keyLength));
  const databaseKey = wrapKey(masterKey, newKey, databaseKeyBinding(vaultId, keyId), random);
  const wrapped = { keyId, since: verifierOf(masterKey, vaultId), databaseKey };
  let copy: CheckedCopy;
  try {
    writeSlotTable(
      directory,
      nextTable(directory, (table) => [...table.databaseKeys.slice(0, 1), wrapped]),
    );
    const source = databaseFile(directory);
    const target = nextDatabaseFile(directory);
    copy = await copyInWorker({ kind: 'copy', source, key, target, newKey, frozen: true }, options);
    if (!copy.sound) {
      undo(vault);
      return refuse('damaged');
    }
  } catch (error) {
    undo(vault);
    return refuse(heedSource(vault.db, error) ?? jobTrouble(error));
  }
  return exchange(vault, keyId, copy);
}

/** Whatever the table is now (a director may have been added meanwhile), with other database keys. */
function nextTable(directory: string, keys: (table: SlotTable) => SlotTable['databaseKeys']): SlotTable {
  const read = readSlotTable(directory);
  if (!read.ok) throw new Error('The slot files cannot be read back');
  const { table } = read.value;
  return { ...table, generation: table.generation + 1, databaseKeys: keys(table) };
}

function undo(vault: OpenVault): void {
  try {
    removeCopy(nextDatabaseFile(vault.directory));
    writeSlotTable(
      vault.directory,
      nextTable(vault.directory, (table) => table.databaseKeys.slice(0, 1)),
    );
  } catch (error) {
    // The next opening tidies up.
    jobTrouble(error);
  }
  resumeWriting(vault.db, 'copying');
}

function exchange(vault: OpenVault, keyId: string, copy: CheckedCopy): Renewed {
  const { directory, actor } = vault;
  const file = databaseFile(directory);
  const { masterKey, lock } = vault.detach();
  let exchanged = false;
  // A log beside the file would be replayed into the new one and ruin it. Closing the last connection removes it.
  if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0) {
    try {
      renameDurably(nextDatabaseFile(directory), file);
      exchanged = true;
    } catch (error) {
      jobTrouble(error);
    }
  }
  const read = readSlotTable(directory);
  if (!read.ok) throw new Error('The slot files cannot be read back');
  // Opening finds out which of the two keys fits, and drops the other.
  const opened = openWithMasterKey(directory, read.value.table, actor, masterKey, lock);
  if (!opened.ok) {
    lock.release();
    throw new Error(`The vault does not open after a new key: ${opened.error}`);
  }
  return { vault: opened.value, outcome: exchanged ? ok({ keyId, copy }) : fail('ioError') };
}
