import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase } from '../../../electron/core/integrity/check-database.ts';
import { all, first } from '../../../electron/core/store/database.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { type SalvageReport, salvageVault } from '../../../electron/core/vault/salvage.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { addCase } from './filled-vault.ts';
import { must, now, random, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const directory = join(kit.directory, 'vault');
const file = join(directory, 'vault.db');
const cases = 30;
const pageSize = 4096;
let masterKey: Buffer;
let good: Buffer;
/** The first page of each table, by name; page 1 not among them. */
let roots: ReadonlyMap<string, number>;

beforeAll(async () => {
  const vault = must(await kit.create(directory));
  for (let count = 1; count <= cases; count += 1) addCase(vault.db, `c${count}`, `woorden van ${count}`, 20_000);
  vault.checkpoint();
  masterKey = Buffer.from(vault.masterKey);
  const tables = all<{ name: string; rootpage: number }>(vault.db, 'SELECT name, rootpage FROM sqlite_schema');
  roots = new Map(tables.filter(({ rootpage }) => rootpage > 0).map(({ name, rootpage }) => [name, rootpage]));
  vault.close();
  good = readFileSync(file);
});

/** The pages after page 1 that hold part of a table, found by damaging nothing: asked of SQLite. */
async function pagesOf(name: string): Promise<readonly number[]> {
  const vault = must(await kit.open(directory));
  const marks: number[] = [];
  try {
    const rows = all<{ pageno: number }>(vault.db, 'SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno', name);
    marks.push(...rows.map(({ pageno }) => pageno));
  } finally {
    vault.close();
  }
  return marks;
}

let runs = 0;
/** Salvages the vault after a bit was flipped on each of some pages. */
function salvage(pages: readonly number[], masterKeyOf = masterKey) {
  runs += 1;
  const damaged = join(kit.directory, `damaged-${runs}`);
  const target = join(kit.directory, `saved-${runs}`);
  cpSync(directory, damaged, { recursive: true });
  const bytes = Buffer.from(good);
  for (const page of pages) {
    const at = (page - 1) * pageSize + 700;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
  }
  writeFileSync(join(damaged, 'vault.db'), bytes);
  const { table } = must(readSlotTable(damaged));
  const saved = salvageVault({
    directory: damaged,
    target,
    table,
    masterKey: masterKeyOf,
    random,
    now,
    // These cases have no events of the procedure: whether there is a line of the register is what can be seen.
    derive: (db, caseId) => {
      if (!first(db, 'SELECT 1 FROM case_record WHERE case_id = ?', caseId)) throw new Error('No line');
    },
  });
  expect(readFileSync(join(damaged, 'vault.db')).equals(bytes)).toBe(true);
  return { saved, target };
}

const rowsOf = (report: SalvageReport, name: string) => report.tables.find(({ table }) => table === name);
const lostPlaces = (report: SalvageReport) => report.tables.filter(({ gaps }) => gaps > 0).map(({ table }) => table);

async function look(target: string) {
  const { table } = must(readSlotTable(target));
  const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', masterKey);
  const vault = must(await kit.open(target));
  vault.close();
  return { vault, report: checkDatabase(join(target, 'vault.db'), key ?? Buffer.alloc(32), { contents: true }) };
}

test('an undamaged vault comes over whole, and opens with the same passphrase under a new key', async () => {
  const { saved, target } = salvage([]);
  const report = must(saved);
  expect(report).toMatchObject({ events: cases * 3, unconnected: 0, altered: [], orphans: 0 });
  expect([lostPlaces(report), report.incompleteDocuments, report.brokenCases]).toEqual([[], [], []]);
  expect(rowsOf(report, 'document')).toMatchObject({ rows: cases });
  const { vault, report: checked } = await look(target);
  expect(vault.anchor).toEqual({ kind: 'agrees' });
  expect(checked).toMatchObject({ sqliteComplaints: 0, chain: null, events: cases * 3 });
  expect(checked.content).toMatchObject({ documents: cases, damagedDocuments: [], missingRevisions: [] });
  const found = must(await kit.open(target));
  expect(first(found.db, 'SELECT count(*) AS n FROM search_item')).toEqual({ n: cases * 2 });
  found.close();
  expect(readFileSync(join(target, 'vault.db')).includes(good.subarray(0, 16))).toBe(false);
});

describe('with one page damaged', () => {
  test('of the log: the part of the chain before it, and all that is not the log', async () => {
    const pages = await pagesOf('event');
    const { saved, target } = salvage(pages.slice(Math.floor(pages.length / 2), Math.floor(pages.length / 2) + 1));
    const report = must(saved);
    expect(lostPlaces(report)).toEqual(['event']);
    expect(report.events).toBeGreaterThan(10);
    expect(report.unconnected).toBeGreaterThan(10);
    expect(report.events + report.unconnected).toBeLessThan(cases * 3);
    expect(rowsOf(report, 'document_chunk')).toMatchObject({ rows: cases });
    const { vault, report: checked } = await look(target);
    expect(checked).toMatchObject({ sqliteComplaints: 0, chain: null, events: report.events });
    // The new vault says that there was more.
    expect(vault.anchor).toEqual({ kind: 'rolledBack', known: cases * 3, found: report.events });
  });

  test('of the documents: the others come over whole, and it is said which did not', async () => {
    const pages = await pagesOf('document_chunk');
    const { saved, target } = salvage(pages.slice(-40, -39));
    const report = must(saved);
    expect(report.events).toBe(cases * 3);
    expect(report.incompleteDocuments.length).toBeGreaterThan(0);
    expect(report.incompleteDocuments.length).toBeLessThan(4);
    const { report: checked } = await look(target);
    expect(checked.content?.damagedDocuments).toEqual(report.incompleteDocuments);
  });

  test('of texts and people, which are kept in order of their names: those before and after it', async () => {
    const [texts, people] = [await pagesOf('text_revision'), await pagesOf('person_revision')];
    const report = must(salvage([texts.at(-2) ?? 0, people.at(-1) ?? 0]).saved);
    expect(lostPlaces(report)).toEqual(['person_revision', 'text_revision']);
    for (const name of ['text_revision', 'person_revision']) {
      expect(rowsOf(report, name)?.rows).toBeGreaterThan(cases / 4);
      expect(rowsOf(report, name)?.rows).toBeLessThan(cases);
    }
  });

  test.each(['case_search_data', 'agenda', 'case_snapshot'])(
    'of what is made anew (%s): nothing is lost',
    async (name) => {
      const report = must(salvage([roots.get(name) ?? 0]).saved);
      expect([report.events, lostPlaces(report), report.brokenCases]).toEqual([cases * 3, [], []]);
    },
  );

  test('the first: nothing can be found without it', () => {
    expect(salvage([1]).saved).toEqual({ ok: false, error: 'unreadable' });
  });
});

test('any page: the salvaged vault is sound, and never holds more or other than there was', async () => {
  const pages = good.length / pageSize;
  for (let page = 2; page <= pages; page += Math.ceil(pages / 12)) {
    const { saved, target } = salvage([page]);
    const { report } = await look(target);
    expect(report).toMatchObject({ sqliteComplaints: 0, chain: null, events: must(saved).events });
    expect(report.pages.damagedCount).toBe(0);
    expect(report.content?.damagedRevisions).toEqual([]);
    rmSync(target, { recursive: true });
  }
}, 60_000);

test('takes no folder that holds something, and no other key', () => {
  const { table } = must(readSlotTable(directory));
  const taken = join(kit.directory, 'taken');
  cpSync(directory, taken, { recursive: true });
  copyFileSync(file, join(taken, 'vault.db'));
  const input = { directory, target: taken, table, masterKey, random, now, derive: () => {} };
  expect(salvageVault(input)).toEqual({ ok: false, error: 'notEmpty' });
  expect(salvage([], Buffer.alloc(32, 7)).saved).toEqual({ ok: false, error: 'unreadable' });
});
