/** What must be on the machine beside npm packages: a browser, a display for tests, and tools that check PDFs. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, findElectron } from './find-host.mjs';
import { stop } from './prepare.mjs';

const hasCommand = (name) => (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, name)));
const needsDisplay = process.platform === 'linux';

export const hasDisplay = () => !needsDisplay || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A package of which these commands are wanted. */
const tool = (name, ...commands) => ({ package: name, commands, present: () => commands.every(hasCommand) });

const wanted = {
  silence: needsDisplay ? [tool('strace', 'strace'), tool('iproute2', 'ip')] : [],
  window: [{ package: 'chromium', commands: [], present: () => findElectron() !== null || findBrowser() !== null }],
  display: [{ package: 'xvfb', commands: ['Xvfb'], present: () => hasDisplay() || hasCommand('Xvfb') }],
  documents: [
    tool('poppler-utils', 'pdftotext', 'pdfinfo', 'pdftoppm', 'pdfimages', 'pdffonts'),
    tool('qpdf', 'qpdf'),
    tool('mupdf-tools', 'mutool'),
    tool('libarchive-tools', 'bsdtar'),
  ],
  recognising: [
    tool('tesseract-ocr', 'tesseract'),
    {
      package: 'tesseract-ocr-nld',
      commands: [],
      present: () => existsSync('/usr/share/tesseract-ocr/5/tessdata/nld.traineddata'),
    },
  ],
};

/** The commands that are seen to be there before what a group is for is run. */
export const commandsOf = (...groups) => groups.flatMap((group) => wanted[group]).flatMap(({ commands }) => commands);

/** Installs missing programs of these groups with apt where it is root on Debian; elsewhere says what to install, and stops. */
export function ensure(...groups) {
  const missing = groups
    .flatMap((group) => wanted[group])
    .filter(({ present }) => !present())
    .map((entry) => entry.package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    const chromium = missing.includes('chromium') ? ' (Google Chrome or Microsoft Edge will do for chromium)' : '';
    stop(`Please install first: ${missing.join(', ')}${chromium}.`);
  }
  console.log(`Installing ${missing.join(', ')} with apt…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const done = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (done.status !== 0) stop(`apt-get ${args[0]} failed; please install ${missing.join(', ')}.`);
  }
}

/**
 * A display to draw on: the machine's, or a virtual one that ends with this process. Resolves with its environment. With
 * `own`, the machine's is used only where there is no virtual one to be had: tests then open no windows before somebody's eyes.
 */
export async function openDisplay({ own = false } = {}) {
  if (hasDisplay() && !(own && needsDisplay && hasCommand('Xvfb'))) return {};
  ensure('display');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.on('exit', () => server.kill());
  const number = await new Promise((resolve) => {
    let written = '';
    server.stdio[3].on('data', (bytes) => {
      written += bytes;
      // The number and the end of its line come apart, and a server that cannot write the second one ends.
      if (written.endsWith('\n')) resolve(written.trim());
    });
    server.once('exit', () => resolve(null));
  });
  if (number === null) stop('Xvfb did not start.');
  server.unref();
  server.stdio[3].destroy();
  return { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' };
}
