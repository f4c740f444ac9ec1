/** A made-up unpacked Electron: nothing in it runs, but it can be packed and have its fuses blown without a network. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'grantFileProtocol',
] as const;

export function makeUpElectron(directory: string, version: string): void {
  mkdirSync(join(directory, 'locales'), { recursive: true });
  mkdirSync(join(directory, 'resources'));
  for (const name of ['nl', 'en-US', 'fr']) writeFileSync(join(directory, 'locales', `${name}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(directory, name), '');
  writeFileSync(join(directory, 'version'), version);
  const executable = join(directory, 'electron');
  // All fuses as Electron ships them, version 1 of the wire.
  writeFileSync(
    executable,
    Buffer.concat([Buffer.from(`made up ${sentinel}`), Buffer.from([1, 8]), Buffer.from('10110001')]),
  );
  chmodSync(executable, 0o755);
}

/** How the fuses of an executable stand. */
export function fusesOf(executable: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(sentinel) + sentinel.length + 2;
  return Object.fromEntries(
    fuseNames.map((name, index) => [name, bytes.toString('latin1', at + index, at + index + 1) === '1']),
  );
}
