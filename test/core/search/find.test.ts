/** The index by itself, over made-up pages: what is found by what, and that nothing stays of what is taken out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, distanceWithin, othersMeant } from '../../../electron/core/search/expand.ts';
import { parseQuery } from '../../../electron/core/search/parse-query.ts';
import type { Db } from '../../../electron/core/store/database.ts';
import { indexItem, unindexDestroyed } from '../../../electron/core/store/search-index.ts';
import { soughtAmong, wordsOf } from '../../../shared/search/fold.ts';
import { storeKit } from '../store/store-kit.ts';
import { plainDistance } from './plain-distance.ts';

const kit = storeKit();
const db = kit.fresh('search.db');
const text = (ref: string, body: string, caseId = 'case-1') => indexItem(db, { kind: 'text', ref, caseId, body });
const matches = (query: string): string[] => refsFor(db, query);
function refsFor(db: Db, query: string): string[] {
  return refsOf(db, ...beginningsOf(db, query), ...othersMeant(db, query));
}
function refsOf(db: Db, ...options: readonly string[]): string[] {
  const match = options.map((one) => (one.endsWith('*') ? `"${one.slice(0, -1)}"*` : `"${one}"`)).join(' OR ');
  return db
    .prepare(
      'SELECT ref FROM search_text JOIN search_item ON item = search_text.rowid WHERE search_text MATCH ? ORDER BY ref',
    )
    .pluck()
    .all(match) as string[];
}

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
    expect([beginningsOf(db, 'de'), othersMeant(db, 'de')]).toEqual([['de'], []]);
  });
});

it('finds every word, in any script, by each of its beginnings from three letters, and what stands together as a phrase', () => {
  const own = kit.fresh('beginnings.db');
  const letters = fc.constantFrom(...'aàâäåæbcçdeéëfgħiïıjklłmnñoóöøœprsßtuüvwxyzž0189αλώбвгеё漢字한');
  const word = fc.string({ unit: letters, minLength: 3, maxLength: 60 });
  let ref = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), (list) => {
      ref += 1;
      indexItem(own, { kind: 'text', ref: `t${ref}`, caseId: 'case-1', body: list.join(' ') });
      const found = (query: string) => refsFor(own, query).includes(`t${ref}`);
      for (const one of list) {
        const [folded = ''] = wordsOf(one);
        for (const length of [3, 4, folded.length]) expect(found(folded.slice(0, length))).toBe(true);
      }
      // As `find` asks it: what was typed between quotation marks, as the words it is parsed to.
      const phrase = (typed: readonly string[]): boolean =>
        parseQuery(`"${typed.join(' ')}"`).every((part) =>
          refsOf(own, part.kind === 'phrase' ? part.words.join(' ') : part.word).includes(`t${ref}`),
        );
      list.slice(1).forEach((_, at) => {
        expect(phrase(list.slice(at, at + 2))).toBe(true);
        expect(phrase(list.slice(at))).toBe(true);
      });
      // In another order they are none, unless that says the same.
      const same = wordsOf(list.join(' ')).join(' ') === wordsOf(list.toReversed().join(' ')).join(' ');
      expect(phrase(list.toReversed())).toBe(same);
    }),
    { numRuns: 60 },
  );
});

it('finds a misread word among thousands that look like it', () => {
  const own = kit.fresh('alike.db');
  const endings = [...'abcdefghijklmnoprstuvw'];
  const crowd = endings.flatMap((one) =>
    endings.flatMap((two) => endings.map((three) => `${one}${two}${three}klacht`)),
  );
  indexItem(own, { kind: 'text', ref: 'crowd', caseId: 'case-1', body: crowd.join(' ') });
  indexItem(own, { kind: 'text', ref: 'wanted', caseId: 'case-1', body: 'onderklocht' });
  expect(othersMeant(own, 'onderklacht')).toContain('onderklocht');
});

it('of a piece that is in thousands of words takes so many, and no more', () => {
  const own = kit.fresh('capped.db');
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((one) =>
    letters.flatMap((two) => letters.slice(0, 5).map((three) => one + two + three)),
  );
  indexItem(own, {
    kind: 'text',
    ref: 'many',
    caseId: 'case-1',
    body: words.map((word) => `${word}overlast`).join(' '),
  });
  indexItem(own, {
    kind: 'text',
    ref: 'begun',
    caseId: 'case-1',
    body: words.map((word) => `overlast${word}`).join(' '),
  });
  expect(words.length).toBeGreaterThan(3_000);
  const meant = othersMeant(own, 'overlast');
  expect(meant.length).toBeGreaterThan(50);
  expect(meant.length).toBeLessThanOrEqual(100);
  // So many beginnings are not written out, but asked for as what they are.
  expect(beginningsOf(own, 'overlast')).toEqual(['overlast*']);
});

it('counts mistakes as the plain reckoning does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'q', '1'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
      expect(distanceWithin(one, other, most)).toBe(plainDistance(one, other) <= most);
    }),
    { numRuns: 2_000 },
  );
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
  const among = (page: string, ...sought: readonly string[]) => {
    const words = page.split(' ');
    return [...soughtAmong(words, sought)].map((place) => words[place]);
  };
  expect(among('Overlast, (geluidsoverlast) overlastgevend lasten', 'overlast*', 'geluidsoverlast')).toEqual([
    'Overlast,',
    'overlastgevend',
    '(geluidsoverlast)',
  ]);
  // Of a phrase only where it stands as a whole, whatever signs are between.
  expect(among('de klacht van mevrouw de Vries, de Vries', 'mevrouw de vries')).toEqual(['mevrouw', 'de', 'Vries,']);
  expect(among('mevrouw de', 'mevrouw de vries')).toEqual([]);
  expect(among('de e-mail van gisteren', 'mail van')).toEqual(['e-mail', 'van']);
});

it('keeps no word of what was taken out, in the index or the vocabulary', () => {
  const words = () => db.prepare('SELECT word FROM vocabulary ORDER BY word').pluck().all();
  text('a', 'De avond duurt voort.');
  expect(words()).not.toContain('geluidsoverlast');
  unindexDestroyed(db, 'case-1');
  expect(words()).toEqual(['andere', 'brief', 'coordinatie', 'een', 'over']);
  db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_text, row)');
  const terms = db.prepare('SELECT term FROM temp.terms').pluck().all();
  expect(terms).toEqual(['andere', 'brief', 'coordinatie', 'de', 'een', 'over']);
});
