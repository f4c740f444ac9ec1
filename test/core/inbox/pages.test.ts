/** Pages in another order: what is seen, found and printed goes along, the original stays, and what is left out is not shown. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { beforeAll, expect, test, vi } from 'vitest';
import { documentPage, exportDocument, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { buildDossier } from '../../../shared/contract/dossier.ts';
import { assignPaper, inboxOverview } from '../../../shared/contract/inbox.ts';
import {
  arrangePages,
  type PageEntry,
  pagesOfDocument,
  restorePages,
  splitDocument,
} from '../../../shared/contract/pages.ts';
import { pageWords, readingState } from '../../../shared/contract/reading.ts';
import { findEverywhere } from '../../../shared/contract/search.ts';
import { textOfLines } from '../../../shared/page-words.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
beforeAll(async () => {
  window = await kit.create('pages', true);
});

async function taken(...texts: readonly string[]): Promise<string> {
  const outcome = await window.take(await sheets(texts.map((text) => ({ text }))));
  if (!outcome.ok) throw new Error(outcome.problem);
  await allRead();
  return outcome.documentId;
}
const allRead = () =>
  vi.waitFor(async () => expect(await window.ask(readingState, {})).toEqual({ pagesLeft: 0 }), { timeout: 90_000 });
async function texts(documentId: string): Promise<readonly string[]> {
  await allRead();
  const found: string[] = [];
  for (let page = 1; page < 9; page += 1) {
    const words = await window.ask(pageWords, { documentId, page });
    if (!words.read) break;
    found.push(textOfLines(words.lines));
  }
  return found;
}
const entry = (from: string, page: number, more: Partial<PageEntry> = {}): PageEntry => ({
  from,
  page,
  turn: 0,
  envelope: false,
  ...more,
});
const arrange = (documentId: string, pages: PageEntry[], postmark: string | null = null) =>
  window.ask(arrangePages, { documentId, pages, postmark });
const hits = async (query: string) => {
  const filters = { kinds: ['page' as const], year: null, scope: 'all' as const, personId: null };
  return (await window.ask(findEverywhere, { query, filters, limit: 9 })).hits;
};

// A page that lies on its side is looked at, which takes seconds.
test('turned, moved and left out; found where it stands now; and back to the original', {
  timeout: 120_000,
}, async () => {
  const documentId = await taken('Eerste blad met merel', 'Tweede blad met koekoek', 'Derde blad met specht');
  const caseId = await register(window, complaint({ documents: [{ documentId, role: 'complaintLetter' }] }));
  expect(await arrange(documentId, [entry(documentId, 3), entry(documentId, 1, { turn: 90 })])).toEqual({
    ok: true,
    pages: 2,
  });
  const turned = await window.ask(documentPage, { documentId, page: 2 });
  expect(turned.found && turned.width > turned.height).toBe(true);
  expect((await texts(documentId))[0]).toContain('specht');
  expect((await hits('specht')).map(({ document }) => document?.page)).toEqual([1]);
  expect(await hits('koekoek')).toEqual([]);
  expect(await window.ask(pagesOfDocument, { documentId })).toMatchObject({ arranged: true, originalPages: 3 });
  const [shown] = (await opened(window, caseId)).documents;
  expect(shown).toMatchObject({ documentId, pages: 2, arranged: true });

  const path = join(kit.directory, 'kopie.pdf');
  window.core.addTarget('copy', path);
  await window.ask(exportDocument, { documentId, token: 'copy', receiver: 'de indiener' });
  expect((await PDF.load(readFileSync(path))).getPageCount()).toBe(2);
  const given = (await opened(window, caseId)).exports.at(-1);
  expect(given?.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));

  const built = await window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  if (!built.ok) throw new Error(built.problem);
  expect(built.exhibits).toMatchObject([{ documentId, pages: 2 }]);
  await allRead();

  expect(await window.ask(restorePages, { documentId })).toEqual({ ok: true, pages: 3 });
  expect((await texts(documentId)).map((text) => text.split(' ').at(-1))).toEqual(['merel', 'koekoek', 'specht']);
  expect((await hits('koekoek')).map(({ document }) => document?.page)).toEqual([2]);
});

test('a letter and its envelope are one paper with one postmark, and two again when that is undone', {
  timeout: 60_000,
}, async () => {
  const letter = await taken('Een brief');
  const envelope = await taken('Een envelop');
  const pages = [entry(letter, 1), entry(envelope, 1, { envelope: true })];
  expect(await arrange(letter, pages, '2026-11-18')).toEqual({ ok: true, pages: 2 });
  const unfiled = async () => (await window.ask(unfiledDocuments, {})).documents.map(({ documentId }) => documentId);
  expect(await unfiled()).toEqual([letter]);
  expect(await window.ask(pagesOfDocument, { documentId: letter })).toMatchObject({
    postmark: '2026-11-18',
    originalPages: 1,
  });
  expect(await texts(letter)).toEqual(['Een brief', 'Een envelop']);
  // It is in use: no other paper gets it too.
  const other = await taken('Iets anders');
  expect(await arrange(other, [entry(other, 1), entry(envelope, 1)])).toEqual({ ok: false, problem: 'unknownPage' });
  await window.ask(restorePages, { documentId: letter });
  expect(await unfiled()).toEqual([letter, envelope, other]);
  expect(await window.ask(pagesOfDocument, { documentId: letter })).toMatchObject({ postmark: null, arranged: false });

  await arrange(letter, pages, '2026-11-18');
  const caseId = await register(window, complaint({ documents: [{ documentId: letter, role: 'complaintLetter' }] }));
  expect((await opened(window, caseId)).documents.map(({ documentId }) => documentId)).toEqual([letter]);
  expect(await unfiled()).toEqual([other]);
  await allRead();
  expect((await hits('envelop')).map(({ document }) => [document?.documentId, document?.page])).toEqual([[letter, 2]]);
});

test('what the envelope says stays with the paper that shows it, into the case and whatever becomes of its pages', {
  timeout: 60_000,
}, async () => {
  const posted = (documentId: string) => {
    const { complaint: facts } = complaint();
    return { receipts: facts.receipts.map((one) => ({ ...one, documentId, postmark: '2026-11-18' })) };
  };
  const marks = async (caseId: string) =>
    Object.fromEntries((await opened(window, caseId)).documents.map((d) => [d.documentId, d.postmark]));
  const letter = await taken('Brief en envelop op een blad', 'Een tweede blad');
  const alone = await register(
    window,
    complaint({ documents: [{ documentId: letter, role: 'complaintLetter' }] }, posted(letter)),
  );
  expect(await marks(alone)).toEqual({ [letter]: '2026-11-18' });
  await arrange(letter, [entry(letter, 2), entry(letter, 1)]);
  expect(await marks(alone)).toEqual({ [letter]: '2026-11-18' });
  await window.ask(restorePages, { documentId: letter });
  expect(await marks(alone)).toEqual({ [letter]: '2026-11-18' });

  const [other, envelope] = [await taken('Nog een brief'), await taken('Nog een envelop')];
  const documents = [
    { documentId: other, role: 'complaintLetter' as const },
    { documentId: envelope, role: 'envelope' as const },
  ];
  const both = await register(window, complaint({ documents }, posted(other)));
  expect(await marks(both)).toEqual({ [other]: null, [envelope]: '2026-11-18' });
});

test('two letters in one scan become two papers, of which one can go elsewhere', async () => {
  const begun = await window.ask(inboxOverview, {});
  expect(begun.items).toEqual([]);
  const documentId = await taken('Brief van Merel', 'Vervolg van Merel', 'Brief van Koekoek');
  const split = await window.ask(splitDocument, { documentId, at: 3, title: 'deel 2' });
  if (!split.ok) throw new Error(split.problem);
  expect(split).toMatchObject({ kept: 2, pages: 1 });
  expect(await texts(documentId)).toEqual(['Brief van Merel', 'Vervolg van Merel']);
  expect(await texts(split.documentId)).toEqual(['Brief van Koekoek']);
  expect(await window.ask(splitDocument, { documentId, at: 3, title: 'x' })).toEqual({
    ok: false,
    problem: 'unknownPage',
  });
  expect(await window.ask(assignPaper, { documentId, caseId: 'x', role: 'other', receivedOn: '2026-11-20' })).toEqual({
    kind: 'gone',
  });
});

test('what has no pages of its own, and what is not there, is left alone', async () => {
  const text = await window.take(Uint8Array.from(Buffer.from('Zomaar wat tekst.')));
  if (!text.ok) throw new Error(text.problem);
  expect(await window.ask(pagesOfDocument, { documentId: text.documentId })).toEqual({ possible: false });
  expect(await arrange(text.documentId, [entry(text.documentId, 1)])).toEqual({
    ok: false,
    problem: 'unknownDocument',
  });
  expect(await arrange('nooit', [entry('nooit', 1)])).toEqual({ ok: false, problem: 'unknownDocument' });
  expect(await window.ask(restorePages, { documentId: 'nooit' })).toEqual({ ok: false, pages: 0 });
  const documentId = await taken('Een blad');
  expect(await arrange(documentId, [entry(documentId, 2)])).toEqual({ ok: false, problem: 'unknownPage' });
  expect(await arrange(documentId, [entry('nooit', 1)])).toEqual({ ok: false, problem: 'unknownPage' });
  await allRead();
  expect(kit.log).toEqual([]);
});
