/** How pages are read in the background: one at a time, what only a second look found for finding alone, and a bad page costs itself. */
import { expect, it, vi } from 'vitest';
import type { Reader } from '../../../electron/reader/protocol.ts';
import { pageWords, readingState } from '../../../shared/contract/reading.ts';
import { findEverywhere } from '../../../shared/contract/search.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, register } from '../handlers/complaint.ts';
import { coreKit } from '../handlers/core-kit.ts';

let [atOnce, mostAtOnce] = [0, 0];
const asked: number[] = [];
/** Reads every page as the same line; the second is one on which an engine falls over each time. */
const around = (real: Reader): Reader => ({
  ...real,
  readPage: async (_handle, page) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    asked.push(page + 1);
    await new Promise((done) => setImmediate(done));
    atOnce -= 1;
    if (page === 1) return { ok: false, problem: 'crashed' };
    const line = ['geluid', 'van', 'kwartels'].map(
      (word, at) => [word, at * 900, 100, at * 900 + 800, 200, 92] as const,
    );
    return { ok: true, source: 'ocr', lines: [line], extra: page === 2 ? ['roerdompbedrag'] : [], codes: [] };
  },
});
const kit = coreKit(around);

it('beside the work', { timeout: 60_000 }, async () => {
  const window = await kit.create('beside', true);
  const taken = [];
  for (const mark of ['een', 'ander']) {
    const paper = await window.take(await sheets([1, 2, 3].map((page) => ({ text: `${mark} ${page}` }))));
    if (!paper.ok) throw new Error(paper.problem);
    taken.push(paper.documentId);
  }
  const [letter = '', other = ''] = taken;
  const documents = [
    { documentId: letter, role: 'complaintLetter' as const },
    { documentId: other, role: 'evidence' as const },
  ];
  await register(window, complaint({ documents }));
  await vi.waitFor(async () => expect(await window.ask(readingState, {})).toEqual({ pagesLeft: 0 }), {
    timeout: 30_000,
  });
  expect(mostAtOnce).toBe(1);
  // Twice for the page that failed, once for every other.
  expect(asked.toSorted()).toEqual([1, 1, 2, 2, 2, 2, 3, 3]);
  expect(await window.ask(pageWords, { documentId: letter, page: 2 })).toMatchObject({ read: true, lines: [] });
  expect(await window.ask(pageWords, { documentId: letter, page: 3 })).toMatchObject({ read: true, source: 'ocr' });

  const filters = { kinds: ['page' as const], year: null, scope: 'all', personId: null } as const;
  const search = async (query: string) =>
    (await window.ask(findEverywhere, { query, filters: { ...filters, kinds: ['page'] }, limit: 9 })).hits;
  const found = await search('roerdompbedrag');
  expect(found.map(({ document }) => document?.page)).toEqual([3, 3]);
  // Found by it, and nowhere shown.
  for (const { snippet } of found) expect(snippet).toEqual({ text: 'geluid van kwartels', marks: [] });
  const words = await window.ask(pageWords, { documentId: letter, page: 3 });
  expect(JSON.stringify(words)).not.toContain('roerdomp');
  expect(await search('kwartels')).toHaveLength(4);
});
