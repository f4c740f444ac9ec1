/**
 * One window: a process that drives the system's browser over a pipe, and holds the window's ends of the message ports.
 * Killing it takes the browser along, and with it everything the window knew.
 */
import { chromium, type Page } from 'playwright-core';
import type { BridgeToMain, MainToBridge, Served } from './bridge-message.ts';
import { announceForTests } from './bridge-testing.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { chooseFile } from './file-chooser.ts';
import { openPageLink, type PageLink } from './page-link.ts';

const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const asRoot = process.getuid?.() === 0;
const tell = (message: BridgeToMain) => process.send?.(message);

const serving = new Map<number, (answer: Served | null) => void>();
let lastRequest = 0;
const serve = (url: string, method: string) =>
  new Promise<Served | null>((resolve) => {
    lastRequest += 1;
    serving.set(lastRequest, resolve);
    tell({ kind: 'request', id: lastRequest, url, method });
  });

async function open({ browser, profile, preload, width, height, switches }: MainToBridge & { kind: 'open' }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: !display,
    viewport: display ? null : { width, height },
    chromiumSandbox: !asRoot,
    ignoreDefaultArgs: ['--enable-automation'],
    args: chromiumArguments({ width, height, switches, debugging: process.env['KLUIS_TEST_ENDPOINT'] !== undefined }),
    // A crash report holds what was on the screen: it goes where the profile goes, and is deleted with it.
    // Mesa would keep drawings' programs in the user's own folder, and look up where that is.
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: profile, MESA_SHADER_CACHE_DISABLE: 'true' },
    acceptDownloads: false,
    serviceWorkers: 'block',
    colorScheme: null,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('close', () => end());
  context.on('close', () => end());
  // As the shell's window-open handler: what the page opens is closed again; the file chooser has no opener.
  context.on('page', async (other) => {
    if ((await other.opener()) !== null) await other.close();
  });
  await context.route('**/*', async (route) => {
    const answer = await serve(route.request().url(), route.request().method());
    if (answer === null) return route.abort('blockedbyclient');
    await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: Buffer.from(answer.body) });
  });
  const link = await openPageLink(page, preload, tell);
  await announceForTests(profile);
  return { page, link };
}

function end(): never {
  tell({ kind: 'closed' });
  process.exit(0);
}

let opened: Promise<{ readonly page: Page; readonly link: PageLink }> | null = null;

async function handle(message: MainToBridge): Promise<void> {
  if (message.kind === 'open') {
    opened = open(message);
    await opened;
    return;
  }
  if (opened === null) throw new Error('A message before open');
  const { page, link } = await opened;
  switch (message.kind) {
    case 'load':
      await page.goto(message.url, { waitUntil: 'load' });
      tell({ kind: 'loaded' });
      return;
    case 'post':
      return link.post(message.channel, message.data, message.ends);
    case 'invoked':
      return link.deliver({ kind: 'invoked', id: message.id, ok: message.ok, value: message.value });
    case 'served':
      serving.get(message.id)?.(message.answer);
      serving.delete(message.id);
      return;
    case 'print':
      // A person gets the browser's own print window; a test gets the same pages as a file.
      if (message.file === null) await page.evaluate(() => window.print());
      else await page.pdf({ path: message.file, printBackground: true, preferCSSPageSize: true });
      tell({ kind: 'printed', id: message.id, ok: true });
      return;
    case 'choose-file':
      tell({ kind: 'chosen', id: message.id, path: await chooseFile(page, message) });
      return;
    case 'focus':
      return page.bringToFront();
  }
}

process.on('message', (message: MainToBridge) => {
  handle(message).catch((error: unknown) => {
    if (opened !== null && message.kind !== 'open' && message.kind !== 'load') return;
    // The window could not be opened; the reason holds nothing but the browser's own words.
    console.error(error instanceof Error ? error.message : String(error));
    end();
  });
});
process.on('disconnect', () => process.exit(0));
