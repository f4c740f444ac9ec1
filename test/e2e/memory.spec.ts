/**
 * Words that occur nowhere else go through the whole program; then every file that the program and its browser left anywhere,
 * and after locking the memory of everything that still runs, is searched for them. What is not searched: what lies compressed
 * or encrypted in a file. The vault and the exports are; a picture or a PDF elsewhere is looked for by its first bytes. Of the
 * browser's own files these are the shared dictionaries and the second, encrypted writing of its list of windows; its first,
 * readable one is searched. The names of those who can open the vault are readable by design.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { eml } from '../fixtures/mail-kit.ts';
import { launch, type Program } from './host.ts';
import { openCase, openTab } from './steps/case.ts';
import { fill, nl } from './steps/fields.ts';
import { addPaper, openRegistered, registerComplaint } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { findInMemory, isRunning, processesMarked } from './steps/memory.ts';
import { pdfText } from './steps/pdf.ts';
import { scanOf } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { searchDisk } from './steps/traces.ts';
import { createVault, goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

const place = mkdtempSync(join(tmpdir(), 'kluis-canary-'));
const exports = join(place, 'exports');
/** Everything but the exports: the vault, the data beside it, home, temporary files, the browser's profile. */
const left = join(place, 'left');
const temporary = join(left, 'tmp');
const dossierFile = join(exports, 'uitvoer.pdf');

/** In every word of this run, in small letters: one search finds them all, also folded or cut off at the front. */
const mark = 'kwetterqvx';
const passphrase = `gieter wolk ${mark} trapleer zomerdijk`;
const words = {
  given: `Ijsvogel${mark}`,
  family: `Zwartkop${mark}`,
  street: `Boomkruiper${mark}pad`,
  mail: `roerdomp${mark}`,
  respondent: `Waterhoen${mark}`,
  deviation: `pimpelmees${mark}`,
  wish: `koolmees${mark}`,
  summary: `Sperwer${mark}`,
  scan: `goudvink${mark}`,
  file: `putter${mark}`,
  message: `Wielewaal${mark}`,
  messageFile: `kneu${mark}.eml`,
} as const;

const daysAgo = (days: number): string => Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ days }).toString();

let program: Program;
let number = '';

