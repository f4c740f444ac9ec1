import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { checkDatabase } from '../integrity/check-database.ts';
import { type IntegrityReport, soundVault } from '../integrity/integrity-report.ts';
import { all, type Db, first } from '../store/database.ts';
import { currentSchema } from '../store/migrate.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { syncFile } from './durable-file.ts';
import { openToRead, rekeyCopy } from './pragmas.ts';
import { canBeRead } from './readable.ts';

/** What a database holds, in numbers only. `lastRecordedAt` is the moment of its last event; null when it has none. */
export type Contents = {
  readonly anchor: Anchor;
  readonly schema: number;
  readonly cases: number;
  readonly documents: number;
  readonly lastRecordedAt: string | null;
};

export function contentsOf(db: Db): Contents {
  const count = (sql: string) => first<{ n: number }>(db, sql)?.n ?? 0;
  return {
    anchor: anchorOf(db),
    schema: currentSchema(db),
    cases: count('SELECT count(*) AS n FROM case_record'),
    documents: count("SELECT count(*) AS n FROM document WHERE state = 'kept'"),
    lastRecordedAt:
      first<{ at: string }>(db, 'SELECT recorded_at AS at FROM event ORDER BY sequence DESC LIMIT 1')?.at ?? null,
  };
}

/** Met on the database that was to be copied, and not on the copy. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export type CopyOptions = {
  /** The key of the copy; the same as of the original when absent. Zeroed. */
  readonly newKey?: Buffer;
  /** Nobody writes meanwhile, so every table must have as many rows in the copy. */
  readonly frozen: boolean;
  readonly onStage?: (stage: 'copying' | 'checking') => void;
};

export type DatabaseCopy = { readonly size: number; readonly contents: Contents; readonly report: IntegrityReport };

/**
 * Writes a compact copy (no free pages, nothing of what was deleted) while the original is in use, syncs it, opens it again
 * and checks every page, event and document of it. `sound` false means that the copy must not be used. Zeroes the keys.
 * Blocks until it is done: for a worker.
 */
export function copyDatabase(
  source: string,
  key: Buffer,
  target: string,
  { newKey, frozen, onStage }: CopyOptions,
): DatabaseCopy & { readonly sound: boolean } {
  const keyOfCopy = Buffer.from(newKey ?? key);
  let rows: Readonly<Record<string, number>> | null = null;
  try {
    onStage?.('copying');
    removeCopy(target);
    try {
      const db = openToRead(source, Buffer.from(key));
      try {
        if (frozen) rows = rowCounts(db);
        db.prepare('VACUUM INTO ?').run(target);
      } finally {
        db.close();
      }
    } catch (error) {
      if (!ofSource(error, target)) throw error;
      throw new SourceFailed(canBeRead(source) ? error.code : 'EIO');
    }
    if (newKey) rekeyCopy(target, Buffer.from(key), newKey);
    syncFile(target);
    onStage?.('checking');
    const report = checkDatabase(target, Buffer.from(keyOfCopy), { contents: true });
    const copy = openToRead(target, Buffer.from(keyOfCopy));
    try {
      const same = rows === null || JSON.stringify(rows) === JSON.stringify(rowCounts(copy));
      return { size: statSync(target).size, contents: contentsOf(copy), report, sound: same && soundVault(report) };
    } finally {
      copy.close();
    }
  } finally {
    key.fill(0);
    keyOfCopy.fill(0);
    newKey?.fill(0);
  }
}

/** What SQLite calls trouble with reading; the copy is also read back while it is written. */
const reading = /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|FSTAT|RDLOCK|LOCK|DATA|CORRUPTFS|SHM(OPEN|LOCK|MAP))$)/;

const ofSource = (error: unknown, target: string): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError && reading.test(error.code) && canBeRead(target);

/** Also what SQLite may have left beside it when it was interrupted. */
export function removeCopy(target: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
}

function rowCounts(db: Db): Readonly<Record<string, number>> {
  const tables = all<{ name: string }>(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, first<{ n: number }>(db, `SELECT count(*) AS n FROM "${name}"`)?.n ?? 0]),
  );
}
