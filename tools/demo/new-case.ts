/**
 * One new complaint, from the envelope to the committee's ruling, through the real window and nothing else, on the days on
 * which it would happen. The steps are those of the end-to-end tests.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { defaultCasePolicy } from '../../shared/procedure/policy.ts';
import { workingDayFrom } from '../../shared/procedure/terms.ts';
import type { Program } from '../../test/e2e/host.ts';
import { openCase, openTab, step } from '../../test/e2e/steps/case.ts';
import { seatMember } from '../../test/e2e/steps/committee.ts';
import { capital, confirm, fill, nl } from '../../test/e2e/steps/fields.ts';
import { fillIntake, openRegistered, register } from '../../test/e2e/steps/intake.ts';
import { beginLetter, finishLetter, recordSending, sendLetter } from '../../test/e2e/steps/letters.ts';
import { unlock } from '../../test/e2e/steps/vault.ts';
import { scannedPaper } from '../example/paper.ts';
import type { Album } from './album.ts';
import { client, clientName, complaint, letterLines, members, trainerName } from './new-case-data.ts';

export type Stage = {
  readonly program: Program;
  readonly album: Album;
  readonly directory: string;
  readonly passphrase: string;
  readonly director: string;
};

/** Takes the case through; gives its number and the path of the dossier that was saved. */
export async function driveNewCase(stage: Stage, today: string): Promise<{ number: string; dossier: string }> {
  const { program, album, passphrase, director } = stage;
  const day = (workingDays: number): string => workingDayFrom(defaultCasePolicy, today, workingDays);
  let number = '';
  const on = async (workingDays: number): Promise<Page> => {
    await program.restart(day(workingDays));
    const page = await program.window();
    await unlock(page, passphrase, director);
    await openCase(page, number);
    return page;
  };

  let page = await program.window();
  await fillIntake(page, {
    ...complaint,
    scan: {
      name: 'klachtbrief.pdf',
      mimeType: 'application/pdf',
      bytes: await scannedPaper({ lines: letterLines, hand: 'typewriter', skew: -1.1 }),
    },
    complainant: client,
    receivedOn: today,
    postmarkOn: day(-1),
    incidentOn: day(-8),
  });
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await album.take(page, 'nieuwe-klacht-met-scan');
  number = await register(page);
  await album.take(page, 'ingeschreven');
  await openRegistered(page);
  await album.take(page, 'nieuwe-klacht-geopend');

  await beginLetter(page, 'acknowledgement');
  await album.take(page, 'ontvangstbevestiging-schrijven');
  await finishLetter(page);
  await album.take(page, 'ontvangstbevestiging-definitief');
  await recordSending(page);
  await album.take(page, 'ontvangstbevestiging-verzonden');

  page = await on(3);
  await step(page, 'decideAdmission', {
    fill: async (form) => {
      await form.answer('admitted', nl.common.yes);
      await album.take(page, 'besluit-in-behandeling');
    },
  });
  await sendLetter(page, 'admission');
  await sendLetter(page, 'respondentNotice', { gaps: 'het oefengesprek dat is afgebroken' });
  await sendLetter(page, 'hearingInvitation', { to: clientName });
  await sendLetter(page, 'hearingInvitation', { to: trainerName });
  await album.take(page, 'brieven');

  page = await on(6);
  for (const who of [clientName, trainerName])
    await step(page, 'recordInvitationReply', {
      fill: async (form) => {
        await form.answer('partyId', who);
        await form.answer('reply', capital(nl.choices.reply.comes));
      },
    });
  await step(page, 'planSession', {
    fill: async (form) => {
      await form.tick(clientName, trainerName);
      await form.day('on', day(9));
      await form.fill('time', '10:00');
      await form.fill('place', 'Lindelaan 14, spreekkamer');
      await form.answer('askedObjections', nl.common.yes);
      await album.take(page, 'zitting-plannen');
    },
  });

  page = await on(9);
  await step(page, 'holdSession');
  await step(page, 'recordHearingReport', {
    fill: (form) =>
      form.fill('text', 'Beiden vertelden hoe zij de dag beleefden. De trainer erkende dat hij te scherp was.'),
  });
  await sendLetter(page, 'hearingReport', { to: clientName });
  await sendLetter(page, 'hearingReport', { to: trainerName });

  page = await on(14);
  await step(page, 'rule', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.rulingOutcome.partlyUpheld));
      await form.fill('reason', 'De toon was niet goed. De beoordeling zelf was zorgvuldig.');
      await form.answer('responsible', capital(nl.choices.responsible.no));
      await form.fill('responsibleReason', 'De organisatie heeft duidelijke afspraken over feedback.');
      await album.take(page, 'uitspraak');
    },
  });
  await sendLetter(page, 'ruling', { to: clientName });
  await sendLetter(page, 'ruling', { to: trainerName });
  await album.take(page, 'uitspraak-verzonden');

  page = await on(20);
  await step(page, 'object');
  await album.take(page, 'bezwaar');
  await sendLetter(page, 'objectionReceived');
  for (const member of members) await seatMember(page, member);
  await openTab(page, 'parties');
  await album.take(page, 'commissie');
  await sendLetter(page, 'membersNamed');

  page = await on(26);
  const dossier = await forwardDossier(stage, page);

  page = await on(40);
  await step(page, 'recordCommitteeRuling', {
    fill: async (form) => {
      await form.answer('outcome', capital(nl.choices.committeeOutcome.upheld));
      await form.answer('responsible', capital(nl.choices.responsible.yes));
      await form.fill('responsibleReason', 'De trainer had beter voorbereid moeten worden.');
    },
  });
  await openTab(page, 'course');
  await album.take(page, 'verloop-na-commissie');
  return { number, dossier };
}

async function forwardDossier({ program, album, directory }: Stage, page: Page): Promise<string> {
  const words = nl.dossier;
  await openTab(page, 'dossier');
  await album.take(page, 'dossier-inhoud');
  await page.getByRole('button', { name: words.build, exact: true }).click();
  await page.getByText(words.built(1)).waitFor({ timeout: 60_000 });
  await page.getByRole('img').first().waitFor();
  await album.take(page, 'dossier-gemaakt');
  const path = join(directory, 'dossier.pdf');
  await program.answerDialog(path);
  await page.getByRole('button', { name: words.save(1), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.give.title(1) });
  await fill(dialog, nl.viewer.save.receiver, 'De klachtencommissie');
  await dialog.getByRole('checkbox', { name: words.give.sealed }).uncheck();
  await dialog.getByRole('button', { name: nl.viewer.save.choose, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: words.forward(1), exact: true }).click();
  await album.take(page, 'dossier-overdragen');
  await confirm(page, page.getByRole('main').locator('form'), nl.commands.forwardDossier.title);
  await page.getByRole('heading', { level: 2, name: nl.caseScreen.next.title }).waitFor();
  return path;
}
