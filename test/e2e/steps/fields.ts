/** Filling in a form as a person does: by the words beside a field. Scopes are pages, sections or dialogs. */
import { expect, type Locator, type Page } from '@playwright/test';
import { nl } from '../../../renderer/i18n/nl/index.ts';

export { nl };
export type Scope = Page | Locator;

/** A label exactly, with or without 'mag leeg blijven'. */
export const labelled = (label: string): RegExp =>
  new RegExp(`^${escaped(label)}( \\(${escaped(nl.common.optional)}\\))?$`);
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

export async function fill(scope: Scope, label: string, text: string): Promise<void> {
  await scope.getByRole('textbox', { name: labelled(label) }).fill(text);
}

/** Types a day the way it stands on paper (`2026-12-08` becomes 8-12-2026) and leaves the field. */
export async function fillDate(scope: Scope, label: string, iso: string): Promise<void> {
  const [year, month, day] = iso.split('-').map(Number);
  const field = scope.getByRole('textbox', { name: labelled(label) });
  await field.fill(`${day}-${month}-${year}`);
  await field.blur();
}

/** One of several round buttons. */
export async function choose(scope: Scope, question: string, answer: string): Promise<void> {
  await scope
    .getByRole('radiogroup', { name: labelled(question) })
    .getByRole('radio', { name: answer, exact: true })
    .check();
}

/** One of a list that folds out. */
export async function chooseListed(page: Page, scope: Scope, question: string, answer: string): Promise<void> {
  const list = scope.getByRole('combobox', { name: labelled(question) });
  await list.click();
  await page.getByRole('option', { name: answer, exact: true }).click();
  await expect(list).toHaveValue(answer);
}

/** One of several, whether they stand as round buttons or fold out. */
export async function answer(page: Page, scope: Scope, question: string, choice: string): Promise<void> {
  const buttons = scope.getByRole('radiogroup', { name: labelled(question) });
  const list = scope.getByRole('combobox', { name: labelled(question) });
  await buttons.or(list).first().waitFor();
  if ((await list.count()) > 0) await chooseListed(page, scope, question, choice);
  else await choose(scope, question, choice);
}

/** Presses a button that asks once, and answers that it is so. */
export async function confirm(page: Page, scope: Scope, label: string): Promise<void> {
  await scope.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
