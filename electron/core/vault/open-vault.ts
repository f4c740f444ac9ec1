import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db } from '../store/database.ts';
import { discardIncoming } from '../store/document-writer.ts';
import { currentSchema, migrate } from '../store/migrate.ts';
import { type KeyDerivation, tooWeak } from './key-derivation.ts';
import { applicationId, assertEncrypted, checkpoint, openEncrypted } from './pragmas.ts';
import {
  databaseKeyBinding,
  readSlotTable,
  type Slot,
  type SlotTable,
  slotBinding,
  writeSlotTable,
} from './slot-file.ts';
import { isForeignFile, machineTrouble } from './trouble.ts';
import { databaseFile, type SlotSummary, summarise, vaultState } from './vault-files.ts';
import { takeVaultLock, type VaultLock } from './vault-lock.ts';
import { unwrapKey } from './wrap.ts';

/** A vault that is open, by whom. `actor.slotId` is the actor id that events carry. */
export type OpenVault = {
  readonly directory: string;
  readonly vaultId: string;
  readonly actor: SlotSummary;
  readonly db: Db;
  /** Kept for adding slots and for new database keys; zeroed on closing. */
  readonly masterKey: Buffer;
  /** Brings everything committed into the database file; after each commit that matters. */
  readonly checkpoint: () => boolean;
  /** Closes and lets go of the lock. Fragments stay in memory: locking must end the process as well. */
  readonly close: () => void;
};

export type OpenVaultInput = {
  readonly directory: string;
  readonly passphrase: string;
  /** Null tries every slot, at the cost of one derivation each. */
  readonly slotId: ActorId | null;
  readonly today: IsoDate;
  readonly keyDerivation: KeyDerivation;
};

/** Opens an existing vault and brings it to the newest schema. Never makes one. */
export async function openVault(input: OpenVaultInput): Promise<Result<OpenVault, VaultRefusalCode>> {
  const { directory } = input;
  const state = vaultState(directory);
  if (state.state === 'none') return fail('noVault');
  if (state.state === 'damaged') return fail(state.problem);
  let lock: VaultLock | undefined;
  try {
    lock = takeVaultLock(directory);
    if (!lock) return fail('alreadyOpen');
    const read = readSlotTable(directory);
    const opened = read.ok ? await openWithTable(input, read.value.table, lock) : read;
    if (!opened.ok) {
      lock.release();
      return opened;
    }
    if (read.ok && read.value.needsRepair) writeSlotTable(directory, read.value.table);
    return opened;
  } catch (error) {
    lock?.release();
    return fail(machineTrouble(error));
  }
}

async function openWithTable(
  input: OpenVaultInput,
  table: SlotTable,
  lock: VaultLock,
): Promise<Result<OpenVault, VaultRefusalCode>> {
  const candidates = table.slots.filter(
    (slot) =>
      (input.slotId === null || slot.slotId === input.slotId) &&
      (slot.validUntil === null || slot.validUntil >= input.today),
  );
  // Before anything is derived: a weakened file must not get the passphrase worked on cheaply.
  if (candidates.some((slot) => tooWeak(slot.kdf))) return fail('weakParameters');
  for (const slot of candidates) {
    const masterKey = await unlockSlot(table.vaultId, slot, input.passphrase, input.keyDerivation);
    if (masterKey) return openWithMasterKey(input.directory, table, slot, masterKey, lock);
  }
  return fail('wrongPassphrase');
}

/** The master key, or undefined when this is not the passphrase of this slot (or the slot was tampered with). */
export async function unlockSlot(
  vaultId: string,
  slot: Slot,
  passphrase: string,
  keyDerivation: KeyDerivation,
): Promise<Buffer | undefined> {
  const wrapping = await keyDerivation.derive(passphrase, Buffer.from(slot.salt, 'base64'), slot.kdf);
  try {
    return unwrapKey(wrapping, slot.masterKey, slotBinding(vaultId, slot));
  } finally {
    wrapping.fill(0);
  }
}

/** Takes over `masterKey` and `lock` when it succeeds; zeroes the key when it does not. */
export function openWithMasterKey(
  directory: string,
  table: SlotTable,
  slot: Slot,
  masterKey: Buffer,
  lock: VaultLock,
): Result<OpenVault, VaultRefusalCode> {
  let db: Db | undefined;
  try {
    db = openDatabase(directory, table, masterKey);
    const opened = db ? prepare(db, directory) : fail('notAVault' as const);
    if (!opened.ok) {
      db?.close();
      masterKey.fill(0);
      return opened;
    }
    const open = opened.value;
    return ok({
      directory,
      vaultId: table.vaultId,
      actor: summarise(slot),
      db: open,
      masterKey,
      checkpoint: () => checkpoint(open),
      close: () => {
        masterKey.fill(0);
        open.close();
        lock.release();
      },
    });
  } catch (error) {
    db?.close();
    masterKey.fill(0);
    throw error;
  }
}

function openDatabase(directory: string, table: SlotTable, masterKey: Buffer): Db | undefined {
  for (const { keyId, databaseKey } of table.databaseKeys) {
    const key = unwrapKey(masterKey, databaseKey, databaseKeyBinding(table.vaultId, keyId));
    if (!key) continue;
    try {
      return openEncrypted(databaseFile(directory), key, true);
    } catch (error) {
      if (!isForeignFile(error)) throw error;
    }
  }
  return undefined;
}

function prepare(db: Db, directory: string): Result<Db, VaultRefusalCode> {
  assertEncrypted(databaseFile(directory));
  if (Number(db.pragma('application_id', { simple: true })) !== applicationId || currentSchema(db) === 0) {
    return fail('notAVault');
  }
  const migrated = migrate(db);
  if (!migrated.ok) return migrated;
  discardIncoming(db);
  checkpoint(db);
  return ok(db);
}
