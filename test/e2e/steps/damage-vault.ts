/**
 * Flips one bit in the page by which all contents of documents are found: `damage-vault.ts VAULT PASSPHRASE TODAY`. A process of its
 * own, since the core does not run inside Playwright's loader. The vault must be locked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all } from '../../../electron/core/store/database.ts';
import { startKeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';

const [directory = '', passphrase = '', today = ''] = process.argv.slice(2);
const pageSize = 4096;

const opened = await openVault({ directory, passphrase, slotId: null, today, keyDerivation: startKeyDerivation() });
if (!opened.ok) throw new Error(opened.error);
const sql = "SELECT pageno FROM dbstat WHERE name = 'document_chunk' AND pagetype = 'internal'";
const [page] = all<{ pageno: number }>(opened.value.db, sql);
opened.value.close();
if (page === undefined) throw new Error('All documents fit on one page');
const file = join(directory, 'vault.db');
const bytes = readFileSync(file);
const at = (page.pageno - 1) * pageSize + 700;
bytes[at] = (bytes[at] ?? 0) ^ 4;
writeFileSync(file, bytes);
process.exit(0);
