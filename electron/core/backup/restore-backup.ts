import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type IntegrityReport, soundVault } from '../integrity/integrity-report.ts';
import { schemaVersion } from '../store/migrate.ts';
import { type Contents, contentsOf } from '../vault/copy-database.ts';
import { type KeyDerivation, tooWeak } from '../vault/key-derivation.ts';
import { databaseKeyOf } from '../vault/open-vault.ts';
import { placeProblem } from '../vault/place.ts';
import { openToRead } from '../vault/pragmas.ts';
import { parseRecoveryCode } from '../vault/recovery-code.ts';
import {
  beginRestoring,
  commitComingBack,
  commitRestoring,
  discardReplaced,
  finishRestoring,
  replacedFolder,
  replacedVaults,
  restoringFolder,
} from '../vault/restoring.ts';
import { writeSlotTable } from '../vault/slot-file.ts';
import { unlockSlot } from '../vault/slot-keys.ts';
import type { SlotTable } from '../vault/slot-table.ts';
import { machineTrouble } from '../vault/trouble.ts';
import { type SlotSummary, summarise } from '../vault/vault-files.ts';
import { checkInWorker, type JobOptions, jobTrouble } from '../vault/vault-job.ts';
import { takeVaultLock, type VaultLock } from '../vault/vault-lock.ts';
import { type BackupProblem, type BackupTrailer, backupMac, macFits, readTrailer } from './backup-file.ts';
import { type LastGiven, lastToRemember, numbersAreKnown } from './numbers-since.ts';
import { leaveRestoreNote, untoldNumber } from './restore-note.ts';

export type RestoreRefusal =
  | BackupProblem
  | 'wrongPassphrase'
  | 'weakParameters'
  | 'damaged'
  | 'numberNotSaid'
  | 'numberUnlikely'
  | 'alreadyOpen'
  | 'networkDrive'
  | 'syncedFolder'
  | 'diskFull'
  | 'ioError';

/** What a backup says before it is unlocked: when it was made, of which vault, and who could open it then. */
export type BackupLabel = {
  readonly createdAt: IsoInstant;
  readonly vaultId: string;
  readonly slots: readonly SlotSummary[];
};

export function readBackupLabel(file: string): Result<BackupLabel, BackupProblem | 'diskFull' | 'ioError'> {
  try {
    const read = readTrailer(file);
    if (!read.ok) return read;
    const { createdAt, table } = read.value;
    return ok({ createdAt, vaultId: table.vaultId, slots: table.slots.map(summarise) });
  } catch (error) {
    return fail(jobTrouble(error));
  }
}

export type UnlockBackup = JobOptions & {
  readonly file: string;
  /** A passphrase of the time of the backup, or its recovery code. */
  readonly secret: string;
  readonly kind: 'passphrase' | 'recovery';
  /** Null tries all. */
  readonly slotId: ActorId | null;
  readonly today: IsoDate;
  readonly keyDerivation: KeyDerivation;
  /** Where it is to be put back, if it is. */
  readonly directory?: string;
};

/** What a backup really holds, after every page, event and document of it was checked. */
export type BackupInspection = {
  readonly label: BackupLabel;
  readonly contents: Contents;
  readonly report: IntegrityReport;
  /** Made under an earlier version of the program: it is brought up to date when it is opened. */
  readonly olderSchema: boolean;
  /** Whether the place it goes to knows which numbers were given out after it was made. */
  readonly numbersKnown: boolean;
};

/** Unlocks a backup where it lies and looks through it. Changes nothing. */
export async function inspectBackup(input: UnlockBackup): Promise<Result<BackupInspection, RestoreRefusal>> {
  try {
    const read = readTrailer(input.file);
    return read.ok ? await inspect(input, read.value) : read;
  } catch (error) {
    return fail(jobTrouble(error));
  }
}

async function inspect(input: UnlockBackup, trailer: BackupTrailer): Promise<Result<BackupInspection, RestoreRefusal>> {
  const { file, directory, onProgress, signal } = input;
  const { table, databaseLength, createdAt } = trailer;
  const { vaultId } = table;
  const unlocked = await unlock(input, table);
  if (!unlocked.ok) return unlocked;
  const masterKey = unlocked.value;
  const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', masterKey);
  try {
    if (!key) return fail('damaged');
    const handed = Uint8Array.from(key);
    const options = { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) };
    const report = await checkInWorker({ kind: 'check', file, key: handed, length: databaseLength }, options);
    if (!soundVault(report)) return fail('damaged');
    const db = openToRead(file, Buffer.from(key));
    try {
      const contents = contentsOf(db);
      if (contents.schema > schemaVersion) return fail('newerVersion');
      if (!macFits(trailer.mac, backupMac(masterKey, trailer, contents.anchor))) return fail('damaged');
      const label = { createdAt, vaultId, slots: table.slots.map(summarise) };
      const numbersKnown =
        directory !== undefined && numbersAreKnown(directory, { vaultId, masterKey, copy: contents.anchor });
      return ok({ label, contents, report, olderSchema: contents.schema < schemaVersion, numbersKnown });
    } finally {
      db.close();
    }
  } finally {
    masterKey.fill(0);
    key?.fill(0);
  }
}

