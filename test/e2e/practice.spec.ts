/** One press from the first screen to a vault of invented cases: marked everywhere, apart from the own vault, and thrown away. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { axeFindings, cutOff } from './steps/access.ts';
import { confirm, nl } from './steps/fields.ts';
import { askCore, keepPort } from './steps/own-frames.ts';
import { owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });
const words = nl.practice;
const screens = ['today', 'cases', 'terms', 'improvements', 'settings', 'help'] as const;

let program: Program;
test.beforeAll(async () => {
  program = await launch();
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const practiceFolder = () => join(`${program.vaultDir}.program`, 'practice');

/** Presses what ends this window, and gives the one that follows. */
async function next(press: (page: Page) => Promise<void>): Promise<Page> {
  const old = await program.window();
  const closed = old.waitForEvent('close');
  // The window may be gone before the press has been answered.
  await press(old).catch(() => undefined);
  await closed;
  return program.window();
}
const pressed = (name: string) => next((page) => page.getByRole('button', { name, exact: true }).click());
const opened = (page: Page) =>
  expect(page.getByRole('navigation', { name: nl.navigation.menu })).toBeVisible({ timeout: 120_000 });

test('one press makes the vault to practise in, and every screen says what it is', async () => {
  const first = await program.window();
  await expect(first.getByRole('heading', { name: nl.unlock.createTitle })).toBeVisible();
  await first.keyboard.press('F1');
  await expect(first.getByRole('dialog').getByRole('button', { name: 'De eerste dag' })).toBeVisible();
  expect(await axeFindings(first)).toEqual([]);
  await first.keyboard.press('Escape');
  await expect(first.getByRole('dialog')).toHaveCount(0);
  const page = await pressed(words.begin);
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await opened(page);
  const findings: string[] = [];
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByText(words.short)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${words.mark} · `, 'u'));
    if (screen !== 'help') continue;
    await expect(page.getByRole('button', { name: words.begin })).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      findings.push(...(await axeFindings(page)));
    }
    await page.setViewportSize({ width: 640, height: 400 });
    findings.push(...(await cutOff(page)));
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect(findings).toEqual([]);
  await goTo(page, 'cases');
  await expect(page.getByRole('row').nth(10)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content);
  expect(printed).toContain(words.mark);
  await page.emulateMedia({ media: 'screen' });
});

test('nothing goes between it and the own vault', async () => {
  const page = await program.window();
  expect(existsSync(join(practiceFolder(), 'vault', 'vault.db'))).toBe(true);
  expect(existsSync(program.vaultDir) ? readdirSync(program.vaultDir) : []).toEqual([]);
  await goTo(page, 'settings');
  await keepPort(page);
  await opened(page);
  for (const endpoint of ['backup.make', 'backup.chooseFolder', 'restore.read', 'restore.swap', 'restore.inspect'])
    expect(await askCore(page, endpoint), endpoint).toEqual({
      ok: false,
      failure: { kind: 'notWritten', why: 'practice' },
    });
});

test('locks, opens again by a press, and leads back to the own vault as it was', async () => {
  const locked = await next((page) => page.keyboard.press('Control+l'));
  await locked.getByRole('button', { name: words.goOn }).click();
  await opened(locked);
  const front = await pressed(words.stop);
  await expect(front.getByRole('heading', { name: nl.unlock.createTitle })).toBeVisible();
  await expect(front).toHaveTitle(/^(?!Oefening)/u);
  await createVault(front, owner);
  await goTo(front, 'cases');
  await expect(front.getByText(words.short)).toHaveCount(0);
  await expect(front.getByText(nl.register.emptyTitle)).toBeVisible();

  // From Hulp, with a vault open: that is locked, and the vault to practise in is still there.
  await goTo(front, 'help');
  await opened(await pressed(words.begin));
});

test('is thrown away by who says so, and only it', async () => {
  const front = await next((page) => page.keyboard.press('Control+l'));
  await next(() => confirm(front, front, words.discard));
  const own = await program.window();
  expect(existsSync(practiceFolder())).toBe(false);
  await unlock(own, owner.passphrase);
  expect(program.problems).toEqual([]);
});
