/** As `access.spec.ts`, in English: a file of its own, so that both go side by side. */
import { expect, test } from '@playwright/test';
import { en } from '../../renderer/i18n/en/index.ts';
import type { Program } from './host.ts';
import { judgeEverything, menu, opened } from './steps/every-screen.ts';
import { launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { keepPicture } from './steps/picture.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launchExample();
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

test('every screen, in English', async () => {
  const page = await opened(program);
  await menu(page, nl, 'settings');
  await page.getByRole('radio', { name: nl.interfaceSettings.languages.en }).click();
  await expect(page.getByRole('heading', { name: en.settings.organisation.title })).toBeVisible();
  expect(await judgeEverything(page, en)).toEqual([]);
  await page.getByRole('radio', { name: en.interfaceSettings.languages.nl }).click();
  await expect(page.getByRole('heading', { name: nl.settings.organisation.title })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
});
