/** A complaint past its term is destroyed by two directors; then its words are looked for in every page, and in the backups. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { exampleColleague, exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import { dayWithWeekday } from '../../renderer/i18n/format.ts';
import type { Program } from './host.ts';
import { launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { searchDisk } from './steps/traces.ts';
import { goTo, unlock } from './steps/vault.ts';

/** What only the destroyed complaint says: a name, a place, and words of the letter, of a document and of the ruling. */
const gone = ['Scholten', 'Markelo', 'negentien', 'kwart van het lesgeld'];
/** Another complaint is still there: the search itself finds what is to be found. */
const stays = 'Postma';
const dueDay = '2025-07-21';
const afterExpiry = '2025-08-29';

const words = nl.care;
const searcher = fileURLToPath(new URL('./steps/search-pages.ts', import.meta.url));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

let program: Program;
const folder = mkdtempSync(join(tmpdir(), 'kluis-destroy-'));
const stick = join(folder, 'stick');
test.beforeAll(async () => {
  mkdirSync(stick);
  program = await launchExample();
});
test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often each word stands in the decrypted pages of the vault and of each backup. */
function occurrences(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const args = [searcher, program.vaultDir, stick, examplePassphrase, ...gone, stays];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function openedOn(day: string): Promise<Page> {
  await program.restart(day);
  const page = await program.window();
  await unlock(page, examplePassphrase, exampleDirector);
  return page;
}

async function backUp(page: Page): Promise<void> {
  await goTo(page, 'settings');
  await press(page, words.backup.make);
  await expect(page.getByText(words.backup.made)).toBeVisible();
}

test('two directors destroy a complaint, and nothing of it is left in any page, nor in a backup after 35 days', async () => {
  let page = await program.window();
  await unlock(page, examplePassphrase, exampleDirector);
  await goTo(page, 'settings');
  await program.answerDialog(stick);
  await press(page, words.backup.choose);
  await backUp(page);

  page = await openedOn(dueDay);
  await backUp(page);
  // What else would be due begins by itself in a while, and a destruction has to wait for it.
  await press(page, words.check.run);
  await expect(page.getByText(/^Alles is heel/u)).toBeVisible();
  await press(page, words.retention.open);
  await page
    .getByRole('checkbox', { name: /^Kies klacht/u })
    .first()
    .check();
  await page.getByRole('checkbox', { name: words.retention.confirmDate(dayWithWeekday(dueDay, nl.dates)) }).check();
  await expect(page.getByText(exampleColleague)).toBeVisible();
  const secret = page.getByLabel(words.retention.secondPassphrase, { exact: true });
  const destroy = async (passphrase: string) => {
    await secret.fill(passphrase);
    await press(page, words.retention.destroy);
    await page.getByRole('dialog').getByRole('button', { name: words.retention.destroy, exact: true }).click();
  };
  await destroy(examplePassphrase);
  await expect(page.getByText(words.retention.refusals.wrongPassphrase)).toBeVisible();
  await destroy(`${examplePassphrase} ook`);
  await expect(page.getByText(words.retention.done)).toBeVisible();
  await expect(page.getByText(words.retention.pending)).toHaveCount(0);

  const { 'vault.db': vault, ...backups } = occurrences();
  expect(vault).toEqual({ ...Object.fromEntries(gone.map((word) => [word, 0])), [stays]: expect.any(Number) });
  expect(vault?.[stays]).toBeGreaterThan(0);
  // The earlier one went when this was made and read over.
  expect(Object.keys(backups)).toHaveLength(1);
  for (const backup of Object.values(backups)) for (const word of gone) expect(backup[word]).toBeGreaterThan(0);
  expect(searchDisk(program.vaultDir, [...gone, stays]).found).toEqual([]);

  page = await openedOn(afterExpiry);
  await backUp(page);
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^klachtenkluis-20250829T/u)]);
  const after = occurrences();
  for (const counted of Object.values(after)) for (const word of gone) expect(counted[word]).toBe(0);
  for (const counted of Object.values(after)) expect(counted[stays]).toBeGreaterThan(0);
});
