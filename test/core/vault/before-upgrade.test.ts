/**
 * A vault of an earlier program, made with the real migrations of its time: it is copied and checked before it is brought up
 * to date, the copy is the earlier program's own, and the way back leads to it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../electron/core/store/database.ts';
import { streamHead } from '../../../electron/core/store/events.ts';
import { currentSchema, schemaVersion } from '../../../electron/core/store/migrate.ts';
import { rollBackUpgrade, upgradeCopy } from '../../../electron/core/vault/before-upgrade.ts';
import { checkpoint, openEncrypted } from '../../../electron/core/vault/pragmas.ts';
import { slotFileNames } from '../../../electron/core/vault/slot-file.ts';
import { databaseFile } from '../../../electron/core/vault/vault-files.ts';
import { mayMount } from '../../fixtures/may-mount.ts';
import { record } from './filled-vault.ts';
import { olderVaults } from './older-vault.ts';
import { must, now, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const { older, inspect, keyOf } = olderVaults(kit);
const copyOf = (directory: string) => join(directory, 'before-upgrade');
/** The first schema in which everything is that looking through a copy looks at. */
const earliest = 6;

const files = (directory: string) =>
  Object.fromEntries(slotFileNames.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));

const schemas = Array.from({ length: schemaVersion - earliest }, (_, index) => earliest + index);

describe.each(schemas)('a vault of schema %i', (schema) => {
  test('is copied as it is, then brought up to date', async () => {
    const directory = await older(`schema-${schema}`, schema);
    const slots = files(directory);
    const vault = must(await kit.open(directory));
    expect(currentSchema(vault.db)).toBe(schemaVersion);
    expect(vault.upgradedFrom).toBe(schema);
    expect(streamHead(vault.db, 'before')).toBe(1);
    vault.close();
    expect(inspect(copyOf(directory))).toEqual({ schema, before: 1, after: 0 });
    expect(files(copyOf(directory))).toEqual(slots);
    expect(upgradeCopy(directory)).toEqual({ madeAt: now, expiresOn: '2026-12-28' });
    expect(readdirSync(copyOf(directory)).sort()).toEqual(['slots-a.json', 'slots-b.json', 'upgrade.json', 'vault.db']);
  });
});

const last = schemaVersion - 1;

test('a vault that is up to date is not copied', async () => {
  const directory = await older('current', schemaVersion);
  const vault = must(await kit.open(directory));
  expect(vault.upgradedFrom).toBeNull();
  vault.close();
  expect(existsSync(copyOf(directory))).toBe(false);
});

test('the way back leads to the vault as it was; what was done since is kept aside, and the next opening goes on', async () => {
  const directory = await older('back', last);
  const vault = must(await kit.open(directory));
  record(vault.db, 'after');
  vault.checkpoint();
  vault.close();
  expect(rollBackUpgrade(directory, now, null)).toBe(true);
  expect(inspect(directory)).toEqual({ schema: last, before: 1, after: 0 });
  const aside = readdirSync(directory).filter((name) => name.startsWith('replaced-'));
  expect(aside).toHaveLength(1);
  expect(inspect(join(directory, aside[0] ?? ''))).toEqual({ schema: schemaVersion, before: 1, after: 1 });
  const again = must(await kit.open(directory));
  expect(again.anchor.kind).toBe('rolledBack');
  expect(streamHead(again.db, 'before')).toBe(1);
  again.close();
});

test('nothing is brought up to date when the vault itself is damaged', async () => {
  const directory = await older('damaged', last);
  const db = openEncrypted(databaseFile(directory), keyOf(directory), true);
  db.exec('CREATE TABLE filler (text TEXT) STRICT');
  for (let at = 0; at < 60; at += 1) run(db, 'INSERT INTO filler VALUES (?)', 'x'.repeat(4000));
  checkpoint(db);
  db.close();
  const bytes = readFileSync(databaseFile(directory));
  bytes.fill(1, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
  writeFileSync(databaseFile(directory), bytes);
  expect(await kit.open(directory)).toEqual({ ok: false, error: 'damaged' });
  expect(readFileSync(databaseFile(directory)).equals(bytes)).toBe(true);
  expect(readdirSync(directory).filter((name) => name.startsWith('before-upgrade'))).toEqual([]);
});

test.runIf(mayMount())('nothing is brought up to date when there is no room for the copy', async () => {
  const disk = join(kit.directory, 'small-disk');
  const from = await older('no-room', last);
  const size = statSync(databaseFile(from)).size;
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil((size * 1.5) / 4096) * 4}k`, 'tmpfs', disk]);
  try {
    const directory = join(disk, 'vault');
    cpSync(from, directory, { recursive: true });
    expect(await kit.open(directory)).toEqual({ ok: false, error: 'upgradeNotKept' });
    expect(readFileSync(databaseFile(directory)).equals(readFileSync(databaseFile(from)))).toBe(true);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

test('an upgrade that was cut off halfway keeps the copy from before it began', async () => {
  const directory = await older('halfway', last - 1);
  must(await kit.open(directory)).close();
  const db = openEncrypted(databaseFile(directory), keyOf(directory), true);
  db.pragma(`user_version = ${last}`);
  checkpoint(db);
  db.close();
  // Bringing it up to date a second time stumbles over what is there already; the copy must not suffer from that.
  await kit.open(directory).catch(() => undefined);
  expect(inspect(copyOf(directory)).schema).toBe(last - 1);
});

test('the copy goes when it is as old as a backup may be', async () => {
  const directory = await older('expired', last);
  must(await kit.open(directory)).close();
  must(await kit.open(directory, undefined, null, '2026-12-28')).close();
  expect(existsSync(copyOf(directory))).toBe(true);
  must(await kit.open(directory, undefined, null, '2026-12-29')).close();
  expect(existsSync(copyOf(directory))).toBe(false);
  expect(rollBackUpgrade(directory, now, null)).toBe(false);
});

test('a vault of a later program is refused and left alone', async () => {
  const directory = await older('later', schemaVersion);
  const db = openEncrypted(databaseFile(directory), keyOf(directory), true);
  db.pragma(`user_version = ${schemaVersion + 1}`);
  checkpoint(db);
  db.close();
  expect(await kit.open(directory)).toEqual({ ok: false, error: 'newerVersion' });
  expect(inspect(directory).schema).toBe(schemaVersion + 1);
  expect(existsSync(copyOf(directory))).toBe(false);
});
