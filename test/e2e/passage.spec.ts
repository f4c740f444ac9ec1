/** A passage that does not belong in the file: destroyed with a reason, gone from every screen and from the search, a tombstone left. */
import { expect, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { openTab, step } from './steps/case.ts';
import { nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { mailedComplaint, owner } from './steps/people.ts';
import { keepLook, keepPicture } from './steps/picture.ts';
import { createVault } from './steps/vault.ts';

const words = 'De buurvrouw van mevrouw heeft vleermuizen op zolder.';
const gone = '[Deze tekst is vernietigd op 10 maart 2025.]';

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-10' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

test('a passage is destroyed, and nothing shows it any more', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await registerComplaint(page, mailedComplaint(words));
  await openRegistered(page);
  await step(page, 'destroyPassage', {
    fill: async ({ answer, fill }) => {
      await answer('passage', words);
      await fill('reason', 'Gaat over iemand anders.');
      await keepLook(page, 'destroyPassage');
    },
  });
  await openTab(page, 'course');
  await expect(page.getByRole('tabpanel').getByText(/een tekst vernietigd/u)).toBeVisible();
  await openTab(page, 'parties');
  await expect(page.getByText(words)).toHaveCount(0);
  await expect(page.getByText(gone).first()).toBeVisible();
  await keepLook(page, 'destroyedPassage');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('vleermuizen');
  await expect(page.getByRole('dialog').getByText(nl.navigation.searchNothing)).toBeVisible();
  expect(program.problems).toEqual([]);
});
