import { existsSync, rmSync, statSync } from 'node:fs';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db } from '../store/database.ts';
import { discardIncoming } from '../store/document-writer.ts';
import { assertWritable, diskWasFull, guard, type Trouble, troubleOf, watched } from '../store/guard.ts';
import { currentSchema, migrate } from '../store/migrate.ts';
import { raiseCaseNumbers } from '../store/register.ts';
import {
  type AnchorFinding,
  anchorKey,
  anchorOf,
  compareAnchor,
  readAnchor,
  writeAnchor as writeAnchorFile,
} from './anchor.ts';
import { type Attempts, countAttempt, forgetAttempts, readAttempts } from './attempts.ts';
import { fileIdentity } from './file-identity.ts';
import { type KeyDerivation, tooWeak } from './key-derivation.ts';
import { placeProblem } from './place.ts';
import { applicationId, assertEncrypted, checkpoint, openEncrypted } from './pragmas.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { layInReserve, useReserve } from './reserve.ts';
import {
  databaseKeyBinding,
  readSlotTable,
  type Slot,
  type SlotTable,
  slotBinding,
  writeSlotTable,
} from './slot-file.ts';
import { isForeignFile, machineTrouble } from './trouble.ts';
import { databaseFile, nextDatabaseFile, type SlotSummary, summarise, vaultState } from './vault-files.ts';
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
  /** What the anchor said at opening; anything but `none` and `agrees` wants `acceptHistory` before it is moved on. */
  readonly anchor: AnchorFinding;
  /** Wrong passphrases before this opening. */
  readonly attempts: Attempts;
  /** Why nothing may be written; null when all is well. */
  readonly trouble: () => Trouble | null;
  readonly diskWasFull: () => boolean;
  /**
   * After each commit that matters: brings everything into the database file and moves the anchor on. Throws `VaultTrouble`
   * when the file was deleted or replaced, since then nothing was kept. False when another connection was reading.
   */
  readonly checkpoint: () => boolean;
  /** Moves the anchor to the end of this log, whatever it said before. For `acceptHistory`. */
  readonly settleAnchor: () => void;
  /** Closes the database only, so that its file can be exchanged; gives what the next opening takes over. */
  readonly detach: () => { readonly masterKey: Buffer; readonly lock: VaultLock };
  /** Closes and lets go of the lock. Fragments stay in memory: locking must end the process as well. */
  readonly close: () => void;
};

export type OpenVaultInput = {
  readonly directory: string;
  readonly passphrase: string;
  /** Null tries every slot, at the cost of one derivation each. */
  readonly slotId: ActorId | null;
  readonly today: IsoDate;
  /** For the count of wrong attempts. */
  readonly now?: IsoInstant;
  readonly keyDerivation: KeyDerivation;
};

/** Opens an existing vault and brings it to the newest schema. Never makes one. */
export const openVault = (input: OpenVaultInput): Promise<Result<OpenVault, VaultRefusalCode>> =>
  openBySlots(input, input.passphrase, (slot) => slot.kind === 'passphrase');

/** Opens with the printed code, as the one who holds it. `code` as typed; one that was miscopied opens nothing either. */
export function openWithRecoveryCode(
  input: Omit<OpenVaultInput, 'passphrase' | 'slotId'> & { readonly code: string },
): Promise<Result<OpenVault, VaultRefusalCode>> {
  const parsed = parseRecoveryCode(input.code);
  if (!parsed.ok) return Promise.resolve(fail('wrongPassphrase'));
  return openBySlots({ ...input, slotId: null }, parsed.value, (slot) => slot.kind === 'recovery');
}

type Opening = Omit<OpenVaultInput, 'passphrase'>;

async function openBySlots(
  input: Opening,
  secret: string,
  among: (slot: Slot) => boolean,
): Promise<Result<OpenVault, VaultRefusalCode>> {
  const { directory } = input;
  const state = vaultState(directory);
  if (state.state === 'none') return fail('noVault');
  if (state.state === 'damaged') return fail(state.problem);
  let lock: VaultLock | undefined;
  try {
    const place = placeProblem(directory);
    if (place) return fail(place);
    lock = takeVaultLock(directory);
    if (!lock) return fail('alreadyOpen');
    const read = readSlotTable(directory);
    const opened = read.ok ? await openWithTable(input, secret, read.value.table, among, lock) : read;
    if (!opened.ok) {
      lock.release();
      if (opened.error === 'wrongPassphrase') countAttempt(directory, input.now ?? null);
      return opened;
    }
    if (read.ok && read.value.needsRepair) {
      const current = readSlotTable(directory);
      if (current.ok) writeSlotTable(directory, current.value.table);
    }
    forgetAttempts(directory);
    return opened;
  } catch (error) {
    lock?.release();
    // Damage further on than the first page shows only when that is read.
    return fail(isForeignFile(error) ? 'notAVault' : machineTrouble(error));
  }
}

