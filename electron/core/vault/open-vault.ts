import { existsSync, rmSync, statSync } from 'node:fs';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { anyPageGenuine } from '../integrity/page-sweep.ts';
import type { Db } from '../store/database.ts';
import { discardIncoming } from '../store/document-writer.ts';
import { currentSchema, migrate, schemaVersion } from '../store/migrate.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { attend, type OpenVault } from './attended-vault.ts';
import { dropOldUpgradeCopy, keepBeforeUpgrade } from './before-upgrade.ts';
import { type KeyDerivation, tooWeak } from './key-derivation.ts';
import { placeProblem } from './place.ts';
import { applicationId, assertEncrypted, assertErasing, checkpoint, openEncrypted } from './pragmas.ts';
import { canBeRead } from './readable.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { readSlotTable, writeSlotTable } from './slot-file.ts';
import { unlockSlot } from './slot-keys.ts';
import { databaseKeyBinding, type Slot, type SlotTable } from './slot-table.ts';
import { isForeignFile, machineTrouble } from './trouble.ts';
import { databaseFile, nextDatabaseFile, summarise, vaultState } from './vault-files.ts';
import { takeVaultLock, type VaultLock } from './vault-lock.ts';
import { unwrapKey } from './wrap.ts';

export type { OpenVault };

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
    const { vault, slot } = opened.value;
    keepSlot(directory, slot, read.ok && read.value.needsRepair);
    forgetAttempts(directory);
    return ok(vault);
  } catch (error) {
    lock?.release();
    // Damage further on than the first page shows only when that is read.
    if (!isForeignFile(error)) return fail(machineTrouble(error));
    return fail(canBeRead(databaseFile(directory)) ? 'damaged' : 'ioError');
  }
}

/** Stores what unlocking changed in a slot, and writes a file again that was missing, damaged or behind. */
function keepSlot(directory: string, changed: Slot | null, needsRepair: boolean): void {
  const read = readSlotTable(directory);
  if (!read.ok || (changed === null && !needsRepair)) return;
  const { table } = read.value;
  if (changed === null) {
    writeSlotTable(directory, table);
    return;
  }
  const slots = table.slots.map((slot) => (slot.slotId === changed.slotId ? changed : slot));
  writeSlotTable(directory, { ...table, generation: table.generation + 1, slots });
}

async function openWithTable(
  input: Opening,
  secret: string,
  table: SlotTable,
  among: (slot: Slot) => boolean,
  lock: VaultLock,
): Promise<Result<{ readonly vault: OpenVault; readonly slot: Slot | null }, VaultRefusalCode>> {
  const candidates = table.slots.filter(
    (slot) =>
      among(slot) &&
      (input.slotId === null || slot.slotId === input.slotId) &&
      (slot.validUntil === null || slot.validUntil >= input.today),
  );
  // Before anything is derived: a weakened file must not get the passphrase worked on cheaply.
  if (candidates.some((slot) => tooWeak(slot.kdf))) return fail('weakParameters');
  for (const slot of candidates) {
    const opening = await unlockSlot(table, slot, secret, input.keyDerivation);
    if (opening.kind !== 'opened') {
      if (opening.kind === 'untrusted') return fail('slotsDamaged');
      continue;
    }
    const found = await openKeepingOlder(input, table, opening.masterKey);
    if (!found.ok) {
      opening.masterKey.fill(0);
      return found;
    }
    const opened = openWithMasterKey(input.directory, table, slot, opening.masterKey, lock, found.value);
    return opened.ok ? ok({ vault: opened.value, slot: opening.slot === slot ? null : opening.slot }) : opened;
  }
  return fail('wrongPassphrase');
}