async function unlock(
  { secret, kind, slotId, today, keyDerivation }: UnlockBackup,
  table: SlotTable,
): Promise<Result<Buffer, 'wrongPassphrase' | 'weakParameters' | 'damaged'>> {
  const typed = kind === 'recovery' ? parseRecoveryCode(secret) : ok(secret);
  if (!typed.ok) return fail('wrongPassphrase');
  const candidates = table.slots.filter(
    (slot) =>
      slot.kind === kind &&
      (slotId === null || slot.slotId === slotId) &&
      (slot.validUntil === null || slot.validUntil >= today),
  );
  if (candidates.some((slot) => tooWeak(slot.kdf))) return fail('weakParameters');
  for (const slot of candidates) {
    const opening = await unlockSlot(table, slot, typed.value, keyDerivation);
    if (opening.kind === 'opened') return ok(opening.masterKey);
    if (opening.kind === 'untrusted') return fail('damaged');
  }
  return fail('wrongPassphrase');
}

/** `replaced` is the name of the folder, within the vault's, that keeps what was there; null when there was nothing. */
export type Restored = { readonly inspection: BackupInspection; readonly replaced: string | null };

/**
 * Puts a backup in the place of the vault, which must be closed. Looks through the backup first; the old vault is kept aside
 * until `confirmRestore`. The anchor stays: so the next opening knows that this is an older vault, and hands out no number
 * twice. Without one that knows, `lastGiven` must say; null when nobody was asked. Cut off at any moment, the next look at the place finishes it or leaves the old vault as it was.
 */
export async function restoreBackup(
  input: UnlockBackup & {
    readonly directory: string;
    readonly now: IsoInstant;
    readonly lastGiven: LastGiven | null;
  },
): Promise<Result<Restored, RestoreRefusal>> {
  const { file, directory, now, today, lastGiven } = input;
  let lock: VaultLock | undefined;
  try {
    const place = placeProblem(directory);
    if (place) return fail(place);
    const read = readTrailer(file);
    if (!read.ok) return read;
    const inspected = await inspect(input, read.value);
    if (!inspected.ok) return inspected;
    const { numbersKnown: known, contents } = inspected.value;
    const last = lastToRemember(lastGiven, { known, copy: contents.anchor, today });
    if (!last.ok) return last;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    lock = takeVaultLock(directory);
    if (!lock) return fail('alreadyOpen');
    finishRestoring(directory);
    beginRestoring(directory);
    extract(file, read.value.databaseLength, join(restoringFolder(directory), 'vault.db'));
    writeSlotTable(restoringFolder(directory), read.value.table);
    const { createdAt: backupCreatedAt } = read.value;
    leaveRestoreNote(restoringFolder(directory), {
      restoredAt: now,
      backupCreatedAt,
      how: 'restored',
      lastNumber: last.value && formatCaseNumber(last.value),
      supposed: last.value?.supposed ?? false,
    });
    commitRestoring(directory, now);
    const aside = finishRestoring(directory);
    return ok({ inspection: inspected.value, replaced: aside === null ? null : basename(aside) });
  } catch (error) {
    return fail(jobTrouble(error));
  } finally {
    lock?.release();
  }
}

/** Throws away the vault that was replaced. */
export const confirmRestore = (directory: string, replaced: string): void => discardReplaced(directory, replaced);

/**
 * Takes a replaced vault back; what was put in its place is kept aside in its turn. Cut off at any moment, the next look at
 * the place finishes it or leaves everything as it was.
 */
export function undoRestore(
  directory: string,
  replaced: string,
  now: IsoInstant,
): Result<null, 'alreadyOpen' | 'unknown' | 'ioError'> {
  try {
    const lock = takeVaultLock(directory);
    if (!lock) return fail('alreadyOpen');
    try {
      finishRestoring(directory);
      if (!replacedVaults(directory).includes(replaced)) return fail('unknown');
      const aside = replacedFolder(directory, replaced);
      // Never opened, it still has to be told.
      const untold = untoldNumber(aside);
      leaveRestoreNote(aside, { restoredAt: now, backupCreatedAt: null, how: 'undone', ...untold });
      commitComingBack(directory, replaced, now);
      finishRestoring(directory);
      return ok(null);
    } finally {
      lock.release();
    }
  } catch (error) {
    machineTrouble(error);
    return fail('ioError');
  }
}

const pieceLength = 4 * 1024 * 1024;

function extract(file: string, length: number, target: string): void {
  const from = openSync(file, 'r');
  try {
    const to = openSync(target, 'w', 0o600);
    try {
      const piece = Buffer.alloc(pieceLength);
      for (let at = 0; at < length; ) {
        const read = readSync(from, piece, 0, Math.min(pieceLength, length - at), at);
        if (read === 0) throw Object.assign(new Error('The backup ended early'), { code: 'EIO' });
        for (let written = 0; written < read; ) written += writeSync(to, piece, written, read - written);
        at += read;
      }
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}
