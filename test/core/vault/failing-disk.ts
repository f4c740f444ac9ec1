/**
 * Opens a vault and then works on it while its disk answers with errors: `failing-disk.ts PLACE PASSPHRASE WORK`. To be run under
 * strace, which fails every call on PLACE/failing from the beginning: the vault is opened in PLACE/sound, and that folder becomes
 * PLACE/failing while it is open. Prints what the work answered and what the vault knows afterwards.
 */
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { checkVault } from '../../../electron/core/integrity/check-vault.ts';
import { systemRandom } from '../../../electron/core/random.ts';
import { all } from '../../../electron/core/store/database.ts';
import { startKeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { renewDatabase } from '../../../electron/core/vault/renew-database.ts';

const [place = '', passphrase = '', work = ''] = process.argv.slice(2);
const now = '2026-11-23T09:00:00Z';
const directory = join(place, 'vault');
const lead = (name: string) => {
  rmSync(directory, { force: true });
  symlinkSync(join(place, name), directory);
};

const fail = () => {
  renameSync(join(place, 'sound'), join(place, 'failing'));
  lead('failing');
};

lead('sound');
const keyDerivation = startKeyDerivation();
const how = { directory, passphrase, slotId: null, today: '2026-11-23', now, keyDerivation };
if (work === 'open') fail();
const opened = await openVault(how);
if (!opened.ok) {
  console.log(JSON.stringify({ answer: opened.error, trouble: null }));
  process.exit(0);
}
let vault = opened.value;
if (work !== 'target') fail();

async function answer(): Promise<string> {
  switch (work) {
    case 'check': {
      const checked = await checkVault(vault);
      return checked.ok ? 'checked' : checked.error;
    }
    case 'backup':
    case 'target': {
      const folder = join(place, work === 'target' ? 'failing' : 'backups');
      mkdirSync(folder);
      const made = await makeBackup(vault, folder, { now });
      return made.ok ? 'made' : made.error;
    }
    case 'renew': {
      const renewed = await renewDatabase(vault, { random: systemRandom });
      vault = renewed.vault;
      return renewed.outcome.ok ? 'renewed' : renewed.outcome.error;
    }
    default:
      try {
        return `${all(vault.db, 'SELECT length(bytes) FROM document_chunk').length} rows`;
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'bug';
      }
  }
}

const answered = await answer();
console.log(JSON.stringify({ answer: answered, trouble: vault.trouble() }));
process.exit(0);
