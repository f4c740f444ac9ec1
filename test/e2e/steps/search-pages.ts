/**
 * Looks for words in every decrypted page of a vault, of the log beside it, and of each backup in a folder. A process of its
 * own, since the core does not run inside Playwright's loader: `search-pages.ts VAULT BACKUPS PASSPHRASE WORD...`; prints how
 * often each word occurs, as JSON by file. The program may be open meanwhile: it only reads.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTrailer } from '../../../electron/core/backup/backup-file.ts';
import { findInPages } from '../../../electron/core/integrity/find-in-pages.ts';
import { startKeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { unlockSlot } from '../../../electron/core/vault/slot-keys.ts';
import type { SlotTable } from '../../../electron/core/vault/slot-table.ts';

const [vault = '', backups = '', passphrase = '', ...words] = process.argv.slice(2);
const keyDerivation = startKeyDerivation();

async function search(file: string, table: SlotTable): Promise<Readonly<Record<string, number>>> {
  const [slot] = table.slots;
  if (slot === undefined) throw new Error('Nobody can open it');
  const opening = await unlockSlot(table, slot, passphrase, keyDerivation);
  if (opening.kind !== 'opened') throw new Error(`Not opened: ${opening.kind}`);
  const found = table.databaseKeys.flatMap(({ keyId }) => {
    const key = databaseKeyOf(table, keyId, opening.masterKey);
    return key === undefined ? [] : findInPages(file, key, words);
  });
  return Object.fromEntries(words.map((word) => [word, found.filter(({ text }) => text === word).length]));
}

const table = readSlotTable(vault);
if (!table.ok) throw new Error(table.error);
const result: Record<string, Readonly<Record<string, number>>> = {
  'vault.db': await search(join(vault, 'vault.db'), table.value.table),
};
for (const name of readdirSync(backups).sort()) {
  const trailer = readTrailer(join(backups, name));
  if (!trailer.ok) throw new Error(trailer.error);
  result[name] = await search(join(backups, name), trailer.value.table);
}
console.log(JSON.stringify(result));
process.exit(0);
