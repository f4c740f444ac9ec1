/** The index by itself, over made-up pages: what is found by what, and that nothing stays of what is taken out. */
import { describe, expect, it } from 'vitest';
import { expand } from '../../../electron/core/search/expand.ts';
import { parseQuery } from '../../../electron/core/search/parse-query.ts';
import { indexItem, unindexDestroyed } from '../../../electron/core/store/search-index.ts';
import { isSought } from '../../../shared/search/fold.ts';
import { storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const db = kit.fresh('search.db');
const text = (ref: string, body: string, caseId = 'case-1') => indexItem(db, { kind: 'text', ref, caseId, body });
const matches = (query: string): string[] => {
  const match = expand(db, query)
    .map((one) => (one.endsWith('*') ? `"${one.slice(0, -1)}"*` : `"${one}"`))
    .join(' OR ');
  return db
    .prepare(
      'SELECT ref FROM search_text JOIN search_item ON item = search_text.rowid WHERE search_text MATCH ? ORDER BY ref',
    )
    .pluck()
    .all(match) as string[];
};

text('a', 'De geluidsoverlast in de avond duurt voort.');
text('b', 'Wegens overlast verhuisd naar Curaçao.');
text('c', 'Geluidsoverlost, zo las de scanner.');
text('d', 'Een andere brief over de coördinatie.', 'case-2');

describe('a word', () => {
  it.each([
    ['overlast', ['a', 'b']],
    ['geluidsoverlast', ['a', 'c']],
    ['gelui', ['a', 'c']],
    ['curacao', ['b']],
    ['COÖRDINATIE', ['d']],
    ['coordinaite', ['d']],
    ['nergens', []],
  ])('%s', (word, found) => {
    expect(matches(parseQuery(word).flatMap((part) => (part.kind === 'word' ? [part.word] : []))[0] ?? '')).toEqual(
      found,
    );
  });

  it('of one or two letters is only itself', () => {
    expect(expand(db, 'de')).toEqual(['de']);
  });
});

it('reads phrases out of what was typed, and takes anything', () => {
  expect(parseQuery('klacht “mevrouw de Vries” avond')).toEqual([
    { kind: 'word', word: 'klacht' },
    { kind: 'phrase', words: ['mevrouw', 'de', 'vries'] },
    { kind: 'word', word: 'avond' },
  ]);
  expect(parseQuery('"nooit gesloten')).toHaveLength(2);
  expect(parseQuery(' *"" -- NEAR( ')).toEqual([{ kind: 'word', word: 'near' }]);
});

it('knows which words on a page were meant', () => {
  const sought = ['overlast*', 'geluidsoverlast'];
  expect(['Overlast,', '(geluidsoverlast)', 'overlastgevend', 'lasten'].map((word) => isSought(word, sought))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('keeps no word of what was taken out, in the index, the vocabulary or its pieces', () => {
  const words = () => db.prepare('SELECT word FROM vocabulary ORDER BY word').pluck().all();
  text('a', 'De avond duurt voort.');
  expect(words()).not.toContain('geluidsoverlast');
  unindexDestroyed(db, 'case-1');
  expect(words()).toEqual(['andere', 'brief', 'coordinatie', 'een', 'over']);
  db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_text, row)');
  const terms = db.prepare('SELECT term FROM temp.terms').pluck().all();
  expect(terms).toEqual(['andere', 'brief', 'coordinatie', 'de', 'een', 'over']);
  expect(db.prepare('SELECT count(*) FROM vocabulary_piece').pluck().get()).toBe(5);
});
