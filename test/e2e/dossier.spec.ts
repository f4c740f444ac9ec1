/** Making the dossier: each exhibit by name while it goes on, stopping it, and a version for somebody who may not read of everybody. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDF } from '@libpdf/core';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openCase, openTab } from './steps/case.ts';
import { fill, nl } from './steps/fields.ts';
import { pdfText } from './steps/pdf.ts';
import { keepPicture } from './steps/picture.ts';
import { unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });
const passphrase = 'vier groene fietsen bij de linde';
const words = nl.dossier;
let program: Program;
let page: Page;
let scratch = '';
/** Pages that were looked over before the version was made. */
let previewed = 0;

test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'kluis-dossier-'));
  const maker = fileURLToPath(new URL('steps/make-dossier-vault.ts', import.meta.url));
  execFileSync(process.execPath, [maker, join(scratch, 'vault'), passphrase], { stdio: 'pipe' });
  program = await launch({ today: '2026-11-23', vaultDir: join(scratch, 'vault') });
  page = await program.window();
  await unlock(page, passphrase);
  await openCase(page, '2026-001');
  await openTab(page, 'dossier');
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Presses Stop in the very moment an exhibit is named, which on a fast machine a test that looks now and then comes too late for. */
const stopWhenNamed = (named: string) =>
  page.evaluate(
    ({ named, stop }) => {
      const watch = new MutationObserver(() => {
        const [seen] = document.body.textContent.match(new RegExp(named, 'u')) ?? [];
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === stop);
        if (seen === undefined || button === undefined) return;
        watch.disconnect();
        document.body.dataset['stoppedAt'] = seen;
        button.click();
      });
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    { named, stop: words.stop },
  );

test('says by name which exhibit it is at, and stops when told, leaving nothing', async () => {
  await stopWhenNamed('Nu bijlage \\d+ van 12: Scan \\d+');
  await page.getByRole('button', { name: words.build, exact: true }).click();
  await expect(page.getByText(words.problems.cancelled)).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-stopped-at', /^Nu bijlage/u);
  await expect(page.getByText(words.noVersions)).toBeVisible();
  await openTab(page, 'documents');
  await expect(page.getByText(words.version(1))).toHaveCount(0);
});

test('puts exhibits in another order, with the arrows and by dragging', async () => {
  await openTab(page, 'dossier');
  const rows = page.locator('.kluis-exhibits > li');
  const titles = () => rows.locator('.kluis-exhibit button').allTextContents();
  const [first = '', second = '', third = ''] = await titles();
  const inOrder = async (...order: readonly string[]) =>
    expect.poll(async () => (await titles()).slice(0, 3)).toEqual(order);
  await page.getByRole('button', { name: words.moveDown(1), exact: true }).focus();
  await page.keyboard.press('Enter');
  await inOrder(second, first, third);
  await expect(page.getByText(words.moved(first, 2))).toBeAttached();
  // The arrow goes along with its exhibit: pressed again, it moves the same one.
  await expect(page.getByRole('button', { name: words.moveDown(2), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await inOrder(second, third, first);
  await rows.nth(2).getByTitle(words.drag).dragTo(rows.first());
  await inOrder(first, second, third);
  await expect(page.getByText(words.moved(first, 1))).toBeAttached();
});

test('is refused for somebody else while a name can be read in it, and says where', async () => {
  await openCase(page, '2026-002');
  await openTab(page, 'dossier');
  await page.getByRole('radio', { name: words.forWhom.other, exact: true }).check();
  await fill(page, words.forWhom.name, 'de heer Bakker');
  await page.getByRole('checkbox', { name: /Veldhoven/u }).check();
  const copy = page.getByLabel(words.copies.label(1), { exact: true });
  await expect(copy).toHaveValue(words.copies.madeFor('de heer Bakker'));
  await copy.click();
  await page.getByRole('option', { name: words.copies.whole, exact: true }).click();
  await page.getByRole('checkbox', { name: words.leaveOut(2), exact: true }).check();
  await fill(page, words.reason(2), 'Een leeg blad.');
  await page.getByRole('button', { name: words.build, exact: true }).click();
  await expect(page.getByText(words.remain.title)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: words.remain.inExhibit(1, 1) })).toContainText('Veldhoven');
  await expect(page.getByText(words.noVersions)).toBeVisible();
});

test('can be looked over first, page by page, and of that nothing is kept', async () => {
  const look = page.getByRole('button', { name: words.preview.button, exact: true });
  // What stands in the way of the version stands in the way of looking at it.
  await look.click();
  await expect(page.getByRole('listitem').filter({ hasText: words.remain.inExhibit(1, 1) })).toBeVisible();
  await page.getByLabel(words.copies.label(1), { exact: true }).click();
  await page.getByRole('option', { name: words.copies.madeFor('de heer Bakker'), exact: true }).click();
  await look.focus();
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: nl.viewer.region(words.preview.title(1)), exact: true });
  await expect(preview.getByRole('img', { name: nl.viewer.pageAlt(1, words.preview.title(1)) })).toBeVisible();
  await expect(page.getByText(words.preview.note)).toBeVisible();
  for (const name of [nl.viewer.print, nl.viewer.saveAs])
    await expect(preview.getByRole('button', { name })).toHaveCount(0);
  await fill(page, words.reason(2), 'Een leeg blad zonder woorden.');
  await expect(page.getByText(words.preview.older)).toBeVisible();
  await fill(page, words.reason(2), 'Een leeg blad.');
  await expect(page.getByText(words.preview.older)).toBeHidden();
  await preview.getByRole('region', { name: nl.viewer.pages(words.preview.title(1)) }).press('End');
  const last = /^Bladzijde (\d+) van \1$/u;
  await expect(preview.getByText(last)).toBeVisible();
  previewed = Number(last.exec((await preview.getByText(last).textContent()) ?? '')?.[1]);
  await preview.getByRole('button', { name: nl.viewer.close, exact: true }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByText(words.noVersions)).toBeVisible();
  await expect(page.getByText(words.holdersNone)).toBeVisible();
});

