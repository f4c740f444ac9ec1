import { findInPages, type Trace } from '../integrity/find-in-pages.ts';
import type { Random } from '../random.ts';
import { databaseKeyOf, type OpenVault } from '../vault/open-vault.ts';
import { type Renewed, renewDatabase } from '../vault/renew-database.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { databaseFile } from '../vault/vault-files.ts';
import type { JobOptions } from '../vault/vault-job.ts';

/**
 * After the contents of cases were deleted and committed: a new file without anything that was ever deleted, under a new key,
 * in place of the old one. What the disk may still hold of the old file is encrypted with a key that no slot file has any
 * more. Go on with the vault it gives, also when it was refused; a refusal can be tried again later, also by another run.
 */
export const leaveNoTrace = (vault: OpenVault, options: JobOptions & { readonly random: Random }): Promise<Renewed> =>
  renewDatabase(vault, options);

/** Looks for texts in every decrypted page of the open vault and of the log beside it. Blocks; meant for tests and for proof. */
export function tracesOf(vault: OpenVault, texts: readonly string[]): readonly Trace[] {
  const read = readSlotTable(vault.directory);
  if (!read.ok) throw new Error('The slot files cannot be read');
  return read.value.table.databaseKeys.flatMap(({ keyId }) => {
    const key = databaseKeyOf(read.value.table, keyId, vault.masterKey);
    if (!key) return [];
    try {
      return findInPages(databaseFile(vault.directory), key, texts);
    } finally {
      key.fill(0);
    }
  });
}
