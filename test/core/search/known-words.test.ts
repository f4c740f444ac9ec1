/** The words in memory: the same as those in the vault, whatever came in, went, or was taken back in between. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInPages } from '../../../electron/core/integrity/find-in-pages.ts';
import { beginningsOf, othersMeant } from '../../../electron/core/search/expand.ts';
import { type Db, transact } from '../../../electron/core/store/database.ts';
import { knownWords } from '../../../electron/core/store/known-words.ts';
import { migrate } from '../../../electron/core/store/migrate.ts';
import { indexItem, unindexDestroyed } from '../../../electron/core/store/search-index.ts';
import { openEncrypted } from '../../../electron/core/vault/pragmas.ts';
import { fail } from '../../../shared/result.ts';
import { must, random, storeKit } from '../store/store-kit.ts';
import { plainDistance } from './plain-distance.ts';

const kit = storeKit();
const note = (db: Db, ref: string, body: string, caseId = 'case-1') =>
  indexItem(db, { kind: 'text', ref, caseId, body });
const vocabulary = (db: Db) =>
  db.prepare('SELECT word FROM vocabulary ORDER BY word_id').pluck().all() as readonly string[];

/** What is meant, looked up among all words of the vault as the manual says it. */
function plainly(db: Db, word: string): readonly string[] {
  const others = vocabulary(db).filter((one) => !one.startsWith(word));
  const compounds = word.length < 4 ? [] : others.filter((one) => one.length <= 40 && one.includes(word)).slice(0, 80);
  const most = word.length < 5 ? -1 : word.length < 8 ? 1 : 2;
  const within = (mistakes: number) => others.filter((one) => plainDistance(one, word) <= mistakes);
  const misread = most < 0 ? [] : [...new Set([...within(1), ...within(most)])].slice(0, 64);
  return [...new Set([...compounds, ...misread])];
}

