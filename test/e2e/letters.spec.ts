/** A text of one's own, a letter written in it with bold and places that go as a whole, and its way out by e-mail. */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import type { Program } from './host.ts';
import { pressRow } from './steps/case.ts';
import { launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { beginLetter, finishLetter } from './steps/letters.ts';
import { keepPicture } from './steps/picture.ts';
import { unlock } from './steps/vault.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launchExample();
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const menu = (screen: 'settings' | 'cases') => nl.navigation[screen];

test('a letter begins with the own text, is written, and leaves as a message', async () => {
  const page = await program.window();
  await unlock(page, examplePassphrase, exampleDirector);
  const go = (screen: 'settings' | 'cases') =>
    page
      .getByRole('navigation', { name: nl.navigation.menu })
      .getByRole('button', { name: menu(screen) })
      .click();

  await go('settings');
  await page.getByRole('button', { name: nl.templates.open }).click();
  const { name } = nl.letterKinds.informationRequest;
  await page.getByRole('button', { name: nl.templates.changeOne(name) }).click();
  const text = page.getByRole('textbox', { name: nl.templates.body, exact: true });
  const chips = text.locator('.kluis-chip-field');
  await expect(chips.first()).toBeVisible();
  const places = await chips.count();
  // Not in the middle, where a place is: it would be selected.
  await text.getByText('Hebt u vragen?').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tot slot ');
  await expect(text).toContainText('Tot slot');
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('button', { name: nl.writing.strong })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('#vet *en* letterlijk');
  await expect(text.locator('strong')).toHaveText('#vet *en* letterlijk');
  // A place goes as a whole: one key takes it, and one brings it back.
  await chips.first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await expect(chips).toHaveCount(places - 1);
  await page.getByRole('button', { name: nl.templates.save }).click();
  await expect(page.getByText(/^Dit moet in deze brief staan en ontbreekt: /u)).toBeVisible();
  await text.getByText('Tot slot').click();
  await page.keyboard.press('Control+z');
  await expect(chips).toHaveCount(places);
  await expect(text.locator('strong')).toHaveText('#vet *en* letterlijk');
  const { sheet } = nl.templates;
  const title = page.getByRole('region', { name: sheet.heading }).getByLabel(sheet.title, { exact: true });
  await title.fill('');
  await page.getByRole('button', { name: nl.templates.save }).click();
  await expect(page.getByText(nl.templates.problems.sheetUntitled)).toBeVisible();
  await title.fill('Uw antwoord aan ons');
  await page.getByRole('button', { name: nl.templates.save }).click();
  await expect(page.getByText(nl.templates.own(1))).toBeVisible();
  await expect(title).toHaveValue('Uw antwoord aan ons');

  await go('cases');
  await page.getByLabel(nl.register.search, { exact: true }).fill('Coachtraject zonder gesprek afgebroken');
  await pressRow(page, 'Coachtraject zonder gesprek afgebroken');
  await beginLetter(page, 'informationRequest');
  await expect(page.getByText(nl.letters.editor.template(1))).toBeVisible();
  const body = page.getByRole('textbox', { name: nl.letters.editor.body });
  await expect(body.locator('strong')).toHaveText('#vet *en* letterlijk');
  // What comes from elsewhere comes as plain text, and runs nothing.
  await body.getByText('Tot slot').click();
  await body.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Geplakt <b>x</b>');
    clipboardData.setData('text/html', '<b onclick="x()">Geplakt</b><img src="x" onerror="x()">');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(body).toContainText('Geplakt <b>x</b>');
  await expect(page.getByRole('button', { name: nl.letters.editor.finalise })).toBeDisabled();
  await finishLetter(page, 'Wanneer was dat?');

  const file = join(tmpdir(), `kluis-bericht-${process.pid}.eml`);
  await program.answerDialog(file);
  await page.getByRole('button', { name: nl.letters.mail.prepare }).click();
  await page.getByRole('button', { name: nl.letters.mail.open }).click();
  await expect(page.getByText(nl.letters.mail.states.opened)).toBeVisible();
  expect(program.opened()).toEqual([file]);
  const mail = await PostalMime.parse(readFileSync(file));
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
  await page.getByRole('button', { name: nl.letters.mail.discard }).click();
  await expect(page.getByText(nl.letters.mail.gone)).toBeVisible();
  expect(existsSync(file)).toBe(false);
  await expect(page.getByRole('region', { name: nl.letters.send.title, exact: true })).toBeVisible();

  // What is wrong in a final letter is put right by another, which refers to it.
  await page.getByRole('button', { name: nl.letters.correct.begin }).click();
  await expect(body).toContainText('Geplakt <b>x</b>');
  await finishLetter(page);
  await expect(page.getByText(/^Deze brief komt in plaats van brief \d+\.$/u)).toBeVisible();
  expect(program.problems).toEqual([]);
});
