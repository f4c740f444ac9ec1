/** Every screen, tab and main form: axe finds nothing in both schemes, and nothing falls off at 200 % zoom. English: `access-english.spec.ts`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../renderer/i18n/en/index.ts';
import { sheets } from '../fixtures/dossier-kit.ts';
import { launch, type Program } from './host.ts';
import { walkByTab } from './steps/access.ts';
import { judge, judgeEverything, menu, openBySummary, opened, withCommittee } from './steps/every-screen.ts';
import { launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { makeVault } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await launchExample();
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

test('the screens before the vault is open', async () => {
  const findings: string[] = [];
  const fresh = await launch();
  try {
    for (const [name, page] of [
      ['Kluis maken', await fresh.window()],
      ['Kluis openen', await program.window()],
    ] as const)
      for (const t of [nl, en]) {
        await expect(page.getByText(t.navigation.noInternet)).toBeVisible();
        await page
          .getByRole('button', { name: t.unlock.create })
          .or(page.getByRole('button', { name: t.unlock.open, exact: true }))
          .first()
          .click();
        await judge(page, name, findings);
        expect({ name, ...(await walkByTab(page)) }).toEqual(reachesAll(name));
        await page.getByRole('button', { name: t === nl ? 'English' : 'Nederlands' }).click();
      }
    for (const [way, title] of [
      ['restore', nl.care.restore.title],
      ['undo', nl.safekeeping.undo.title],
      ['salvage', nl.safekeeping.salvage.title],
    ] as const) {
      const page = await begunWith(fresh, way);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await judge(page, title, findings);
      expect({ name: title, ...(await walkByTab(page)) }).toEqual(reachesAll(title));
    }
    const page = await begunWith(fresh, null);
    await makeVault(page, owner);
    await page.getByRole('button', { name: nl.care.recovery.make }).click();
    await expect(page.getByTestId('recovery-code')).toBeVisible();
    await judge(page, nl.safekeeping.code.firstTitle, findings);
    await page.getByRole('button', { name: nl.safekeeping.code.toCheck }).click();
    await judge(page, nl.safekeeping.code.checkTitle, findings);
    for (const name of ['slots-a.json', 'slots-b.json']) rmSync(join(fresh.vaultDir, name));
    await fresh.restart();
    const lost = await fresh.window();
    await judge(lost, nl.unlock.damagedTitle, findings);
    await lost.getByRole('button', { name: nl.keyPart.open, exact: true }).click();
    await lost.getByRole('button', { name: nl.keyPart.run, exact: true }).click();
    await expect(lost.getByText(nl.keyPart.missing)).toBeVisible();
    await judge(lost, nl.keyPart.title, findings);
    expect({ name: nl.keyPart.title, ...(await walkByTab(lost)) }).toEqual(reachesAll(nl.keyPart.title));
  } finally {
    await fresh.close();
  }
  expect(findings).toEqual([]);
});

/** The fresh window after locking, on the screen that was asked for. */
async function begunWith(of: Program, way: 'restore' | 'undo' | 'salvage' | null): Promise<Page> {
  const old = await of.window();
  const closed = old.waitForEvent('close');
  await old.evaluate((then) => void window.kluis.shell.lock(then), way);
  await closed;
  return of.window();
}

test('every screen, in Dutch', async () => {
  const page = await opened(program);
  expect(await judgeEverything(page, nl)).toEqual([]);
});

async function takeIntoInbox(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(await sheets([{ text }]));
  await page.getByLabel(nl.files.label).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('button', { name }).and(page.locator('[aria-pressed=true]'))).toBeVisible();
}

test('Tab alone reaches every control, shows where it is, and is nowhere caught', async () => {
  const page = await opened(program);
  const walk = async (name: string) => expect({ name, ...(await walkByTab(page)) }).toEqual(reachesAll(name));
  await menu(page, nl, 'today');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await walk('Vandaag');
  await menu(page, nl, 'cases');
  await page.getByRole('button', { name: nl.register.create }).click();
  await expect(page.getByRole('heading', { name: nl.intake.title })).toBeVisible();
  await walk('Nieuwe klacht');
  await openBySummary(page, nl, withCommittee);
  await walk('Klacht');
  await menu(page, nl, 'inbox');
  await takeIntoInbox(page, 'brief.pdf', 'Een brief over kraanvogels');
  await takeIntoInbox(page, 'folder.pdf', 'Een folder');
  await page.getByRole('button', { name: nl.inbox.dismiss.button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: nl.inbox.dismiss.reasons.advertising }).check();
  await dialog.getByRole('radio', { name: nl.inbox.dismiss.choices.keep }).check();
  await dialog.getByRole('button', { name: nl.inbox.dismiss.submit }).click();
  await page.getByText(nl.inbox.aside.title(1, '16 juli 2025'), { exact: true }).click();
  await expect(page.getByText(nl.inbox.aside.until('16 juli 2025'))).toBeVisible();
  await walk('Postbak');

  // From anywhere to a paper that has no complaint yet, and to the word in it.
  await menu(page, nl, 'today');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('kraanvogel');
  await expect(dialog.getByRole('button', { name: /brief\.pdf/u })).toContainText(nl.navigation.inbox);
  await page.keyboard.press('Enter');
  await expect(page.locator('.kluis-viewer-mark')).toHaveCount(1);
  expect(program.problems).toEqual([]);
});

const reachesAll = (name: string) => ({ name, missed: [], unseen: [], roundTrip: true });
