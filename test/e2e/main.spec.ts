/** The whole procedure in one window: from the envelope to the committee and back, ending with a closed case in a locked vault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openCase, openTab, step } from './steps/case.ts';
import { seatMember } from './steps/committee.ts';
import { capital, confirm, fill, nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { anatomyOf, pdfPages, pdfText } from './steps/pdf.ts';
import { client, clientName, complaintLetter, members, owner, scanOf, trainer, trainerName } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo, tryPassphrase, unlock } from './steps/vault.ts';

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

/** Opens the vault and the case again on a later day. */
async function returnOn(today: string) {
  await program.restart(today);
  const page = await program.window();
  await unlock(page, owner.passphrase);
  await openCase(page, number);
  return page;
}

test('registers a complaint from its scan and confirms the receipt', async () => {
  const page = await program.window();
  await createVault(page, owner);
  number = await registerComplaint(page, {
    scan: await complaintLetter(),
    channel: 'post',
    receivedOn: '2025-03-03',
    postmarkOn: '2025-02-28',
    complainant: client,
    capacity: 'self',
    subject: 'trainer',
    respondent: trainer,
    deviation: 'De heer Jansen brak mijn training af waar de hele groep bij was.',
    expectation: 'Dat zoiets onder vier ogen gaat.',
    wish: 'Excuses, en de rest van de training.',
    incidentOn: '2025-02-20',
    summary: 'Training afgebroken voor de groep',
  });
  expect(number).toBe('2025-001');
  await openRegistered(page);
  await expect(page.getByText('uiterlijk maandag 17 maart').first()).toBeVisible();
  await sendLetter(page, 'acknowledgement');
});

test('takes it up, tells the other side and invites both', async () => {
  const page = await returnOn('2025-03-06');
  await step(page, 'decideAdmission', { fill: (form) => form.answer('admitted', nl.common.yes) });
  await sendLetter(page, 'admission');
  await sendLetter(page, 'respondentNotice', { gaps: 'uw bijeenkomst van 20 februari' });
  for (const to of [clientName, trainerName]) await sendLetter(page, 'hearingInvitation', { to });
});

test('hears both sides, rules and tells', async () => {
  const page = await returnOn('2025-03-20');
  for (const who of [clientName, trainerName])
    await step(page, 'recordInvitationReply', {
      on: '2025-03-12',
      fill: async (form) => {
        await form.answer('partyId', who);
        await form.answer('reply', capital(nl.choices.reply.comes));
      },
    });
  await step(page, 'planSession', {
    on: '2025-03-13',
    fill: async (form) => {
      await form.tick(clientName, trainerName);
      await form.day('on', '2025-03-19');
      await form.fill('time', '10:00');
      await form.answer('askedObjections', nl.common.yes);
    },
  });
  await step(page, 'holdSession', { on: '2025-03-19' });
  await step(page, 'recordHearingReport', {
    fill: (form) => form.fill('text', 'Beiden vertelden hoe de bijeenkomst van 20 februari verliep.'),
  });
  for (const to of [clientName, trainerName]) await sendLetter(page, 'hearingReport', { to });
  await step(page, 'recordReportComments', {
    fill: async (form) => {
      await form.answer('partyId', clientName);
      await form.fill('text', 'Er ontbreekt dat ik twee keer om een pauze vroeg.');
    },
  });
  await step(page, 'rule', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.rulingOutcome.partlyUpheld));
      await form.fill('reason', 'Afbreken mocht, maar niet waar de groep bij was.');
      await form.answer('responsible', capital(nl.choices.responsible.partly));
      await form.fill('responsibleReason', 'Er was geen afspraak over hoe een training eindigt.');
    },
  });
  for (const to of [clientName, trainerName]) await sendLetter(page, 'ruling', { to });
});

test('takes an objection and composes a committee of three', async () => {
  const page = await returnOn('2025-04-01');
  await step(page, 'object', { on: '2025-03-31' });
  await sendLetter(page, 'objectionReceived');
  for (const member of members) await seatMember(page, member);
  await sendLetter(page, 'membersNamed');
});

