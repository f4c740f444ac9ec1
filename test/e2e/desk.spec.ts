/** A day at the desk that does not go as planned: a crash, files that are refused, steps that may not be taken, an onlooker. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import sharp from 'sharp';
import { exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import { caseTabs } from '../../renderer/app/route.ts';
import { fieldWords } from '../../renderer/procedure/field-words.ts';
import { eml, usualHeaders } from '../fixtures/mail-kit.ts';
import { docx } from '../fixtures/office-kit.ts';
import { tiff } from '../fixtures/tiff-kit.ts';
import { launch, type Program } from './host.ts';
import { finishStep, openCase, openStep, openTab } from './steps/case.ts';
import { exampleToday, launchExample } from './steps/example.ts';
import { capital, choose, fill, nl } from './steps/fields.ts';
import { complaintLetter } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await launchExample();
  await unlock(await program.window(), examplePassphrase, exampleDirector);
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const received = 'Opmerking van de trainer over een accent';
const hearing = 'Beoordeling zonder uitleg of geschreven feedback';
const withCommittee = 'Coachtraject zonder gesprek afgebroken';

test('a half-filled complaint survives a crash and is offered on Vandaag', async () => {
  const page = await program.window();
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.register.create }).click();
  const arrival = page.getByRole('region', { name: nl.intake.arrival.title });
  await choose(arrival, nl.intake.arrival.channel, capital(nl.choices.channel.telephone));
  await fill(page, nl.intake.summary.label, 'Boek nooit teruggekregen');
  await expect(page.getByText(nl.common.draftSaved, { exact: true })).toBeVisible();
  expect(program.problems).toEqual([]);
  await program.kill();

  const { vaultDir } = program;
  const crashed = program;
  program = { ...(await launch({ vaultDir, today: exampleToday })) };
  const again = program.close;
  program = {
    ...program,
    close: async () => {
      await again();
      rmSync(join(crashed.vaultDir, '..'), { recursive: true, force: true });
    },
  };
  const after = await program.window();
  await unlock(after, examplePassphrase, exampleDirector);
  const unfinished = after.getByRole('region', { name: nl.today.drafts });
  await unfinished.getByRole('button', { name: nl.today.draftIntake }).click();
  await expect(after.getByRole('textbox', { name: nl.intake.summary.label })).toHaveValue('Boek nooit teruggekregen');
  await expect(after.getByRole('radio', { name: capital(nl.choices.channel.telephone) })).toBeChecked();
});

test('a file that cannot be read says why and changes nothing', async () => {
  const page = await program.window();
  await openCase(page, hearing);
  await openTab(page, 'documents');
  const papers = page.getByRole('tab', { name: nl.caseScreen.tabs.documents });
  const before = await papers.textContent();
  const good = Buffer.from((await complaintLetter()).bytes);
  const files = {
    empty: { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    broken: { name: 'stuk.pdf', mimeType: 'application/pdf', buffer: good.subarray(0, 900) },
    encrypted: { name: 'geheim.pdf', mimeType: 'application/pdf', buffer: locked(good) },
    foreign: { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><body>brief</body></html>') },
    tooManyPixels: { name: 'plattegrond.png', mimeType: 'image/png', buffer: await blankPicture(9_000, 7_000) },
    tooManyPages: {
      name: 'archief.tif',
      mimeType: 'image/tiff',
      buffer: Buffer.from(tiff(Array.from({ length: 2_001 }, () => dot))),
    },
    tooMuchPacked: {
      name: 'bom.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(docx('<w:p/>', { 'word/comments.xml': new Uint8Array(40_000_001) })),
    },
  } as const;
  for (const [problem, file] of Object.entries(files)) {
    await page.getByLabel(nl.files.label).setInputFiles(file);
    const notice = page.getByRole('alert').filter({ hasText: nl.files.problem(file.name) });
    await expect(notice).toContainText(nl.files.problems[problem as keyof typeof files]);
    await notice.getByRole('button', { name: nl.common.close }).click();
  }
  expect(await papers.textContent()).toBe(before);
  // Of a message that is kept, the file that lies too deep inside it is named.
  const inside = (depth: number): Uint8Array =>
    eml({
      headers: [...usualHeaders, ...Array.from({ length: depth }, (_, nth) => `X-Level: ${nth}`)],
      parts: [
        depth === 0
          ? { name: 'diepst.pdf', type: 'application/pdf', bytes: good }
          : { name: '', type: 'message/rfc822', bytes: inside(depth - 1) },
      ],
    });
  const message = { name: 'door.eml', mimeType: 'message/rfc822', buffer: Buffer.from(inside(3)) };
  await page.getByLabel(nl.files.label).setInputFiles(message);
  const notice = page.getByRole('alert').filter({ hasText: nl.files.problem('diepst.pdf') });
  await expect(notice).toContainText(nl.files.attachmentProblem(nl.files.problems.tooDeep), { timeout: 30_000 });
  expect(program.problems).toEqual([]);
});

test('a step that cannot be taken yet is shown with its reason and norm', async () => {
  const page = await program.window();
  await openCase(page, received);
  const notNow = page.getByRole('region', { name: nl.caseScreen.notNow.title });
  await notNow.locator('summary').first().click();
  await notNow.locator('summary').filter({ hasText: nl.caseScreen.possible.groups.ruling }).click();
  const rule = notNow.getByRole('listitem').filter({ hasText: nl.commands.rule.title });
  const { what, todo } = nl.refusals.notAdmitted;
  await expect(rule).toContainText(`${what} ${todo}`);
  await expect(rule).toContainText(/norm [A-Z]\d/u);
});

test('a safeguard yields to a reason, which stays to be read', async () => {
  const page = await program.window();
  const reason = 'Beiden vroegen er gisteren zelf om, aan de telefoon.';
  await openCase(page, hearing);
  await openStep(page, 'planSession');
  await finishStep(page, 'planSession', {
    fill: async (form) => {
      for (const party of await form.scope.getByRole('group').getByRole('checkbox').all()) await party.check();
      await form.day('on', '2025-06-24');
      await form.answer('askedObjections', nl.common.no);
      await expect(form.scope.getByText(nl.refusals.jointNotAgreed.what)).toBeVisible();
    },
    reason,
  });
  await openTab(page, 'course');
  await expect(page.getByRole('tabpanel')).toContainText(nl.caseScreen.course.because(reason));
});

test('Escape in a form closes what stands open over it first, and only then leaves', async () => {
  const page = await program.window();
  await openCase(page, received);
  const heading = (type: 'addReceipt' | 'voidCase') =>
    page.getByRole('heading', { level: 2, name: nl.commands[type].title });
  const stays = async (type: 'addReceipt' | 'voidCase', opened: Locator) => {
    await expect(opened).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expect(heading(type)).toBeVisible();
  };
  await openStep(page, 'addReceipt');
  const form = page.getByRole('main').locator('form');
  const list = form.getByRole('combobox').first();
  await list.click();
  await stays('addReceipt', page.getByRole('listbox'));
  await expect(list).toBeFocused();
  await form
    .getByRole('button', { name: new RegExp(`^${nl.dates.field.openCalendar}`, 'u') })
    .first()
    .click();
  await stays('addReceipt', page.getByRole('dialog'));
  await list.focus();
  await page.keyboard.press('Escape');
  await expect(heading('addReceipt')).toBeHidden();

  await openStep(page, 'voidCase');
  await fill(form, fieldWords(nl, 'voidCase', 'reason').label, 'Dubbel ingeschreven.');
  await form.getByRole('button', { name: nl.commands.voidCase.title, exact: true }).click();
  await stays('voidCase', page.getByRole('dialog', { name: nl.commands.voidCase.title }));
  await page.keyboard.press('Escape');
  await expect(heading('voidCase')).toBeHidden();
  await expect(page.getByRole('tablist', { name: nl.caseScreen.tabList })).toBeVisible();
});

test('with names hidden, no screen names anybody', async () => {
  const page = await program.window();
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  const named: string[] = [];
  const look = async (where: string): Promise<void> => {
    await expect(page.getByText(nl.common.loading)).toHaveCount(0);
    for (const name of people) {
      const shown = page.getByText(name).filter({ visible: true });
      if ((await shown.count()) > 0) named.push(`${where}: ${name}: ${await shown.first().textContent()}`);
    }
  };
  for (const screen of ['today', 'cases', 'terms', 'improvements'] as const) {
    await goTo(page, screen);
    if (screen === 'cases') await page.getByLabel(nl.register.search, { exact: true }).fill('');
    await look(screen);
  }
  await openCase(page, withCommittee);
  for (const tab of caseTabs) {
    await openTab(page, tab);
    // What was written freely is read as well.
    for (const words of await page.getByRole('button', { name: nl.caseScreen.course.words, exact: true }).all())
      await words.click();
    await look(tab);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill('coachtraject');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/^\d{4}-\d{3} · /u)
      .first(),
  ).toBeVisible();
  await look('search');
  await page.keyboard.press('Escape');
  expect(named).toEqual([]);
  await page.getByRole('button', { name: nl.navigation.hideNames }).click();
  await openTab(page, 'parties');
  await expect(page.getByRole('heading', { name: 'Mei Lin Tang' })).toBeVisible();
});

test('nothing went wrong in the window', () => {
  expect(program.problems).toEqual([]);
});

/** Family names in the vault of invented cases, as they stand on the screen. */
const people = ['Tang', 'Smit', 'Oosterbaan', 'Demir', 'Hoekstra', 'Brouwer', 'Haddad', 'Hendriks', 'Maas', 'Bakker'];

const dot = { width: 8, height: 1, grey: new Uint8Array(8) };
const blankPicture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer();

function locked(pdf: Buffer): Buffer {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-locked-'));
  try {
    writeFileSync(join(directory, 'open.pdf'), pdf);
    const [from, to] = [join(directory, 'open.pdf'), join(directory, 'locked.pdf')];
    execFileSync('qpdf', ['--encrypt', 'geheim', 'geheim', '256', '--', from, to]);
    return readFileSync(to);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
