/** A letter and its envelope, scanned apart: put together they are one paper, and the postmark goes with it into the complaint. */
import { expect, type Page, test } from '@playwright/test';
import { sheets } from '../fixtures/dossier-kit.ts';
import { launch, type Program } from './host.ts';
import { capital, choose, fillDate, labelled, nl } from './steps/fields.ts';
import { owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo } from './steps/vault.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2026-11-23' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const words = nl.pages;
const papers = (page: Page) => page.getByRole('list', { name: nl.inbox.list }).getByRole('listitem');

test('a letter and its envelope become one paper with a postmark, and two again when that is undone', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await goTo(page, 'inbox');
  for (const [name, text] of [
    ['envelop.pdf', 'De envelop'],
    ['brief.pdf', 'De brief'],
  ] as const) {
    const buffer = Buffer.from(await sheets([{ text }]));
    await page.getByLabel(nl.files.label).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect(papers(page).filter({ hasText: name })).toHaveCount(1);
  }
  const dialog = page.getByRole('dialog', { name: words.title });
  const open = async () => {
    await papers(page).filter({ hasText: 'brief.pdf' }).getByRole('button').click();
    await page.getByRole('button', { name: words.button, exact: true }).click();
    await expect(dialog.getByRole('list', { name: words.list })).toBeVisible();
  };
  const join = async () => {
    // What was chosen goes among the pages; the list is for a next one.
    await dialog.getByRole('combobox', { name: words.join }).click();
    await page.getByRole('option', { name: 'envelop.pdf', exact: true }).click();
  };
  await open();
  await join();
  await expect(dialog.getByRole('list', { name: words.list }).getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByText(`${words.page(2)} · ${words.envelope}`)).toBeVisible();
  await choose(dialog, words.postmark, nl.intake.arrival.postmarks.date);
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(dialog).toContainText(nl.intake.problems.postmarkDayMissing);
  await fillDate(dialog, nl.intake.arrival.postmarkOn, '2026-11-19');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(papers(page)).toHaveCount(1);
  await expect(page.getByText(nl.viewer.pageOf(1, 2))).toBeVisible();

  await open();
  await dialog.getByRole('button', { name: words.restore, exact: true }).click();
  await expect(papers(page)).toHaveCount(2);
  await open();
  await join();
  await choose(dialog, words.postmark, nl.intake.arrival.postmarks.date);
  await fillDate(dialog, nl.intake.arrival.postmarkOn, '2026-11-19');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(papers(page)).toHaveCount(1);

  await page.getByRole('button', { name: nl.inbox.begin, exact: true }).click();
  const arrival = page.getByRole('region', { name: nl.intake.arrival.title });
  const radio = (question: string, answer: string) =>
    arrival.getByRole('radiogroup', { name: labelled(question) }).getByRole('radio', { name: answer, exact: true });
  await expect(radio(nl.intake.arrival.channel, capital(nl.choices.channel.post))).toBeChecked();
  await expect(radio(nl.intake.arrival.postmark, nl.intake.arrival.postmarks.date)).toBeChecked();
  await expect(arrival.getByRole('textbox', { name: labelled(nl.intake.arrival.postmarkOn) })).toHaveValue(
    '19 november 2026',
  );
  expect(program.problems).toEqual([]);
});
