import Database from 'better-sqlite3-multiple-ciphers';
import type { Cell, Db } from '../store/database.ts';

/** One row as it stands in the database, its cells in the order asked for. */
export type RawRow = readonly Cell[];

/** `gaps`: so many times a piece of the table could not be read; how many rows lay there nobody can say. */
export type Gathered = { readonly gaps: number };

/** Beyond so many vain attempts a table is given up: each is one seek. */
const mostVain = 20_000;

const damaged = (error: unknown): boolean => error instanceof Database.SqliteError;

/**
 * Hands over every row of a damaged table that can still be read. With a row number: in order around the damage, by halving what
 * lies between. Without one (the table is an index): from the front and from the back, up to the damage on either side.
 */
export function gatherRows(db: Db, table: string, columns: readonly string[], take: (row: RawRow) => void): Gathered {
  const list = columns.map((name) => `"${name}"`).join(', ');
  const key = rowNumbered(db, table) ? null : keyOf(db, table);
  return key === null ? byNumber(db, table, list, take) : fromBothEnds(db, table, list, key, take);
}

const keyOf = (db: Db, table: string): readonly string[] =>
  db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .all(table)
    .map(({ name }) => name);

const rowNumbered = (db: Db, table: string): boolean =>
  db
    .prepare<[string], { wr: number }>(
      "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name = ?",
    )
    .get(table)?.wr === 0;

type Run = { readonly last: number | null; readonly broken: boolean };

function byNumber(db: Db, table: string, list: string, take: (row: RawRow) => void): Gathered {
  const rows = db.prepare<[number, number], Cell[]>(
    `SELECT rowid, ${list} FROM "${table}" NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid`,
  );
  rows.raw(true);
  /** Reads upwards until the end or the damage; says how far it came. */
  const read = (from: number, to: number): Run => {
    let last: number | null = null;
    try {
      for (const [number, ...row] of rows.iterate(from, to)) {
        last = Number(number);
        take(row);
      }
      return { last, broken: false };
    } catch (error) {
      if (!damaged(error)) throw error;
      return { last, broken: true };
    }
  };
  let gaps = 0;
  let vain = 0;
  let inGap = false;
  /** What is left to try, nearest on top. */
  const ranges: [number, number][] = [[Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]];
  const highest = highestNumber(db, table);
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const [from, to] = range;
    if (vain > mostVain) break;
    const { last, broken } = read(from, to);
    if (last !== null) inGap = false;
    if (!broken) continue;
    if (!inGap) gaps += 1;
    inGap = true;
    vain += 1;
    // Rows are numbered from 1, and without leaving out many.
    const start = last === null ? Math.max(from, 1) : last + 1;
    const end = Math.min(to, highest ?? start + mostVain);
    if (start > end || start === to) continue;
    const middle = Math.floor((start + end) / 2);
    if (middle < end) ranges.push([middle + 1, end]);
    ranges.push([start, middle]);
    if (start === end) ranges.pop();
  }
  return { gaps };
}

/** Of the table itself, or of an index that knows the rows; null when neither end can be read. */
function highestNumber(db: Db, table: string): number | null {
  for (const how of ['NOT INDEXED', '']) {
    try {
      const highest = db.prepare<[], number | null>(`SELECT max(rowid) FROM "${table}" ${how}`).pluck().get();
      if (typeof highest === 'number') return highest;
    } catch (error) {
      if (!damaged(error)) throw error;
    }
  }
  return null;
}

function fromBothEnds(
  db: Db,
  table: string,
  list: string,
  key: readonly string[],
  take: (row: RawRow) => void,
): Gathered {
  const seen = new Set<string>();
  const read = (direction: 'ASC' | 'DESC'): boolean => {
    const order = key.map((name) => `"${name}" ${direction}`).join(', ');
    const keys = key.map((name) => `"${name}"`).join(', ');
    try {
      const rows = db.prepare<[], Cell[]>(`SELECT ${keys}, ${list} FROM "${table}" ORDER BY ${order}`).raw(true);
      for (const row of rows.iterate()) {
        const name = JSON.stringify(row.slice(0, key.length));
        if (seen.has(name)) continue;
        seen.add(name);
        take(row.slice(key.length));
      }
      return true;
    } catch (error) {
      if (!damaged(error)) throw error;
      return false;
    }
  };
  if (read('ASC')) return { gaps: 0 };
  read('DESC');
  return { gaps: 1 };
}
