/** Making, opening and locking a vault, and going from one screen to another. */
import { expect, type Page } from '@playwright/test';
import { fill, nl } from './fields.ts';

export type VaultOwner = {
  readonly directorName: string;
  readonly organisationName: string;
  readonly passphrase: string;
};

/** Makes a vault and leaves its recovery code for later. */
export async function createVault(page: Page, owner: VaultOwner): Promise<void> {
  await makeVault(page, owner);
  await page.getByRole('button', { name: nl.safekeeping.code.later }).click();
  await expect(menu(page)).toBeVisible();
}

/** As far as the recovery code, the step after making. */
export async function makeVault(page: Page, owner: VaultOwner): Promise<void> {
  const words = nl.unlock;
  await fill(page, words.directorName, owner.directorName);
  await fill(page, words.organisationName, owner.organisationName);
  await page.getByLabel(words.passphrase, { exact: true }).fill(owner.passphrase);
  await page.getByLabel(words.passphraseAgain, { exact: true }).fill(owner.passphrase);
  await page.getByRole('checkbox', { name: words.lossUnderstood }).check();
  await page.getByRole('button', { name: words.create, exact: true }).click();
  await expect(page.getByRole('heading', { name: nl.safekeeping.code.firstTitle })).toBeVisible();
}

/** Reads a recovery code back from paper: the two groups that are asked. */
export async function readCodeBack(page: Page, code: string): Promise<void> {
  const words = nl.safekeeping.code;
  await page.getByRole('button', { name: words.toCheck }).click();
  await expect(page.getByText(code)).toHaveCount(0);
  for (const [index, group] of code.split('-').entries()) {
    const field = page.getByLabel(words.group(index + 1), { exact: true });
    if ((await field.count()) > 0) await field.fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: words.confirm, exact: true }).click();
}

/** Opens the vault; `name` chooses among several who can. */
export async function unlock(page: Page, passphrase: string, name?: string): Promise<void> {
  await tryPassphrase(page, passphrase, name);
  await expect(menu(page)).toBeVisible();
}

/** As `unlock`, without waiting for the vault to open: for a passphrase that may be refused. */
export async function tryPassphrase(page: Page, passphrase: string, name?: string): Promise<void> {
  const words = nl.unlock;
  if (name !== undefined) {
    await page.getByRole('combobox', { name: words.who }).click();
    await page.getByRole('option', { name, exact: true }).click();
  }
  await page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words.open, exact: true }).click();
}

/**
 * Leads back to the screen that opens the vault, and gives every other screen that stood there meanwhile, however short: what is
 * typed at once would go into it.
 */
export async function leaveForUnlocking(page: Page, button: string): Promise<readonly string[]> {
  await page.evaluate((back) => {
    const seen = new Set<string>();
    Object.assign(window, { screensSeen: seen });
    new MutationObserver(() => {
      const named = [...document.querySelectorAll('h1, button')].map((each) => each.textContent);
      if (!named.includes(back)) seen.add(named.join(' · '));
    }).observe(document.body, { childList: true, subtree: true });
  }, button);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('heading', { name: nl.unlock.unlockTitle })).toBeVisible();
  const seen = await page.evaluate(() => [...(window as unknown as { screensSeen: Set<string> }).screensSeen]);
  expect(seen).not.toEqual([]);
  const named = await page.locator('h1, button').allTextContents();
  return seen.filter((screen) => screen !== named.join(' · '));
}

const menu = (page: Page) => page.getByRole('navigation', { name: nl.navigation.menu });

type MenuScreen = 'today' | 'inbox' | 'cases' | 'terms' | 'improvements' | 'report' | 'settings' | 'help';

/** Goes to a screen by the menu, and waits until its heading is there. */
export async function goTo(page: Page, screen: MenuScreen): Promise<void> {
  await menu(page).getByRole('button', { name: nl.navigation[screen] }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}
