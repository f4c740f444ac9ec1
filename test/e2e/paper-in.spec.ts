/** A skewed, noisy scan becomes a registered complaint by what the program reads in it, and is found again by a part of a word. */
import { expect, type Page, test } from '@playwright/test';
import { scannedPaper } from '../../tools/example/paper.ts';
import { launch, type Program } from './host.ts';
import { openTab } from './steps/case.ts';
import { capital, choose, chooseListed, fill, fillDate, nl } from './steps/fields.ts';
import { addPaper, openRegistered, register } from './steps/intake.ts';
import { owner } from './steps/people.ts';
import { createVault, goTo } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2026-11-23' });
});
test.afterAll(async () => {
  await program.close();
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

/** How far below the top of the page each field of the form is. */
const fieldPlaces = (page: Page): Promise<readonly number[]> =>
  page
    .locator('form input, form textarea')
    .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().top + window.scrollY));

test('from a scan to a complaint, and back to the line in the letter', async () => {
  const page = await program.window();
  await createVault(page, owner);
  const words = nl.intake;
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  const bytes = await scannedPaper({ lines: letter, hand: 'typewriter', skew: 2 }, 200);
  // Narrow, so that the letter stands above the form: there anything that comes would push the fields down.
  await page.setViewportSize({ width: 820, height: 800 });
  await addPaper(page, { name: 'brief.pdf', mimeType: 'application/pdf', bytes });
  const takeAll = page.getByRole('button', { name: words.proposals.takeAll });
  await page.getByText(words.proposals.reading).or(takeAll).first().waitFor();
  const before = await fieldPlaces(page);
  await takeAll.waitFor();
  expect(await fieldPlaces(page)).toEqual(before);
  await takeAll.click();
  await page.setViewportSize({ width: 1280, height: 800 });
  const who = page.getByRole('region', { name: words.who.title });
  await expect(who.getByLabel(words.person.familyName, { exact: false }).first()).toHaveValue('van Velden');
  await expect(who.getByRole('textbox', { name: words.person.street })).toHaveValue('Esdoornlaan 12');
  await expect(who.getByRole('textbox', { name: words.person.phone })).toHaveValue('06-12345678');

  const arrival = page.getByRole('region', { name: words.arrival.title });
  await choose(arrival, words.arrival.channel, capital(nl.choices.channel.post));
  // What leaving a field has to say comes after the press that left it, not under it.
  await fill(arrival, words.arrival.receivedOn, '31-2-2026');
  await choose(arrival, words.arrival.postmark, words.arrival.postmarks.none);
  await expect(arrival.getByText(nl.dates.field.notADate)).toBeVisible();
  await fillDate(arrival, words.arrival.receivedOn, '2026-11-20');
  await chooseListed(page, who, words.who.capacity, capital(nl.choices.capacity.self));
  const what = page.getByRole('region', { name: words.element.title });
  await fill(
    what,
    words.element.deviation,
    'Toen Noor van Velden er iets van zei, werd mevrouw Van Velden weggestuurd.',
  );
  await choose(what, words.element.subject, capital(nl.choices.subject.organisation));
  await fill(page, words.summary.label, 'Rust voor Noor tijdens de begeleiding');
  await register(page);
  await openRegistered(page);
  await goTo(page, 'today');

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('overlast');
  const hit = page.getByRole('dialog').getByRole('button', { name: new RegExp(nl.navigation.searchPage(1), 'u') });
  await expect(hit.locator('mark')).toHaveText('geluidsoverlast');
  await page.getByRole('dialog').getByLabel(nl.navigation.searchPerson).first().fill('velden');
  await page.getByRole('option', { name: /van Velden/u }).click();
  await expect(hit.locator('mark')).toHaveText('geluidsoverlast');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.kluis-viewer-mark')).toHaveCount(1);
  expect(program.problems).toEqual([]);
});

test('with names hidden, what was written and what was found says roles, and the scan is covered', async () => {
  const page = await program.window();
  const { complainant } = nl.names.roles;
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  await expect(page.getByText(nl.names.nowHidden)).toBeVisible();
  const sheet = page.getByRole('img', { name: /^Bladzijde 1 /u });
  await expect(page.getByText(nl.names.covered)).toBeVisible();
  await expect(sheet).toBeHidden();

  await openTab(page, 'course');
  await page.getByRole('button', { name: nl.caseScreen.course.words, exact: true }).first().click();
  await expect(page.getByRole('tabpanel')).toContainText(
    `Toen ${complainant} er iets van zei, werd ${complainant} weggestuurd.`,
  );
  await openTab(page, 'parties');
  await expect(page.getByRole('tabpanel')).toContainText(`Toen ${complainant} er iets van zei`);
  await goTo(page, 'cases');
  await expect(page.getByRole('row').filter({ hasText: `Rust voor ${complainant} tijdens` })).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('geluidsoverlast');
  const hit = page.getByRole('dialog').getByRole('button', { name: new RegExp(nl.navigation.searchPage(1), 'u') });
  await expect(hit.locator('mark')).toHaveText('geluidsoverlast');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('weggestuurd');
  const note = page
    .getByRole('dialog')
    .getByRole('button')
    .filter({ hasText: `werd ${complainant}` });
  await expect(note.locator('mark')).toHaveText('weggestuurd');
  await expect(page.getByText(/Velden|Noor/u).filter({ visible: true })).toHaveCount(0);
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('geluidsoverlast');
  await hit.click();

  // Asked for, it is shown; hidden again, it is covered again; and names come back.
  await page.getByRole('button', { name: nl.names.showOnce }).click();
  await expect(sheet).toBeVisible();
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  await expect(sheet).toBeVisible();
  await openTab(page, 'parties');
  await expect(page.getByRole('tabpanel')).toContainText('werd mevrouw Van Velden weggestuurd.');
  expect(program.problems).toEqual([]);
});

test('where the paper lies is said of each document, and that it was given back', async () => {
  const page = await program.window();
  await openTab(page, 'documents');
  const words = nl.caseScreen.documents;
  const row = page.getByRole('row').filter({ hasText: 'brief.pdf' });
  const dialog = page.getByRole('dialog', { name: words.paper.title });
  const ask = () => row.getByRole('button', { name: words.paper.buttonOf('brief.pdf') }).click();
  await ask();
  await fill(dialog, words.paper.place, 'map 3 in de kast');
  await dialog.getByRole('button', { name: nl.common.save, exact: true }).click();
  await expect(row).toContainText(words.original('map 3 in de kast'));
  await ask();
  await dialog.getByLabel(words.paper.returned).check();
  await dialog.getByRole('button', { name: nl.common.save, exact: true }).click();
  await expect(dialog).toContainText(words.paper.dayMissing);
  await fillDate(dialog, words.paper.returnedOn, '2026-11-22');
  await dialog.getByRole('button', { name: nl.common.save, exact: true }).click();
  await expect(row).toContainText(words.returned('22 november 2026'));
  expect(program.problems).toEqual([]);
});
