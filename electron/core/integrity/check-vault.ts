import { fail, ok, type Result } from '../../../shared/result.ts';
import { anchorHead, anchorOf } from '../vault/anchor.ts';
import { databaseKeyOf, type OpenVault } from '../vault/open-vault.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { databaseFile } from '../vault/vault-files.ts';
import { checkInWorker, heedSource, type JobOptions, jobTrouble } from '../vault/vault-job.ts';
import type { IntegrityReport } from './integrity-report.ts';

/** Checks the open vault in the background: every page, the structure, the log, every document. Work goes on meanwhile. */
export async function checkVault(
  vault: OpenVault,
  options: JobOptions = {},
): Promise<Result<IntegrityReport, 'diskFull' | 'ioError' | 'trouble'>> {
  // With damage or a failing disk, looking is just what is wanted; a file that is not ours any more says nothing about this vault.
  if (vault.trouble() === null) vault.checkpoint();
  else if (vault.trouble() !== 'damaged' && vault.trouble() !== 'ioError') return fail('trouble');
  const read = readSlotTable(vault.directory);
  const keyId = read.ok ? read.value.table.databaseKeys[0]?.keyId : undefined;
  const key = read.ok && keyId !== undefined ? databaseKeyOf(read.value.table, keyId, vault.masterKey) : undefined;
  if (!key) return fail('ioError');
  try {
    const anchor = vault.trouble() === null ? { anchor: anchorHead(anchorOf(vault.db)) } : {};
    return ok(await checkInWorker({ kind: 'check', file: databaseFile(vault.directory), key, ...anchor }, options));
  } catch (error) {
    heedSource(vault.db, error);
    return fail(jobTrouble(error));
  } finally {
    if (vault.trouble() === null) vault.checkpoint();
  }
}
