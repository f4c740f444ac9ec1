/** A message with two files in it becomes a complaint: its sender and day are taken over, and every file is kept by itself. */
import { expect, test } from '@playwright/test';
import { sheets } from '../fixtures/dossier-kit.ts';
import { eml, usualHeaders } from '../fixtures/mail-kit.ts';
import { launch, type Program } from './host.ts';
import { openTab } from './steps/case.ts';
import { capital, choose, chooseListed, fill, fillDate, nl } from './steps/fields.ts';
import { addPaper, openRegistered, register } from './steps/intake.ts';
import { owner } from './steps/people.ts';
import { createVault, goTo } from './steps/vault.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2026-11-23' });
});
test.afterAll(async () => {
  await program.close();
});

test('a message with two files becomes a complaint', async () => {
  const page = await program.window();
  await createVault(page, owner);
  const words = nl.intake;
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  const file = async (name: string, text: string) => ({
    name,
    type: 'application/pdf',
    bytes: await sheets([{ text }]),
  });
  const bytes = eml({
    headers: usualHeaders,
    text: 'Hierbij mijn klacht, met twee stukken.',
    html: '<p>Hierbij mijn klacht, met twee stukken.</p><img src="https://volg.example/1.gif">',
    parts: [await file('brief.pdf', 'De brief'), await file('factuur.pdf', 'De factuur')],
  });
  await addPaper(page, { name: 'klacht.eml', mimeType: 'message/rfc822', bytes });
  for (const name of ['brief.pdf', 'factuur.pdf'])
    await expect(page.getByRole('button', { name: words.papers.look(name) })).toBeVisible();
  await expect(page.getByText(words.mail.blocked(1))).toBeVisible();
  await page.getByRole('button', { name: words.mail.take, exact: true }).click();

  // Sunday, 23:59 here: that is the day it came in, by the message itself.
  const arrival = page.getByRole('region', { name: words.arrival.title });
  await expect(arrival.getByLabel(words.arrival.receivedOn, { exact: true })).toHaveValue(/22/u);
  const who = page.getByRole('region', { name: words.who.title });
  await expect(who.getByLabel(words.person.familyName, { exact: false }).first()).toHaveValue('van Velden');
  await chooseListed(page, who, words.who.capacity, capital(nl.choices.capacity.self));
  const what = page.getByRole('region', { name: words.element.title });
  await fill(what, words.element.deviation, 'De begeleiding stopte zonder uitleg.');
  await choose(what, words.element.incident, words.element.incidents.date);
  await fillDate(what, words.element.incidentOn, '2026-11-10');
  await choose(what, words.element.subject, capital(nl.choices.subject.organisation));
  await fill(page, words.summary.label, 'Begeleiding gestopt');
  await register(page);
  await openRegistered(page);
  await openTab(page, 'documents');
  for (const name of ['klacht.eml', 'brief.pdf', 'factuur.pdf'])
    await expect(page.getByRole('button', { name: nl.caseScreen.documents.look(name) })).toBeVisible();
  expect(program.problems).toEqual([]);
});
