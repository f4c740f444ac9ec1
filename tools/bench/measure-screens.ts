/** From click to painted, screen by screen, in a register of ten thousand complaints. */
import type { Page } from '@playwright/test';
import { nl } from '../../test/e2e/steps/fields.ts';
import { untilPainted } from './probe.ts';

export type Samples = { readonly what: string; readonly ms: readonly number[] };

const menuEntry = (page: Page, screen: 'today' | 'cases' | 'terms') =>
  page.getByRole('navigation', { name: nl.navigation.menu }).getByRole('button', { name: nl.navigation[screen] });

export async function screensInTurn(page: Page, times: number): Promise<readonly Samples[]> {
  const today: number[] = [];
  const cases: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    cases.push(await untilPainted(page, 'main [role=grid]', () => menuEntry(page, 'cases').click()));
    today.push(await untilPainted(page, 'main article, main li', () => menuEntry(page, 'today').click()));
  }
  return [
    { what: 'Vandaag', ms: today },
    { what: 'Klachten', ms: cases },
  ];
}

/** Sort, filter, search and scroll; leaves the register as it was. */
export async function registerActions(page: Page, times: number): Promise<readonly Samples[]> {
  await menuEntry(page, 'cases').click();
  const grid = page.getByRole('grid', { name: nl.register.table });
  await grid.waitFor();
  const sort: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const column = [nl.register.columns.complainantName, nl.register.columns.receivedOn, nl.register.columns.nextDueOn][
      turn % 3
    ];
    const heading = grid.getByRole('columnheader').getByRole('button', { name: column ?? '' });
    sort.push(await untilPainted(page, 'main [role=grid] [role=row]', () => heading.click()));
  }
  const filter = await filteringFrom(page, 0, times);
  await resetFilters(page);
  const search: number[] = [];
  const field = page.getByRole('searchbox', { name: nl.register.search });
  for (let turn = 0; turn < times; turn += 1) {
    await field.fill(['mulde', 'factuu', 'traine'][turn % 3] ?? '');
    await page.waitForTimeout(400);
    search.push(await untilPainted(page, 'main [role=grid] [role=row]', () => field.press('r')));
  }
  await field.fill('');
  await page.waitForTimeout(400);
  const scroll: number[] = [];
  await grid.hover();
  for (let turn = 0; turn < times; turn += 1)
    scroll.push(await untilPainted(page, 'main [role=grid] [role=row]', () => page.mouse.wheel(0, 700)));
  return [
    { what: 'Klachten: sort', ms: sort },
    filter,
    { what: 'Klachten: search as you type (waits 120 ms for the next key)', ms: search },
    { what: 'Klachten: scroll', ms: scroll },
  ];
}

/** Opens the register and filters it in one way after the other, from the `first`; leaves it as it was. */
export async function filtering(page: Page, first: number, times: number): Promise<Samples> {
  await wholeRegister(page);
  const filter = await filteringFrom(page, first, times);
  await resetFilters(page);
  return filter;
}

/** Every complaint in the register, whatever was looked for before. */
export async function wholeRegister(page: Page): Promise<void> {
  await menuEntry(page, 'cases').click();
  await page.getByRole('grid', { name: nl.register.table }).waitFor();
  await resetFilters(page);
}

async function filteringFrom(page: Page, first: number, times: number): Promise<Samples> {
  const ms: number[] = [];
  for (let turn = first; turn < first + times; turn += 1) {
    const [label, option] = [
      [nl.register.scope, nl.register.scopes.open],
      [nl.register.subject, 'Een opleider'],
      [nl.register.scope, nl.register.scopes.closed],
      [nl.register.subject, nl.register.anySubject],
      [nl.register.status, nl.statuses.closed],
      [nl.register.status, nl.register.anyStatus],
      [nl.register.scope, nl.register.scopes.all],
    ][turn % 7] ?? ['', ''];
    await page.getByRole('combobox', { name: label ?? '' }).click();
    const choice = page.getByRole('option', { name: option ?? '', exact: true });
    await choice.waitFor();
    ms.push(await untilPainted(page, 'main [role=grid] [role=row]', () => choice.click()));
  }
  return { what: 'Klachten: filter', ms };
}

async function resetFilters(page: Page): Promise<void> {
  const clear = page.getByRole('button', { name: nl.register.clear });
  if (await clear.isVisible()) await clear.click();
}
