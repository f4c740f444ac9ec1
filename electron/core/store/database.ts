import type Database from 'better-sqlite3-multiple-ciphers';
import type { Json } from '../../../shared/json.ts';
import type { Result } from '../../../shared/result.ts';
import { assertWritable, watched } from './guard.ts';

export type Db = Database.Database;

/** What a column can hold in our STRICT tables. */
export type Cell = string | number | bigint | Uint8Array | null;

/** More than the program has statements; lists that spell out their length could otherwise fill it without end. */
const mostPrepared = 500;
const prepared = new WeakMap<Db, Map<string, Database.Statement<Cell[]>>>();

/** Preparing costs more than running: each statement is prepared once per open database, and ends with it. */
function statement(db: Db, sql: string): Database.Statement<Cell[]> {
  let known = prepared.get(db);
  if (known === undefined || known.size >= mostPrepared) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare<Cell[]>(sql);
    known.set(sql, found);
  }
  return found;
}

/** All rows of one statement, typed by the caller's row type. */
export function all<Row>(db: Db, sql: string, ...cells: readonly Cell[]): Row[] {
  return watched(db, () => statement(db, sql).all(...cells) as Row[]);
}

/** The first row of one statement. */
export function first<Row>(db: Db, sql: string, ...cells: readonly Cell[]): Row | undefined {
  return watched(db, () => statement(db, sql).get(...cells) as Row | undefined);
}

/** Runs a statement that answers no rows; gives how many rows it changed. */
export function run(db: Db, sql: string, ...cells: readonly Cell[]): number {
  return watched(db, () => statement(db, sql).run(...cells).changes);
}

class Refused extends Error {}

/**
 * Does all of `work` or nothing: a refusal (or an exception) rolls back what it wrote, also inside an outer transaction.
 * The write lock is taken at once, so that a decision cannot be made on rows that change before it is stored.
 * Throws `VaultTrouble` when the vault may only be read.
 */
export function transact<T, E>(db: Db, work: () => Result<T, E>): Result<T, E> {
  const outcome: { result?: Result<T, E> } = {};
  try {
    if (!db.inTransaction) assertWritable(db);
    return watched(db, () =>
      db
        .transaction(() => {
          const result = work();
          outcome.result = result;
          if (!result.ok) throw new Refused();
          return result;
        })
        .immediate(),
    );
  } catch (error) {
    if (error instanceof Refused && outcome.result) return outcome.result;
    throw error;
  }
}

/** Writes a JSON column. */
export const toJson = (value: Json): string => JSON.stringify(value);

/** Reads a JSON column that this program wrote itself. */
export function fromJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  return value as Json;
}
