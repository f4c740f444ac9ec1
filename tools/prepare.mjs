/** Makes a fresh clone ready: exact dependencies, Node 24, the built bundle. Built-ins only: it runs before node_modules exists. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const cache = join(modules, '.cache', 'klachtenkluis');

/** Node 24, from the package `node`: the natives do not run on the older Node that a machine may have. */
export const node24 = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Whether a small remembered text still holds, and how to remember a new one. */
function note(name) {
  const file = join(cache, name);
  return {
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    write: (text) => {
      mkdirSync(cache, { recursive: true });
      writeFileSync(file, text);
    },
  };
}

/** Installs what the lock file says, unless that was done before. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = note('installed');
  if (installed.read() === wanted && existsSync(node24)) return;
  // npm empties the folder behind a link, and with it whatever else works from there.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    stop('node_modules is a link and does not fit package-lock.json; run npm ci where it points, or remove the link.');
  console.log('Installing the exact dependencies (once, a minute or so)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop('npm ci failed; see above.');
  const version = spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  if (!version.startsWith('v24.'))
    stop(
      'Node 24 from the package "node" does not run; are install scripts switched off (npm config get ignore-scripts)?',
    );
  installed.write(wanted);
}

/** The environment for everything that runs after `install`: Node 24 and the project's own commands first. */
export function environment(extra = {}) {
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a script on Node 24, showing what it prints; resolves with its exit code. */
export function run(script, args = [], extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(node24, [script, ...args], { cwd: root, stdio: 'inherit', env: environment(extra) });
    const pass = (signal) => child.kill(signal);
    process.once('SIGINT', pass).once('SIGTERM', pass);
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** Builds out/. Quiet unless it fails. */
export function build() {
  const done = spawnSync(node24, [join(modules, 'electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  if (done.status !== 0) stop(`${done.stdout}${done.stderr}\nThe build failed.`);
}

const fetchLimitMs = 240_000;
const retryAfterMs = 24 * 60 * 60 * 1000;

/** Fetches Electron's executable where that is possible; a failure is remembered for a day. */
export function fetchElectron() {
  const failed = note('electron-not-fetched');
  if (Date.now() - Number(failed.read() || 0) < retryAfterMs) return;
  const done = spawnSync(node24, [join(modules, 'electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    env: environment(),
    timeout: fetchLimitMs,
  });
  if (done.status !== 0) failed.write(String(Date.now()));
}
