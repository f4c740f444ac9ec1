/**
 * What can still be had from a damaged vault, in a new one with the same ways in. For when no backup is left: a backup that is
 * whole is always better, since what is lost here stays lost.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { CaseId, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import { all, type Cell, type Db, run } from '../store/database.ts';
import { saltedDigest, sameBytes, utf8 } from '../store/digest.ts';
import { chainHash, type EventRow, genesisHash, storedEnvelope } from '../store/events.ts';
import { currentSchema, migrate, schemaVersion } from '../store/migrate.ts';
import { indexPeople } from '../store/people.ts';
import { indexTexts } from '../store/texts.ts';
import { anchorPath } from './anchor.ts';
import { renameDurably } from './durable-file.ts';
import { databaseKeyOf } from './open-vault.ts';
import { applicationId, assertEncrypted, checkpoint, openEncrypted, openToRead } from './pragmas.ts';
import { gatherRows, type RawRow } from './read-damaged.ts';
import { writeSlotTable } from './slot-file.ts';
import { databaseKeyBinding, type SlotTable } from './slot-table.ts';
import { verifierOf } from './succession.ts';
import { databaseFile, unfinishedFile } from './vault-files.ts';
import { keyLength, wrapKey } from './wrap.ts';

/** Made anew from the rest; copying it would keep what no longer agrees. Pages are read again in the background. */
const derived = /^(case_snapshot|agenda|page_reading|reply_code|case_search.*|search_item|search_text.*|vocabulary.*)$/;

/** In numbers and ids only. */
export type SalvageReport = {
  /** The chain is whole up to here; `unconnected` later events could be read, but nothing shows that they are what they were. */
  readonly events: number;
  readonly unconnected: number;
  /** Rows copied of each table, and in how many places it could not be read. */
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly gaps: number }[];
  /** Texts and people that were read but are not what their digest says: left out. */
  readonly altered: readonly string[];
  /** Rows that belonged to something that is lost. */
  readonly orphans: number;
  /** Documents of which bytes are missing; what is left of them was copied. */
  readonly incompleteDocuments: readonly string[];
  /** Cases whose line in the register could not be made again from what is left. */
  readonly brokenCases: readonly CaseId[];
};

export type SalvageInput = {
  /** The damaged one. Nothing in it is changed. */
  readonly directory: string;
  /** Where the new vault comes: a folder that is empty or is not there yet. */
  readonly target: string;
  readonly table: SlotTable;
  readonly masterKey: Uint8Array;
  readonly random: Random;
  readonly now: IsoInstant;
  /** Writes register and agenda of a case from its events; what it throws makes a case a broken one. */
  readonly derive: (db: Db, caseId: CaseId) => void;
};

/** `unreadable`: the first page, without which nothing can be found, is damaged. */
export type SalvageRefusal = 'notEmpty' | 'unreadable' | 'newerVersion';

export function salvageVault(input: SalvageInput): Result<SalvageReport, SalvageRefusal> {
  const { directory, target, table, masterKey, random } = input;
  if (existsSync(target) && readdirSync(target).length > 0) return fail('notEmpty');
  const source = openDamaged(directory, table, masterKey);
  if (source === undefined) return fail('unreadable');
  try {
    if (currentSchema(source) > schemaVersion) return fail('newerVersion');
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const keyId = newId(random);
    const key = Buffer.from(random(keyLength));
    const databaseKey = wrapKey(masterKey, key, databaseKeyBinding(table.vaultId, keyId), random);
    const unfinished = unfinishedFile(target);
    const db = openEncrypted(unfinished, key, false);
    let report: SalvageReport;
    try {
      db.pragma(`application_id = ${applicationId}`);
      migrate(db);
      report = copyAll(source, db, input);
      checkpoint(db);
    } finally {
      db.close();
    }
    assertEncrypted(unfinished);
    // With the anchor of the old vault, the new one says at its first opening that the log was once longer.
    if (existsSync(anchorPath(directory))) copyFileSync(anchorPath(directory), anchorPath(target));
    writeSlotTable(target, {
      ...table,
      generation: table.generation + 1,
      databaseKeys: [{ keyId, since: verifierOf(masterKey, table.vaultId), databaseKey }],
    });
    renameDurably(unfinished, join(target, 'vault.db'));
    return ok(report);
  } finally {
    source.close();
  }
}

