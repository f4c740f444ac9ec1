/** Where a hit leads: to the page on which it stands, with the words marked and in view, in every kind of paper there is. */
import { PDF } from '@libpdf/core';
import { expect, type Page, test } from '@playwright/test';
import { eml, usualHeaders } from '../fixtures/mail-kit.ts';
import { launch, type Program } from './host.ts';
import { openTab } from './steps/case.ts';
import { confirm, nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { beginLetter, finishLetter } from './steps/letters.ts';
import { mailedComplaint, owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  // As wide as a screen on a desk is: a page is then higher than the window.
  program = await launch({ today: '2025-03-10', viewport: { width: 1920, height: 900 } });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

/** Pages on which words stand at a height from 0 (foot) to 1; every second one lies on its side. */
async function stack(pages: readonly (readonly [words: string, height: number])[]): Promise<Buffer> {
  const pdf = PDF.create();
  for (const [index, [words, height]] of pages.entries()) {
    const [width, down] = index % 2 === 0 ? [595, 842] : [842, 595];
    const page = pdf.addPage({ width, height: down });
    page.drawText(words, { x: 60, y: 30 + height * (down - 60), size: 12 });
  }
  return Buffer.from(await pdf.save());
}

const dialog = (page: Page) => page.getByRole('dialog', { name: nl.navigation.search });
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill(query);
}
/** Opens the hit on this page of a paper. */
async function openHit(page: Page, query: string, title: string, number: number): Promise<void> {
  await search(page, query);
  const name = new RegExp(`${nl.navigation.searchPage(number)} · ${title}`, 'u');
  await dialog(page).getByRole('button', { name }).click();
}
const mark = (page: Page) => page.locator('.kluis-viewer-mark');
const scroller = (page: Page, title: string) => page.getByRole('region', { name: nl.viewer.pages(title) });
const allRead = (page: Page) => expect(page.getByText(/Scans worden gelezen/u)).toBeHidden();

/** The mark, whole, inside what is seen of the pages. */
async function expectSeen(page: Page, title: string): Promise<void> {
  await expect(mark(page)).toHaveCount(1);
  await expect
    .poll(async () => {
      const [found, frame] = [await mark(page).boundingBox(), await scroller(page, title).boundingBox()];
      if (found === null || frame === null) return 'nowhere';
      const above = found.y < frame.y;
      const below = found.y + found.height > frame.y + frame.height;
      const aside = found.x < frame.x || found.x + found.width > frame.x + frame.width;
      return above ? 'above' : below ? 'below' : aside ? 'aside' : 'seen';
    })
    .toBe('seen');
}

test('in a paper of several pages: the right page, and on it the place', async () => {
  const page = await program.window();
  await createVault(page, owner);
  await registerComplaint(page, mailedComplaint('De trainer sprak over roodborstjes terwijl er niets te zien was.'));
  await openRegistered(page);
  await openTab(page, 'documents');
  const buffer = await stack([
    ['Eerste blad met een vleermuis', 0.95],
    ['Tweede blad, dwars, met een egel', 0.02],
    ['Een derde blad met een wezel', 0.01],
    ['Vierde blad, dwars, met een otter', 0.98],
    ['Vijfde blad met een bunzing', 0.01],
  ]);
  await page.getByLabel(nl.files.label).setInputFiles({ name: 'stapel.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('button', { name: nl.caseScreen.documents.look('stapel.pdf') })).toBeVisible();
  await allRead(page);
  await goTo(page, 'today');
  for (const [word, number] of [
    ['bunzing', 5],
    ['vleermuis', 1],
    ['wezel', 3],
    ['otter', 4],
    ['egel', 2],
  ] as const) {
    await openHit(page, word, 'stapel.pdf', number);
    await expectSeen(page, 'stapel.pdf');
    await expect(page.getByText(nl.viewer.pageOf(number, 5))).toBeVisible();
  }
  // Of a phrase nothing else of the page is marked.
  await openHit(page, '"blad met een wezel"', 'stapel.pdf', 3);
  await expect(mark(page)).toHaveCount(4);
  // Enlarged and turned it is found as well, and looking further stays looking further.
  await page.getByRole('button', { name: nl.viewer.zoomIn }).click();
  await page.getByRole('button', { name: nl.viewer.zoomIn }).click();
  await page.getByRole('button', { name: nl.viewer.rotate }).click();
  await openHit(page, 'bunzing', 'stapel.pdf', 5);
  await expectSeen(page, 'stapel.pdf');
  await scroller(page, 'stapel.pdf').press('Home');
  await expect(page.getByText(nl.viewer.pageOf(1, 5))).toBeVisible();
  await expect(mark(page)).toHaveCount(0);
  // The same hit leads there once more, also when the paper was closed.
  await openHit(page, 'bunzing', 'stapel.pdf', 5);
  await expectSeen(page, 'stapel.pdf');
  await page.getByRole('button', { name: nl.viewer.close, exact: true }).click();
  await expect(mark(page)).toHaveCount(0);
  await openHit(page, 'bunzing', 'stapel.pdf', 5);
  await expectSeen(page, 'stapel.pdf');
  expect(program.problems).toEqual([]);
});

test('in a note: the entry it belongs to, unfolded, with the words marked and in view', async () => {
  const page = await program.window();
  await goTo(page, 'today');
  await page.setViewportSize({ width: 1280, height: 700 });
  const note = async (word: string) => {
    await search(page, word);
    await dialog(page)
      .getByRole('button', { name: new RegExp(nl.navigation.searchFound.text, 'u') })
      .click();
  };
  const marked = page.getByRole('tabpanel').locator('mark');
  await note('roodborst');
  await expect(marked).toHaveText(['roodborstjes']);
  await expect(marked).toBeInViewport();
  // Folded in and left, the same hit leads there again.
  await page.getByRole('button', { name: nl.caseScreen.course.hideWords, exact: true }).click();
  await expect(marked).toHaveCount(0);
  await note('roodborst');
  await expect(marked).toBeInViewport();
  await openTab(page, 'log');
  await note('trainer');
  await expect(marked).toHaveText(['trainer']);
  await page.setViewportSize({ width: 1920, height: 900 });
  expect(program.problems).toEqual([]);
});

test('in a letter that is still being written: in the editor, at the words', async () => {
  const page = await program.window();
  await beginLetter(page, 'acknowledgement');
  const subject = page.getByLabel(nl.letters.editor.subject);
  const text = page.getByRole('textbox', { name: nl.letters.editor.body });
  await search(page, 'karekiet');
  await expect(dialog(page).getByText(nl.navigation.searchNothing)).toBeVisible();
  await page.keyboard.press('Escape');
  await text.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Wij hoorden ook een karekiet.');
  await subject.fill('Ontvangst en de ringslang');
  await expect(page.getByText(nl.common.draftSaved)).toBeVisible();
  const draft = async (word: string) => {
    await search(page, word);
    await dialog(page)
      .getByRole('button', { name: new RegExp(nl.navigation.searchFound.draft, 'u') })
      .click();
  };
  await goTo(page, 'today');
  await draft('karekiet');
  await expect(text.locator('mark')).toHaveText(['karekiet']);
  await expect(text.locator('mark')).toBeInViewport({ ratio: 1 });
  // Typing goes on at that place, and the mark was no part of the letter.
  await page.keyboard.type('kleine ');
  await expect(text.locator('mark')).toHaveCount(0);
  await expect(text).toContainText('een kleine karekiet.');
  await expect(page.getByText(nl.common.draftSaved)).toBeVisible();
  // From where it is open already it leads there once more, and to the subject when the word stands only there.
  await subject.focus();
  await draft('karekiet');
  await expect(text.locator('mark')).toBeInViewport({ ratio: 1 });
  await goTo(page, 'today');
  await draft('ringslang');
  await expect(subject).toBeFocused();
  // Thrown away, it is found nowhere.
  await confirm(page, page, nl.letters.editor.discard);
  await expect(page.getByRole('region', { name: nl.letters.newTitle, exact: true })).toBeVisible();
  await search(page, 'karekiet');
  await expect(dialog(page).getByText(nl.navigation.searchNothing)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(program.problems).toEqual([]);
});

test('in a letter of our own, once it is final', async () => {
  const page = await program.window();
  await beginLetter(page, 'acknowledgement');
  await finishLetter(page);
  await allRead(page);
  await goTo(page, 'today');
  await search(page, 'huisarts');
  const hits = dialog(page).getByRole('button', { name: new RegExp(nl.navigation.searchPage(1), 'u') });
  await expect(hits.locator('mark')).toHaveText(['huisarts']);
  await hits.click();
  await expect(mark(page)).toHaveCount(1);
  await expect(mark(page)).toBeInViewport({ ratio: 1 });
  expect(program.problems).toEqual([]);
});

test('what was narrowed down for one search does not narrow the next', async () => {
  const page = await program.window();
  await search(page, 'wezel');
  const kind = dialog(page).getByLabel(nl.navigation.searchKind);
  await kind.selectOption({ label: nl.navigation.searchKinds.person });
  await dialog(page).getByLabel(nl.navigation.searchScope).selectOption({ label: nl.navigation.searchScopes.closed });
  // Years of which there is nothing are not offered.
  const year = dialog(page).getByLabel(nl.navigation.searchYear);
  await expect(year.getByRole('option')).toHaveText([nl.navigation.searchAnyYear, '2025']);
  await year.focus();
  await page.keyboard.press('ArrowDown');
  await expect(year).toHaveValue('2025');
  await expect(dialog(page).getByText(nl.navigation.searchNothing)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await openHit(page, 'wezel', 'stapel.pdf', 3);
  await expectSeen(page, 'stapel.pdf');
  expect(program.problems).toEqual([]);
});

test('in a message in the Postbak, and in a file that came with it', async () => {
  const page = await program.window();
  await goTo(page, 'inbox');
  const lines = Array.from({ length: 150 }, (_, index) => (index === 140 ? 'De buizerd riep.' : `Regel ${index}.`));
  const bytes = eml({
    headers: usualHeaders,
    text: lines.join('\n'),
    parts: [
      {
        name: 'nest.pdf',
        type: 'application/pdf',
        bytes: await stack([
          ['Niets', 0.9],
          ['Niets', 0.9],
          ['Een havik', 0.01],
        ]),
      },
    ],
  });
  const file = { name: 'post.eml', mimeType: 'message/rfc822', buffer: Buffer.from(bytes) };
  await page.getByLabel(nl.files.label).setInputFiles(file);
  await expect(page.getByRole('list', { name: nl.inbox.list }).getByRole('listitem')).toHaveCount(1);
  await allRead(page);
  await goTo(page, 'today');
  await search(page, 'buizerd');
  await dialog(page)
    .getByRole('button', { name: /post\.eml/u })
    .click();
  await expectSeen(page, 'post.eml');
  await openHit(page, 'havik', 'nest.pdf', 3);
  await expectSeen(page, 'post.eml');
  await expect(page.getByText(nl.viewer.pageOf(3, 3))).toBeVisible();
  expect(program.problems).toEqual([]);
});
