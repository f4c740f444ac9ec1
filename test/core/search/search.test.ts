/** Searching through the endpoint, over cases, people, notes and papers of a whole vault. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { findPeople } from '../../../shared/contract/cases.ts';
import type { InputOf } from '../../../shared/contract/endpoint.ts';
import { pageWords } from '../../../shared/contract/reading.ts';
import { findEverywhere, searchYears } from '../../../shared/contract/search.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
let caseId: string;
let documentId: string;
const anywhere = { kinds: [], year: null, scope: 'all', personId: null } as const satisfies InputOf<
  typeof findEverywhere
>['filters'];
const search = async (query: string, filters: Partial<InputOf<typeof findEverywhere>['filters']> = {}) =>
  (await window.ask(findEverywhere, { query, filters: { ...anywhere, ...filters }, limit: 20 })).hits;

beforeAll(async () => {
  window = await kit.create('search', true);
  const paper = await sheets([
    { text: 'Aan de directie van de organisatie' },
    { text: 'Het lawaai van de bouwoverlast bleef' },
  ]);
  const taken = await window.take(paper);
  if (!taken.ok) throw new Error(taken.problem);
  documentId = taken.documentId;
  const input = complaint();
  caseId = input.caseId;
  await register(window, { ...input, documents: [{ documentId, role: 'complaintLetter' }] });
  await vi.waitFor(async () => expect((await window.ask(pageWords, { documentId, page: 2 })).read).toBe(true), {
    timeout: 30_000,
  });
});

describe('finds', () => {
  it('a paper by a compound, at its page, with the words to mark', async () => {
    const [hit] = await search('overlast');
    expect(hit).toMatchObject({
      kind: 'page',
      place: { where: 'case', caseId },
      document: { documentId, page: 2, words: ['overlast*', 'bouwoverlast'] },
    });
    const { text, marks } = hit?.snippet ?? { text: '', marks: [] };
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['bouwoverlast']);
  });

  it('a case by its number, a person by name, a note by its words, and only with all of them', async () => {
    expect((await search('2026-001')).map(({ kind }) => kind)).toContain('case');
    expect(await search('bakker', { kinds: ['person'] })).toMatchObject([{ kind: 'person', place: { caseId } }]);
    expect(await search('"drie keer niet"', { kinds: ['text'] })).toMatchObject([
      { place: { caseId }, document: null, note: { textId: expect.any(String) } },
    ]);
    expect((await search('"van de bouwoverlast"')).map(({ document }) => document?.words)).toEqual([
      ['van de bouwoverlast'],
    ]);
    expect(await search('"keer drie"')).toEqual([]);
    expect(await search('lawaai opdagen')).toEqual([]);
    expect(await search('lawaai', { year: 2025 })).toEqual([]);
    expect(await search('lawaai', { scope: 'closed' })).toEqual([]);
  });

  it('only in the complaints of one person, when that is asked', async () => {
    const [him] = (await window.ask(findPeople, { search: 'bakker', limit: 5 })).people;
    expect(him).toBeDefined();
    expect(await search('lawaai', { personId: him?.id ?? '' })).toMatchObject([{ place: { caseId } }]);
    expect(await search('lawaai', { personId: 'nobody' })).toEqual([]);
  });

  it('by year, of all years of which there is a complaint, however long ago', async () => {
    expect(await window.ask(searchYears, {})).toEqual({ years: [2026] });
    const { now } = kit.clock;
    kit.clock.now = '2011-03-01T09:00:00Z';
    const own = await kit.create('years');
    for (const day of ['2011-03-01', '2011-04-01', '2019-06-03', '2026-11-23']) {
      kit.clock.now = `${day}T09:00:00Z`;
      const input = complaint();
      const receipts = input.complaint.receipts.map((receipt) => ({ ...receipt, receivedOn: day }));
      const elements = input.complaint.elements.map((element) => ({
        ...element,
        incident: { kind: 'date', on: day } as const,
        broughtOn: day,
      }));
      await register(own, { ...input, complaint: { ...input.complaint, happenedOn: day, receipts, elements } });
    }
    kit.clock.now = now;
    expect(await own.ask(searchYears, {})).toEqual({ years: [2026, 2019, 2011] });
    const { hits } = await own.ask(findEverywhere, {
      query: 'opdagen',
      filters: { ...anywhere, kinds: [], year: 2011 },
      limit: 20,
    });
    expect(hits.map(({ place }) => place.where === 'case' && place.number).toSorted()).toEqual([
      '2011-001',
      '2011-002',
    ]);
  });

  it('nothing in signs, and takes whatever is typed', async () => {
    const odd = [
      '',
      '"',
      '*',
      'a"b*',
      "'; DROP TABLE event; --",
      'NEAR(a b)',
      'body:x AND',
      '(',
      '🙂',
      '\u0000',
      '{}^:+-',
    ];
    for (const query of odd) expect(await search(query)).toBeInstanceOf(Array);
  });
});

it('is made anew for a vault that has none yet', { timeout: 60_000 }, async () => {
  await window.core.close();
  const vault = await kit.inside('search');
  vault.db.exec('DELETE FROM search_text; DELETE FROM search_item; DELETE FROM vocabulary');
  vault.close();
  window = kit.start('search');
  await kit.unlock(window);
  await vi.waitFor(async () => expect(await search('bouwoverlast')).toHaveLength(1), { timeout: 30_000 });
  const kinds = await Promise.all(['2026-001', 'bakker', '"drie keer niet"'].map((query) => search(query)));
  expect(kinds.map((hits) => hits.map(({ kind }) => kind).toSorted())).toEqual([
    ['case'],
    expect.arrayContaining(['person', 'text']),
    ['text'],
  ]);
  expect(await search('overlast')).toMatchObject([{ document: { documentId, page: 2 } }]);
  expect(kit.log).toEqual([]);
});
