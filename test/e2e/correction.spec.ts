/** A mistyped day of receipt: both days stay visible, terms are counted anew, and the letter that went out is named. */
import { expect, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { finishStep, openTab } from './steps/case.ts';
import { fillDate, nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { clientName, mailedComplaint, owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault } from './steps/vault.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-10' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

test('corrects the day of receipt with its reason', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await registerComplaint(page, mailedComplaint('De heer Jansen antwoordde wekenlang niet.'));
  await openRegistered(page);
  await expect(page.getByText('streefdatum maandag 24 maart').first()).toBeVisible();
  await sendLetter(page, 'acknowledgement');
  const wrong = page.getByRole('region', { name: nl.caseScreen.disagreeing.title });
  await expect(wrong).toBeHidden();

  await openTab(page, 'course');
  await page.getByRole('button', { name: new RegExp(`^${nl.caseScreen.course.correct}: .*ingeschreven`, 'u') }).click();
  await finishStep(page, 'correctFact', {
    fill: async ({ scope }) => {
      const { whichFact, nowReads } = nl.caseScreen.form;
      await scope.getByRole('combobox', { name: whichFact }).click();
      await page.getByRole('option', { name: `${nl.fields.receivedOn.label}: 10 maart 2025` }).click();
      await expect(scope.getByText(`${nowReads}: 10 maart 2025`)).toBeVisible();
      await fillDate(scope, nl.fields.receivedOn.label, '2025-03-05');
      await scope
        .getByRole('textbox', { name: nl.fieldsByCommand.correctFact.reason.label })
        .fill('Verkeerd gelezen in de postbus.');
      // What follows is said before it is recorded.
      await expect(scope.getByRole('region', { name: nl.caseScreen.disagreeing.title })).toBeVisible();
    },
  });

  const course = page.getByRole('tabpanel');
  await expect(
    course.getByText(nl.caseScreen.course.corrected(nl.fields.receivedOn.label, '10 maart 2025', '5 maart 2025')),
  ).toBeVisible();
  await expect(course.getByText(nl.caseScreen.course.because('Verkeerd gelezen in de postbus.'))).toBeVisible();
  await expect(wrong.getByText(`Ontvangstbevestiging aan ${clientName.replace(/^M/u, 'm')}`)).toBeVisible();
  await expect(wrong.getByText('eerst 10 maart 2025, nu 5 maart 2025')).toBeVisible();
  await expect(wrong.getByText('eerst 9 april 2025, nu 4 april 2025')).toBeVisible();

  // The letter is made anew from what is right, and once it went out nothing disagrees any more.
  await sendLetter(page, 'acknowledgement');
  await expect(wrong).toBeHidden();
  await openTab(page, 'log');
  await expect(page.getByRole('row').filter({ hasText: 'verbeterd' })).toHaveCount(1);
  expect(program.problems).toEqual([]);
});
