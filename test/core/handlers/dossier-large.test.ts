/** A version that is too large for the reader to have whole: everything that can be done with a small one, with the same outcome. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { OpenCore } from '../../../electron/core/context.ts';
import { needlesOf, needlesOfWords } from '../../../electron/core/redaction/find-details.ts';
import { lookThroughDocument } from '../../../electron/core/redaction/look-through.ts';
import { limits } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { appendDocument, beginDocument } from '../../../shared/contract/document-import.ts';
import { documentPage, printedPage, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { buildDossier, planDossier, previewDossier } from '../../../shared/contract/dossier.ts';
import { archiveDossier } from '../../../shared/contract/dossier-archive.ts';
import { checkDossier, giveDossier } from '../../../shared/contract/dossier-copies.ts';
import { usualExhibits } from '../../fixtures/dossier-kit.ts';
import { complainant, complaint, opened, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

// What of the kept bytes is read in one piece, and how much in parts.
const read = vi.hoisted(() => ({ whole: 0, parts: 0 }));
vi.mock('../../../electron/core/store/documents.ts', async (load) => {
  const store = await load<typeof import('../../../electron/core/store/documents.ts')>();
  return {
    ...store,
    readDocumentBytes: (...about: Parameters<typeof store.readDocumentBytes>) => {
      read.whole += 1;
      return store.readDocumentBytes(...about);
    },
    readDocumentRange: (...about: Parameters<typeof store.readDocumentRange>) => {
      read.parts += 1;
      return store.readDocumentRange(...about);
    },
  };
});

const kit = coreKit();
let window: Window;
let caseId: string;
let versionId: string;
let documentId: string;
let pages: number;
const wish = () => ({ caseId, omissions: [], supplement: false });

async function build() {
  const built = await window.ask(buildDossier, wish());
  if (!built.ok) throw new Error(built.problem);
  return built;
}

beforeAll(async () => {
  window = await kit.create('large');
  const taken: string[] = [];
  for (const { bytes } of await usualExhibits()) {
    const paper = await window.take(bytes);
    if (paper.ok) taken.push(paper.documentId);
  }
  caseId = await register(
    window,
    complaint({ documents: taken.map((one) => ({ documentId: one, role: 'evidence' })) }),
  );
  ({ versionId, documentId, pages } = await build());
}, 60_000);

afterEach(() => {
  delete kit.opens.whole;
});

/** The same twice: with a version that the reader may have whole, and with one that it may not. */
async function bothWays<T>(work: () => Promise<T>): Promise<{ readonly whole: T; readonly parts: T }> {
  delete kit.opens.whole;
  read.parts = 0;
  const whole = await work();
  expect(read.parts).toBe(0);
  kit.opens.whole = 1000;
  read.whole = 0;
  const parts = await work();
  expect(read.parts).toBeGreaterThan(0);
  return { whole, parts };
}

async function pictures(endpoint: typeof documentPage | typeof printedPage, document: string, count: number) {
  const images: string[] = [];
  for (let page = 1; page <= count; page += 1) {
    const found = await window.ask(endpoint, { documentId: document, page });
    images.push(found.found ? found.image : 'none');
  }
  return images;
}

/** What is kept as pictures is not drawn again: each time another version, of the same pages but for its number. */
test('its pages are shown, and the same as those of a preview that is as large', async () => {
  const previewed = async () => {
    const made = await window.ask(previewDossier, wish());
    if (!made.ok) throw new Error(made.problem);
    return pictures(documentPage, made.previewId, made.pages);
  };
  const { whole, parts } = await bothWays(previewed);
  expect(new Set(parts).size).toBe(pages);
  expect(parts).not.toContain('none');
  expect(parts.length === whole.length && parts.every((image, index) => image === whole[index])).toBe(true);
  const built = await build();
  const shown = await pictures(documentPage, built.documentId, built.pages);
  expect(shown.every((image, index) => image === whole[index])).toBe(true);
  // Nothing was in hand whole but the exhibits, which the dossiers were made of.
  read.whole = 0;
  expect(await window.ask(documentPage, { documentId: built.documentId, page: pages + 1 })).toEqual({ found: false });
  expect(read.whole).toBe(0);
}, 60_000);

test('its pages are printed', async () => {
  const { whole, parts } = await bothWays(() => pictures(printedPage, documentId, 2));
  expect(read.whole).toBe(0);
  expect(whole).not.toContain('none');
  expect(parts.every((image, index) => image === whole[index])).toBe(true);
}, 60_000);

