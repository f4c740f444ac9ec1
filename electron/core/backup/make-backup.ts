import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { removeCopy } from '../vault/copy-database.ts';
import { renameDurably } from '../vault/durable-file.ts';
import { databaseKeyOf, type OpenVault } from '../vault/open-vault.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { databaseFile } from '../vault/vault-files.ts';
import { copyInWorker, heedSource, type JobOptions, jobTrouble } from '../vault/vault-job.ts';
import { appendTrailer, backupExtension, backupMac, readTrailer } from './backup-file.ts';
import { backupsToDrop } from './retention.ts';

/** `targetMissing`: the folder is not there (a drive that is not plugged in). `damaged`: the copy was not sound. */
export type BackupRefusal = 'targetMissing' | 'trouble' | 'busy' | 'damaged' | 'diskFull' | 'ioError';

/** `file` is the whole path; its name holds the moment and nothing else. `size` in bytes. */
export type Backup = { readonly file: string; readonly createdAt: IsoInstant; readonly size: number };

const prefix = 'klachtenkluis-';
const unfinished = '.tmp';

/** `klachtenkluis-20261123T090000Z.kluis`. */
export const backupName = (createdAt: IsoInstant): string =>
  `${prefix}${createdAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}${backupExtension}`;

/**
 * Makes a backup while work goes on: copied, synced, opened again and checked from the first page to the last document, and
 * only then given its name. A failure leaves nothing behind.
 */
export async function makeBackup(
  vault: OpenVault,
  folder: string,
  { now, ...options }: JobOptions & { readonly now: IsoInstant },
): Promise<Result<Backup, BackupRefusal>> {
  if (vault.trouble() !== null) return fail('trouble');
  if (!existsSync(folder)) return fail('targetMissing');
  const file = join(folder, backupName(now));
  const temporary = `${file}${unfinished}`;
  // A director may be removed meanwhile, which changes the master key; this backup has the slots of now.
  const masterKey = Buffer.from(vault.masterKey);
  try {
    const read = readSlotTable(vault.directory);
    if (!read.ok) return fail('ioError');
    const { table } = read.value;
    // Two keys: the database is being exchanged just now.
    const keyId = table.databaseKeys.length === 1 ? table.databaseKeys[0]?.keyId : undefined;
    if (keyId === undefined || existsSync(file)) return fail('busy');
    const key = databaseKeyOf(table, keyId, masterKey);
    if (!key) return fail('ioError');
    const source = databaseFile(vault.directory);
    const copy = await copyInWorker({ kind: 'copy', source, key, target: temporary, frozen: false }, options);
    if (!copy.sound || options.signal?.aborted) {
      removeCopy(temporary);
      return fail(copy.sound ? 'busy' : 'damaged');
    }
    const content = { createdAt: now, databaseLength: copy.size, table, tableV1: null };
    const mac = backupMac(masterKey, content, copy.contents.anchor);
    appendTrailer(temporary, { ...content, mac });
    const reread = readTrailer(temporary);
    if (!reread.ok || reread.value.mac !== mac) {
      removeCopy(temporary);
      return fail('damaged');
    }
    renameDurably(temporary, file);
    return ok({ file, createdAt: now, size: statSync(file).size });
  } catch (error) {
    const met = heedSource(vault.db, error);
    // Not the disk of the backups, as `ioError` would say.
    const refusal = met === 'ioError' ? 'trouble' : (met ?? jobTrouble(error));
    try {
      removeCopy(temporary);
    } catch (leftover) {
      jobTrouble(leftover);
    }
    return fail(refusal);
  } finally {
    masterKey.fill(0);
    // What could not be brought into the file while the copy was reading.
    if (vault.db.open && vault.trouble() === null) vault.checkpoint();
  }
}

/** The backups of this vault in a folder, newest first. Other files are left out, also backups of other vaults. */
export function listBackups(folder: string, vaultId: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(backupExtension))
    .sort()
    .reverse()
    .flatMap((name) => {
      const file = join(folder, name);
      const read = readTrailer(file);
      return read.ok && read.value.table.vaultId === vaultId
        ? [{ file, createdAt: read.value.createdAt, size: statSync(file).size }]
        : [];
    });
}

/**
 * Removes what need not be kept. To be called after a new backup was made, never instead of it. Also removes what an
 * interrupted backup left. Gives what went.
 */
export function thinOutBackups(folder: string, vaultId: string, now: IsoInstant): readonly Backup[] {
  const gone = backupsToDrop(listBackups(folder, vaultId), now);
  for (const { file } of gone) rmSync(file, { force: true });
  const leftovers = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of leftovers) {
    if (name.startsWith(prefix) && name.includes(`${backupExtension}${unfinished}`))
      rmSync(join(folder, name), { force: true });
  }
  return gone;
}
