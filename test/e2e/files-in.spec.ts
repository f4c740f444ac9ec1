/** The ways in besides the scanner's folder: letting go of a file over the window, pasting, choosing; and the same file once more. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { sheets } from '../fixtures/dossier-kit.ts';
import { eml, usualHeaders } from '../fixtures/mail-kit.ts';
import { launch, type Program } from './host.ts';
import { labelled, nl } from './steps/fields.ts';
import { owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let letter: Uint8Array;
const scratch = mkdtempSync(join(tmpdir(), 'kluis-dropped-'));
test.beforeAll(async () => {
  letter = await sheets([{ text: 'De brief' }]);
  program = await launch({ today: '2026-11-23' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

const words = nl.inbox;
const papers = (page: Page) => page.getByRole('list', { name: words.list }).getByRole('listitem');

/**
 * Lets go of files or folders of this disk over the window, as a file manager does: by the browser's own dragging, with all that
 * it gives of them (names, entries, what is in a folder).
 */
async function letGo(page: Page, paths: readonly string[], over = page.locator('.kluis-drop')): Promise<void> {
  const place = await over.boundingBox();
  if (place === null) throw new Error('Nowhere to let go');
  const browser = await page.context().newCDPSession(page);
  const [x, y] = [place.x + place.width / 2, place.y + 12];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  await browser.detach();
}

/** What a file manager or a clipboard hands to the window. */
const handed = (page: Page, name: string, type: string, bytes: Uint8Array) =>
  page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { name, type, base64: Buffer.from(bytes).toString('base64') },
  );

test('a file that is let go, pasted or chosen lies in the Postbak; the same one again is refused, with the way to it', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await goTo(page, 'inbox');
  await page
    .locator('.kluis-drop')
    .dispatchEvent('drop', { dataTransfer: await handed(page, 'brief.pdf', 'application/pdf', letter) });
  await expect(papers(page)).toHaveCount(1);
  await expect(papers(page).first()).toContainText('brief.pdf');

  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a0c0a0' } })
    .png()
    .toBuffer();
  const clipboard = await handed(page, 'image.png', 'image/png', photo);
  await page.evaluate((clipboardData) => {
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
  await expect(papers(page)).toHaveCount(2);
  await expect(papers(page).filter({ hasText: nl.files.pasted })).toHaveCount(1);

  const input = page.getByLabel(nl.files.label);
  await input.setInputFiles({
    name: 'envelop.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await sheets([{ text: 'De envelop' }])),
  });
  await expect(papers(page)).toHaveCount(3);

  // By content, not by name.
  await input.setInputFiles({ name: 'nog eens.pdf', mimeType: 'application/pdf', buffer: Buffer.from(letter) });
  const present = page.getByText(nl.files.present.inbox);
  await expect(present).toBeVisible();
  await expect(papers(page)).toHaveCount(3);
  await goTo(page, 'today');
  await expect(page.getByText(words.today.row(3))).toBeVisible();
  expect(program.problems).toEqual([]);
});

test('of a folder that is let go every file comes in, of those inside it too; beside it nothing happens', async () => {
  const page = await program.window();
  await goTo(page, 'inbox');
  const folder = join(scratch, 'scans');
  mkdirSync(join(folder, 'dieper'), { recursive: true });
  writeFileSync(join(folder, 'b.pdf'), await sheets([{ text: 'Blad b' }]));
  writeFileSync(join(folder, 'a.pdf'), await sheets([{ text: 'Blad a' }]));
  writeFileSync(join(folder, '.verborgen'), 'niet voor ons');
  writeFileSync(join(folder, 'dieper', 'c.eml'), eml({ headers: usualHeaders, text: 'Een bericht' }));
  writeFileSync(join(scratch, 'los.pdf'), await sheets([{ text: 'Een los blad' }]));
  await letGo(page, [folder], page.getByRole('heading', { level: 1 }));
  await letGo(page, [join(scratch, 'los.pdf'), folder]);
  await expect(papers(page)).toHaveCount(7);
  for (const name of ['los.pdf', 'a.pdf', 'b.pdf', 'c.eml'])
    await expect(papers(page).filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(program.problems).toEqual([]);
});

test('from a complaint that is being entered, the same file leads to where it is', async () => {
  const page = await program.window();
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  // What a spreadsheet copies: its words, and a picture of them. In a field the words are meant.
  const cells = await handed(page, 'image.png', 'image/png', letter);
  await page.getByRole('textbox', { name: labelled(nl.intake.summary.label) }).evaluate((field, clipboardData) => {
    clipboardData.setData('text/plain', 'Factuur 12');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!field.dispatchEvent(paste)) throw new Error('The words were not left to the field');
  }, cells);
  await expect(page.getByText(nl.files.present.inbox)).toHaveCount(0);
  await page.getByLabel(nl.files.label).setInputFiles({
    name: 'kopie.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(letter),
  });
  await expect(page.getByText(nl.files.present.inbox)).toBeVisible();
  await page.getByRole('button', { name: nl.files.present.open, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: nl.navigation.inbox })).toBeVisible();
  await expect(papers(page)).toHaveCount(7);
  expect(program.problems).toEqual([]);
});