/** Opens the database; that of an earlier program is copied first, as it is, before anything of it is brought up to date. */
async function openKeepingOlder(
  { directory, now, today }: Opening,
  table: SlotTable,
  masterKey: Buffer,
): Promise<Result<FoundDatabase, VaultRefusalCode>> {
  dropOldUpgradeCopy(directory, today);
  const found = openDatabase(directory, table, masterKey);
  if (!found.ok) return found;
  const { db, keyId } = found.value;
  const fromSchema = currentSchema(db);
  if (fromSchema === 0 || fromSchema >= schemaVersion) return found;
  // Whole in its one file before that is copied.
  checkpoint(db);
  db.close();
  const key = databaseKeyOf(table, keyId, masterKey);
  if (!key) return fail('otherKey');
  const madeAt = now ?? `${today}T00:00:00Z`;
  const kept = await keepBeforeUpgrade(directory, key, { now: madeAt, fromSchema, toSchema: schemaVersion });
  if (!kept.ok) return kept;
  const again = openDatabase(directory, table, masterKey);
  return again.ok ? ok({ ...again.value, fromSchema }) : again;
}

/** Takes over `masterKey`, `lock` and an open database when it succeeds; zeroes the key when it does not. */
export function openWithMasterKey(
  directory: string,
  table: SlotTable,
  slot: Pick<Slot, 'slotId' | 'kind' | 'name' | 'role' | 'validUntil'>,
  masterKey: Buffer,
  lock: VaultLock,
  already?: FoundDatabase,
): Result<OpenVault, VaultRefusalCode> {
  let db = already?.db;
  try {
    const found = already === undefined ? openDatabase(directory, table, masterKey) : ok(already);
    if (found.ok) db = found.value.db;
    const opened = found.ok ? prepare(found.value.db, directory) : found;
    if (!opened.ok) {
      db?.close();
      masterKey.fill(0);
      return opened;
    }
    const upgradedFrom = already?.fromSchema ?? null;
    return ok(attend(directory, table, { actor: summarise(slot), upgradedFrom }, opened.value, masterKey, lock));
  } catch (error) {
    db?.close();
    masterKey.fill(0);
    throw error;
  }
}

/** The key of the database as it is now. The caller zeroes it. */
export function databaseKeyOf(table: SlotTable, keyId: string, masterKey: Uint8Array): Buffer | undefined {
  const entry = table.databaseKeys.find((one) => one.keyId === keyId);
  return entry && unwrapKey(masterKey, entry.databaseKey, databaseKeyBinding(table.vaultId, keyId));
}

/** `fromSchema`: what it was, when it was copied to be brought up to date. */
type FoundDatabase = { readonly db: Db; readonly keyId: string; readonly fromSchema?: number };

/** `otherKey`: nothing of the file was written with a key from the slots. `damaged`: something was, but it does not open. */
function openDatabase(
  directory: string,
  table: SlotTable,
  masterKey: Buffer,
): Result<FoundDatabase, 'otherKey' | 'damaged'> {
  const file = databaseFile(directory);
  for (const { keyId } of table.databaseKeys) {
    const key = databaseKeyOf(table, keyId, masterKey);
    if (!key) continue;
    try {
      const db = openEncrypted(file, key, true);
      finishKeyChange(directory, table, keyId);
      return ok({ db, keyId });
    } catch (error) {
      if (!isForeignFile(error)) throw error;
    }
  }
  return fail(table.databaseKeys.some(({ keyId }) => isOfKey(file, table, keyId, masterKey)) ? 'damaged' : 'otherKey');
}

/** SQLite says the same of another key and of a damaged first page; the other pages tell them apart. */
function isOfKey(file: string, table: SlotTable, keyId: string, masterKey: Buffer): boolean {
  const key = databaseKeyOf(table, keyId, masterKey);
  if (!key) return false;
  const genuine = anyPageGenuine(file, key);
  key.fill(0);
  return genuine;
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
  if (!walled && statSync(file).size < pages * 4096) return fail('damaged');
  const migrated = migrate(db);
  if (!migrated.ok) return migrated;
  assertErasing(db);
  discardIncoming(db);
  checkpoint(db);
  return ok(db);
}
