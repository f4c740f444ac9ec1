/** What surprised us about SQLite and this build of SQLCipher, each held down by a test of what we do about it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { openEncrypted, plaintextHeader } from '../../../electron/core/vault/pragmas.ts';
import { record } from './filled-vault.ts';
import { must, type OpenVault, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
let vault: OpenVault;
const files = mkdtempSync(join(tmpdir(), 'kluis-surprise-'));
const key = () => Buffer.from(Array(32).fill(7));

beforeAll(async () => {
  vault = must(await kit.create(join(kit.directory, 'vault')));
  return () => vault.close();
});
afterAll(() => rmSync(files, { recursive: true }));

describe('a key', () => {
  test('that is empty would make a plaintext file; it is refused before there is a file', () => {
    const plain = join(files, 'plain.db');
    const db = new Database(plain);
    db.pragma("key = ''");
    db.exec('CREATE TABLE t (x)');
    db.close();
    expect(readFileSync(plain).subarray(0, 16).toString('latin1')).toBe(plaintextHeader);
    for (const length of [0, 16, 31, 33]) {
      const file = join(files, `key-${length}.db`);
      expect(() => openEncrypted(file, Buffer.alloc(length), false)).toThrow(RangeError);
      expect(existsSync(file)).toBe(false);
    }
  });

  test('is wiped once it was used, also when it does not fit', () => {
    const given = key();
    openEncrypted(join(files, 'wiped.db'), given, false).close();
    const wrong = Buffer.alloc(32, 9);
    const file = join(vault.directory, 'vault.db');
    expect(() => openEncrypted(file, wrong, true)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
    expect(given.every((byte) => byte === 0) && wrong.every((byte) => byte === 0)).toBe(true);
  });

  test('with another cipher than ours, the default of the library, does not open our files', () => {
    const db = new Database(join(files, 'wiped.db'));
    db.key(Buffer.concat([Buffer.from('raw:'), key()]));
    expect(() => db.prepare('SELECT count(*) FROM sqlite_schema').get()).toThrow(/not a database/);
    db.close();
  });
});

describe('two functions of the library that must never be used (a lint rule forbids them)', () => {
  test('serialize gives the whole vault in plaintext', () => {
    const bytes: Buffer = Reflect.apply(vault.db['serialize'], vault.db, []);
    expect(bytes.subarray(0, 16).toString('latin1')).toBe(plaintextHeader);
  });

  test('backup fails on an encrypted database', async () => {
    const target = join(files, 'copy.db');
    await expect(Reflect.apply(vault.db['backup'], vault.db, [target])).rejects.toThrow();
  });
});

test('an independent SQLCipher makes files that ours reads, with the same raw key', async () => {
  const file = join(files, 'theirs.db');
  const { Database: Other } = await import('@signalapp/sqlcipher');
  const theirs = new Other(file);
  theirs.pragma(`key = "x'${key().toString('hex')}'"`);
  theirs.exec("CREATE TABLE t (x); INSERT INTO t VALUES ('woord')");
  theirs.close();
  const ours = openEncrypted(file, key(), true);
  expect(ours.prepare('SELECT x FROM t').pluck().get()).toBe('woord');
  ours.close();
});

describe.runIf(process.platform === 'linux')('what does not fit in memory while sorting', () => {
  const temporaryFiles = () =>
    readdirSync('/proc/self/fd').filter((handle) => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`).includes('etilqs');
      } catch {
        return false;
      }
    }).length;
  const sortMuch = () => {
    vault.db.pragma('temp.cache_size = 10');
    vault.db.exec('CREATE TEMP TABLE sorted (x)');
    const rows = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)';
    vault.db.exec(`${rows} INSERT INTO sorted SELECT hex(randomblob(200)) FROM n`);
    const found = temporaryFiles();
    vault.db.exec('DROP TABLE sorted');
    return found;
  };

  test('would go to a plaintext file; with our settings no file is made', () => {
    expect(sortMuch()).toBe(0);
    vault.db.pragma('temp_store = FILE');
    expect(sortMuch()).toBeGreaterThan(0);
    vault.db.pragma('temp_store = MEMORY');
  });
});

test('a damaged log beside the file is dropped without a word: the anchor outside says what is missing', async () => {
  const directory = join(kit.directory, 'logged');
  const logged = must(await kit.create(directory));
  record(logged.db, 'vault');
  expect(logged.checkpoint()).toBe(true);
  const file = join(directory, 'vault.db');
  const before = readFileSync(file);
  // As when a reader (a backup, say) keeps the log from being brought in; the commits are promised all the same.
  record(logged.db, 'vault');
  record(logged.db, 'vault');
  logged.settleAnchor();
  const log = readFileSync(`${file}-wal`);
  expect(log.length).toBeGreaterThan(4096);
  logged.close();

  writeFileSync(file, before);
  log[60] = (log[60] ?? 0) ^ 1;
  writeFileSync(`${file}-wal`, log);
  const opened = must(await kit.open(directory));
  expect(verifyChain(opened.db)).toMatchObject({ ok: true, value: { sequence: 1 } });
  expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.anchor).toEqual({ kind: 'rolledBack', known: 3, found: 1 });
  opened.close();
});
