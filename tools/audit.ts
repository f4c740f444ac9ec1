/**
 * `npm run audit`: known weaknesses in what travels with the program stop it, also in what is bundled into the window and in Electron,
 * which `npm audit --omit=dev` would leave out. Those in what is only used to build and test are told. Without an answer it fails.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainName, shippedPackages } from './licences/shipped.ts';

type Audit = { readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>> };
export type Weaknesses = { readonly shipped: readonly string[]; readonly development: readonly string[] };

/** Null when the answer is no answer. */
export function weaknesses(audit: Audit, shipped: ReadonlySet<string>): Weaknesses | null {
  if (audit.vulnerabilities === undefined) return null;
  const found = Object.entries(audit.vulnerabilities);
  const told = (wanted: boolean) =>
    found
      .filter(([name]) => shipped.has(plainName(name)) === wanted)
      .map(([name, { severity }]) => `${name}: ${severity}`);
  return { shipped: told(true), development: told(false) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = spawnSync('npm', ['audit', '--json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const found = weaknesses(JSON.parse(asked.stdout || '{}') as Audit, shipped);
  if (found === null) {
    console.error('The registry gave no answer: nothing is known about weaknesses.');
    process.exit(2);
  }
  for (const line of found.development) console.log(`only to build and test: ${line}`);
  for (const line of found.shipped) console.error(`SHIPPED: ${line}`);
  console.log(`${found.shipped.length} in what is shipped, ${found.development.length} in what is not.`);
  process.exit(found.shipped.length === 0 ? 0 : 1);
}
