/**
 * `npm run demo`: a throw-away vault full of invented cases, and one new case taken through the real program by its own
 * window. Leaves screenshots, letters and the dossier in demo/, and says where.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { exampleDirector, examplePassphrase } from '../electron/core/practice/names.ts';
import { todayInAmsterdam } from '../shared/calendar/index.ts';
import { launch } from '../test/e2e/host.ts';
import { unlock } from '../test/e2e/steps/vault.ts';
import { openAlbum } from './demo/album.ts';
import { saveLetters } from './demo/letters.ts';
import { driveNewCase } from './demo/new-case.ts';
import { tour } from './demo/tour.ts';
import { makeExampleVault } from './example/vault.ts';

const demo = fileURLToPath(new URL('../demo', import.meta.url));
const vaultDir = join(demo, 'vault');
const today = todayInAmsterdam(Temporal.Now.instant()).toString();
/** Heard and waiting for a ruling: something on every tab. */
const shownCase = `${today.slice(0, 4)}-003`;

rmSync(demo, { recursive: true, force: true, maxRetries: 5 });
mkdirSync(demo, { recursive: true });

console.log('Making a vault with invented cases …');
await makeExampleVault(vaultDir, today);
const album = openAlbum(join(demo, 'screens'));

const dark = await launch({ vaultDir, today, colorScheme: 'dark' });
try {
  const page = await dark.window();
  await album.take(page, 'openen-donker');
  await unlock(page, examplePassphrase, exampleDirector);
  await tour(page, album, shownCase, '-donker');
} finally {
  await dark.close();
}

const program = await launch({ vaultDir, today });
let made: { readonly number: string; readonly dossier: string };
try {
  const page = await program.window();
  await album.take(page, 'openen');
  await unlock(page, examplePassphrase, exampleDirector);
  await tour(page, album, shownCase);
  console.log('Taking one new complaint from its envelope to the committee …');
  const stage = { program, album, directory: demo, passphrase: examplePassphrase, director: exampleDirector };
  made = await driveNewCase(stage, today);
} finally {
  await program.close();
}
const letters = await saveLetters(vaultDir, made.number, join(demo, 'letters'));

console.log(`\n${album.count()} screenshots:  demo/screens/`);
console.log(`${letters} letters of ${made.number}:  demo/letters/`);
console.log(`its dossier:  ${made.dossier}`);
console.log(`vault:  demo/vault/  (passphrase of ${exampleDirector}: ${examplePassphrase})`);
