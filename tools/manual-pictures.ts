/** `npm run manual:pictures` (after a build): the pictures of docs/handleiding, from a vault of invented cases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exampleDirector, examplePassphrase } from '../electron/core/practice/names.ts';
import { launch } from '../test/e2e/host.ts';
import { openCase, openTab } from '../test/e2e/steps/case.ts';
import { nl } from '../test/e2e/steps/fields.ts';
import { goTo, unlock } from '../test/e2e/steps/vault.ts';
import { makeExampleVault } from './example/vault.ts';

const pictures = fileURLToPath(new URL('../docs/handleiding/beelden', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'kluis-manual-'));
const vaultDir = join(directory, 'vault');
const today = '2026-11-23';
/** Heard and waiting for a ruling: something on every tab. */
const shownCase = '2026-003';

const take = async (page: Page, name: string) => {
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

await makeExampleVault(vaultDir, today);
const program = await launch({ vaultDir, today });
try {
  const page = await program.window();
  await unlock(page, examplePassphrase, exampleDirector);
  await goTo(page, 'today');
  await take(page, 'vandaag');
  await openCase(page, shownCase);
  await take(page, 'klacht');
  for (const [tab, name] of [
    ['letters', 'brieven'],
    ['dossier', 'dossier'],
  ] as const) {
    await openTab(page, tab);
    await take(page, name);
  }
  await goTo(page, 'settings');
  await page.getByRole('heading', { name: nl.care.backup.title, exact: true }).scrollIntoViewIfNeeded();
  await take(page, 'reservekopie');
  await page.getByRole('button', { name: nl.care.retention.open }).click();
  await page.getByRole('heading', { level: 1, name: nl.navigation.retention }).waitFor();
  await take(page, 'bewaren');
} finally {
  await program.close();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
}
