/** Not taken up, objected to, overturned by the committee: back with the directie, with terms of its own (S23). */
import { expect, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openCase, openTab, step } from './steps/case.ts';
import { seatMember } from './steps/committee.ts';
import { capital, confirm, nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { beginLetter, finishLetter, recordSending, sendLetter } from './steps/letters.ts';
import { client, clientName, members, owner, trainer, trainerName } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let number = '';
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-03' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

async function returnOn(today: string) {
  await program.restart(today);
  const page = await program.window();
  await unlock(page, owner.passphrase);
  await openCase(page, number);
  return page;
}

test('is not taken up, with the reason and the way to the committee in the letter', async () => {
  const page = await program.window();
  await createVault(page, owner);
  number = await registerComplaint(page, {
    channel: 'email',
    receivedOn: '2025-03-03',
    complainant: client,
    capacity: 'self',
    subject: 'trainer',
    respondent: trainer,
    deviation: 'De heer Jansen stuurde mij een rekening die niet klopt.',
    incidentOn: '2025-02-20',
    summary: 'Rekening van de opleider',
  });
  await openRegistered(page);
  await sendLetter(page, 'acknowledgement');
  await step(page, 'decideAdmission', {
    fill: async (form) => {
      await form.answer('admitted', nl.common.no);
      await form.answer('ground', capital(nl.choices.ground.subjectOutside));
      await form.fill('reason', 'Een rekening valt buiten onze klachtenregeling.');
    },
  });
  await expect(page.getByText(nl.statuses.notAdmitted).first()).toBeVisible();
  await beginLetter(page, 'nonAdmission');
  const body = page.getByRole('textbox', { name: nl.letters.editor.body });
  await expect(body).toContainText('Een rekening valt buiten onze klachtenregeling.');
  await expect(body).toContainText('onafhankelijke klachtencommissie');
  await finishLetter(page);
  await recordSending(page);
});

test('the committee overturns it', async () => {
  const page = await returnOn('2025-03-14');
  await step(page, 'object');
  await sendLetter(page, 'objectionReceived');
  for (const member of members) await seatMember(page, member);
  await sendLetter(page, 'membersNamed');
});

test('after which the directie handles it with new terms, rules and closes', async () => {
  let page = await returnOn('2025-03-24');
  await openTab(page, 'dossier');
  await page.getByRole('button', { name: nl.dossier.build, exact: true }).click();
  await page.getByRole('button', { name: nl.dossier.forward(1), exact: true }).click();
  await confirm(page, page.getByRole('main').locator('form'), nl.commands.forwardDossier.title);
  await expect(page.getByText(nl.commands.forwardDossier.done)).toBeVisible();

  page = await returnOn('2025-04-14');
  await step(page, 'recordCommitteeRuling', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.committeeOutcome.admit));
      await form.answer('responsible', capital(nl.choices.responsible.no));
      await form.fill('responsibleReason', 'Daarover oordeelt de commissie niet.');
    },
  });
  // Thirty days from the committee's ruling, not from the receipt.
  const next = page.getByRole('region', { name: nl.caseScreen.next.title, exact: true });
  await next.locator('summary').click();
  await expect(next.getByText('uiterlijk woensdag 14 mei')).toBeVisible();
  for (const who of [clientName, trainerName])
    await step(page, 'recordCommitteeTold', { fill: (form) => form.answer('partyId', who) });
  for (const { name, seat } of members)
    await step(page, 'recordPapersReturned', {
      fill: (form) => form.answer('who', `${name} (${nl.choices.seat[seat]})`),
    });
  await sendLetter(page, 'respondentNotice', { gaps: 'de rekening van 20 februari' });
  for (const to of [clientName, trainerName]) await sendLetter(page, 'hearingInvitation', { to });
  for (const who of [clientName, trainerName])
    await step(page, 'waiveHearing', { fill: (form) => form.answer('partyId', who) });
  await step(page, 'rule', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.rulingOutcome.notUpheld));
      await form.fill('reason', 'De rekening volgt de overeenkomst.');
      await form.answer('responsible', capital(nl.choices.responsible.no));
      await form.fill('responsibleReason', 'De overeenkomst is duidelijk.');
    },
  });
  for (const to of [clientName, trainerName]) await sendLetter(page, 'ruling', { to });
  await step(page, 'closeCase', {
    fill: (form) => form.fill('noLessonsBecause', 'De overeenkomst en de rekening waren in orde.'),
  });
  await expect(page.getByText(nl.statuses.closed).first()).toBeVisible();
  expect(program.problems).toEqual([]);
});