async function openWithTable(
  input: Opening,
  secret: string,
  table: SlotTable,
  among: (slot: Slot) => boolean,
  lock: VaultLock,
): Promise<Result<OpenVault, VaultRefusalCode>> {
  const candidates = table.slots.filter(
    (slot) =>
      among(slot) &&
      (input.slotId === null || slot.slotId === input.slotId) &&
      (slot.validUntil === null || slot.validUntil >= input.today),
  );
  // Before anything is derived: a weakened file must not get the passphrase worked on cheaply.
  if (candidates.some((slot) => tooWeak(slot.kdf))) return fail('weakParameters');
  for (const slot of candidates) {
    const masterKey = await unlockSlot(table.vaultId, slot, secret, input.keyDerivation);
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
  slot: Pick<Slot, 'slotId' | 'kind' | 'name' | 'role' | 'validUntil'>,
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
    return ok(attend(directory, table.vaultId, summarise(slot), opened.value, masterKey, lock));
  } catch (error) {
    db?.close();
    masterKey.fill(0);
    throw error;
  }
}

function attend(
  directory: string,
  vaultId: string,
  actor: SlotSummary,
  db: Db,
  masterKey: Buffer,
  lock: VaultLock,
): OpenVault {
  const file = databaseFile(directory);
  const identity = fileIdentity(file);
  guard(db, { stillOurs: () => fileIdentity(file) === identity, makeRoom: () => useReserve(directory) });
  layInReserve(directory);

  const macKey = anchorKey(masterKey, vaultId);
  const remembered = readAnchor(directory, vaultId, macKey);
  const finding = compareAnchor(db, remembered);
  // An older database must not give out numbers again that people already hold letters with.
  if (remembered !== null && remembered !== 'altered') raiseCaseNumbers(db, remembered.numbers);
  let written = finding.kind === 'agrees' ? JSON.stringify(remembered) : '';
  let settled = finding.kind === 'agrees' || finding.kind === 'none';
  const moveAnchor = () => {
    const anchor = anchorOf(db);
    const text = JSON.stringify(anchor);
    if (text === written) return;
    writeAnchorFile(directory, vaultId, macKey, anchor);
    written = text;
  };
  if (settled) moveAnchor();
  const detach = () => {
    macKey.fill(0);
    db.close();
    return { masterKey, lock };
  };
  return {
    directory,
    vaultId,
    actor,
    db,
    masterKey,
    anchor: finding,
    attempts: readAttempts(directory),
    trouble: () => troubleOf(db),
    diskWasFull: () => diskWasFull(db),
    checkpoint: () => {
      assertWritable(db);
      const whole = watched(db, () => checkpoint(db));
      if (settled) moveAnchor();
      return whole;
    },
    settleAnchor: () => {
      settled = true;
      moveAnchor();
    },
    detach,
    close: () => {
      detach();
      masterKey.fill(0);
      lock.release();
    },
  };
}

/** The key of the database as it is now. The caller zeroes it. */
export function databaseKeyOf(table: SlotTable, keyId: string, masterKey: Uint8Array): Buffer | undefined {
  const entry = table.databaseKeys.find((one) => one.keyId === keyId);
  return entry && unwrapKey(masterKey, entry.databaseKey, databaseKeyBinding(table.vaultId, keyId));
}

function openDatabase(directory: string, table: SlotTable, masterKey: Buffer): Db | undefined {
  for (const { keyId } of table.databaseKeys) {
    const key = databaseKeyOf(table, keyId, masterKey);
    if (!key) continue;
    try {
      const db = openEncrypted(databaseFile(directory), key, true);
      finishKeyChange(directory, table, keyId);
      return db;
    } catch (error) {
      if (!isForeignFile(error)) throw error;
    }
  }
  return undefined;
}

/** What a crash left of an exchange of the database: the key that does not fit, and a copy that never got its name. */
function finishKeyChange(directory: string, table: SlotTable, keyId: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    rmSync(`${nextDatabaseFile(directory)}${suffix}`, { force: true });
  }
  if (table.databaseKeys.length === 1) return;
  const databaseKeys = table.databaseKeys.filter((entry) => entry.keyId === keyId);
  writeSlotTable(directory, { ...table, generation: table.generation + 1, databaseKeys });
}

function prepare(db: Db, directory: string): Result<Db, VaultRefusalCode> {
  const file = databaseFile(directory);
  assertEncrypted(file);
  if (Number(db.pragma('application_id', { simple: true })) !== applicationId || currentSchema(db) === 0) {
    return fail('notAVault');
  }
  // A file that was cut short may still open; what is missing would show when it is asked for, too late.
  const pages = Number(db.pragma('page_count', { simple: true }));
  const walled = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (!walled && statSync(file).size < pages * 4096) return fail('notAVault');
  const migrated = migrate(db);
  if (!migrated.ok) return migrated;
  discardIncoming(db);
  checkpoint(db);
  return ok(db);
}
