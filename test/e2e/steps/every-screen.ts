/** Every screen, tab and main form as somebody reaches it, looked at in both schemes, wide and narrow. */
import { expect, type Page } from '@playwright/test';
import { exampleDirector, examplePassphrase } from '../../../electron/core/practice/names.ts';
import { caseTabs } from '../../../renderer/app/route.ts';
import type { Messages } from '../../../renderer/i18n/nl/index.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml } from '../../fixtures/mail-kit.ts';
import type { Program } from '../host.ts';
import { axeFindings, cutOff } from './access.ts';
import { openStep, pressRow } from './case.ts';
import { nl } from './fields.ts';
import { keepLook, picturesWanted } from './picture.ts';
import { unlock } from './vault.ts';

/** At 200 % a window of 1280 x 800 is 640 x 400; 1024 x 700 is the smallest at 100 %. */
const narrow = [
  { width: 640, height: 400 },
  { width: 1024, height: 700 },
];
const usual = { width: 1280, height: 800 };

/** Looks at the page as it stands, light and dark, wide and narrow. Colours are the same in English, so dark is not looked at there. */
export async function judge(page: Page, name: string, findings: string[]): Promise<void> {
  await expect(page.getByText(/^(Even geduld|One moment) …$/u)).toHaveCount(0);
  const language = await page.locator('html').getAttribute('lang');
  const schemes = language === 'en' && !picturesWanted ? (['light'] as const) : (['light', 'dark'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const found = await axeFindings(page, colorScheme === 'light' ? 'everything' : 'colours');
    findings.push(...found.map((finding) => `${name}, ${colorScheme}: ${finding}`));
    await keepLook(page, `${name}, ${language}, ${colorScheme}`);
  }
  for (const viewport of narrow) {
    await page.setViewportSize(viewport);
    findings.push(...(await cutOff(page)).map((finding) => `${name}, ${viewport.width} wide: ${finding}`));
  }
  await page.setViewportSize(usual);
}

export const menu = (
  page: Page,
  t: Messages,
  screen: 'today' | 'inbox' | 'cases' | 'terms' | 'improvements' | 'report' | 'settings',
) =>
  page.getByRole('navigation', { name: t.navigation.menu }).getByRole('button', { name: t.navigation[screen] }).click();

export async function openBySummary(page: Page, t: Messages, summary: string): Promise<void> {
  await menu(page, t, 'cases');
  await page.getByLabel(t.register.search, { exact: true }).fill(summary);
  await pressRow(page, summary, t.caseScreen.tabList);
}

export const withCommittee = 'Coachtraject zonder gesprek afgebroken';

/** A message with markup, as it was sent; ends with it thrown away. */
async function judgeAsSent(page: Page, t: Messages, look: (name: string) => Promise<void>): Promise<void> {
  const buffer = Buffer.from(eml({ html: '<p>Mijn <b>klacht</b></p><img src="https://volg.example/1.gif">' }));
  await page.getByLabel(t.files.label).setInputFiles({ name: 'klacht.eml', mimeType: 'message/rfc822', buffer });
  await page.getByText(t.viewer.asSent.sent, { exact: true }).click();
  await expect(page.frameLocator('iframe').frameLocator('iframe').getByText('klacht', { exact: true })).toBeVisible();
  await look('Postbak, zoals verzonden');
  // Into the message and out of it by the keyboard alone.
  await page.getByRole('radio', { name: t.viewer.asSent.sent, exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('iframe')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('iframe')).not.toBeFocused();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: t.inbox.dismiss.button }).click();
  await dialog.getByRole('radio', { name: t.inbox.dismiss.reasons.advertising }).check();
  await dialog.getByRole('radio', { name: t.inbox.dismiss.choices.remove }).check();
  await dialog.getByRole('button', { name: t.inbox.dismiss.submitRemove }).click();
  await expect(page.getByText(t.inbox.emptyTitle)).toBeVisible();
}

