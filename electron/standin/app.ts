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
  readonly isPackaged = false;
  readonly #paths = new Map<string, string>([['userData', join(appData(), productName)]]);
  #quitting = false;

  readonly commandLine = {
    // The browser of the stand-in is started with switches of its own (chromium-arguments.ts).
    appendSwitch: (_name: string, _value?: string) => {},
    getSwitchValue: (name: string) => {
      const start = `--${name}=`;
      return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? '';
    },
  };

  // The browser keeps its own sandbox; nothing else renders.
  enableSandbox(): void {}
  getAppPath(): string {
    return resolve(projectRoot);
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
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// Started by a test that is gone: nobody is left to close the window.
process.on('disconnect', () => process.exit(1));
