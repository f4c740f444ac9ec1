import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { all, first, run, transact } from '../../../electron/core/store/database.ts';
import { noteTrouble, VaultTrouble } from '../../../electron/core/store/guard.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { reserveFile, reserveSize } from '../../../electron/core/vault/reserve.ts';
import { ok } from '../../../shared/result.ts';
import { mayMount } from '../../fixtures/may-mount.ts';
import { addCase, record } from './filled-vault.ts';
import { must, type OpenVault, passphrase, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const original = join(kit.directory, 'original');
const open: OpenVault[] = [];
let copies = 0;

async function fresh(place?: string): Promise<OpenVault> {
  copies += 1;
  const at = place ?? join(kit.directory, `copy-${copies}`);
  cpSync(original, at, { recursive: true });
  const vault = must(await kit.open(at));
  open.push(vault);
  return vault;
}
const fileOf = (vault: OpenVault) => join(vault.directory, 'vault.db');
const write = (vault: OpenVault) =>
  transact(vault.db, () => {
    record(vault.db, 'vault');
    return ok(null);
  });

beforeAll(async () => {
  const vault = must(await kit.create(original));
  addCase(vault.db, 'c1', 'woorden', 200_000);
  vault.close();
});

afterEach(() => {
  for (const vault of open.splice(0)) vault.close();
});

describe('damage', () => {
  test('found while reading stops all writing at once; reading goes on where it can', async () => {
    const vault = await fresh();
    const { page } = {
      page: Number(vault.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'document_chunk'").pluck().get()),
    };
    vault.close();
    open.pop();
    const bytes = readFileSync(fileOf(vault));
    bytes.fill(7, (page - 1) * 4096, page * 4096);
    writeFileSync(fileOf(vault), bytes);

    const damaged = must(await kit.open(vault.directory));
    open.push(damaged);
    write(damaged);
    expect(damaged.trouble()).toBeNull();
    expect(() => all(damaged.db, 'SELECT length(bytes) FROM document_chunk')).toThrow(/malformed/);
    expect(damaged.trouble()).toBe('damaged');
    expect(() => write(damaged)).toThrow(VaultTrouble);
    expect(() => damaged.db.exec('DELETE FROM draft')).toThrow(/readonly/);
    expect(() => damaged.checkpoint()).toThrow(VaultTrouble);
    expect(first(damaged.db, 'SELECT count(*) AS n FROM case_record')).toEqual({ n: 1 });
  });

  test.each([
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_READ', 'ioError'],
    ['SQLITE_IOERR_FSYNC', 'ioError'],
    ['SQLITE_CONSTRAINT_CHECK', null],
    ['SQLITE_BUSY', null],
    ['SQLITE_FULL', null],
  ])('%s means %s', async (code, trouble) => {
    const vault = await fresh();
    noteTrouble(vault.db, new Database.SqliteError('made up', code));
    expect(vault.trouble()).toBe(trouble);
  });
});

describe('the file of an open vault', () => {
  test.each([
    ['deleted', (file: string) => rmSync(file)],
    ['moved', (file: string) => renameSync(file, `${file}.moved`)],
    [
      'replaced by a copy of itself',
      (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
  ])('%s: the next commit fails, and no later one pretends', async (_what, spoil) => {
    const vault = await fresh();
    write(vault);
    vault.checkpoint();
    spoil(fileOf(vault));
    expect(() => write(vault)).toThrow(VaultTrouble);
    expect(vault.trouble()).toBe('replaced');
    expect(() => vault.checkpoint()).toThrow(VaultTrouble);
  });

  test('deleted between a commit and its checkpoint: the answer is not given as if it were kept', async () => {
    const vault = await fresh();
    write(vault);
    rmSync(fileOf(vault));
    expect(() => vault.checkpoint()).toThrow(VaultTrouble);
  });
});

describe('a full disk', () => {
  test('takes back what was being done, keeps reading, and gives up the reserve so that a small thing can be finished', async () => {
    const vault = await fresh();
    expect(statSync(reserveFile(vault.directory)).size).toBe(reserveSize);
    const pages = Number(vault.db.pragma('page_count', { simple: true }));
    vault.db.pragma(`max_page_count = ${pages}`);
    const before = first(vault.db, 'SELECT count(*) AS n FROM event');
    expect(() => addCase(vault.db, 'c2', 'te groot', 5_000_000)).toThrow(/full/);
    expect(vault.db.inTransaction).toBe(false);
    expect(first(vault.db, 'SELECT count(*) AS n FROM event')).toEqual(before);
    expect([vault.diskWasFull(), vault.trouble()]).toEqual([true, null]);
    expect(existsSync(reserveFile(vault.directory))).toBe(false);
    vault.db.pragma(`max_page_count = ${pages * 10}`);
    write(vault);
    vault.checkpoint();
    expect(verifyChain(vault.db).ok).toBe(true);
  });

  // Where mounting is denied, the test above stands for it.
  test.runIf(mayMount())('on a real small disk, and on one that is read-only', async () => {
    const disk = join(kit.directory, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]);
    try {
      const vault = await fresh(join(disk, 'vault'));
      write(vault);
      vault.checkpoint();
      const before = first(vault.db, 'SELECT count(*) AS n FROM event');
      expect(() => addCase(vault.db, 'c2', 'te groot', 30_000_000)).toThrow(/full/);
      expect(vault.diskWasFull()).toBe(true);
      expect(first(vault.db, 'SELECT count(*) AS n FROM event')).toEqual(before);
      // The reserve is given up: there is room to finish.
      addCase(vault.db, 'c3', 'klein', 100_000);
      vault.checkpoint();
      expect(verifyChain(vault.db).ok).toBe(true);
      vault.close();
      open.pop();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const refused = await kit.open(vault.directory, passphrase);
      expect(refused).toEqual({ ok: false, error: 'noAccess' });
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      const again = must(await kit.open(vault.directory));
      expect(first(again.db, 'SELECT count(*) AS n FROM case_record')).toEqual({ n: 2 });
      expect(run(again.db, "INSERT INTO draft VALUES ('k', NULL, '{}', '')")).toBe(1);
      again.close();
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
});
