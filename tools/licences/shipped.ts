/** Which packages travel with the program: what the packaged processes load, and what is bundled into the window. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Shipped = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};

const read = (directory: string) => JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;

/** As Node resolves it: beside the one who asks, then in each folder around. Null when it is not for this platform. */
function locate(name: string, from: string): string | null {
  for (let place = from; place.length >= root.length - 1; place = join(place, '..')) {
    const found = join(place, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return null;
}

function importedByWindow(): readonly string[] {
  const found = new Set<string>();
  for (const file of readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsx?|css)$/.test(file)) continue;
    const text = readFileSync(join(root, 'renderer', file), 'utf8');
    for (const [, name = ''] of text.matchAll(
      /(?:from|import)\s*\(?['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^'"]*)?['"]/g,
    ))
      if (!name.startsWith('@shared') && !name.startsWith('@renderer')) found.add(name);
  }
  return [...found];
}

const licenceFile = /^(licen[cs]e|copying|notice)([-.].*)?$/i;

function textsIn(directory: string): string {
  const files = readdirSync(directory)
    .filter((name) => licenceFile.test(name))
    .sort();
  return files.map((name) => readFileSync(join(directory, name), 'utf8').replace(/\r/g, '').trim()).join('\n\n');
}

/** The natives of one platform stand for those of all, so that the list is the same everywhere. */
export const plainName = (name: string): string => name.replace(/-(linux|linuxmusl|darwin|win32)-[\w-]+$/, '');

/** Every package once, by name. */
export function shippedPackages(): readonly Shipped[] {
  const own = read(root);
  const seen = new Map<string, Shipped>();
  // Types and metadata of Electron; its executable brings its own notices and those of Chromium.
  const waiting = [...Object.keys(own.dependencies ?? {}), ...importedByWindow(), 'electron'].map(
    (name) => [name, root] as const,
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, from] = next;
    const directory = locate(name, from);
    if (directory === null) continue;
    const manifest = read(directory);
    const listed = plainName(manifest.name);
    if (seen.has(listed)) continue;
    const { license } = manifest;
    const licence = typeof license === 'string' ? license : (license?.type ?? 'UNKNOWN');
    seen.set(listed, { name: listed, version: manifest.version, licence, text: textsIn(directory) });
    if (name === 'electron') continue;
    for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
      waiting.push([needed, directory]);
  }
  return [...seen.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Licences under which a part may be shipped beside a program that is not free itself. */
const allowed =
  /^(MIT(-0)?|ISC|0BSD|BSD(-[23]-Clause)?|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Zlib|Python-2\.0|OFL-1\.1|LGPL-(2\.1|3\.0)(-or-later|-only)?|MPL-2\.0|WTFPL)$/;

/** Whether an SPDX expression leaves us a licence that we may ship under. */
export function mayShip(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((part) => allowed.test(part.trim())));
}
