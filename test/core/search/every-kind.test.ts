/** Whatever kind of file comes in: its words are found, its bytes stay as they came, and what is shown is of our own making. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, it, vi } from 'vitest';
import { readDocument, readDocumentBytes } from '../../../electron/core/store/documents.ts';
import { documentPage, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { arrangePages, pagesOfDocument } from '../../../shared/contract/pages.ts';
import { readingState } from '../../../shared/contract/reading.ts';
import { findEverywhere } from '../../../shared/contract/search.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml, msg, usualHeaders } from '../../fixtures/mail-kit.ts';
import { docx, odt } from '../../fixtures/office-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';
import { complaint, register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
const withMessages: string[] = [];
const files = new Map<string, { readonly bytes: Uint8Array; readonly documentId: string }>();
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

beforeAll(async () => {
  window = await kit.create('kinds', true);
  const kinds: Readonly<Record<string, Uint8Array>> = {
    pdf: await sheets([{ text: 'Een brief met een koolmees' }, { text: 'Een tweede blad' }]),
    scan: await scan(await sheets([{ text: 'Een scan met een roodborst' }]), { format: 'jpeg', dotsPerInch: 200 }),
    docx: docx('<w:p><w:r><w:t>Een tekst met een nachtegaal</w:t></w:r></w:p>'),
    odt: odt('<office:text><text:p>Een tekst met een merel</text:p></office:text>'),
    text: latin1('Aantekening over een spreeuw\n'),
    eml: eml({
      headers: usualHeaders,
      text: 'Een bericht over een kievit',
      parts: [{ name: 'bijlage.txt', type: 'text/plain', bytes: latin1('Een bijlage over een grutto\n') }],
    }),
    msg: msg({ '0037': 'Klacht', '1000': 'Een bericht over een wulp', '0C1A': 'Bas Bos' }),
    sound: latin1('ID3\u0003\0\0\0een gesprek'),
  };
  for (const [kind, bytes] of Object.entries(kinds)) {
    const taken = await window.take(bytes);
    if (!taken.ok) throw new Error(`${kind}: ${taken.problem}`);
    files.set(kind, { bytes, documentId: taken.documentId });
    for (const one of taken.attachments) if ('taken' in one) withMessages.push(one.taken.documentId);
  }
  const all = [...[...files.values()].map(({ documentId }) => documentId), ...withMessages];
  const documents = all.map((documentId) => ({ documentId, role: 'evidence' }) as const);
  const [letter, ...others] = documents;
  if (letter === undefined) throw new Error('Nothing was taken');
  await register(window, complaint({ documents: [{ ...letter, role: 'complaintLetter' }, ...others] }));
  await vi.waitFor(async () => expect(await window.ask(readingState, {})).toEqual({ pagesLeft: 0 }), {
    timeout: 60_000,
    interval: 50,
  });
}, 90_000);

const filters = { year: null, scope: 'all', personId: null } as const;
const idOf = (kind: string): string => files.get(kind)?.documentId ?? '';

it.each([
  ['pdf', 'koolmees'],
  ['scan', 'roodborst'],
  ['docx', 'nachtegaal'],
  ['odt', 'merel'],
  ['text', 'spreeuw'],
  ['eml', 'kievit'],
  ['msg', 'wulp'],
])('%s is found by its words, at its page, which is a picture', async (kind, query) => {
  const { hits } = await window.ask(findEverywhere, { query, filters: { ...filters, kinds: ['page'] }, limit: 5 });
  expect(hits.map(({ document }) => [document?.documentId, document?.page])).toEqual([[idOf(kind), 1]]);
  const page = await window.ask(documentPage, { documentId: idOf(kind), page: 1 });
  if (!page.found) throw new Error('No page');
  expect(Buffer.from(page.image, 'base64').toString('latin1', 8, 12)).toBe('WEBP');
});

it('what came with a message is found by itself', async () => {
  const { hits } = await window.ask(findEverywhere, { query: 'grutto', filters: { ...filters, kinds: [] }, limit: 5 });
  expect(hits.map(({ document }) => document?.title)).toEqual(['bijlage.txt']);
});

it('the bytes stay as they came, also when the pages are put in another order', async () => {
  const documentId = idOf('pdf');
  const pages = [2, 1].map((page) => ({ from: documentId, page, turn: 0 as const, envelope: false }));
  expect(await window.ask(arrangePages, { documentId, pages, postmark: null })).toEqual({ ok: true, pages: 2 });
  expect(await window.ask(pagesOfDocument, { documentId })).toMatchObject({ arranged: true });
  expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
  await window.core.close();
  const vault = await kit.inside('kinds');
  for (const { bytes, documentId: id } of files.values()) {
    expect(Buffer.from(bytes).equals(readDocumentBytes(vault.db, id))).toBe(true);
    expect(readDocument(vault.db, id)?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  vault.close();
  expect(kit.log).toEqual([]);
});