test.beforeAll(async () => {
  for (const directory of [exports, temporary, join(left, 'home')]) mkdirSync(directory, { recursive: true });
  program = await launch({
    vaultDir: join(left, 'vault'),
    environment: {
      HOME: join(left, 'home'),
      XDG_CONFIG_HOME: join(left, 'home/config'),
      XDG_CACHE_HOME: join(left, 'home/cache'),
      XDG_DATA_HOME: join(left, 'home/data'),
      XDG_STATE_HOME: join(left, 'home/state'),
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      // Inherited by every process of the program: it is known again by it.
      KLUIS_CANARY: place,
    },
  });
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.kill();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

const running = () => processesMarked(`KLUIS_CANARY=${place}`);
const linux = process.platform === 'linux';

async function namelessTitle(page: Page): Promise<void> {
  const title = await page.title();
  expect(title).not.toContain(mark);
  if (number !== '') expect(title).not.toContain(number);
}

test('names and words go in by hand, by scan and by letter, are found, and leave in a dossier', async () => {
  const page = await program.window();
  await createVault(page, {
    // Not one of the words: the unlock screen asks who it is, so these names are readable beside the vault.
    directorName: 'Marijke Bakker',
    organisationName: 'Coachpunt De Linde',
    passphrase,
  });
  number = await registerComplaint(page, {
    scan: await scanOf(
      ['Utrecht, 27 februari 2025', '', `Dit is mijn ${words.scan}`, 'over de training van 20 februari.'],
      `${words.file}.pdf`,
    ),
    channel: 'post',
    receivedOn: daysAgo(0),
    postmarkOn: daysAgo(3),
    complainant: {
      salutation: 'madam',
      givenName: words.given,
      familyName: words.family,
      street: `${words.street} 12`,
      postcode: '3511 AB',
      city: 'Utrecht',
      email: `${words.mail}@post.example`,
    },
    capacity: 'self',
    subject: 'trainer',
    respondent: { salutation: 'sir', givenName: 'Bram', familyName: words.respondent },
    deviation: `Hij vertoonde ${words.deviation}.`,
    expectation: 'Dat het gesprek onder vier ogen gaat.',
    wish: `Graag ${words.wish}.`,
    incidentOn: daysAgo(10),
    summary: words.summary,
  });
  await openRegistered(page);
  await namelessTitle(page);
  await sendLetter(page, 'acknowledgement');
  await openTab(page, 'documents');
  await page.getByRole('button', { name: nl.caseScreen.documents.look(`${words.file}.pdf`) }).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, 'cases');
  await page.getByLabel(nl.register.search, { exact: true }).fill(words.family);
  await expect(page.getByRole('row', { name: number })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(nl.navigation.searchPlaceholder).fill(words.deviation);
  await expect(page.getByRole('dialog').getByText(number).first()).toBeVisible();
  await namelessTitle(page);
  await page.keyboard.press('Escape');
  await openCase(page, number);
  await openTab(page, 'dossier');
  await page.getByRole('button', { name: nl.dossier.build, exact: true }).click();
  await expect(page.getByText(nl.dossier.built(1))).toBeVisible();
  await program.answerDialog(dossierFile);
  await page.getByRole('button', { name: nl.dossier.save(1), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: nl.dossier.give.title(1) });
  await fill(dialog, nl.viewer.save.receiver, words.family);
  await dialog.getByRole('checkbox', { name: nl.dossier.give.sealed }).uncheck();
  await dialog.getByRole('button', { name: nl.viewer.save.choose, exact: true }).click();
  await expect(dialog).toBeHidden();
  await namelessTitle(page);
  // The words did arrive: what is not found below was there to be found.
  expect(readdirSync(exports)).toEqual(['uitvoer.pdf']);
  expect(pdfText(dossierFile)).toContain(words.family);
  // Also while the vault is open, nothing else has it.
  expect(searchDisk(left, [mark]).found).toEqual([]);
});

test('a message is looked at as it was sent', async () => {
  const page = await program.window();
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  await addPaper(page, {
    name: words.messageFile,
    mimeType: 'message/rfc822',
    bytes: eml({
      text: `Ik zag een ${words.message}.`,
      html:
        `<style>td { color: #a00303 }</style><table title="${words.message}"><tr><td>Ik zag een ${words.message}.</td></tr></table>` +
        `<p>${`Nog een ${words.message}. `.repeat(2_000)}</p>`,
    }),
  });
  await page.getByRole('button', { name: nl.intake.papers.look(words.messageFile) }).click();
  const view = nl.viewer.asSent;
  await page.getByRole('radiogroup', { name: view.choice }).getByText(view.sent, { exact: true }).click();
  const sheet = page.frameLocator(`iframe[title="${view.frame(words.messageFile)}"]`).frameLocator('iframe');
  await expect(sheet.getByRole('cell')).toHaveText(`Ik zag een ${words.message}.`);
  await namelessTitle(page);
  expect(searchDisk(left, [mark]).found).toEqual([]);
  // From here on the focus is in the message: locking below begins there.
  await sheet.getByRole('cell').click();
});

test('locking leaves nothing of it in the memory of what still runs', async () => {
  test.skip(!linux, 'Memory of other processes can be read on Linux only');
  const page = await program.window();
  const before = running();
  // The search can find: while the vault is open the words and the names are in the window's memory and in the core's.
  const open = before.flatMap((pid) => findInMemory(pid, [words.family, words.deviation, words.message]));
  expect(new Set(open.map(({ text }) => text))).toEqual(new Set([words.family, words.deviation, words.message]));
  // The message is in two of those: in the window's, and in that of the frame on a site of its own.
  const windows = open.filter(({ command }) => /--type=renderer/u.test(command));
  const holding = (text: string) => windows.filter((one) => one.text === text).length;
  expect([holding(words.family), holding(words.message)]).toEqual([1, 2]);
  expect(open.filter(({ command }) => !command.includes('--type=')).length).toBeGreaterThan(0);
  for (const pid of before) expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(mark);

  const closed = page.waitForEvent('close');
  // The window goes before the key comes up again.
  await page.keyboard.press('Control+l').catch(() => undefined);
  await closed;
  const fresh = await program.window();
  await expect(fresh.getByLabel(nl.unlock.passphrase, { exact: true })).toBeVisible();
  await namelessTitle(fresh);
  // Only the main process may have lived through it.
  await expect.poll(() => before.filter(isRunning).length).toBe(1);
  expect(running().length).toBeGreaterThan(2);
  expect(running().flatMap((pid) => findInMemory(pid, [mark]))).toEqual([]);
});

test('no file that was written anywhere holds any of it, locked or killed', async () => {
  expect(searchDisk(left, [mark]).found).toEqual([]);

  const page = await program.window();
  await unlock(page, passphrase);
  await openCase(page, number);
  await openTab(page, 'documents');
  await page.getByRole('button', { name: nl.caseScreen.documents.look(`${words.file}.pdf`) }).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  const processes = linux ? running() : [];
  await program.kill();
  await expect.poll(() => processes.filter(isRunning)).toEqual([]);

  const { found, files } = searchDisk(left, [mark]);
  expect(found).toEqual([]);
  // Such as the browser's profile, of which a kill leaves everything.
  expect(files.length).toBeGreaterThan(20);
  expect(files.some((file) => file.startsWith('vault/vault.db'))).toBe(true);
  const pictures = files.filter((file) => {
    const content = readFileSync(join(left, file));
    return ['%PDF-', 'WEBPVP8', '\xff\xd8\xff\xe0'].some((start) => content.includes(Buffer.from(start, 'latin1')));
  });
  expect(pictures).toEqual([]);

  // And the search does find what is there, in each way of writing.
  writeFileSync(join(temporary, 'proof'), Buffer.from(`\0${words.family}`, 'utf16le').swap16());
  expect(searchDisk(temporary, [mark]).found).toEqual([`proof: ${mark}`]);
});