test('an archive file is made of it, to the byte the same, with for whom it is on every page', async () => {
  let count = 0;
  const archived = async () => {
    count += 1;
    const path = join(kit.directory, `archive-${count}.pdf`);
    window.core.addTarget('archive', path);
    const made = await window.ask(archiveDossier, { versionId, token: 'archive', receiver: 'De voorzitter' });
    expect(made).toMatchObject({ ok: true, pages });
    return readFileSync(path);
  };
  const { whole, parts } = await bothWays(archived);
  expect(read.whole).toBe(0);
  expect(parts.equals(whole)).toBe(true);
  expect((await opened(window, caseId)).exports.filter(({ kind }) => kind === 'archive')).toHaveLength(2);
}, 60_000);

async function check(bytes: Uint8Array) {
  const size = bytes.length;
  const begun = await window.ask(beginDocument, { title: 'x', size, caseId: null, source: 'picked', toCheck: true });
  if (!begun.ok) throw new Error(begun.problem);
  const { uploadId } = begun;
  for (let at = 0; at < size; at += 100_000) {
    const piece = bytes.subarray(at, at + 100_000);
    await window.ask(appendDocument, { uploadId, bytes: Buffer.from(piece).toString('base64') });
  }
  return window.ask(checkDossier, { uploadId });
}

test('one that somebody changed, saved anew or closed is told by what it says of itself', async () => {
  const path = join(kit.directory, 'given.pdf');
  window.core.addTarget('t', path);
  await window.ask(giveDossier, { versionId, token: 't', receiver: 'De commissie', sealed: false });
  const bytes = readFileSync(path);
  const oneByte = Uint8Array.from(bytes);
  oneByte[200_000] = 1 + (oneByte[200_000] ?? 0);
  const pdf = await PDF.load(bytes);
  pdf.getPage(0)?.drawText('vervalst', { x: 50, y: 50 });
  const forged = await pdf.save();
  pdf.setProtection({ userPassword: 'geheim', ownerPassword: 'geheim', algorithm: 'AES-256' });
  const closed = await pdf.save();
  kit.opens.whole = 1000;
  read.whole = 0;
  const changed = { kind: 'changed', caseId, number: '2026-001', version: 1 };
  expect(await check(oneByte)).toEqual(changed);
  expect(await check(forged)).toEqual(changed);
  expect(await check(Buffer.concat([bytes, Buffer.from('% nog iets\n')]))).toEqual(changed);
  expect(await check(closed)).toEqual({ kind: 'closed' });
  expect(await check(bytes.subarray(0, bytes.length / 2))).toEqual({ kind: 'unknown' });
  expect(await check(Buffer.alloc(300_000, 'geen PDF '))).toEqual({ kind: 'unknown' });
  expect(await check(bytes)).toMatchObject({ kind: 'same', given: [{ receiver: 'De commissie' }] });
  expect(read.whole).toBe(0);
  expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
});

test('for a receiver it is made, and looked through in parts', async () => {
  kit.opens.whole = 1000;
  const receiver = { name: 'de heer Bakker', withoutPeople: [`${caseId}-c`] };
  const before = (await window.ask(planDossier, { caseId })).versions.length;
  read.parts = 0;
  expect(await window.ask(buildDossier, { ...wish(), receiver })).toMatchObject({ ok: true });
  expect(read.parts).toBeGreaterThan(0);
  expect((await window.ask(planDossier, { caseId })).versions).toHaveLength(before + 1);
}, 60_000);

test('names that are left are found on the same pages, and beside them', async () => {
  await window.core.close();
  const { db, close } = await kit.inside('large');
  // A word of the bookmarks, beside those of somebody.
  const needles = [...needlesOf(complainant), ...needlesOfWords('Inventaris')];
  const lookAt = async (id: string, whole: number) => {
    const core = { db, ports: { reader: createReader(), opensWhole: whole }, previews: new Map() };
    return lookThroughDocument(core as unknown as OpenCore, id, needles);
  };
  const sorted = (found: Awaited<ReturnType<typeof lookAt>>) => found?.map((one) => JSON.stringify(one)).toSorted();
  const found = await lookAt(documentId, 1000);
  expect(sorted(found)).toEqual(sorted(await lookAt(documentId, limits.bytes)));
  expect(found?.some(({ page }) => page === null)).toBe(true);
  expect(found?.some(({ page }) => page === 1)).toBe(true);
  // Too many pages is as much a reason as too many bytes.
  const counted = db.prepare('UPDATE document SET page_count = ? WHERE document_id = ?');
  for (const [count, inParts] of [
    [limits.pages, false],
    [limits.pages + 1, true],
  ] as const) {
    counted.run(count, documentId);
    read.parts = 0;
    expect(sorted(await lookAt(documentId, limits.bytes))).toEqual(sorted(found));
    expect([count, read.parts > 0]).toEqual([count, inParts]);
  }
  // Bytes that are not there, or not as they were written, are not passed over.
  db.prepare(
    'UPDATE document_chunk SET bytes = substr(bytes, 1, length(bytes) - 40) WHERE document_id = ? AND position = 0',
  ).run(documentId);
  expect(await lookAt(documentId, 1000)).toBeNull();
  close();
});
