/** A walk past every screen of the invented vault, in one colour scheme. */
import type { Page } from '@playwright/test';
import { caseTabs } from '../../renderer/app/route.ts';
import { openCase, openTab } from '../../test/e2e/steps/case.ts';
import { nl } from '../../test/e2e/steps/fields.ts';
import { goTo } from '../../test/e2e/steps/vault.ts';
import type { Album } from './album.ts';

/** Vandaag, the register, the month, the list, improvements, settings, and one case tab by tab. */
export async function tour(page: Page, album: Album, caseNumber: string, suffix = ''): Promise<void> {
  await goTo(page, 'today');
  await album.take(page, `vandaag${suffix}`);
  await page.getByRole('button', { name: nl.dates.term.why }).first().click();
  await album.take(page, `waarom-deze-datum${suffix}`);
  for (const screen of ['cases', 'terms', 'improvements', 'settings'] as const) {
    await goTo(page, screen);
    await album.take(page, `${names[screen]}${suffix}`);
  }
  await openCase(page, caseNumber);
  for (const tab of caseTabs) {
    await openTab(page, tab);
    await album.take(page, `klacht-${nl.caseScreen.tabs[tab].toLowerCase().replaceAll(' ', '-')}${suffix}`);
  }
}

const names = {
  cases: 'klachten',
  terms: 'termijnen',
  improvements: 'verbeteringen',
  settings: 'instellingen',
} as const;
