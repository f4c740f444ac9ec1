/** Within a case: its tabs, and the form of any step of the procedure. */
import { expect, type Page } from '@playwright/test';
import type { CaseTab } from '../../../renderer/app/route.ts';
import { groupOf } from '../../../renderer/case/step-groups.ts';
import type { Messages } from '../../../renderer/i18n/nl/index.ts';
import type { FieldName } from '../../../renderer/i18n/nl/procedure/field-name.ts';
import { fieldWords } from '../../../renderer/procedure/field-words.ts';
import type { CommandType } from '../../../shared/procedure/command.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { answer, confirm, escaped, fill, fillDate, nl, type Scope } from './fields.ts';
import { fillPerson, type PersonOnForm } from './intake.ts';
import { goTo } from './vault.ts';

const words = nl.caseScreen;

/** Opens a case from the register, by its number or by words of its subject. */
export async function openCase(page: Page, number: string): Promise<void> {
  await goTo(page, 'cases');
  await page.getByLabel(nl.register.search, { exact: true }).fill(number);
  await pressRow(page, number);
}

/** Presses a row of the register, once the rows are those that were asked for: before, they change under the pointer. */
export async function pressRow(page: Page, name: string, tabs: string = words.tabList): Promise<void> {
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('row', { name }).click();
  await expect(page.getByRole('tablist', { name: tabs })).toBeVisible();
}

export async function openTab(page: Page, tab: CaseTab): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${escaped(words.tabs[tab])}( \\(\\d+\\))?$`, 'u') }).click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
}

/** What an open form is filled in with, by the names of its fields. */
export type StepForm = {
  readonly on?: string;
  readonly fill: (field: FieldName, text: string) => Promise<void>;
  readonly day: (field: FieldName, iso: string) => Promise<void>;
  /** One of several: round buttons or a list that folds out. */
  readonly answer: (field: FieldName, choice: string) => Promise<void>;
  readonly tick: (...labels: readonly string[]) => Promise<void>;
  /** Somebody who is not in the vault yet. */
  readonly person: (person: PersonOnForm) => Promise<void>;
  readonly scope: Scope;
};

const form = (page: Page) => page.getByRole('main').locator('form');

const stepForm = (page: Page, type: CommandType): StepForm => {
  const label = (field: FieldName): string => fieldWords(nl, type, field).label;
  const scope = form(page);
  return {
    scope,
    fill: (field, text) => fill(scope, label(field), text),
    day: (field, iso) => fillDate(scope, label(field), iso),
    answer: (field, choice) => answer(page, scope, label(field), choice),
    tick: async (...labels) => {
      for (const name of labels) await scope.getByRole('checkbox', { name, exact: true }).check();
    },
    person: (person) => fillPerson(scope, person),
  };
};

/** Opens the form of a step from 'Wat u nog meer kunt doen'; for `recordSent` that of a letter sent outside the program. */
export async function openStep(page: Page, type: CommandType, letter?: LetterKind, t: Messages = nl): Promise<void> {
  const words = t.caseScreen;
  const title = letter === undefined ? t.commands[type].title : t.letterKinds[letter].name;
  const possible = page.getByRole('region', { name: words.possible.title, exact: true });
  const name = new RegExp(`^${escaped(title)}( \\(${escaped(words.possible.withReason)}\\))?$`, 'u');
  // What is folded away is made when it is opened.
  const heading = `${words.possible.groups[groupOf(type)]} (`;
  const fold = possible.locator('details').filter({ has: page.locator('summary', { hasText: heading }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await possible.getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { level: 2, name: t.commands[type].title })).toBeVisible();
}

/** Opens every heading of what may be done, so that what is not among it can be missed. */
export async function unfoldSteps(page: Page): Promise<void> {
  const folds = page.getByRole('region', { name: nl.caseScreen.possible.title, exact: true }).locator('details');
  await expect(folds.first()).toBeVisible();
  for (const fold of await folds.all()) {
    await fold.locator('summary').click();
    await expect(fold.getByRole('button').first()).toBeVisible();
  }
}

/** Opens the form of a step, fills it in and records it. */
export async function step(
  page: Page,
  type: CommandType,
  how: {
    readonly on?: string;
    readonly letter?: LetterKind;
    readonly fill?: (form: StepForm) => Promise<void>;
    /** What yields to a reason is set aside with this one. */
    readonly reason?: string;
  } = {},
): Promise<void> {
  await openStep(page, type, how.letter);
  await finishStep(page, type, how);
}

/** As `step`, in the form that is already open. */
export async function finishStep(
  page: Page,
  type: CommandType,
  how: {
    readonly on?: string;
    readonly fill?: (form: StepForm) => Promise<void>;
    readonly reason?: string;
  } = {},
): Promise<void> {
  const open = stepForm(page, type);
  if (how.on !== undefined) await open.day('happenedOn', how.on);
  await how.fill?.(open);
  if (how.reason !== undefined) await fill(open.scope, nl.refusalFrame.reason, how.reason);
  await submitStep(page, type);
}

/** Presses the button of the open form, and waits until it is recorded. */
export async function submitStep(page: Page, type: CommandType): Promise<void> {
  const { title, done } = nl.commands[type];
  const heavy: readonly CommandType[] = ['forwardDossier', 'voidCase', 'destroyPassage'];
  if (heavy.includes(type)) await confirm(page, form(page), title);
  else await form(page).getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByText(done).last()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: words.next.title })).toBeVisible();
}
