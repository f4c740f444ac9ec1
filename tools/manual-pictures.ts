/**
 * `npm run manual:pictures` (after a build): the pictures of docs/handleiding and of the README, from vaults of invented cases.
 * Look at them afterwards.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exampleDirector, examplePassphrase } from '../electron/core/practice/names.ts';
import { launch, type Program } from '../test/e2e/host.ts';
import { openCase, openTab } from '../test/e2e/steps/case.ts';
import { nl } from '../test/e2e/steps/fields.ts';
import { fillIntake } from '../test/e2e/steps/intake.ts';
import { beginLetter } from '../test/e2e/steps/letters.ts';
import { client, complaintLetter, trainer } from '../test/e2e/steps/people.ts';
import { goTo, unlock } from '../test/e2e/steps/vault.ts';
import { makeExampleVault } from './example/vault.ts';

const docs = fileURLToPath(new URL('../docs', import.meta.url));
const picture = (name: string): string => join(docs, 'handleiding/beelden', `${name}.png`);
const directory = mkdtempSync(join(tmpdir(), 'kluis-manual-'));
const vaultDir = join(directory, 'vault');
const today = '2026-11-23';
/** Heard and waiting for a ruling: something on every tab. */
const shownCase = '2026-003';

/** Keeps what is on the screen; `readme` also under docs/screenshots. */
async function take(page: Page, name: string, readme?: string): Promise<void> {
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
  await page.getByText(nl.common.loading, { exact: true }).first().waitFor({ state: 'detached' });
  await page.screenshot({ path: picture(name) });
  if (readme !== undefined) copyFileSync(picture(name), join(docs, 'screenshots', `${readme}.png`));
}

async function drive(program: Program, work: (page: Page) => Promise<void>): Promise<void> {
  try {
    await work(await program.window());
  } finally {
    await program.close();
  }
}

async function walk(page: Page): Promise<void> {
  await unlock(page, examplePassphrase, exampleDirector);
  await goTo(page, 'today');
  await take(page, 'vandaag', 'today');
  await openCase(page, shownCase);
  await take(page, 'klacht', 'case');
  await openTab(page, 'letters');
  await take(page, 'brieven');
  await openTab(page, 'dossier');
  await take(page, 'dossier');
  await beginLetter(page, 'confidentialityNotice');
  await page.getByRole('img').first().waitFor();
  await take(page, 'brief', 'letter');
  await goTo(page, 'report');
  await page.getByRole('heading', { level: 1, name: nl.report.title }).waitFor();
  await take(page, 'jaaroverzicht');
  await goTo(page, 'settings');
  await page.getByRole('heading', { name: nl.care.backup.title, exact: true }).scrollIntoViewIfNeeded();
  await take(page, 'reservekopie');
  await page.getByRole('button', { name: nl.care.retention.open }).click();
  await page.getByRole('heading', { level: 1, name: nl.navigation.retention }).waitFor();
  await take(page, 'bewaren');
  await fillIntake(page, {
    scan: await complaintLetter(),
    channel: 'post',
    receivedOn: today,
    postmarkOn: '2026-11-20',
    complainant: client,
    capacity: 'self',
    subject: 'trainer',
    respondent: trainer,
    deviation: 'De training werd afgebroken waar de groep bij was.',
    incidentOn: '2026-11-12',
    summary: 'Training afgebroken',
  });
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await take(page, 'inschrijven', 'intake');
}

async function practise(page: Page, program: Program): Promise<void> {
  const closed = page.waitForEvent('close');
  // The window may be gone before the press has been answered.
  await page
    .getByRole('button', { name: nl.practice.begin })
    .click()
    .catch(() => undefined);
  await closed;
  const fresh = await program.window();
  await fresh.getByRole('navigation', { name: nl.navigation.menu }).waitFor({ timeout: 120_000 });
  await goTo(fresh, 'cases');
  await fresh.getByRole('row').nth(3).waitFor();
  await take(fresh, 'oefenen');
}

try {
  await makeExampleVault(vaultDir, today);
  await drive(await launch({ vaultDir, today }), walk);
  const empty = await launch({ today });
  await drive(empty, (page) => practise(page, empty));
} finally {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
}
