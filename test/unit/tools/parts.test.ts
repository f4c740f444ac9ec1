/** The list of parts and the question for weaknesses cover what is shipped, and versions are exact. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weaknesses } from '../../../tools/audit.ts';
import { shippedPackages } from '../../../tools/licences/shipped.ts';
import { installedParts, onlyShipped } from '../../../tools/sbom.ts';

const root = new URL('../../../', import.meta.url);
const shipped = new Set(shippedPackages().map(({ name }) => name));

test('the list of parts holds everything whose notice the program shows, and nothing that stays here', () => {
  const list = onlyShipped(installedParts(), shipped);
  const names = new Set(list.components.map(({ name }) => name));
  for (const name of ['react', '@mantine/core', 'dompurify', 'electron', 'better-sqlite3-multiple-ciphers', 'sharp'])
    expect(names.has(name), name).toBe(true);
  for (const name of ['vitest', 'playwright-core', 'electron-builder', 'typescript', '@biomejs/biome'])
    expect(names.has(name), name).toBe(false);
  const missing = [...shipped].filter((name) => ![...names].some((one) => one === name || one.startsWith(`${name}-`)));
  expect(missing).toEqual([]);
  const known = new Set([list.metadata.component['bom-ref'], ...list.components.map((one) => one['bom-ref'])]);
  expect(list.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
});

test('a weakness counts when its part is shipped, bundled parts and natives too; no answer is no comfort', () => {
  const found = weaknesses(
    {
      vulnerabilities: {
        dompurify: { severity: 'high' },
        '@img/sharp-win32-x64': { severity: 'low' },
        electron: { severity: 'critical' },
        vitest: { severity: 'critical' },
      },
    },
    shipped,
  );
  expect(found).toEqual({
    shipped: ['dompurify: high', '@img/sharp-win32-x64: low', 'electron: critical'],
    development: ['vitest: critical'],
  });
  expect(weaknesses({}, shipped)).toBe(null);
});

test('every version is exact, and what npm fetches is what was locked', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as Manifest & Lock;
  const { dependencies = {}, devDependencies = {} } = read('package.json');
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.length).toBeGreaterThan(50);
  for (const [name, version] of asked) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  const unchecked = Object.entries(read('package-lock.json').packages ?? {}).filter(
    ([path, { version, integrity }]) =>
      path !== '' && !(typeof version === 'string' && integrity?.startsWith('sha512-') === true),
  );
  expect(unchecked).toEqual([]);
});

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
type Lock = {
  readonly packages?: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
};
