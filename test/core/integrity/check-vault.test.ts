import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase } from '../../../electron/core/integrity/check-database.ts';
import { checkVault } from '../../../electron/core/integrity/check-vault.ts';
import { soundVault } from '../../../electron/core/integrity/integrity-report.ts';
import { sweepPages, sweptClean } from '../../../electron/core/integrity/page-sweep.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { openToRead } from '../../../electron/core/vault/pragmas.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { addCase, record } from '../vault/filled-vault.ts';
import { must, type OpenVault, vaultKit } from '../vault/vault-kit.ts';

const kit = vaultKit();
const directory = join(kit.directory, 'vault');
const file = join(directory, 'vault.db');
const spoiled = join(kit.directory, 'spoiled.db');
let vault: OpenVault;
let key: Buffer;

const look = (path: string) => checkDatabase(path, Buffer.from(key), { contents: true });
/** A copy of the database with something done to its bytes, looked at. */
const lookAt = (change: (bytes: Buffer) => Buffer) => {
  writeFileSync(spoiled, change(Buffer.from(readFileSync(file))));
  return look(spoiled);
};
const flip = (bytes: Buffer, at: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

beforeAll(async () => {
  vault = must(await kit.create(directory));
  for (const id of ['c1', 'c2', 'c3']) addCase(vault.db, id, `woorden van ${id}`, 200_000);
  // Free pages: SQLite never looks at them.
  vault.db.prepare("DELETE FROM document_chunk WHERE document_id = 'c2-document'").run();
  vault.db.prepare("DELETE FROM document WHERE document_id = 'c2-document'").run();
  expect(vault.checkpoint()).toBe(true);
  const { table } = must(readSlotTable(directory));
  key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', vault.masterKey) ?? Buffer.alloc(0);
  return () => vault.close();
});

describe('a check of everything', () => {
  test('finds a vault in use sound, with progress, while it is being written', async () => {
    const stages = new Set<string>();
    const checking = checkVault(vault, { onProgress: (stage) => stages.add(stage) });
    for (let time = 0; time < 20; time += 1) {
      record(vault.db, 'vault');
      vault.checkpoint();
    }
    const report = must(await checking);
    expect(report).toMatchObject({ sqliteComplaints: 0, chain: null, content: { documents: 2, revisions: 6 } });
    expect(soundVault(report)).toBe(true);
    expect([...stages].sort()).toEqual(['chain', 'contents', 'pages', 'structure']);
  });

  test('can be cancelled, and then calls nothing sound', async () => {
    const stop = new AbortController();
    stop.abort();
    const report = must(await checkVault(vault, { signal: stop.signal }));
    expect([report.cancelled, soundVault(report)]).toEqual([true, false]);
  });

  test('sees a flipped bit on every page, also on free ones, and says which', () => {
    const pages = readFileSync(file).length / 4096;
    expect(vault.db.pragma('freelist_count', { simple: true })).toBeGreaterThan(20);
    for (let page = 1; page <= pages; page += 1) {
      writeFileSync(spoiled, flip(readFileSync(file), page * 4096 - 1 - ((page * 97) % 4000)));
      expect(sweepPages(spoiled, key)).toMatchObject({ damagedCount: 1, damaged: [page] });
    }
  });

  test('sees what is missing, what is too much, and a page in another place', () => {
    expect(lookAt((bytes) => bytes.subarray(0, -4096)).pages.wrongSize).toBe(true);
    expect(lookAt((bytes) => bytes.subarray(0, -1)).pages.wrongSize).toBe(true);
    expect(lookAt((bytes) => Buffer.concat([bytes, Buffer.alloc(1)])).pages.wrongSize).toBe(true);
    expect(soundVault(lookAt(() => Buffer.alloc(0)))).toBe(false);
    const moved = lookAt((bytes) => {
      bytes.copy(bytes, 4096 * 6, 4096 * 5, 4096 * 6);
      return bytes;
    });
    expect(moved.pages.damaged).toEqual([7]);
  });

  test('with another key calls every page damaged', () => {
    const pages = readFileSync(file).length / 4096;
    expect(sweepPages(file, Buffer.alloc(32, 1))).toMatchObject({ damagedCount: pages, cancelled: false });
  });
});

describe('what the page codes cannot see', () => {
  test('an earlier version of a page put back is seen by the chain, the digests or SQLite', () => {
    const before = Buffer.from(readFileSync(file));
    copyFileSync(file, spoiled);
    addCase(vault.db, 'c4', 'een later geval', 50_000);
    expect(vault.checkpoint()).toBe(true);
    const after = readFileSync(file);
    let replaced = 0;
    const missed: number[] = [];
    for (let at = 0; at + 4096 <= before.length; at += 4096) {
      if (before.subarray(at, at + 4096).equals(after.subarray(at, at + 4096))) continue;
      const mixed = Buffer.from(after);
      before.copy(mixed, at, at, at + 4096);
      writeFileSync(spoiled, mixed);
      const report = look(spoiled);
      expect(report.pages.damagedCount).toBe(0);
      replaced += 1;
      if (soundVault(report)) missed.push(at / 4096 + 1);
    }
    // Page 1 holds counters; search indexes and snapshots can be made anew from the log: no fact may be among what is missed.
    const names = vault.db
      .prepare<[], { name: string; rootpage: number }>('SELECT name, rootpage FROM sqlite_schema')
      .all();
    const facts = names.filter(
      ({ name, rootpage }) =>
        missed.includes(rootpage) && !/^(case_search|case_snapshot|search_|vocabulary)/.test(name),
    );
    expect(facts).toEqual([]);
    expect(missed.length).toBeLessThan(8);
    expect(replaced).toBeGreaterThan(5);
  });

  test.each([
    [
      'the bytes of a document',
      "UPDATE document_chunk SET bytes = zeroblob(length(bytes)) WHERE document_id = 'c1-document'",
      'c1-document',
    ],
    ['a text', "UPDATE text_revision SET body = 'anders' WHERE text_id = 'c1-text'", 'c1-text'],
    ['a person with a matching digest', '', 'c3-person'],
  ])('%s changed by somebody with the key', (_what, sql, id) => {
    vault.db.exec('BEGIN');
    try {
      if (sql) vault.db.exec(sql);
      else {
        vault.db.function('forged', (salt, body) => {
          if (!(salt instanceof Buffer) || typeof body !== 'string') throw new Error('Not a revision');
          return createHash('sha256').update(salt).update(body).digest();
        });
        vault.db.exec(
          `UPDATE person_revision SET body = '{"x":1}', digest = forged(salt, '{"x":1}') WHERE person_id = 'c3-person'`,
        );
      }
      // VACUUM INTO is not possible within a transaction: commit to a copy instead.
      vault.db.exec('COMMIT');
      vault.checkpoint();
      const { content } = look(file);
      expect([...(content?.damagedDocuments ?? []), ...(content?.damagedRevisions ?? [])]).toContain(id);
    } finally {
      if (vault.db.inTransaction) vault.db.exec('ROLLBACK');
    }
  });
});

test('an independent SQLCipher reads the vault with the same key', async () => {
  vault.checkpoint();
  copyFileSync(file, spoiled);
  const { Database } = await import('@signalapp/sqlcipher');
  const other = new Database(spoiled);
  other.pragma(`key = "x'${key.toString('hex')}'"`);
  expect(other.prepare('SELECT count(*) AS n FROM event').get()).toEqual({
    n: vault.db.prepare('SELECT count(*) FROM event').pluck().get(),
  });
  expect(other.pragma('cipher_integrity_check')).toEqual([]);
  other.close();
  expect(sweptClean(sweepPages(spoiled, key))).toBe(true);
});

test('looking changes not a byte, and leaves nothing beside a closed vault', () => {
  copyFileSync(file, spoiled);
  const before = readFileSync(spoiled);
  const db = openToRead(spoiled, Buffer.from(key));
  expect(() => db.exec('DELETE FROM draft')).toThrow(/readonly/);
  db.close();
  look(spoiled);
  expect(readFileSync(spoiled).equals(before)).toBe(true);
});
