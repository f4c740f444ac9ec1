/** The table of who may import what, enforced on the source text; and the stand-in offers what the shell asks of Electron. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Rule = {
  /** Folders (from the root) whose files may be imported. */
  readonly local: readonly string[];
  readonly packages: (name: string) => boolean;
  readonly node: boolean;
};

const not =
  (...names: readonly string[]) =>
  (name: string) =>
    !names.includes(name);
const only =
  (...names: readonly string[]) =>
  (name: string) =>
    names.includes(name);
const interfacePackage = (name: string) =>
  /^(@mantine\/|@tabler\/|@tanstack\/|@fontsource|prosemirror-)/.test(name) ||
  ['react', 'react-dom', 'zod', 'temporal-polyfill', 'dayjs', 'uqr', 'dompurify'].includes(name);

const rules: Readonly<Record<string, Rule>> = {
  shared: { local: ['shared'], packages: only('zod', 'temporal-polyfill'), node: false },
  'shared/calendar': {
    local: ['shared/calendar', 'shared/result.ts', 'shared/json.ts', 'shared/assert-never.ts'],
    packages: only('zod', 'temporal-polyfill'),
    node: false,
  },
  'shared/procedure': {
    local: ['shared/procedure', 'shared/calendar', 'shared/result.ts', 'shared/json.ts', 'shared/assert-never.ts'],
    packages: only('zod', 'temporal-polyfill'),
    node: false,
  },
  'electron/core': {
    local: ['electron/core', 'electron/reader/protocol.ts', 'electron/process', 'shared'],
    packages: not('electron', 'react', 'playwright-core'),
    node: true,
  },
  'electron/reader': {
    local: ['electron/reader', 'electron/process', 'shared'],
    packages: not('electron', 'react', 'playwright-core', 'better-sqlite3-multiple-ciphers'),
    node: true,
  },
  'electron/shell': {
    local: ['electron/shell', 'electron/core/process-message.ts', 'electron/process', 'shared/contract'],
    packages: only('electron'),
    node: true,
  },
  'electron/process': { local: ['electron/process'], packages: () => false, node: true },
  'electron/standin': {
    local: ['electron/standin', 'electron/shell/origin.ts', 'tools/find-host.mjs'],
    packages: only('electron', 'playwright-core'),
    node: true,
  },
  renderer: { local: ['renderer', 'shared'], packages: interfacePackage, node: false },
};

type Import = { readonly from: string; readonly specifier: string; readonly typeOnly: boolean };

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/')),
);

const importPattern =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map((match) => ({
    from: file,
    specifier: match[3] ?? match[4] ?? '',
    typeOnly: match[2] !== undefined,
  }));
}

/** The most specific rule for a file: `shared/calendar` before `shared`. */
function ruleOf(file: string): Rule | undefined {
  const folder = Object.keys(rules)
    .filter((candidate) => file.startsWith(`${candidate}/`))
    .sort((one, other) => other.length - one.length)[0];
  return folder === undefined ? undefined : rules[folder];
}

function problemOf({ from, specifier }: Import): string | null {
  const rule = ruleOf(from);
  if (rule === undefined) return `${from} lies in no folder of the table`;
  const aliased = specifier.replace(/^@(shared|renderer)\//, `${root}/$1/`);
  if (aliased.startsWith('.') || aliased !== specifier) {
    const target = relative(root, resolve(root, dirname(from), aliased))
      .split(sep)
      .join('/');
    const allowed = rule.local.some((place) => target === place || target.startsWith(`${place}/`));
    return allowed ? null : `${from} imports ${target}`;
  }
  if (isBuiltin(specifier)) return rule.node ? null : `${from} imports ${specifier}`;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return rule.packages(name) || rule.packages(specifier) ? null : `${from} imports package ${specifier}`;
}

describe('architecture', () => {
  const imports = sources.flatMap(importsOf);

  test('every folder imports only what the table allows', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(problemOf).filter((problem) => problem !== null)).toEqual([]);
  });

  test('the picture of the house names every folder', () => {
    const picture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const folders = (place: string) =>
      readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      );
    const missing = [
      ...folders('electron').map((name) => `electron/${name}/`),
      ...folders('shared').map((name) => `shared/${name}/`),
      ...folders('electron/core').map((name) => `${name}/`),
    ].filter((name) => !picture.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  test('the work of the core knows nothing of the endpoints: only the core itself takes the handlers', () => {
    const users = imports.filter(
      ({ from, specifier }) => /(^|\/)handlers\//u.test(specifier) && !from.startsWith('electron/core/handlers/'),
    );
    expect(users.map(({ from }) => from)).toEqual(['electron/core/core.ts']);
  });

  test('the check sees what it must refuse', () => {
    const refused: readonly (readonly [string, string])[] = [
      ['shared/procedure/decide.ts', 'node:fs'],
      ['shared/calendar/index.ts', '../procedure/case.ts'],
      ['electron/core/core.ts', 'electron'],
      ['electron/core/core.ts', '../../renderer/start.tsx'],
      ['electron/reader/reader.ts', '../core/store/database.ts'],
      ['electron/reader/reader.ts', 'better-sqlite3-multiple-ciphers'],
      ['renderer/start.tsx', '../electron/core/core.ts'],
      ['renderer/start.tsx', 'electron'],
      ['renderer/start.tsx', 'node:fs'],
      ['electron/shell/main.ts', '../standin/electron.ts'],
    ];
    for (const [from, specifier] of refused) expect(problemOf({ from, specifier, typeOnly: false })).not.toBeNull();
  });

  test('only the shell imports electron, and the stand-in its types alone', () => {
    const users = imports.filter(({ specifier }) => specifier === 'electron');
    expect(users.length).toBeGreaterThan(3);
    expect(
      users.filter(
        ({ from, typeOnly }) =>
          !from.startsWith('electron/shell/') && !(from.startsWith('electron/standin/') && typeOnly),
      ),
    ).toEqual([]);
  });

  test('the stand-in exports every value that the shell takes from electron, and no other', () => {
    const taken = new Set<string>();
    for (const file of sources.filter((name) => name.startsWith('electron/shell/') && !name.endsWith('preload.ts'))) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const match of text.matchAll(/import\s+\{([^}]*)\}\s+from 'electron'/g)) {
        for (const name of (match[1] ?? '').split(',').map((part) => part.trim())) {
          if (name !== '' && !name.startsWith('type ')) taken.add(name);
        }
      }
    }
    const offered =
      readFileSync(join(root, 'electron/standin/electron.ts'), 'utf8').match(/export \{([^}]*)\}/)?.[1] ?? '';
    const names = offered
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    expect([...taken].filter((name) => !names.includes(name))).toEqual([]);
    // BrowserWindow is taken for its class; what nobody takes has no place in the stand-in.
    expect(names.filter((name) => !taken.has(name))).toEqual([]);
  });
});
