/**
 * Opens the built program for a test, in Electron where its executable is present and in the stand-in elsewhere. Specs get
 * a page and never learn which it was.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, chromium, type Page } from '@playwright/test';
import { sheetPage } from '../../shared/contract/message-frame.ts';
import { findElectron } from '../../tools/find-host.mjs';
import { ownDisplay } from './own-display.ts';

export type LaunchOptions = {
  /** Where the vault is; a fresh temporary directory when left out. Give the same one again to reopen it. */
  readonly vaultDir?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The desktop's language, such as `nl-NL` (the default) or `en-GB`. */
  readonly locale?: string;
  /** The day it is for the program, such as `2026-12-08`; the machine's own when left out. */
  readonly today?: string;
  /** Another main script than the program's own (absolute): to compare with what the host alone costs. */
  readonly entry?: string;
  /** Files that somebody opened with the program. */
  readonly files?: readonly string[];
  /** Set for the program on top of this process's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type Program = {
  readonly vaultDir: string;
  /** The open window; after a lock, the new one. Everything it logs as an error is kept in `problems`. */
  readonly window: () => Promise<Page>;
  /** The file that the next save dialog answers with; without one the dialog is cancelled. */
  readonly answerDialog: (path: string) => Promise<void>;
  /** The pages printed so far, as PDF files (absolute paths, oldest first). */
  readonly printed: () => readonly string[];
  /** Files handed to the desktop's own programs so far (absolute paths, oldest first). */
  readonly opened: () => readonly string[];
  /** Ends as a person does, and opens the same vault again; on another day when one is given. */
  readonly restart: (today?: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Ends every process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Console errors, page errors and failed requests of all windows so far. */
  readonly problems: readonly string[];
};

