/** A complaint about the only director: she is warned, stands aside, and an outsider takes it straight to a committee. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openCase, openTab, step, unfoldSteps } from './steps/case.ts';
import { seatMember } from './steps/committee.ts';
import { capital, confirm, fill, nl } from './steps/fields.ts';
import { fillIntake, openRegistered, register } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { anatomyOf, pdfText } from './steps/pdf.ts';
import { client, clientName, members, owner, scanOf } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let number = '';
const exported = mkdtempSync(join(tmpdir(), 'kluis-dossier-'));
const dossierFile = join(exported, 'dossier.pdf');
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-03' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  rmSync(exported, { recursive: true, force: true });
});

async function returnOn(today: string): Promise<Page> {
  await program.restart(today);
  const page = await program.window();
  await unlock(page, owner.passphrase);
  await openCase(page, number);
  return page;
}

const directorName = 'Mevrouw Bakker';

test('warns at the intake, and lets the director stand aside with a deputy and the consent of the client', async () => {
  let page = await program.window();
  await createVault(page, owner);
  await fillIntake(page, {
    channel: 'email',
    receivedOn: '2025-03-03',
    complainant: client,
    capacity: 'self',
    subject: 'employee',
    respondent: { salutation: 'madam', givenName: 'Marijke', familyName: 'Bakker' },
    respondentDirector: owner.directorName,
    deviation: 'Mevrouw Bakker wees mij af zonder mijn dossier te lezen.',
    incidentOn: '2025-02-24',
    summary: 'Afgewezen door een directielid',
    themes: ['Kosten en facturen', 'Bejegening'],
  });
  await expect(page.getByText(nl.intake.respondent.directorWarning)).toBeVisible();
  number = await register(page);
  await openRegistered(page);
  await openTab(page, 'parties');
  await expect(page.getByRole('region', { name: nl.fields.themes.label })).toContainText(
    'Bejegening en Kosten en facturen',
  );
  await sendLetter(page, 'acknowledgement');

  // She cannot decide on a complaint about herself without saying why; here she does not.
  await step(page, 'recuseDirector', {
    fill: (form) => form.fill('reason', 'De klacht gaat over mijn eigen besluit.'),
  });
  await step(page, 'appointDeputy', {
    fill: async (form) => {
      await form.answer('kind', capital(nl.choices.deputyKind.outsider));
      await form.answer('deputyId', capital(nl.caseScreen.form.outsider));
      await form.fill('text', 'Mr. Van Dam, oud-notaris, kent niemand in deze klacht.');
    },
  });
  await sendLetter(page, 'directCommitteeConsent');

  page = await returnOn('2025-03-10');
  await openTab(page, 'documents');
  const { name, mimeType, bytes } = await scanOf(
    ['Ik ga akkoord met de commissie.', '', 'Anna de Vries'],
    'toestemming.pdf',
  );
  await page.getByLabel(nl.files.label).setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await expect(page.getByRole('button', { name: nl.caseScreen.documents.look(name) })).toBeVisible();
  await step(page, 'recordCommitteeConsent', {
    fill: async (form) => {
      await form.answer('given', nl.common.yes);
      await form.answer('documentId', name);
    },
  });
  await expect(page.getByText(nl.statuses.directCommittee).first()).toBeVisible();
});

test('composes a committee appointed by the deputy, without any ruling or objection of the directie', async () => {
  const page = await returnOn('2025-03-11');
  for (const member of members) await seatMember(page, member, capital(nl.names.roles.deputy));
  await sendLetter(page, 'membersNamed');
  await openTab(page, 'course');
  await unfoldSteps(page);
  for (const never of [nl.commands.rule.title, nl.commands.object.title])
    await expect(page.getByRole('button', { name: never, exact: true, includeHidden: true })).toHaveCount(0);
});

test('hands a dossier to the committee, and closes on its ruling', async () => {
  let page = await returnOn('2025-03-20');
  await openTab(page, 'dossier');
  await page.getByRole('button', { name: nl.dossier.build, exact: true }).click();
  await expect(page.getByText(nl.dossier.built(1))).toBeVisible();
  await program.answerDialog(dossierFile);
  await page.getByRole('button', { name: nl.dossier.save(1), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: nl.dossier.give.title(1) });
  await fill(dialog, nl.viewer.save.receiver, 'De commissie');
  await dialog.getByRole('checkbox', { name: nl.dossier.give.sealed }).uncheck();
  await dialog.getByRole('button', { name: nl.viewer.save.choose, exact: true }).click();
  await expect(dialog).toBeHidden();
  const text = pdfText(dossierFile);
  expect(text).toContain(number);
  expect(text).toContain('toestemming');
  expect(text).not.toMatch(/uitspraak van de directie/iu);
  expect(anatomyOf(dossierFile).bookmarks.some((title) => title.startsWith('Bijlage '))).toBe(true);
  await page.getByRole('button', { name: nl.dossier.forward(1), exact: true }).click();
  await confirm(page, page.getByRole('main').locator('form'), nl.commands.forwardDossier.title);
  await expect(page.getByText(nl.commands.forwardDossier.done)).toBeVisible();

  page = await returnOn('2025-04-15');
  await step(page, 'recordCommitteeRuling', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.committeeOutcome.upheld));
      await form.answer('responsible', capital(nl.choices.responsible.yes));
      await form.fill('responsibleReason', 'Het dossier had gelezen moeten zijn.');
    },
  });
  for (const who of [clientName, directorName])
    await step(page, 'recordCommitteeTold', { fill: (form) => form.answer('partyId', who) });
  await step(page, 'planImprovement', {
    fill: (form) => form.fill('text', 'Voor elke selectie leest een tweede persoon mee.'),
  });
  for (const { name, seat } of members)
    await step(page, 'recordPapersReturned', {
      fill: (form) => form.answer('who', `${name} (${nl.choices.seat[seat]})`),
    });
  await step(page, 'closeCase');
  await expect(page.getByText(nl.statuses.closed).first()).toBeVisible();
  expect(program.problems).toEqual([]);
});
