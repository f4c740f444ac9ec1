/**
 * `node tools/mac-natives.ts`, on a Mac before `npm run dist`: adds the natives of the other kind of processor, which npm
 * leaves out, so that one program runs on both. Exactly what package-lock.json says, and kept nowhere: `npm ci` takes them
 * away again.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Package = { readonly version?: string; readonly dev?: boolean; readonly os?: readonly string[] };

/** What is shipped and made for macOS alone, as `name@version`. */
export function macNatives(): readonly string[] {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  return Object.entries(lock.packages)
    .filter(([, { dev, os }]) => dev !== true && os?.length === 1 && os[0] === 'darwin')
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`)
    .sort();
}

if (import.meta.filename === process.argv[1]) {
  const given = ['install', '--no-save', '--force', '--no-audit', '--no-fund', ...macNatives()];
  process.exit(spawnSync('npm', given, { stdio: 'inherit' }).status ?? 1);
}
