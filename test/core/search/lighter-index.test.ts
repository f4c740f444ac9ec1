/** Joining the parts of the index in idle moments, and what earlier programs left of it. */
import { expect, it } from 'vitest';
import { find } from '../../../electron/core/search/find.ts';
import { tidyIndex } from '../../../electron/core/search/tidy-index.ts';
import { type Db, run } from '../../../electron/core/store/database.ts';
import { migrate } from '../../../electron/core/store/migrate.ts';
import { indexItem, unindexDestroyed } from '../../../electron/core/store/search-index.ts';
import type { SearchFilters } from '../../../shared/contract/search.ts';
import { at, must, storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const anywhere: SearchFilters = { kinds: [], year: null, scope: 'all', personId: null };
const notesWith = (db: Db, query: string) => find(db, query, anywhere, 50).hits.length;

function addCase(db: Db, id: string, serial: number): void {
  run(
    db,
    `INSERT INTO case_record (case_id, number, year, serial, stream_sequence, status, subject_kinds, complainant_name,
       respondent_names, summary, updated_at) VALUES (?, ?, 2026, ?, 1, 'open', '[]', '', '[]', '', ?)`,
    id,
    `2026-00${serial}`,
    serial,
    at,
  );
}

/** Different words for each note, so that its part of the index has some pages. */
function addNotes(db: Db, caseId: string, mark: string, count: number): void {
  for (let note = 0; note < count; note += 1) {
    const words = Array.from({ length: 300 }, (_, word) => `${mark}${note.toString(36)}x${word.toString(36)}`);
    indexItem(db, { kind: 'text', ref: `${caseId}-${note}`, caseId, body: `overlast ${words.join(' ')}` });
  }
}

/** How many parts an index has: FTS5 keeps that in its own table. */
const partsOf = (db: Db, index: string): number =>
  Number(db.prepare(`SELECT count(DISTINCT segid) FROM ${index}_idx`).pluck().get());

it('has fewer parts afterwards, finds the same, and then has nothing left to do', () => {
  const db = kit.fresh('tidy.db');
  addCase(db, 'one', 1);
  addNotes(db, 'one', 'w', 45);
  const before = partsOf(db, 'search_text');
  let steps = 0;
  while (tidyIndex(db)) steps += 1;
  expect(steps).toBeGreaterThan(1);
  expect(partsOf(db, 'search_text')).toBeLessThan(before / 2);
  expect(notesWith(db, 'overlast')).toBe(45);
  expect(notesWith(db, 'w3x1')).toBe(1);
  expect(tidyIndex(db)).toBe(false);
});

it('leaves no term of what is destroyed while parts are being joined', () => {
  const db = kit.fresh('destroyed-halfway.db');
  addCase(db, 'gone', 1);
  addCase(db, 'stays', 2);
  addNotes(db, 'gone', 'weg', 55);
  addNotes(db, 'stays', 'blijft', 5);
  for (let step = 0; step < 3; step += 1) expect(tidyIndex(db)).toBe(true);
  unindexDestroyed(db, 'gone');
  while (tidyIndex(db));
  db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_text, row)');
  const left = (table: string, column: string) =>
    db.prepare(`SELECT count(*) FROM ${table} WHERE ${column} LIKE 'weg%'`).pluck().get();
  expect([left('temp.terms', 'term'), left('vocabulary', 'word')]).toEqual([0, 0]);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const blocks = db.prepare("SELECT count(*) FROM search_text_data WHERE instr(block, 'weg') > 0").pluck().get();
  expect(blocks).toBe(0);
  expect(notesWith(db, 'overlast')).toBe(5);
});

it('takes over the index of an earlier program, with words of more than forty letters and of other scripts', () => {
  const db = kit.open('earlier.db');
  must(migrate(db, 17));
  addCase(db, 'one', 1);
  const long = `overlast${'a'.repeat(40)}`;
  db.exec(`INSERT INTO search_item VALUES (1, 'text', 'a', 0, 'one'), (2, 'text', 'b', 0, 'one');
    INSERT INTO search_text (rowid, body, extra) VALUES (1, 'geluidsoverlast overlast ёлка', ''), (2, '${long}', '');
    INSERT INTO vocabulary VALUES (1, 'geluidsoverlast', 1), (2, 'overlast', 1), (3, 'елка', 1);
    INSERT INTO vocabulary_piece (rowid, word) SELECT word_id, word FROM vocabulary`);
  must(migrate(db));
  expect(notesWith(db, 'overlas')).toBe(2);
  expect(notesWith(db, 'geluidsovarlast')).toBe(1);
  expect(notesWith(db, 'ёлк')).toBe(1);
  // The kinds of things are known anew; what was there is still what it was.
  expect(db.prepare('SELECT kind, ref, case_id FROM search_item ORDER BY item').raw().all()).toEqual([
    ['text', 'a', 'one'],
    ['text', 'b', 'one'],
  ]);
  const words = db.prepare('SELECT word FROM vocabulary ORDER BY word').pluck();
  expect(words.all()).toEqual(['geluidsoverlast', 'overlast', long, 'ёлка']);
  indexItem(db, { kind: 'text', ref: 'a', caseId: 'one', body: 'niets meer' });
  expect(words.all()).toEqual(['meer', 'niets', long]);
});
