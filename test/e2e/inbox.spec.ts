/** From the scanner's folder to a letter ready to print, in few presses; and what a power cut in the middle of reading costs. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { scannedPaper } from '../../tools/example/paper.ts';
import { sheets } from '../fixtures/dossier-kit.ts';
import { scan } from '../fixtures/scan-kit.ts';
import { launch, type Program } from './host.ts';
import { capital, confirm, fill, labelled, nl } from './steps/fields.ts';
import { owner } from './steps/people.ts';
import { createVault, goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

const scratch = mkdtempSync(join(tmpdir(), 'kluis-scanner-'));
const folder = join(scratch, 'scans');
const vaultDir = join(scratch, 'vault');
const today = '2026-11-23';
const words = nl.inbox;

let program: Program;
test.beforeAll(async () => {
  mkdirSync(folder);
  program = await launch({ vaultDir, today });
});
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

const letter = [
  'Noor van Velden',
  'Esdoornlaan 12',
  '3512 AB Utrecht',
  '',
  'Utrecht, 18 november 2026',
  '',
  'Geachte directie,',
  '',
  'Op 12 november 2026 was er weer geluidsoverlast tijdens de',
  'begeleiding. Mijn nummer is 06-12345678.',
  '',
  'Met vriendelijke groet,',
  'Noor van Velden',
];

/** Presses and counts; typing into a field is a press to get there, and the words. */
function counting() {
  let count = 0;
  return {
    press: async (what: Locator) => {
      count += 1;
      await what.click();
    },
    count: () => count,
  };
}

const menuEntry = (page: Page) =>
  page.getByRole('navigation', { name: nl.navigation.menu }).getByRole('button', { name: nl.navigation.inbox });

test('a skewed, noisy scan becomes a complaint with its letter ready to print in at most 15 presses', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await goTo(page, 'settings');
  const organisation = page.getByRole('region', { name: nl.settings.organisation.title, exact: true });
  await fill(organisation, nl.settings.organisation.phone, '030 123 45 67');
  await organisation.getByRole('button', { name: nl.settings.organisation.save }).click();
  await expect(organisation.getByText(nl.settings.saved)).toBeVisible();
  await program.answerDialog(folder);
  const panel = page.getByRole('region', { name: words.settings.title, exact: true });
  await panel.getByRole('button', { name: words.settings.choose, exact: true }).click();
  await expect(panel.getByText(words.settings.folder(folder))).toBeVisible();
  await goTo(page, 'today');

  writeFileSync(join(folder, 'scan0001.pdf'), await scannedPaper({ lines: letter, hand: 'typewriter', skew: 2 }, 200));
  await expect(menuEntry(page)).toContainText('1');
  await expect(page.getByText(words.today.row(1))).toBeVisible();

  const { press, count } = counting();
  await press(page.getByRole('button', { name: words.today.row(1) }));
  await expect(page.getByRole('img').first()).toBeVisible();
  await press(page.getByRole('button', { name: words.begin, exact: true }));
  const { proposals } = nl.intake;
  // All of it is read before anything is taken over.
  await expect(page.getByText(`${proposals.fields.phone}: 06-12345678`)).toBeVisible();
  await press(page.getByRole('button', { name: proposals.takeAll }));

  const arrival = page.getByRole('region', { name: nl.intake.arrival.title });
  const radio = (scope: Locator, question: string, answer: string) =>
    scope.getByRole('radiogroup', { name: labelled(question) }).getByRole('radio', { name: answer, exact: true });
  await expect(radio(arrival, nl.intake.arrival.channel, capital(nl.choices.channel.post))).toBeChecked();
  await expect(arrival.getByRole('textbox', { name: labelled(nl.intake.arrival.receivedOn) })).toHaveValue(
    '23 november 2026',
  );
  await press(radio(arrival, nl.intake.arrival.postmark, nl.intake.arrival.postmarks.none));
  const who = page.getByRole('region', { name: nl.intake.who.title });
  await press(who.getByRole('combobox', { name: labelled(nl.intake.who.capacity) }));
  await press(page.getByRole('option', { name: capital(nl.choices.capacity.self), exact: true }));
  const what = page.getByRole('region', { name: nl.intake.element.title });
  await expect(what.getByRole('textbox', { name: labelled(nl.intake.element.deviation) })).toHaveValue(
    /geluidsoverlast tijdens de begeleiding/u,
  );
  await press(radio(what, nl.intake.element.subject, capital(nl.choices.subject.organisation)));
  const summary = page.getByRole('textbox', { name: labelled(nl.intake.summary.label) });
  await press(summary);
  await summary.pressSequentially('Overlast tijdens de begeleiding');
  await press(page.getByRole('button', { name: nl.intake.register, exact: true }));
  await press(page.getByRole('button', { name: nl.intake.registered.makeLetter, exact: true }));
  await press(page.getByRole('button', { name: nl.letters.editor.finalise, exact: true }));
  const dialog = page.getByRole('dialog', { name: nl.letters.editor.finalise });
  await press(dialog.getByRole('button', { name: nl.letters.editor.finalise, exact: true }));
  await expect(page.getByRole('region', { name: nl.letters.send.title, exact: true })).toBeVisible();
  console.log(`${count()} presses from the scan to the letter`);
  expect(count()).toBeLessThanOrEqual(15);

  await goTo(page, 'today');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('overlast');
  const hit = page.getByRole('dialog').getByRole('button', { name: /scan0001/u });
  await expect(hit.locator('mark')).toHaveText('geluidsoverlast');
  await hit.click();
  await expect(page.locator('.kluis-viewer-mark')).toHaveCount(1);

  await goTo(page, 'inbox');
  await expect(page.getByText(words.emptyTitle)).toBeVisible();
  expect(readdirSync(folder)).toEqual(['scan0001.pdf']);
  await confirm(page, page, words.folder.clear);
  await expect(page.getByText(words.folder.cleared(1))).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  expect(program.problems).toEqual([]);
});

