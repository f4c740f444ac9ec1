import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Db } from '../store/database.ts';

/** 'KLKL' in the header, so that a foreign encrypted database is not taken for ours. */
export const applicationId = 0x4b4c4b4c;

export const plaintextHeader = 'SQLite format 3\0';

/**
 * Every setting, and what it must read back as. A setting that is misspelt or not supported is silently ignored by SQLite;
 * hence they are asserted, on every opening. See the threat model for what each is for.
 */
const settings: readonly { readonly set: string; readonly name: string; readonly expected: string }[] = [
  { set: 'journal_mode = WAL', name: 'journal_mode', expected: 'wal' },
  { set: 'synchronous = EXTRA', name: 'synchronous', expected: '3' },
  { set: 'temp_store = MEMORY', name: 'temp_store', expected: '2' },
  { set: 'secure_delete = ON', name: 'secure_delete', expected: '1' },
  { set: 'mmap_size = 0', name: 'mmap_size', expected: '0' },
  { set: 'foreign_keys = ON', name: 'foreign_keys', expected: '1' },
  { set: 'trusted_schema = OFF', name: 'trusted_schema', expected: '0' },
  // Pages of the log before it goes into the file by itself; after what matters `checkpoint` does it anyhow.
  { set: 'wal_autocheckpoint = 2000', name: 'wal_autocheckpoint', expected: '2000' },
  // KiB: what a search walks through need not be decrypted at the next one.
  { set: 'cache_size = -24576', name: 'cache_size', expected: '-24576' },
  { set: 'cell_size_check = ON', name: 'cell_size_check', expected: '1' },
];

const read = (db: Db, name: string): string => String(db.pragma(name, { simple: true }));

/**
 * Opens a SQLCipher 4 database with a raw 32-byte key, which is zeroed. The cipher comes before the key and the key before
 * everything else: a missing key would silently make a plaintext file. A wrong key shows as SQLITE_NOTADB, thrown from here.
 */
export function openEncrypted(file: string, key: Buffer, mustExist: boolean): Db {
  return unlocked(file, key, { fileMustExist: mustExist }, (db) => {
    for (const { set } of settings) db.pragma(set);
    assertSettings(db);
  });
}

/** Opens a database to look at it only: not a byte of it changes, not even its journal mode. The key is zeroed. */
export function openToRead(file: string, key: Buffer): Db {
  return unlocked(file, key, { fileMustExist: true, readonly: true }, (db) => {
    for (const { set } of settings.filter(({ name }) => name !== 'journal_mode')) db.pragma(set);
  });
}

/**
 * Gives a database that nobody else has open another key, page by page. Killed halfway it may be readable with neither key,
 * so this is for copies only, before they get their name. Both keys are zeroed.
 */
export function rekeyCopy(file: string, key: Buffer, next: Buffer): void {
  const raw = rawKey(next);
  const db = unlocked(file, key, { fileMustExist: true }, () => {});
  try {
    assertSetting('rekey', String(db.rekey(raw)), '0');
  } finally {
    raw.fill(0);
    db.close();
  }
}

/** `raw:` tells SQLCipher that these bytes are the key itself. Zeroes the key it is given. */
function rawKey(key: Buffer): Buffer {
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
  key.fill(0);
  if (raw.length !== 36) throw new RangeError('A raw database key has 32 bytes');
  return raw;
}

function unlocked(file: string, key: Buffer, options: Database.Options, settle: (db: Db) => void): Db {
  const raw = rawKey(key);
  const db = new Database(file, options);
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    assertSetting('cipher', read(db, 'cipher'), 'sqlcipher');
    assertSetting('legacy', read(db, 'legacy'), '4');
    // It answers 0 for success, though nothing of the file has been read yet.
    assertSetting('key', String(db.key(raw)), '0');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    settle(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  } finally {
    raw.fill(0);
  }
}

/** Reads every setting back; one that is not as it must be is a broken build and throws. */
export function assertSettings(db: Db): void {
  for (const { name, expected } of settings) assertSetting(name, read(db, name), expected);
}

/**
 * Does `work` with a small cache of pages: for what takes much memory itself. What a search had kept is let go of, and kept
 * again from then on.
 */
export async function sparingMemory<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const usual = read(db, 'cache_size');
  db.pragma('cache_size = -8192');
  db.pragma('shrink_memory');
  try {
    return await work();
  } finally {
    if (db.open) db.pragma(`cache_size = ${usual}`);
  }
}

/** Throws unless every search index forgets a deleted word for good; by itself it keeps it until its parts are joined. */
export function assertErasing(db: Db): void {
  const indexes = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5 %'",
    )
    .pluck()
    .all();
  for (const name of indexes) {
    const set = db.prepare(`SELECT v FROM "${name}_config" WHERE k = 'secure-delete'`).pluck().get();
    assertSetting(`secure-delete of ${name}`, String(set), '1');
  }
}

function assertSetting(name: string, found: string, expected: string): void {
  if (found !== expected) throw new Error(`Setting ${name} is ${found}, not ${expected}`);
}

/** The first bytes of a file as Latin-1 text, at most 16. */
export function headerOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(16);
    return header.subarray(0, readSync(handle, header, 0, 16, 0)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/** Throws unless the file is written and does not begin as a plaintext database. */
export function assertEncrypted(file: string): void {
  const header = headerOf(file);
  if (header.length < 16 || header === plaintextHeader) throw new Error('The database file is not encrypted');
}

/**
 * Brings everything committed into the database file and empties the log beside it; for after commits that matter, since
 * damage to the log loses its tail silently. False when another connection was reading (the next one will do it): it is not
 * waited for, since a backup may read for minutes.
 */
export function checkpoint(db: Db): boolean {
  const patience = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    return Number(db.pragma('wal_checkpoint(TRUNCATE)', { simple: true })) === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