function openDamaged(directory: string, table: SlotTable, masterKey: Uint8Array): Db | undefined {
  for (const { keyId } of table.databaseKeys) {
    const key = databaseKeyOf(table, keyId, masterKey);
    if (!key) continue;
    try {
      return openToRead(databaseFile(directory), key);
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  return undefined;
}

function copyAll(source: Db, db: Db, { table, now, derive }: SalvageInput): SalvageReport {
  db.pragma('foreign_keys = OFF');
  const copied: { table: string; rows: number; gaps: number }[] = [];
  const altered: string[] = [];
  let events = { events: 0, unconnected: 0 };
  db.exec('BEGIN IMMEDIATE');
  for (const name of commonTables(source, db)) {
    const columns = commonColumns(source, db, name);
    if (columns.length === 0) continue;
    if (name === 'event') {
      const { gaps, ...found } = copyEvents(source, db, columns);
      events = found;
      copied.push({ table: name, rows: found.events, gaps });
      continue;
    }
    const insert = inserter(db, name, columns);
    const sound = soundRow(name, columns);
    let rows = 0;
    const { gaps } = gatherRows(source, name, columns, (row) => {
      if (sound(row)) rows += insert(row);
      else altered.push(String(row[0]));
    });
    copied.push({ table: name, rows, gaps });
  }
  run(db, 'INSERT OR IGNORE INTO vault (one, vault_id, created_at) VALUES (1, ?, ?)', table.vaultId, now);
  const orphans = removeOrphans(db);
  indexTexts(db);
  indexPeople(db);
  db.exec('COMMIT');
  db.pragma('foreign_keys = ON');
  return {
    ...events,
    tables: copied,
    altered,
    orphans,
    incompleteDocuments: incompleteDocuments(db),
    brokenCases: deriveAll(db, derive),
  };
}

const tablesOf = (db: Db): readonly string[] =>
  all<{ name: string }>(
    db,
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  ).map(({ name }) => name);

function commonTables(source: Db, db: Db): readonly string[] {
  const there = new Set(tablesOf(source));
  return tablesOf(db).filter((name) => there.has(name) && !derived.test(name));
}

function commonColumns(source: Db, db: Db, table: string): readonly string[] {
  const columns = (of: Db) =>
    all<{ name: string }>(of, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', table).map(({ name }) => name);
  const there = new Set(columns(source));
  return columns(db).filter((name) => there.has(name));
}

/** Gives how many rows came in: one that breaks a rule of the table (garbled, or there twice) does not. */
function inserter(db: Db, table: string, columns: readonly string[]): (row: RawRow) => number {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const statement = db.prepare<Cell[]>(
    `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => {
    try {
      return statement.run(...row).changes;
    } catch (error) {
      // A cell of another kind than the column is, which OR IGNORE does not cover.
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return 0;
      throw error;
    }
  };
}

/** Texts and people carry a digest of their own; of the rest only the page codes speak. */
function soundRow(table: string, columns: readonly string[]): (row: RawRow) => boolean {
  if (table !== 'text_revision' && table !== 'person_revision') return () => true;
  const [body, salt, digest] = ['body', 'salt', 'digest'].map((name) => columns.indexOf(name));
  return (row) => {
    const cells = [row[body ?? -1], row[salt ?? -1], row[digest ?? -1]];
    const [text, grain, sum] = cells;
    return (
      typeof text === 'string' &&
      grain instanceof Uint8Array &&
      sum instanceof Uint8Array &&
      sameBytes(saltedDigest(grain, utf8(text)), sum)
    );
  };
}

/** The part of the chain that is whole, from its beginning. */
function copyEvents(source: Db, db: Db, columns: readonly string[]) {
  const insert = inserter(db, 'event', columns);
  let last = { sequence: 0, hash: genesisHash };
  let unconnected = 0;
  const { gaps } = gatherRows(source, 'event', columns, (row) => {
    const event = Object.fromEntries(columns.map((name, at) => [name, row[at]])) as unknown as EventRow;
    const sequence = last.sequence + 1;
    if (event.sequence !== sequence || !genuine(event, last.hash) || insert(row) === 0) {
      unconnected += 1;
      return;
    }
    last = { sequence, hash: event.hash };
  });
  return { events: last.sequence, unconnected, gaps };
}

function genuine(event: EventRow, previous: Uint8Array): boolean {
  if (!sameBytes(chainHash(previous, event.sequence, event.digest), event.hash)) return false;
  if (event.payload === null || event.salt === null) return true;
  if (!sameBytes(saltedDigest(event.salt, event.payload), event.digest)) return false;
  return storedEnvelope(event.payload).stream === event.stream;
}

/** Pieces of documents that are lost themselves, and the like; again and again, since one may hang on another. */
function removeOrphans(db: Db): number {
  const broken = () =>
    all<{ table: string; rowid: number | null }>(db, 'PRAGMA foreign_key_check').filter(({ rowid }) => rowid !== null);
  let removed = 0;
  for (let rows = broken(); rows.length > 0; rows = broken()) {
    const before = removed;
    for (const { table, rowid } of rows) removed += run(db, `DELETE FROM "${table}" WHERE rowid = ?`, rowid);
    if (removed === before) break;
  }
  return removed;
}

const incompleteDocuments = (db: Db): readonly string[] =>
  all<{ document_id: string }>(
    db,
    `SELECT document_id FROM document d WHERE state = 'kept' AND size <>
       (SELECT coalesce(sum(length(bytes)), 0) FROM document_chunk c WHERE c.document_id = d.document_id)
     ORDER BY document_id`,
  ).map((row) => row.document_id);

function deriveAll(db: Db, derive: (db: Db, caseId: CaseId) => void): readonly CaseId[] {
  const broken: CaseId[] = [];
  const known = all<{ case_id: string }>(
    db,
    `SELECT DISTINCT case_id FROM case_record WHERE status <> 'destroyed'
     UNION SELECT DISTINCT stream FROM event WHERE stream <> 'vault'
       AND stream NOT IN (SELECT case_id FROM case_record WHERE status = 'destroyed')`,
  );
  for (const { case_id: caseId } of known) {
    try {
      db.transaction(() => derive(db, caseId)).immediate();
    } catch (error) {
      // What is left of its log need not make a case: an event, a text or a person may be missing.
      if (!(error instanceof Error)) throw error;
      broken.push(caseId);
    }
  }
  return broken;
}
