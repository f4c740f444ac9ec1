/** Scans are read beside the work: while that goes on cases are opened and steps recorded, and locking ends it at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { sheets } from '../fixtures/dossier-kit.ts';
import { scan } from '../fixtures/scan-kit.ts';
import { launch, type Program } from './host.ts';
import { finishStep, openCase, openStep, openTab } from './steps/case.ts';
import { capital, nl } from './steps/fields.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { isRunning, processesMarked } from './steps/memory.ts';
import { mailedComplaint, owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo, unlock } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

const marker = mkdtempSync(join(tmpdir(), 'kluis-reading-'));
const pages = 30;
let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-10', environment: { KLUIS_READING: marker } });
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  rmSync(marker, { recursive: true, force: true });
});

/** As the sign in the window says it; 0 without a sign. */
async function pagesLeft(page: Page): Promise<number> {
  const said = await page.getByText(/Scans worden gelezen/u).allTextContents();
  return Number(/nog (\d+)/u.exec(said[0] ?? '')?.[1] ?? 0);
}

/** The processes of this program in which foreign bytes are read. */
const readers = (): readonly number[] =>
  processesMarked(`KLUIS_READING=${marker}`).filter((pid) =>
    /reader/u.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1')),
  );

test('a case is opened and worked on while pages are read', async () => {
  const page = await program.window();
  await createVault(page, owner);
  const number = await registerComplaint(page, mailedComplaint('De trainer kwam niet opdagen.'));
  await openRegistered(page);
  await openTab(page, 'documents');
  const texts = Array.from({ length: pages }, (_, nth) => ({
    text: `Blad ${nth + 1} van de stapel over de opleiding`,
  }));
  const buffer = Buffer.from(await scan(await sheets(texts), { format: 'pdf', dotsPerInch: 150 }));
  await page.getByLabel(nl.files.label).setInputFiles({ name: 'stapel.pdf', mimeType: 'application/pdf', buffer });
  await expect.poll(() => pagesLeft(page)).toBeGreaterThan(0);

  await goTo(page, 'today');
  await openCase(page, number);
  await openStep(page, 'recordContactMoment');
  await finishStep(page, 'recordContactMoment', {
    fill: async (form) => {
      await form.answer('channel', capital(nl.choices.channel.telephone));
      await form.fill('text', 'Gebeld: de stapel is binnen.');
    },
  });
  await openTab(page, 'log');
  await expect(page.getByRole('tabpanel')).toContainText('per telefoon');
  // All of that was done while it was going on.
  expect(await pagesLeft(page)).toBeGreaterThan(0);
  expect(program.problems).toEqual([]);
});

test('Ctrl+L locks while pages are read: reading stops, and goes on where it was when the vault is opened', async () => {
  test.skip(process.platform !== 'linux', 'Processes are looked at as Linux shows them.');
  let page = await program.window();
  await expect.poll(() => readers().length).toBe(1);
  const before = readers();
  const closed = page.waitForEvent('close');
  const left = await pagesLeft(page);
  expect(left).toBeGreaterThan(0);
  await page.keyboard.press('Control+l').catch(() => undefined);
  await closed;
  page = await program.window();
  await expect(page.getByLabel(nl.unlock.passphrase, { exact: true })).toBeVisible();
  await expect.poll(() => before.filter(isRunning)).toEqual([]);
  expect(readers()).toEqual([]);
  await unlock(page, owner.passphrase);
  await expect.poll(() => pagesLeft(page)).toBeGreaterThan(0);
  // At most the page that was in hand is missing: what was read is kept, and nothing was read meanwhile.
  expect(await pagesLeft(page)).toBeLessThanOrEqual(left);
  await expect.poll(() => pagesLeft(page)).toBeLessThan(left);
  expect(program.problems).toEqual([]);
});
