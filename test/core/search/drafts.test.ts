/** A letter is found by its words while it is being written, and by none of them once it is not. */
import { beforeAll, expect, it, vi } from 'vitest';
import {
  correctLetter,
  discardLetter,
  finaliseLetter,
  saveLetter,
  startLetter,
} from '../../../shared/contract/letters.ts';
import { findEverywhere, type SearchHit } from '../../../shared/contract/search.ts';
import type { LetterContent } from '../../../shared/letters/content.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
let caseId: string;
beforeAll(async () => {
  window = await kit.create('drafts');
  caseId = await register(window, complaint());
});

const search = async (query: string, kinds: SearchHit['kind'][] = []): Promise<readonly SearchHit[]> => {
  const filters = { kinds, year: null, scope: 'all', personId: null } as const;
  return (await window.ask(findEverywhere, { query, filters, limit: 20 })).hits;
};
const begin = (kind: 'informationRequest' | 'acknowledgement') =>
  window.ask(startLetter, { caseId, kind, to: COMPLAINANT, about: null });
const write = (letterId: string, subject: string, ...pieces: LetterContent[number][]) =>
  window.ask(saveLetter, { letterId, subject, content: pieces });
const text = (...parts: string[]): LetterContent[number] => ({
  kind: 'text',
  pieces: parts.map((part) =>
    part.startsWith('{') ? { kind: 'field', field: 'reason' } : { kind: 'text', text: part },
  ),
});

/** The vault itself, between two runs of the program: what its index holds of a beginning. */
async function inIndex(beginning: string): Promise<readonly unknown[]> {
  await window.core.close();
  const vault = await kit.inside('drafts');
  vault.db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_text, row)');
  const one = (sql: string) => vault.db.prepare(sql).pluck().all(`${beginning}%`);
  const found = [
    ...one('SELECT term FROM temp.terms WHERE term LIKE ?'),
    ...one('SELECT word FROM vocabulary WHERE word LIKE ?'),
  ];
  vault.close();
  window = kit.start('drafts');
  await kit.unlock(window);
  return found;
}

it('by what was saved last, with where it stands and what to mark there', async () => {
  const { letterId } = await begin('informationRequest');
  await write(letterId, 'Vraag over de zwaluw', text('Wij zagen de ', 'boerenzwaluw bij ', '{reason}', ' in de nok.'));
  const [hit] = await search('boerenzwaluw');
  expect(hit).toMatchObject({
    kind: 'draft',
    place: { where: 'case', caseId },
    document: null,
    note: null,
    draft: { letterId, words: ['boerenzwaluw*'] },
    snippet: { text: 'Vraag over de zwaluw Wij zagen de boerenzwaluw bij … in de nok.' },
  });
  // As everything else is found: by a beginning, in a compound, misread, as a phrase, and of one kind only.
  for (const query of ['boerenz', 'zwaluw', 'boerenzwalow', '"wij zagen de boerenzwaluw"'])
    expect((await search(query, ['draft'])).map(({ draft }) => draft?.letterId)).toEqual([letterId]);
  expect(await search('boerenzwaluw', ['text', 'page', 'case', 'person'])).toEqual([]);
  // What was taken out of it is no longer found.
  await write(letterId, 'Vraag', text('Wij zagen de gierzwaluw.'));
  expect(await search('boerenzwaluw')).toEqual([]);
  expect((await search('gierzwaluw')).map(({ draft }) => draft?.letterId)).toEqual([letterId]);
  expect(await inIndex('boeren')).toEqual([]);
});

it('writes nothing to the index while somebody types', async () => {
  const { letterId } = await begin('informationRequest');
  for (const word of ['uilskuiken', 'uilsbal']) await write(letterId, 'Uil', text(word));
  await window.core.close();
  const vault = await kit.inside('drafts');
  expect(vault.db.prepare("SELECT count(*) FROM vocabulary WHERE word LIKE 'uils%'").pluck().get()).toBe(0);
  vault.close();
  // Closed before anybody searched: put in when the vault is opened again.
  window = kit.start('drafts');
  await kit.unlock(window);
  await vi.waitFor(async () => expect((await search('uilsbal')).map(({ kind }) => kind)).toEqual(['draft']));
  expect(await search('uilskuiken')).toEqual([]);
});

it('no longer once it is thrown away, and leaves none of its words', async () => {
  const { letterId } = await begin('informationRequest');
  await write(letterId, 'Weg', text('De kwartelkoning riep.'));
  expect(await search('kwartelkoning')).toHaveLength(1);
  // What was typed since the last search never was in the index, and does not come there.
  await write(letterId, 'Weg', text('De kwartelkoning en de kwartelslag.'));
  await window.ask(discardLetter, { letterId });
  expect(await search('kwartelkoning')).toEqual([]);
  expect(await inIndex('kwartel')).toEqual([]);
});

it('no longer as a draft once it is final; what takes its place is one again', async () => {
  const { letterId, subject, content } = await begin('acknowledgement');
  const filled = withFieldsFilled(content, () => 'de post');
  await window.ask(saveLetter, { letterId, subject, content: [...filled, text('Een nachtegaal zong.')] });
  expect(await search('nachtegaal')).toHaveLength(1);
  expect(await window.ask(finaliseLetter, { letterId })).toMatchObject({ kind: 'final' });
  // Its pages are read as those of any paper; here nothing reads them.
  expect(await search('nachtegaal')).toEqual([]);
  expect(await inIndex('nachtegaal')).toEqual([]);
  const correction = await window.ask(correctLetter, { letterId });
  expect((await search('nachtegaal')).map(({ draft }) => draft?.letterId)).toEqual([correction.letterId]);
  expect(kit.log).toEqual([]);
});
