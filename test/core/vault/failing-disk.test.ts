/** A disk that answers with errors, met by the program itself and by work over another connection: real calls that fail, by strace. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeAll, describe, expect, test } from 'vitest';
import { heedSource, troubleOfSource, VaultJobFailed } from '../../../electron/core/vault/vault-job.ts';
import { addCase } from './filled-vault.ts';
import { must, passphrase, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const original = join(kit.directory, 'original');
const script = fileURLToPath(new URL('./failing-disk.ts', import.meta.url));
const canFail = process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** What the work answers, and what the vault says is the matter with it afterwards, when `calls` on `name` fail. */
function whenFailing(work: string, calls: string, name: string): unknown {
  const place = join(kit.directory, work);
  mkdirSync(place);
  cpSync(original, join(place, 'sound'), { recursive: true });
  const failing = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:error=EIO`];
  const run = [...failing, '-P', join(place, 'failing', name), process.execPath, script, place, passphrase, work];
  const { stdout, stderr } = spawnSync('strace', run, { encoding: 'utf8' });
  expect(stderr).not.toMatch(/Error/);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  const vault = must(await kit.create(original));
  // More than SQLite keeps in memory.
  addCase(vault.db, 'c1', 'woorden', 20_000_000);
  vault.close();
});

describe.runIf(canFail)('when reading fails', () => {
  test('on opening: refused as a failing disk, not as damage nor as another key', () => {
    expect(whenFailing('open', 'pread64', 'vault.db')).toEqual({ answer: 'ioError', trouble: null });
  });

  test('in the connection that writes: read-only from then on, and not taken for damage as SQLite does', () => {
    expect(whenFailing('read', 'pread64', 'vault.db')).toEqual({ answer: 'SQLITE_CORRUPT', trouble: 'ioError' });
  });

  test('in a check, a backup or an exchange of the key, over a connection of its own: read-only from then on', () => {
    expect(whenFailing('check', 'pread64', 'vault.db')).toEqual({ answer: 'ioError', trouble: 'ioError' });
    expect(whenFailing('backup', 'pread64', 'vault.db')).toEqual({ answer: 'trouble', trouble: 'ioError' });
    expect(whenFailing('renew', 'pread64', 'vault.db')).toEqual({ answer: 'ioError', trouble: 'ioError' });
  });
});

test.runIf(canFail)('when the disk of the backups fails, the vault itself stays as it is', () => {
  const copy = 'klachtenkluis-20261123T090000Z.kluis.tmp';
  expect(whenFailing('target', 'pwrite64', copy)).toEqual({ answer: 'ioError', trouble: null });
});

test.each([
  ['SQLITE_CORRUPT', true, 'damaged'],
  ['SQLITE_NOTADB', true, 'damaged'],
  ['SQLITE_IOERR_READ', true, 'ioError'],
  ['EIO', true, 'ioError'],
  ['SQLITE_IOERR_WRITE', false, null],
  ['SQLITE_FULL', true, null],
  ['ENOSPC', false, null],
])('a job that failed with %s, met on what it read: %s, means %s', (code, ofSource, trouble) => {
  const db = new Database(':memory:');
  const error = new VaultJobFailed(code, ofSource);
  expect([troubleOfSource(error), heedSource(db, error), heedSource(db, new Error('a bug'))]).toEqual([
    trouble,
    trouble,
    null,
  ]);
  db.close();
});
