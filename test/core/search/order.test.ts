/** What comes first, what is shown of it, and that nothing that is typed is a mistake. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../electron/core/search/find.ts';
import { close, open, passageOf } from '../../../electron/core/search/passage.ts';
import { run } from '../../../electron/core/store/database.ts';
import { indexItem } from '../../../electron/core/store/search-index.ts';
import type { SearchFilters } from '../../../shared/contract/search.ts';
import { at, storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const db = kit.fresh('order.db');
const anywhere: SearchFilters = { kinds: [], year: null, scope: 'all', personId: null };
run(
  db,
  `INSERT INTO case_record (case_id, number, year, serial, stream_sequence, status, subject_kinds, complainant_name,
     respondent_names, summary, updated_at) VALUES ('one', '2026-001', 2026, 1, 1, 'open', '[]', '', '[]', '', ?)`,
  at,
);
run(
  db,
  `INSERT INTO document (document_id, case_id, state, title, kind, mime, size, sha256, page_count, source, original_location,
     added_at, added_by) VALUES ('paper', 'one', 'kept', 'scan', 'other', 'application/pdf', 1, '', 500, 'dropped', '', ?, '')`,
  at,
);
const page = (number: number, body: string) =>
  indexItem(db, { kind: 'page', ref: 'paper', page: number, caseId: null, body });
const pagesFor = (query: string, limit = 20) =>
  find(db, query, anywhere, limit).hits.map(({ kind, document }) => document?.page ?? kind);
const filler = (words: number) => Array.from({ length: words }, (_, word) => `vulling${word % 7}`).join(' ');

describe('first comes', () => {
  it('where the words stand together, then where the word is said most', () => {
    page(1, `Het lawaai in de avond. ${filler(60)}`);
    page(2, `Het lawaai. ${filler(60)} In de avond.`);
    page(3, `Lawaai, en nog eens lawaai en lawaai. ${filler(30)}`);
    expect(pagesFor('lawaai avond')).toEqual([1, 2]);
    expect(pagesFor('lawaai')[0]).toBe(3);
  });

  it('the case of that name, though many newer pages have the word', () => {
    indexItem(db, { kind: 'case', ref: '1', caseId: 'one', body: '2026-001 · Bakker' });
    for (let number = 10; number < 260; number += 1) page(number, `Bakker ${filler(20)}`);
    const { hits, more } = find(db, 'bakker', anywhere, 20);
    expect(hits).toHaveLength(20);
    expect(hits.map(({ kind }) => kind)).toContain('case');
    expect(more).toBe(true);
  });

  it('what was typed, before what is like it', () => {
    page(300, 'De geluidsoverlost op straat');
    page(301, 'De geluidsoverlast op straat');
    page(302, 'De geluidsoverlost op straat');
    expect(pagesFor('geluidsoverlast')).toEqual([301, 302, 300]);
  });
});

describe('the passage', () => {
  const marked = (text: string) => text.replaceAll('[', open).replaceAll(']', close);
  const shown = (text: string) => {
    const { text: piece, marks } = passageOf(marked(text));
    return { piece, words: marks.map(([from, to]) => piece.slice(from, to)) };
  };

  it('is a short text itself', () => {
    expect(shown('Het [lawaai] bleef')).toEqual({ piece: 'Het lawaai bleef', words: ['lawaai'] });
  });

  it('is where most different words stand, in whole words', () => {
    const { piece, words } = shown(`[lawaai] ${filler(40)} het [lawaai] in de [avond] ${filler(40)}`);
    expect(words).toEqual(['lawaai', 'avond']);
    expect(piece.length).toBeLessThan(140);
    expect(piece).toMatch(/^…vulling\d .* lawaai in de avond vulling\d .*vulling\d…$/);
  });

  it('has marks that are words of it, whatever the text', () => {
    const word = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', 'é', 'ß', ' ', '\n', '-'), maxLength: 200 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (list) => {
        const { text, marks, weight } = passageOf(
          list.map(([one, found]) => (found ? `${open}${one}${close}` : one)).join(' '),
        );
        expect(weight).toBeGreaterThanOrEqual(0);
        for (const [from, to] of marks) expect(from <= to && from >= 0 && to <= text.length).toBe(true);
      }),
    );
  });
});

it('nothing that is typed is a mistake', () => {
  const signs = fc.constantFrom(
    ...'"\'*^:(){}[]+-,.;\\/ \u0000\u0002\u0003“”„«»%_&|~<>=éß漢'.split(''),
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    'body:',
    'lawaai',
    'bak',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(signs, { maxLength: 25 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom<SearchFilters>(anywhere, { ...anywhere, kinds: ['page'], year: 2026, scope: 'open' }),
      (query, filters) => {
        expect(find(db, query, filters, 5).hits.length).toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 600 },
  );
});