test('makes a dossier that other programs find whole, and hands it over', async () => {
  const page = await returnOn('2025-04-11');
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

  const text = pdfText(dossierFile).replaceAll(/\s+/gu, ' ');
  for (const words of [
    number,
    'Coachpunt De Linde',
    'de Vries',
    'Jansen',
    'Afbreken mocht, maar niet waar de groep bij was.',
  ])
    expect(text).toContain(words);
  const shown = Number(/ · (\d+) bladzijden/u.exec((await page.getByText(/^gemaakt op /u).textContent()) ?? '')?.[1]);
  expect(pdfPages(dossierFile)).toBe(shown);
  expect(shown).toBeGreaterThan(15);
  const { bookmarks, links } = anatomyOf(dossierFile);
  expect(bookmarks.filter((title) => title.startsWith('Bijlage ')).length).toBeGreaterThan(8);
  expect(links).toBeGreaterThan(8);

  await page.getByRole('button', { name: nl.dossier.forward(1), exact: true }).click();
  await confirm(page, page.getByRole('main').locator('form'), nl.commands.forwardDossier.title);
  await expect(page.getByText(nl.commands.forwardDossier.done)).toBeVisible();
  for (const to of [clientName, trainerName]) await sendLetter(page, 'dossierInventory', { to });
});

test('records the ruling of the committee, improves, gets the papers back and closes', async () => {
  const page = await returnOn('2025-05-06');
  await openTab(page, 'documents');
  await page
    .getByLabel(nl.files.label)
    .setInputFiles(await fileOf(scanOf(['Uitspraak van de commissie', '', 'De klacht is gegrond.'], 'uitspraak.pdf')));
  await expect(page.getByRole('button', { name: nl.caseScreen.documents.look('uitspraak.pdf') })).toBeVisible();
  await step(page, 'recordCommitteeRuling', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.committeeOutcome.upheld));
      await form.answer('responsible', capital(nl.choices.responsible.yes));
      await form.fill('responsibleReason', 'De organisatie had haar opleiders moeten voorbereiden.');
      await form.answer('documentId', 'uitspraak.pdf');
    },
  });
  for (const who of [clientName, trainerName])
    await step(page, 'recordCommitteeTold', { fill: (form) => form.answer('partyId', who) });
  await step(page, 'planImprovement', {
    fill: async (form) => {
      await form.fill('text', 'Een training wordt alleen in een gesprek onder vier ogen beëindigd.');
      await form.answer('structural', nl.common.yes);
      await form.day('dueOn', '2025-07-01');
    },
  });
  for (const { name, seat } of members)
    await step(page, 'recordPapersReturned', {
      fill: (form) => form.answer('who', `${name} (${nl.choices.seat[seat]})`),
    });
  await step(page, 'closeCase');
  await expect(page.getByRole('banner').or(page.getByRole('main')).getByText(nl.statuses.closed).first()).toBeVisible();
});

test('locks, refuses a wrong passphrase, and opens again with the case closed', async () => {
  const old = await program.window();
  const closed = old.waitForEvent('close');
  // The window goes before the key comes up again.
  await old.keyboard.press('Control+l').catch(() => undefined);
  await closed;
  await program.restart();
  const page = await program.window();
  await tryPassphrase(page, 'een heel andere zin dan toen');
  await expect(page.getByText(nl.unlock.refusals.wrongPassphrase)).toBeVisible();
  await unlock(page, owner.passphrase);
  await goTo(page, 'cases');
  await openCase(page, number);
  await expect(page.getByText(nl.statuses.closed).first()).toBeVisible();
  expect(program.problems).toEqual([]);
});

async function fileOf(paper: ReturnType<typeof scanOf>) {
  const { name, mimeType, bytes } = await paper;
  return { name, mimeType, buffer: Buffer.from(bytes) };
}