/** The Postbak without and with a paper, and what can be done with it; ends with the paper thrown away. */
async function judgeInbox(page: Page, t: Messages, look: (name: string) => Promise<void>): Promise<void> {
  await menu(page, t, 'inbox');
  await expect(page.getByText(t.inbox.emptyTitle)).toBeVisible();
  await look('Postbak, leeg');
  await judgeAsSent(page, t, look);
  const buffer = Buffer.from(await sheets([{ text: 'Een brief' }, { text: 'Een envelop' }]));
  await page.getByLabel(t.files.label).setInputFiles({ name: 'post.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('img').first()).toBeVisible();
  await look('Postbak');
  const dialog = page.getByRole('dialog');
  const cancel = () => dialog.getByRole('button', { name: t.common.cancel }).click();
  await page.getByRole('button', { name: t.inbox.assign.button }).click();
  await dialog.getByRole('button', { name: t.inbox.assign.submit }).click();
  await look('Postbak, bij een klacht voegen');
  await cancel();
  await page.getByRole('button', { name: t.pages.button, exact: true }).click();
  await dialog.getByRole('button', { name: t.pages.asEnvelope(2) }).click();
  await look('Bladzijden ordenen');
  await cancel();
  await page.getByRole('button', { name: t.inbox.dismiss.button }).click();
  await dialog.getByRole('radio', { name: t.inbox.dismiss.reasons.advertising }).check();
  await dialog.getByRole('radio', { name: t.inbox.dismiss.choices.remove }).check();
  await look('Postbak, weggooien');
  await dialog.getByRole('button', { name: t.inbox.dismiss.submitRemove }).click();
  await expect(page.getByText(t.inbox.emptyTitle)).toBeVisible();
}

/** What lies behind a choice there: for somebody who may not read everything, and as an archive keeps it. */
async function judgeDossier(page: Page, t: Messages, look: (name: string) => Promise<void>): Promise<void> {
  const { dossier } = t;
  await page.getByRole('button', { name: dossier.preview.button, exact: true }).click();
  const preview = page.getByRole('region', { name: t.viewer.region(dossier.preview.title(2)), exact: true });
  await expect(preview.getByRole('img').first()).toBeVisible();
  await look('Dossier, vooraf bekijken');
  await preview.getByRole('button', { name: t.viewer.close, exact: true }).click();
  await page.getByRole('radio', { name: dossier.forWhom.other }).check();
  await page.getByRole('button', { name: dossier.buildAgain, exact: true }).click();
  await expect(page.getByText(dossier.forWhom.nameMissing)).toBeVisible();
  await look('Dossier, voor iemand anders');
  await page.getByRole('button', { name: dossier.save(1), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: dossier.archive.archive }).check();
  await look('Dossier, archiefbestand');
  await dialog.getByRole('button', { name: t.common.cancel }).click();
}

/** Goes to every screen in the language of `t`; gives what is wrong with any of them. */
export async function judgeEverything(page: Page, t: Messages): Promise<readonly string[]> {
  const findings: string[] = [];
  const look = (name: string) => judge(page, name, findings);
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { name }).first()).toBeVisible();

  await menu(page, t, 'today');
  await page.getByRole('button', { name: t.dates.term.why }).first().click();
  await look('Vandaag');
  await menu(page, t, 'cases');
  await page.getByLabel(t.register.search, { exact: true }).fill('');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await look('Klachten');
  await menu(page, t, 'terms');
  await heading(t.terms.title);
  await expect(page.getByRole('table').getByText(t.terms.today, { exact: true })).toBeVisible();
  await expect(page.getByRole('table').getByText(t.termTitles.decideAdmission).first()).toBeVisible();
  await look('Termijnen, maand');
  await page.getByText(t.terms.list, { exact: true }).click();
  await look('Termijnen, lijst');
  await menu(page, t, 'improvements');
  await heading(t.navigation.improvements);
  await look('Verbeteringen');
  await menu(page, t, 'report');
  await heading(t.report.title);
  await look('Jaaroverzicht');
  await judgeInbox(page, t, look);

  await menu(page, t, 'cases');
  await page.getByRole('button', { name: t.register.create }).click();
  await heading(t.intake.title);
  await page.getByRole('button', { name: t.intake.register, exact: true }).click();
  await expect(page.getByText(t.intake.problems.channelMissing).first()).toBeVisible();
  await look('Nieuwe klacht');

  await openBySummary(page, t, withCommittee);
  for (const tab of caseTabs) {
    await page.getByRole('tab', { name: t.caseScreen.tabs[tab] }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    if (tab === 'dossier') await heading(t.dossier.versionsTitle);
    await look(`Klacht, ${tab}`);
    if (tab === 'dossier') await judgeDossier(page, t, look);
  }
  await page.getByRole('tab', { name: t.caseScreen.tabs.documents }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: t.common.show })
    .or(page.getByRole('button', { name: new RegExp(`^${t.caseScreen.documents.look('')}`, 'u') }))
    .first()
    .click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await look('Klacht, stuk ernaast');

  await page.getByRole('tab', { name: t.caseScreen.tabs.letters }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: new RegExp(`^${t.letters.open} `, 'u') })
    .first()
    .click();
  await expect(page.getByRole('button', { name: t.letters.editor.back })).toBeVisible();
  await look('Brief, verzonden');
  await page.getByRole('button', { name: t.letters.editor.back }).click();
  await page.getByRole('combobox', { name: t.letters.newChoose }).click();
  await page.getByRole('option', { name: t.letterKinds.confidentialityNotice.name, exact: true }).click();
  await page.getByRole('button', { name: t.letters.newMake, exact: true }).click();
  await expect(page.getByRole('textbox', { name: t.letters.editor.body })).toBeVisible();
  await expect(page.getByRole('img').first()).toBeVisible();
  await look('Brief, concept');
  await page.getByRole('button', { name: t.letters.editor.discard, exact: true }).click();
  await look('Brief, weggooien');
  await page.getByRole('dialog').getByRole('button', { name: t.letters.editor.discard, exact: true }).click();

  for (const command of ['recordCommitteeRuling', 'endMembership', 'addElement', 'planImprovement'] as const) {
    await openStep(page, command, undefined, t);
    await page.locator('form').getByRole('button', { name: t.commands[command].title, exact: true }).click();
    await look(`Formulier, ${command}`);
    await page.getByRole('button', { name: t.caseScreen.form.back }).click();
  }
  await page.getByRole('tab', { name: t.caseScreen.tabs.course }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${t.caseScreen.course.correct}: `, 'u') })
    .first()
    .click();
  await heading(t.commands.correctFact.title);
  await look('Formulier, correctFact');

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t.navigation.searchPlaceholder).fill('coach');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/^\d{4}-\d{3} · /u)
      .first(),
  ).toBeVisible();
  await look('Zoeken');
  await page.keyboard.press('Escape');

  await menu(page, t, 'settings');
  await heading(t.settings.organisation.title);
  await look('Instellingen');
  const contents = page.getByRole('navigation', { name: t.settings.contents });
  await contents.getByRole('link', { name: t.settings.about.title, exact: true }).click();
  await expect(page.getByRole('heading', { name: t.settings.about.title, exact: true })).toBeInViewport();
  await expect(page.locator(':focus').getByRole('heading', { level: 2 })).toHaveText(t.settings.about.title);
  await page.getByRole('button', { name: t.templates.open }).click();
  await heading(t.templates.title);
  await look('Teksten van brieven');
  await page.getByRole('button', { name: t.templates.changeOne(t.letterKinds.hearingInvitation.name) }).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await look('Tekst van een brief');
  await menu(page, t, 'settings');
  await page.keyboard.press('F1');
  await heading(t.navigation.help);
  await look('Hulp');
  await page.keyboard.press('Escape');
  await heading(t.settings.organisation.title);
  return findings;
}

/** The window with the vault open, whichever test came before. */
export async function opened(program: Program): Promise<Page> {
  const page = await program.window();
  const locked = page.getByRole('heading', { name: nl.unlock.unlockTitle });
  await expect(locked.or(page.getByRole('navigation', { name: nl.navigation.menu }))).toBeVisible();
  if (await locked.isVisible()) await unlock(page, examplePassphrase, exampleDirector);
  return page;
}
