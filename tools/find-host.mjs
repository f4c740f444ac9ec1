/** Finds what can show the window: Electron's executable, or an installed Chromium, Chrome or Edge. Built-ins only. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of Electron's executable, or null when it has not been fetched. */
export function findElectron() {
  try {
    const name = readFileSync(join(root, 'node_modules/electron/path.txt'), 'utf8').trim();
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist'), name);
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** Absolute path of an installed browser of the Chromium family, or null. `KLUIS_BROWSER` wins. */
export function findBrowser() {
  const { KLUIS_BROWSER, PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programFilesX86 = process.env['PROGRAMFILES(X86)'];
  if (KLUIS_BROWSER) return KLUIS_BROWSER;
  const places = [];
  if (process.platform === 'darwin') {
    for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge'])
      places.push(`/Applications/${name}.app/Contents/MacOS/${name}`);
  } else if (process.platform === 'win32') {
    for (const base of [PROGRAMFILES, programFilesX86, LOCALAPPDATA]) {
      if (!base) continue;
      places.push(
        join(base, 'Google/Chrome/Application/chrome.exe'),
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
      );
      places.push(join(base, 'Chromium/Application/chrome.exe'));
    }
  } else {
    const names = [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ];
    for (const name of names)
      for (const directory of PATH.split(delimiter)) if (directory) places.push(join(directory, name));
  }
  return places.find((file) => existsSync(file)) ?? null;
}
