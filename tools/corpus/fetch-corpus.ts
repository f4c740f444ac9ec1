/** The test files of Debian's `pdf.js`: odd PDFs that people sent in. Fetched with apt, kept beside the packages, never committed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const place = fileURLToPath(new URL('../../node_modules/.cache/klachtenkluis/corpus', import.meta.url));
const source = 'deb-src http://deb.debian.org/debian bookworm main';

/** Absolute paths in a fixed order; undefined when the files cannot be had. `folder`: of one's own, instead. */
export function corpusFiles(folder: string | undefined): readonly string[] | undefined {
  if (folder !== undefined) return pdfsIn(folder);
  const unpacked = join(place, 'files');
  if (!existsSync(unpacked) && !fetchInto(unpacked)) return undefined;
  return pdfsIn(unpacked);
}

const pdfsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name));

/** With settings of its own, so that the machine's lists and sources stay as they are. */
function fetchInto(unpacked: string): boolean {
  const apt = join(place, 'apt');
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(apt, name), { recursive: true });
  writeFileSync(join(apt, 'sources.list'), `${source}\n`);
  const options = [
    ['Dir::State::lists', join(apt, 'lists')],
    ['Dir::Cache', join(apt, 'cache')],
    ['Dir::Etc::sourcelist', join(apt, 'sources.list')],
    ['Dir::Etc::sourceparts', '-'],
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: apt, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (!run('apt-get', ...options, 'update', '-qq')) return false;
  if (!run('apt-get', ...options, 'source', '--download-only', '-qq', 'pdf.js')) return false;
  const archive = readdirSync(apt).find((name) => name.includes('.orig.tar.'));
  if (archive === undefined) return false;
  mkdirSync(`${unpacked}.new`, { recursive: true });
  // Renamed when whole, so that a fetch that was broken off is not taken for the corpus.
  return (
    run('tar', '-xf', archive, '-C', `${unpacked}.new`, '--wildcards', '*.pdf') &&
    run('mv', `${unpacked}.new`, unpacked)
  );
}
