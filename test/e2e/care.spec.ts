/** Ways back into the vault: the printed recovery code, and a backup put back after something was lost. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { nl } from './steps/fields.ts';
import { pdfText } from './steps/pdf.ts';
import { goTo, leaveForUnlocking, makeVault, readCodeBack, unlock } from './steps/vault.ts';

const owner = {
  directorName: 'Marijke Bakker',
  organisationName: 'Coachpunt De Linde',
  passphrase: 'zeven groene fietsen',
};
const newPassphrase = 'paarse wolken boven Urk';
const words = nl.care;

let program: Program;
let scratch = '';
/** From the recovery sheet. */
let code = '';
test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'kluis-care-'));
  mkdirSync(join(scratch, 'stick'));
  mkdirSync(join(scratch, 'house'));
  program = await launch();
});
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function lock(page: Page): Promise<Page> {
  const closed = page.waitForEvent('close');
  // The key goes up in a window that is gone by then.
  await page.keyboard.press('Control+l').catch(() => undefined);
  await closed;
  return program.window();
}

test('a lost passphrase: the code from paper opens the vault, and a new passphrase is chosen first', async () => {
  let page = await program.window();
  await makeVault(page, owner);
  await press(page, words.recovery.make);
  code = (await page.getByTestId('recovery-code').textContent()) ?? '';
  expect(code).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/);
  await press(page, words.recovery.print);
  await expect.poll(() => program.printed().length).toBe(1);
  await page.getByTestId('recovery-code').selectText();
  await page.keyboard.press('Control+c');
  await press(page, nl.safekeeping.code.toCheck);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('textbox').first()).toHaveValue(code.slice(0, 12));
  await page.getByRole('textbox').first().fill('');
  await press(page, nl.safekeeping.code.confirm);
  await expect(page.getByText(nl.safekeeping.code.missing)).toHaveCount(2);
  await press(page, nl.safekeeping.code.showAgain);
  await readCodeBack(page, code);
  await expect(page.getByRole('navigation', { name: nl.navigation.menu })).toBeVisible();
  await expect(page.getByText(words.health.backupTitle)).toBeVisible();
  await expect(page.getByText(words.health.noRecovery)).toHaveCount(0);

  page = await lock(page);
  await press(page, words.recovery.forgotten);
  // What was copied went with the window.
  await page.getByLabel(words.recovery.code).focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByLabel(words.recovery.code)).toHaveValue('');
  await page.getByLabel(words.recovery.code).fill(code.replace(/^./, (first) => (first === '7' ? '8' : '7')));
  await press(page, nl.unlock.open);
  await expect(page.getByText(words.recovery.wrongGroups('1'))).toBeVisible();
  await page.getByLabel(words.recovery.code).fill(code.toLowerCase().replaceAll('-', ' '));
  await press(page, nl.unlock.open);
  await expect(page.getByRole('heading', { name: words.recovery.newTitle })).toBeVisible();
  await page.getByLabel(nl.settings.passphrase.next, { exact: true }).fill(newPassphrase);
  await page.getByLabel(nl.unlock.passphraseAgain, { exact: true }).fill(newPassphrase);
  const closed = page.waitForEvent('close');
  await press(page, words.recovery.newSave);
  await closed;
  await unlock(await program.window(), newPassphrase);
});