type Host = Pick<Program, 'window' | 'answerDialog' | 'close' | 'kill'>;
type Setting = Required<Omit<LaunchOptions, 'vaultDir' | 'today' | 'entry' | 'environment'>> & {
  readonly vaultDir: string;
  readonly entry: string | null;
  readonly environment: NodeJS.ProcessEnv;
  readonly scratch: string;
  readonly watch: (page: Page) => Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const waitMs = 90_000;
/** Of what the program last said, so much stands with a window that did not come. */
const keptWords = 2_000;
/** Longer than anything a person would wait for; a step that finds nothing to press then says so. */
const actionMs = 60_000;

/** Starts the program. Always `close` or `kill` it, also when the test fails (see `test.afterEach`). */
export async function launch(options: LaunchOptions = {}): Promise<Program> {
  const scratch = mkdtempSync(join(tmpdir(), 'kluis-test-'));
  const problems: string[] = [];
  let day = options.today;
  const display = await ownDisplay();
  const on = (today: string | undefined): Setting => ({
    ...setting,
    environment: {
      ...process.env,
      ...display,
      // Opening takes a second otherwise, many times in every spec.
      KLUIS_TEST_KDF: 'least',
      ...options.environment,
      ...(today === undefined ? {} : { KLUIS_TEST_TODAY: today }),
    },
  });
  const setting: Omit<Setting, 'environment'> = {
    vaultDir: options.vaultDir ?? join(scratch, 'vault'),
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'nl-NL',
    entry: options.entry ?? null,
    files: options.files ?? [],
    scratch,
    watch: async (page) => {
      page.setDefaultTimeout(actionMs);
      page.on('console', (message) => {
        // The clock below is put into every frame by a script, which the sheet of a message refuses.
        if (day !== undefined && message.text().startsWith(`Blocked script execution in '${sheetPage}'`)) return;
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      // The window reads the day from its own clock; noon, so that it is the same day in every time zone.
      if (day !== undefined) await page.clock.setFixedTime(`${day}T12:00:00Z`);
      await page.emulateMedia({ colorScheme: setting.colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(setting.viewport);
    },
  };
  mkdirSync(join(scratch, 'printed'));
  const start = findElectron() === null ? startStandin : startElectron;
  let host = await start(on(day));
  const forget = () => {
    for (const line of linesOf(join(`${setting.vaultDir}.program`, 'logs', 'core.log')))
      process.stderr.write(`The log of the program: ${line}\n`);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    vaultDir: setting.vaultDir,
    problems,
    window: () => host.window(),
    answerDialog: (path) => host.answerDialog(path),
    printed: () =>
      readdirSync(join(scratch, 'printed'))
        .sort()
        .map((name) => join(scratch, 'printed', name)),
    opened: () => linesOf(join(scratch, 'opened')),
    restart: async (today) => {
      await host.close();
      if (today !== undefined) day = today;
      host = await start(on(day));
    },
    close: async () => {
      await host.close();
      forget();
    },
    kill: async () => {
      await host.kill();
      if (options.vaultDir !== undefined) forget();
    },
  };
}

async function startStandin({ vaultDir, locale, entry, files, environment, scratch, watch }: Setting): Promise<Host> {
  const endpointFile = join(scratch, 'endpoint.json');
  const answers = join(scratch, 'answers.json');
  // That of a run before a restart leads nowhere.
  rmSync(endpointFile, { force: true });
  const main = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'electron/standin/register.ts'),
      entry ?? join(root, 'out/main/index.js'),
      `--vault-dir=${vaultDir}`,
      ...files,
    ],
    {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      env: {
        ...environment,
        LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
        KLUIS_TEST_ENDPOINT: endpointFile,
        KLUIS_TEST_DIALOG_ANSWERS: answers,
        KLUIS_TEST_PRINT_DIR: join(scratch, 'printed'),
        KLUIS_TEST_OPENED: join(scratch, 'opened'),
      },
    },
  );
  // The channel only tells the program when this test process is gone; it must not keep this process alive.
  main.channel?.unref();
  let said = '';
  main.stderr?.on('data', (bytes: Buffer) => {
    process.stderr.write(bytes);
    said = `${said}${bytes}`.slice(-keptWords);
  });
  const mainEnded = ended(main);
  let attached: { readonly bridge: number; readonly browser: Browser; readonly page: Page } | null = null;

  return {
    window: async () => {
      const until = Date.now() + waitMs;
      for (;;) {
        if (attached?.browser.isConnected() && !attached.page.isClosed()) return attached.page;
        const next = readEndpoint(endpointFile);
        if (next !== null && next.bridge !== attached?.bridge) {
          const browser = await chromium.connectOverCDP(next.endpoint);
          const page = browser.contexts()[0]?.pages()[0];
          if (page === undefined) throw new Error('The browser has no page');
          await watch(page);
          attached = { bridge: next.bridge, browser, page };
          await page.waitForURL((url) => url.protocol === 'https:');
          return page;
        }
        if (main.exitCode !== null) throw new Error(`The program ended with code ${main.exitCode}. ${said}`);
        if (Date.now() > until) throw new Error('No window within 90 seconds');
        await setTimeout(10);
      }
    },
    answerDialog: async (path) => writeFileSync(answers, JSON.stringify([path])),
    close: async () => {
      await attached?.page.close().catch(() => {});
      if (attached === null || main.exitCode === null) main.kill('SIGTERM');
      await mainEnded;
      await attached?.browser.close().catch(() => {});
    },
    kill: async () => {
      // Core, reader and bridge end when main's channel to them breaks, as they do in Electron.
      main.kill('SIGKILL');
      await mainEnded;
      await attached?.browser.close().catch(() => {});
    },
  };
}

async function startElectron({ vaultDir, locale, entry, files, environment, scratch, watch }: Setting): Promise<Host> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: findElectron() ?? 'electron',
    args: [...asRoot, entry ?? root, `--vault-dir=${vaultDir}`, `--lang=${locale}`, ...files],
    cwd: root,
    env: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  const printed = join(scratch, 'printed');
  await app.evaluate(({ BrowserWindow, app: inside }, directory) => {
    // Printing is captured as a file, as in the other host.
    let count = 0;
    const capture = (window: InstanceType<typeof BrowserWindow>) => {
      window.webContents.print = (_options, done) => {
        count += 1;
        const file = `${directory}/print-${count}.pdf`;
        void window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }).then(async (pdf) => {
          const { writeFileSync: write } = await import('node:fs');
          write(file, pdf);
          done?.(true, '');
        });
      };
    };
    BrowserWindow.getAllWindows().forEach(capture);
    inside.on('browser-window-created', (_event, window) => capture(window));
  }, printed);
  await app.evaluate(
    async ({ shell }, file) => {
      const { appendFileSync } = await import('node:fs');
      shell.openPath = async (path) => {
        appendFileSync(file, `${path}\n`);
        return '';
      };
    },
    join(scratch, 'opened'),
  );
  const seen = new Set<Page>();
  const main = app.process();
  const mainEnded = ended(main);
  return {
    window: async () => {
      const page = app.windows().find((candidate) => !candidate.isClosed()) ?? (await app.waitForEvent('window'));
      if (!seen.has(page)) {
        seen.add(page);
        await watch(page);
      }
      return page;
    },
    answerDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, path),
    close: () => app.close(),
    kill: async () => {
      main.kill('SIGKILL');
      await mainEnded;
    },
  };
}

const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

function readEndpoint(file: string): { readonly endpoint: string; readonly bridge: number } | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { endpoint: string; bridge: number }) : null;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}
