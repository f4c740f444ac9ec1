/** Letters: begun, filled in, made final and sent, from the tab of a case. */
import { expect, type Page } from '@playwright/test';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { openTab } from './case.ts';
import { capital, choose, chooseListed, confirm, escaped, fillDate, nl } from './fields.ts';

const words = nl.letters;

export type LetterOnForm = {
  /** As the screen names the addressee; not asked when there is only one. */
  readonly to?: string;
  /** What stands where the template leaves something open. */
  readonly gaps?: string;
  readonly on?: string;
  readonly channel?: keyof typeof nl.choices.sendChannel;
  readonly replyBy?: string;
};

/** Begins a letter of a kind under 'Een andere brief'. */
export async function beginLetter(page: Page, kind: LetterKind, to?: string): Promise<void> {
  await openTab(page, 'letters');
  const other = page.getByRole('region', { name: words.newTitle, exact: true });
  await chooseListed(page, other, words.newChoose, nl.letterKinds[kind].name);
  if (to !== undefined) {
    await other.getByRole('combobox', { name: words.newTo }).click();
    await page
      .getByRole('option', { name: new RegExp(`^${escaped(to)}( · |$)`, 'u') })
      .first()
      .click();
  }
  await other.getByRole('button', { name: words.newMake, exact: true }).click();
  await expect(page.getByRole('textbox', { name: words.editor.body })).toBeVisible();
}

/** Types over what the template leaves open, makes the letter final, and waits until it is there as it prints. */
export async function finishLetter(page: Page, gaps = 'in overleg'): Promise<void> {
  const chips = page.getByRole('textbox', { name: words.editor.body }).locator('.kluis-chip');
  for (let left = await chips.count(); left > 0; left -= 1) {
    await chips.first().click();
    await page.keyboard.type(gaps);
    await expect(chips).toHaveCount(left - 1);
  }
  await confirm(page, page, words.editor.finalise);
  await expect(sendForm(page)).toBeVisible();
}

/** 'Verzonden op …' under a letter that is final. */
export async function recordSending(page: Page, sent: Pick<LetterOnForm, 'on' | 'channel' | 'replyBy'> = {}) {
  const form = sendForm(page);
  if (sent.on !== undefined) await fillDate(form, words.send.on, sent.on);
  if (sent.channel !== undefined) await choose(form, words.send.channel, capital(nl.choices.sendChannel[sent.channel]));
  if (sent.replyBy !== undefined) await fillDate(form, words.send.replyBy, sent.replyBy);
  await form.getByRole('button', { name: /^Verzonden op /u }).click();
  await expect(form).toBeHidden();
}

/** A whole letter: begun, filled in, final, sent. Ends at the list of letters. */
export async function sendLetter(page: Page, kind: LetterKind, letter: LetterOnForm = {}): Promise<void> {
  await beginLetter(page, kind, letter.to);
  await finishLetter(page, letter.gaps);
  await recordSending(page, letter);
  await page.getByRole('button', { name: words.editor.back, exact: true }).click();
}

const sendForm = (page: Page) => page.getByRole('region', { name: words.send.title, exact: true });