it('mean the same as the words of the vault do, in any script, while things come in, change and are destroyed', () => {
  const db = kit.fresh('any.db');
  const letters = fc.string({ unit: fc.constantFrom(...'aabbcd1éßłλё漢', '𝐚', '𝟕'), minLength: 3, maxLength: 12 });
  const long = letters.map((word) => `${word}${'overlast'.repeat(4)}${word}`);
  const words = fc.array(fc.oneof({ weight: 6, arbitrary: letters }, { weight: 1, arbitrary: long }), {
    maxLength: 30,
  });
  const deed = fc.record({
    deed: fc.constantFrom('write', 'write', 'write', 'destroy'),
    ref: fc.nat({ max: 5 }),
    words,
    mistake: fc.nat({ max: 11 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
      for (const { deed: what, ref, words: list, mistake } of deeds) {
        if (what === 'destroy') unindexDestroyed(db, `case-${ref % 2}`);
        else note(db, `t${ref}`, list.join(' '), `case-${ref % 2}`);
        const known = vocabulary(db).slice(0, 400);
        for (const one of known.filter((_, at) => at % 7 === 0)) {
          const signs = [...one];
          const at = mistake % signs.length;
          const changed = (...places: readonly number[]) =>
            signs.map((sign, place) => (places.includes(place) ? 'qz'[place % 2] : sign)).join('');
          const typed = [
            one,
            signs.toSpliced(at, 1).join(''),
            signs.slice(1).join(''),
            changed(at),
            changed(at, at + 1),
          ];
          for (const query of typed) expect(othersMeant(db, query)).toEqual(plainly(db, query));
        }
      }
    }),
    { numRuns: 40 },
  );
});

it('put those with one mistake before those with two, and else what came in first, up to a bound', () => {
  const db = kit.fresh('bound.db');
  const pairs = [...'abcdefgijk'].flatMap((one) => [...'abcdefgijk'].map((other) => `kl${one}chtenbo${other}k`));
  note(db, 'a', pairs.filter((word) => plainDistance(word, 'klachtenboek') === 2).join(' '));
  note(db, 'b', Array.from({ length: 90 }, (_, number) => `x${number}overlast`).join(' '));
  note(db, 'c', 'klachtenboak');
  const meant = othersMeant(db, 'klachtenboek');
  expect(meant).toHaveLength(64);
  expect(meant.slice(0, 2)).toEqual(['klachtenboak', 'klbchtenboak']);
  const compounds = othersMeant(db, 'overlast');
  expect([compounds.length, compounds[0], compounds.at(-1)]).toEqual([80, 'x0overlast', 'x79overlast']);
});

describe('follow the vault', () => {
  it('when what was written is taken back', () => {
    const db = kit.fresh('back.db');
    note(db, 'a', 'geluidsoverlast');
    expect(othersMeant(db, 'overlast')).toEqual(['geluidsoverlast']);
    transact(db, () => {
      note(db, 'b', 'stankoverlast');
      expect(othersMeant(db, 'overlast')).toEqual(['geluidsoverlast', 'stankoverlast']);
      return fail('changedMyMind');
    });
    expect(othersMeant(db, 'overlast')).toEqual(['geluidsoverlast']);
    transact(db, () => {
      note(db, 'a', 'niets');
      expect(othersMeant(db, 'overlast')).toEqual([]);
      return fail('changedMyMind');
    });
    expect(othersMeant(db, 'overlast')).toEqual(['geluidsoverlast']);
  });

  it('when another word gets the number of one that went', () => {
    const db = kit.fresh('number.db');
    note(db, 'a', 'geluidsoverlast');
    expect(othersMeant(db, 'overlast')).toEqual(['geluidsoverlast']);
    note(db, 'a', 'stankoverlast');
    expect(othersMeant(db, 'overlast')).toEqual(['stankoverlast']);
  });

  it('and keep nothing of what is destroyed: its letters are gone from memory at once', () => {
    const db = kit.fresh('gone.db');
    note(db, 'a', 'geluidsoverlast bakkerszoon');
    const [shelf] = knownWords(db);
    expect(shelf?.bytes.toString()).toContain('bakkerszoon');
    unindexDestroyed(db, 'case-1');
    expect(shelf?.bytes.every((byte) => byte === 0)).toBe(true);
    expect(knownWords(db)).toEqual([]);
  });
});

it('stand on few shelves, however often something came in between two questions', () => {
  const db = kit.fresh('shelves.db');
  for (let number = 0; number < 100; number += 1) {
    note(db, `t${number}`, `overlast${number} woord${number}`);
    knownWords(db);
  }
  const shelves = knownWords(db);
  expect(shelves.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  expect(shelves.length).toBeLessThan(9);
});

it('are the first ones, where there are more than there is room for', () => {
  const db = kit.fresh('room.db');
  note(db, 'a', 'een twee drie vier');
  expect(knownWords(db, 3).map(({ bytes }) => bytes.toString())).toEqual(['een\ntwee\ndrie']);
  note(db, 'b', 'vijf');
  expect(knownWords(db, 3)).toHaveLength(1);
});

it('are asked for a beginning up to as many as can be written out', () => {
  const db = kit.fresh('beginnings.db');
  const many = Array.from({ length: 300 }, (_, number) => `klacht${number}`);
  note(db, 'a', many.slice(0, 200).join(' '));
  expect(beginningsOf(db, 'klacht')).toHaveLength(200);
  expect(beginningsOf(db, 'klac')).toEqual(['klac*']);
  note(db, 'b', many.join(' '));
  expect(beginningsOf(db, 'klacht')).toEqual(['klacht*']);
});

it('leave no piece of a word in any page of a vault of the version before', () => {
  const [file, key] = [join(kit.directory, 'pieces.db'), random(32)];
  const db = openEncrypted(file, Buffer.from(key), false);
  must(migrate(db, 21));
  db.exec(`INSERT INTO vocabulary (word_id, word) VALUES (1, 'geluidsoverlast');
    INSERT INTO vocabulary_piece (rowid, word) VALUES (1, 'geluidsoverlast'), (2, 'qxzjvk');
    INSERT INTO search_item VALUES (1, 'text', 'a', 0, 'one'), (2, 'page', 'b', 1, NULL)`);
  const add = db.prepare('INSERT INTO vocabulary_piece (rowid, word) VALUES (?, ?)');
  db.transaction(() => {
    for (let number = 3; number < 2_000; number += 1) add.run(number, `qxz${number}jvk`);
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(findInPages(file, key, ['qxz', 'jvk']).length).toBeGreaterThan(2);
  must(migrate(db));
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'vocabulary_piece%'").all()).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  expect(findInPages(file, key, ['qxz', 'jvk'])).toEqual([]);
});