test('killing the program in the middle of reading loses nothing, and reading goes on', async () => {
  let page = await program.window();
  const pages = 5;
  const texts = Array.from({ length: pages }, (_, index) => ({
    text: `Bladzijde nummer ${index + 1} van het dossier`,
  }));
  writeFileSync(join(folder, 'stapel.pdf'), await scan(await sheets(texts), { format: 'pdf', dotsPerInch: 150 }));
  await page.setViewportSize({ width: 1600, height: 900 });
  const left = (some: string) => page.getByText(new RegExp(`Scans worden gelezen: nog ${some}`, 'u'));
  await expect(left('[2-4] bladzijden')).toBeVisible();
  await program.kill();
  // The scanner goes on while nobody is there.
  writeFileSync(join(folder, 'onderweg.pdf'), await sheets([{ text: 'Een brief die later kwam' }]));

  program = await launch({ vaultDir, today });
  page = await program.window();
  await page.setViewportSize({ width: 1600, height: 900 });
  await unlock(page, owner.passphrase);
  await goTo(page, 'inbox');
  const papers = page.getByRole('list', { name: words.list }).getByRole('listitem');
  await expect(papers.filter({ hasText: 'stapel.pdf' })).toHaveCount(1);
  await papers.filter({ hasText: 'stapel.pdf' }).getByRole('button').click();
  // It goes on where it was: not from the first page, and not never.
  await expect(left('([1-4] bladzijden|1 bladzijde)')).toBeVisible();
  await expect(left('')).toBeHidden();
  const last = page.getByRole('img', { name: new RegExp(`^Bladzijde ${pages} `, 'u') });
  await page.getByRole('region', { name: nl.viewer.pages('stapel.pdf') }).press('End');
  await expect(last).toBeVisible();
  await expect(page.locator('.kluis-viewer-words text').last()).toContainText('dossier');
  // Every page is found by what stands on it, the one that was being read as well.
  for (const number of texts.keys()) {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill(`"nummer ${number + 1} van het dossier"`);
    const hits = page.getByRole('dialog', { name: nl.navigation.search }).getByRole('button', { name: /stapel/u });
    await expect(hits).toHaveText([new RegExp(nl.navigation.searchPage(number + 1), 'u')]);
    await page.keyboard.press('Escape');
  }
  // Nor did the folder's file come in twice.
  await expect(papers.filter({ hasText: 'onderweg.pdf' })).toHaveCount(1);
  await expect(papers).toHaveCount(2);
  await expect(page.getByText(words.folder.leftTitle(2))).toBeVisible();

  // Thinking better of it stays where one is.
  for (const button of [words.assign.button, words.dismiss.button, nl.pages.button]) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: nl.navigation.inbox })).toBeVisible();
  }
  expect(program.problems).toEqual([]);
});
