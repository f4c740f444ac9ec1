import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import { run } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { renameDurably } from './durable-file.ts';
import { defaultKdf, type KdfParameters, type KeyDerivation, tooWeak } from './key-derivation.ts';
import { type OpenVault, openWithMasterKey } from './open-vault.ts';
import { placeProblem } from './place.ts';
import { applicationId, assertEncrypted, checkpoint, openEncrypted } from './pragmas.ts';
import { writeSlotTable } from './slot-file.ts';
import { databaseKeyBinding, type SlotTable } from './slot-table.ts';
import { makeSlot } from './slots.ts';
import { acceptable } from './strength.ts';
import { verifierOf } from './succession.ts';
import { machineTrouble } from './trouble.ts';
import { databaseFile, leftOfVault, unfinishedFile } from './vault-files.ts';
import { takeVaultLock, type VaultLock } from './vault-lock.ts';
import { keyLength, wrapKey } from './wrap.ts';

export type CreateVaultInput = {
  readonly directory: string;
  readonly directorName: string;
  readonly passphrase: string;
  readonly kdf?: KdfParameters;
  readonly random: Random;
  readonly now: IsoInstant;
  readonly keyDerivation: KeyDerivation;
};

/**
 * Makes a vault with one director, and opens it. The database gets its name last: what a crash leaves before that moment
 * holds nothing and is made anew, what has the name is complete. Never touches files that may belong to a vault.
 */
export async function createVault(input: CreateVaultInput): Promise<Result<OpenVault, VaultRefusalCode>> {
  const kdf = input.kdf ?? defaultKdf;
  const accepted = acceptable(input.passphrase, [input.directorName]);
  if (!accepted.ok) return accepted;
  if (tooWeak(kdf)) return fail('weakParameters');
  let lock: VaultLock | undefined;
  try {
    const place = placeProblem(input.directory);
    if (place) return fail(place);
    mkdirSync(input.directory, { recursive: true, mode: 0o700 });
    if (isTaken(input.directory)) return fail('vaultExists');
    lock = takeVaultLock(input.directory);
    if (!lock) return fail('alreadyOpen');
    const opened = await make(input, kdf, lock);
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock?.release();
    return fail(machineTrouble(error));
  }
}

const isTaken = (directory: string): boolean => existsSync(databaseFile(directory)) || leftOfVault(directory);

async function make(
  input: CreateVaultInput,
  kdf: KdfParameters,
  lock: VaultLock,
): Promise<Result<OpenVault, VaultRefusalCode>> {
  const { directory, random, now } = input;
  const vaultId = newId(random);
  const keyId = newId(random);
  const masterKey = Buffer.from(random(keyLength));
  const databaseKey = Buffer.from(random(keyLength));
  const slot = await makeSlot({
    vaultId,
    masterKey,
    name: input.directorName,
    role: 'director',
    validUntil: null,
    passphrase: input.passphrase,
    kdf,
    random,
    now,
    keyDerivation: input.keyDerivation,
  });
  // Somebody else may have made one while the key was being derived, before they had the lock.
  if (isTaken(directory)) return fail('vaultExists');
  const table: SlotTable = {
    vaultId,
    generation: 1,
    databaseKeys: [
      {
        keyId,
        since: verifierOf(masterKey, vaultId),
        databaseKey: wrapKey(masterKey, databaseKey, databaseKeyBinding(vaultId, keyId), random),
      },
    ],
    olderAnchorKeys: [],
    renewals: [],
    masterKeyDue: false,
    slots: [slot],
  };
  writeEmptyDatabase(unfinishedFile(directory), databaseKey, vaultId, now);
  writeSlotTable(directory, table);
  renameDurably(unfinishedFile(directory), databaseFile(directory));
  return openWithMasterKey(directory, table, slot, masterKey, lock);
}

/** Zeroes the key. */
function writeEmptyDatabase(file: string, key: Buffer, vaultId: string, now: IsoInstant): void {
  for (const suffix of ['-wal', '-shm', '-journal', '']) rmSync(`${file}${suffix}`, { force: true });
  const db = openEncrypted(file, key, false);
  try {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db);
    run(db, 'INSERT INTO vault (one, vault_id, created_at) VALUES (1, ?, ?)', vaultId, now);
    checkpoint(db);
  } finally {
    db.close();
  }
  assertEncrypted(file);
}