test('a backup in a folder of choice, and putting it back from the first screen', async () => {
  let page = await program.window();
  await goTo(page, 'settings');
  await press(page, words.sheet.print);
  // The file of an earlier window may be written over.
  await expect(() => expect(pdfText(program.printed().at(-1) ?? '')).toContain(words.sheet.heading)).toPass();
  const sheet = pdfText(program.printed().at(-1) ?? '');
  expect(sheet).toContain(owner.directorName);
  expect(sheet).toContain(words.sheet.rows.recovery);
  expect(sheet).not.toMatch(/([0-9A-Z]{5}-){3}|wolken/u);
  await program.answerDialog(join(scratch, 'stick'));
  await press(page, words.backup.choose);
  await press(page, words.backup.make);
  await expect(page.getByText(words.backup.made)).toBeVisible();
  const [file = ''] = readdirSync(join(scratch, 'stick'));
  expect(file).toMatch(/^klachtenkluis-\d{8}T\d{6}Z\.kluis$/);
  await press(page, words.check.run);
  await expect(page.getByText(/Alles is heel/)).toBeVisible();

  const closed = page.waitForEvent('close');
  await press(page, words.backup.toRestore);
  await closed;
  page = await program.window();
  await program.answerDialog(join(scratch, 'stick', file));
  await press(page, words.restore.choose);
  await page.getByLabel(nl.unlock.passphrase, { exact: true }).fill(newPassphrase);
  await press(page, words.restore.inspect);
  await expect(page.getByText(words.restore.sameVault)).toBeVisible();
  await press(page, words.restore.swap);
  await page.getByRole('dialog').getByRole('button', { name: words.restore.swap, exact: true }).click();
  await expect(page.getByText(words.restore.done)).toBeVisible();
  await press(page, words.restore.back);
  await unlock(page, newPassphrase);

  // There and back again, and then kept.
  await goTo(page, 'settings');
  const left = page.waitForEvent('close');
  await press(page, nl.safekeeping.undo.open);
  await left;
  page = await program.window();
  await press(page, nl.safekeeping.undo.open);
  await page.getByRole('dialog').getByRole('button', { name: nl.safekeeping.undo.open, exact: true }).click();
  await expect(page.getByText(nl.safekeeping.undo.done)).toBeVisible();
  expect(await leaveForUnlocking(page, nl.safekeeping.undo.back)).toEqual([]);
  await unlock(page, newPassphrase);
  await expect(page.getByText(words.health.otherHistoryTitle)).toHaveCount(0);
  await goTo(page, 'settings');
  await press(page, words.backup.discard);
  await page.getByRole('dialog').getByRole('button', { name: words.backup.discard, exact: true }).click();
  await expect(page.getByText(words.backup.replacedTitle)).toHaveCount(0);
  expect(program.problems).toEqual([]);
});

test('moving to another computer: a copy on a stick, then this vault is for reading only until it is taken back', async () => {
  const move = nl.safekeeping.move;
  let page = await program.window();
  await press(page, move.start);
  await program.answerDialog(join(scratch, 'house'));
  await press(page, move.choose);
  await expect(page.getByText(/De kopie is gemaakt en helemaal nagelezen/)).toBeVisible();
  expect(readdirSync(join(scratch, 'house'))).toHaveLength(1);
  const closed = page.waitForEvent('close');
  await press(page, move.away);
  await page.getByRole('dialog').getByRole('button', { name: move.away, exact: true }).click();
  await closed;

  page = await program.window();
  await unlock(page, newPassphrase);
  await expect(page.getByText(move.movedTitle)).toBeVisible();
  await press(page, move.takeBack);
  await page.getByRole('dialog').getByRole('button', { name: move.takeBack, exact: true }).click();
  await expect(page.getByText(move.movedTitle)).toHaveCount(0);
  expect(program.problems).toEqual([]);
});

test('both files with the keys lost: the code and a scan of the key sheet make them anew', async () => {
  let page = await program.window();
  await goTo(page, 'settings');
  // The sheet that was printed with the code is from before the new passphrase.
  await expect(page.getByText(/Het sleutelblad van .* past niet meer/)).toBeVisible();
  await press(page, nl.keyPart.print);
  await expect(page.getByText(/Het sleutelblad van .* past bij de kluis/)).toBeVisible();
  const sheet = join(scratch, 'sheet.pdf');
  await expect(() => {
    copyFileSync(program.printed().at(-1) ?? '', sheet);
    expect(pdfText(sheet)).toContain(nl.keyPart.sheetTitle);
    expect(pdfText(sheet)).not.toContain(code.slice(0, 11));
  }).toPass();

  await lock(page);
  for (const name of ['slots-a.json', 'slots-b.json']) rmSync(join(program.vaultDir, name));
  await program.restart();
  page = await program.window();
  await expect(page.getByText(nl.unlock.refusals.slotsMissing)).toBeVisible();
  await press(page, nl.keyPart.open);
  await page.getByLabel(words.recovery.code, { exact: true }).fill(code);
  await program.answerDialog(sheet);
  await press(page, nl.keyPart.choose);
  await expect(page.getByText(nl.keyPart.read)).toBeVisible();
  const field = page.getByRole('textbox', { name: nl.keyPart.field });
  const read = await field.inputValue();
  await field.fill(`${read.slice(0, 54)}${read.charAt(54) === '7' ? '8' : '7'}${read.slice(55)}`);
  await press(page, nl.keyPart.run);
  await expect(page.getByText(nl.keyPart.wrongAt(nl.keyPart.place(2, 2), 0))).toBeVisible();
  await field.fill(read.toLowerCase());
  await press(page, nl.keyPart.run);
  await expect(page.getByText(nl.keyPart.done)).toBeVisible();
  expect(await leaveForUnlocking(page, nl.keyPart.back)).toEqual([]);
  await unlock(page, newPassphrase);
  expect(program.problems).toEqual([]);
});
