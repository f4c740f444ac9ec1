/** A vault that gets damaged on disk: read-only from the first sign, what can be read is saved and shown, and work goes on with it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { examplePassphrase } from '../../electron/core/practice/names.ts';
import { en } from '../../renderer/i18n/en/index.ts';
import type { Program } from './host.ts';
import { openTab, pressRow } from './steps/case.ts';
import { exampleToday, launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { keepPicture } from './steps/picture.ts';
import { goTo, leaveForUnlocking, unlock } from './steps/vault.ts';

const known = 'Coachtraject zonder gesprek afgebroken';
const words = nl.safekeeping.salvage;

let program: Program;
test.beforeAll(async () => {
  program = await launchExample();
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const damager = fileURLToPath(new URL('./steps/damage-vault.ts', import.meta.url));

async function casesListed(page: Page): Promise<number> {
  await goTo(page, 'cases');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
}

test('damaged, read-only, saved, shown, and on with what was saved', async () => {
  let page = await program.window();
  execFileSync(process.execPath, [damager, program.vaultDir, examplePassphrase, exampleToday]);
  await unlock(page, examplePassphrase);
  const listed = await casesListed(page);
  expect(listed).toBeGreaterThan(3);
  // The program met it by itself, reading the papers of the day.
  await expect(page.getByText(nl.care.health.damagedTitle)).toBeVisible();
  await page.getByLabel(nl.register.search, { exact: true }).fill(known);
  await pressRow(page, known);
  await openTab(page, 'documents');

  // What is there can still be looked at; nothing is written.
  await goTo(page, 'settings');
  await page.getByRole('radio', { name: nl.interfaceSettings.languages.en }).click();
  await expect(page.getByText(nl.failures.whyNotWritten.damaged)).toBeVisible();
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: words.open, exact: true }).first().click();
  await closed;

  page = await program.window();
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
  await page.locator('input[type=password]').fill(examplePassphrase);
  await page.getByRole('button', { name: words.run, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.doneTitle })).toBeVisible();
  await expect(page.getByText(/^\d+ klachten, \d+ documenten en \d+ regels/u)).toBeVisible();
  await expect(page.getByText(/^\d+ documenten zijn niet volledig/u)).toBeVisible();
  await expect(page.getByText(words.aside)).toBeVisible();
  expect(await leaveForUnlocking(page, nl.safekeeping.undo.back)).toEqual([]);

  await unlock(page, examplePassphrase);
  await expect(page.getByText(nl.care.health.damagedTitle)).toHaveCount(0);
  expect(await casesListed(page)).toBe(listed);
  await goTo(page, 'settings');
  await page.getByRole('radio', { name: nl.interfaceSettings.languages.en }).click();
  await expect(page.getByRole('heading', { name: en.settings.organisation.title })).toBeVisible();
  expect(readdirSync(program.vaultDir).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
  expect(existsSync(join(program.vaultDir, 'restoring'))).toBe(false);
});
