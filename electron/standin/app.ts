/** `app`: paths as Electron computes them, so that both hosts find the same vault, and an orderly end. */
import { EventEmitter } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './alive.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const productName = 'Klachtenkluis';

function appData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

class StandinApp extends EventEmitter {
  /** Set for a run from a packaged directory: its `resources`, as Electron's `process.resourcesPath`. */
  readonly #resources = process.env['KLUIS_STANDIN_RESOURCES'] ?? null;
  readonly isPackaged = this.#resources !== null;
  /** What the shell asked of Chromium; the stand-in's browser is started with it. */
  readonly switches: string[] = [];
  readonly #paths = new Map<string, string>([['userData', join(appData(), productName)]]);
  #quitting = false;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    getSwitchValue: (name: string) => {
      const start = `--${name}=`;
      return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? '';
    },
  };

  // The browser keeps its own sandbox; nothing else renders.
  enableSandbox(): void {}
  getAppPath(): string {
    return this.#resources === null ? resolve(projectRoot) : join(this.#resources, 'app.asar');
  }
  getPath(name: 'userData'): string {
    return this.#paths.get(name) ?? appData();
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getLocale(): string {
    const set = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'];
    const tag = set?.split('.')[0]?.replace('_', '-');
    if (tag !== undefined && tag !== '' && tag !== 'C' && tag !== 'POSIX') return tag;
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  /** A file with the holder's process id; left behind by a crash, it is taken over. */
  requestSingleInstanceLock(): boolean {
    const directory = this.getPath('userData');
    mkdirSync(directory, { recursive: true });
    const file = join(directory, 'standin.lock');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const handle = openSync(file, 'wx');
        writeSync(handle, String(process.pid));
        closeSync(handle);
        process.on('exit', () => rmSync(file, { force: true }));
        return true;
      } catch {
        const holder = Number(readFileSync(file, 'utf8'));
        if (holder !== process.pid && isAlive(holder)) {
          console.error('Klachtenkluis is already open.');
          return false;
        }
        rmSync(file, { force: true });
      }
    }
    return false;
  }

  whenReady(): Promise<void> {
    return new Promise((done) => setImmediate(done));
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit('before-quit');
    this.emit('will-quit');
    setImmediate(() => process.exit(0));
  }
  exit(code = 0): void {
    process.exit(code);
  }
}

export const app = new StandinApp();
if (app.isPackaged) {
  Object.defineProperty(process, 'resourcesPath', { value: process.env['KLUIS_STANDIN_RESOURCES'] });
  // A packaged program is its own executable: no script stands before what the user gave.
  process.argv.splice(1, 1);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// Started by a test that is gone: nobody is left to close the window.
process.on('disconnect', () => process.exit(1));