test('holds the copy in the place of the paper, and leaves no half file', async () => {
  await page.getByRole('button', { name: words.build, exact: true }).click();
  await expect(page.getByText(words.built(1))).toBeVisible();
  await expect(page.getByText(`· ${words.pages(previewed)}`)).toBeVisible();
  const out = join(scratch, 'uit');
  mkdirSync(out);
  await program.answerDialog(join(out, 'bestaat-niet', 'dossier.pdf'));
  await page.getByRole('button', { name: words.save(1), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.give.title(1) });
  await fill(dialog, nl.viewer.save.receiver, 'de heer Bakker');
  await dialog.getByRole('checkbox', { name: words.give.sealed }).uncheck();
  const choose = dialog.getByRole('button', { name: nl.viewer.save.choose, exact: true });
  await choose.click();
  await expect(dialog.getByText(nl.viewer.save.problems.notWritable)).toBeVisible();
  const file = join(out, 'dossier.pdf');
  await program.answerDialog(file);
  await choose.click();
  await expect(dialog).toBeHidden();
  expect(readdirSync(out)).toEqual(['dossier.pdf']);
  const text = pdfText(file)
    .replaceAll(/\u00ad\s*/gu, '')
    .replaceAll(/\s+/gu, ' ');
  expect(text).not.toMatch(/veldhoven|kanarie/iu);
  expect(text).toContain('Bescherming van haar gegevens');
  expect(text).toContain('Een leeg blad.');
  expect(program.problems).toEqual([]);
});

test('says of a file whether it is a dossier of this vault, for whom it was made, and whether it was changed', async () => {
  const check = page.getByLabel(words.check.choose, { exact: true }).last();
  const file = join(scratch, 'uit', 'dossier.pdf');
  await check.setInputFiles(file);
  await expect(page.getByText(words.check.same('2026-002', 1))).toBeVisible();
  await expect(page.getByText(words.check.given('de heer Bakker', '23 november 2026', false))).toBeVisible();
  const changed = join(scratch, 'gewijzigd.pdf');
  execFileSync('qpdf', [file, changed]);
  await check.setInputFiles(changed);
  await expect(page.getByText(words.check.changed('2026-002', 1))).toBeVisible();
  const other = join(scratch, 'anders.pdf');
  const paper = PDF.create();
  paper.addPage({ width: 595, height: 842 }).drawText('Een rekening', { x: 60, y: 700, size: 14 });
  writeFileSync(other, await paper.save());
  await check.setInputFiles(other);
  await expect(page.getByText(words.check.unknownTitle)).toBeVisible();
});

test('tells which letters cannot be printed, of what is looked over and of the file that leaves', async () => {
  await fill(page, words.reason(2), 'Een leeg blad van 龘.');
  await page.getByRole('button', { name: words.preview.button, exact: true }).click();
  await expect(page.getByText(`${nl.common.missingGlyphs('龘')} ${words.glyphAdvice}`)).toBeVisible({
    timeout: 60_000,
  });
  const preview = page.getByRole('region', { name: nl.viewer.region(words.preview.title(2)), exact: true });
  await preview.getByRole('button', { name: nl.viewer.close, exact: true }).click();
  const told = `${nl.common.missingGlyphs('𠮷')} ${words.give.glyphAdvice}`;
  const save = async (name: string, sealed: boolean) => {
    await program.answerDialog(join(scratch, 'uit', name));
    await page.getByRole('button', { name: words.save(1), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.give.title(1) });
    await fill(dialog, nl.viewer.save.receiver, 'mr. 𠮷');
    await dialog.getByRole('checkbox', { name: words.give.sealed }).setChecked(sealed);
    await dialog.getByRole('button', { name: nl.viewer.save.choose, exact: true }).click();
  };
  await save('open.pdf', false);
  const made = page.getByRole('dialog', { name: words.give.glyphsTitle });
  await expect(made.getByText(told)).toBeVisible();
  await made.getByRole('button', { name: nl.common.close, exact: true }).last().click();
  await expect(made).toBeHidden();
  await save('gesloten.pdf', true);
  const passphraseShown = page.getByRole('dialog', { name: words.give.passphraseTitle });
  await expect(passphraseShown.getByText(told)).toBeVisible();
  await passphraseShown.getByRole('button', { name: words.give.passphraseNoted, exact: true }).click();
  expect(readdirSync(join(scratch, 'uit')).toSorted()).toEqual(['dossier.pdf', 'gesloten.pdf', 'open.pdf']);
  expect(program.problems).toEqual([]);
});
