/** The program opens one window, joined to a core of its own, closed off from every network, and locks into a fresh one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { nl } from './steps/fields.ts';
import { askCore, keepPort } from './steps/own-frames.ts';

let program: Program;
test.beforeAll(async () => {
  program = await launch();
});
test.afterAll(async () => {
  await program.close();
});

/** Whatever screen comes first: the page has drawn itself. */
const drawn = (page: Page) => page.locator('#root :is(h1, h2, [role=alert])').first();

test('shows the program, asks the core, and logs no error', async () => {
  const page = await program.window();
  await expect(drawn(page)).toBeVisible();
  await expect(page).toHaveTitle(/Klachtenkluis/);
  await keepPort(page);
  await expect(drawn(page)).toBeVisible();
  expect(await askCore(page, 'app.ping')).toEqual({ ok: true, output: { locale: 'nl-NL' } });
  expect(program.problems).toEqual([]);
});

test('gives a page one port, and no other however often it is asked', async () => {
  const page = await program.window();
  const answers = await page.evaluate(async () => {
    let ports = 0;
    window.addEventListener('message', (event) => {
      ports += event.ports.length;
    });
    const told = await Promise.allSettled([window.kluis.requestPort(), window.kluis.requestPort()]);
    return { told: told.map(({ status }) => status), ports };
  });
  expect(answers).toEqual({ told: ['rejected', 'rejected'], ports: 0 });
});

test('reaches no network and gives the page no more than it needs', async () => {
  const page = await program.window();
  const before = program.problems.length;
  const reached = await page.evaluate(async () => {
    const attempts = [
      'https://example.com/',
      'http://127.0.0.1/',
      'https://kluis.invalid/../package.json',
      '/main/index.js',
    ];
    const answers = await Promise.all(
      attempts.map((url) =>
        fetch(url).then(
          (response) => response.status,
          () => 'refused',
        ),
      ),
    );
    window.open('https://example.com/');
    return { answers, given: Object.keys(window.kluis).sort() };
  });
  expect(reached.answers).toEqual(['refused', 'refused', 404, 404]);
  expect(reached.given).toEqual(['requestPort', 'shell']);
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
  await expect.poll(() => page.context().pages().length).toBe(1);
  await expect(drawn(page)).toBeVisible();
  expect(program.problems.length).toBeGreaterThan(before);
});

test('locks into a fresh window with a fresh core', async () => {
  const old = await program.window();
  await old.evaluate(() => {
    document.title = 'old';
  });
  const closed = old.waitForEvent('close');
  await old.evaluate(() => void window.kluis.shell.lock());
  await closed;
  const fresh = await program.window();
  await expect(drawn(fresh)).toBeVisible();
  await expect(fresh).toHaveTitle(/Klachtenkluis/);
  await keepPort(fresh);
  expect(await askCore(fresh, 'app.ping')).toMatchObject({ ok: true });
});

test('offers a backup that was double-clicked where backups are put back', async () => {
  const file = join(program.vaultDir, '..', 'kopie.kluis');
  writeFileSync(file, 'no backup');
  const other = await launch({ files: [file] });
  try {
    const page = await other.window();
    await expect(page.getByRole('heading', { name: nl.care.restore.title })).toBeVisible();
    await expect(page.getByText(nl.care.restore.refusals.notABackup)).toBeVisible();
    await page.getByRole('button', { name: nl.care.restore.back, exact: true }).click();
    await expect(page.getByRole('heading', { name: nl.unlock.createTitle })).toBeVisible();
  } finally {
    await other.close();
  }
});
