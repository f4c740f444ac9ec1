/** The parts of the desktop that the system's browser does not reach: most are accepted and do nothing. */
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { appendFileSync } from 'node:fs';

// Sleep and screen lock are not reported to a plain process; the window's own idle lock covers both.
export const powerMonitor = new EventEmitter();

export const Menu = { setApplicationMenu: (_menu: null) => {} };

// The browser reaches the clipboard only for its own page; its profile and the program know nothing of what is copied.
export const clipboard = { readText: async () => '', clear: () => {} };

export class Notification {
  readonly title: string;
  readonly body: string;
  constructor(options: { readonly title?: string; readonly body?: string }) {
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }
  show(): void {}
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

export const shell = {
  /** Hands a file to the program the desktop has for it; tests only note which. Empty when that went well. */
  openPath: async (path: string): Promise<string> => {
    const noted = process.env['KLUIS_TEST_OPENED'];
    if (noted !== undefined) {
      appendFileSync(noted, `${path}\n`);
      return '';
    }
    const [program, ...before] = openers[process.platform] ?? ['xdg-open'];
    return new Promise((resolve) => {
      const opener = spawn(program, [...before, path], { stdio: 'ignore', detached: true });
      opener.once('error', () => resolve('nothing opens it'));
      opener.once('spawn', () => {
        opener.unref();
        resolve('');
      });
    });
  },
};
