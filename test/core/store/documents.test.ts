import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listPages, putPage, readPage } from '../../../electron/core/store/document-pages.ts';
import { beginDocument, discardIncoming } from '../../../electron/core/store/document-writer.ts';
import {
  chunkSize,
  describeDocument,
  documentsOfCase,
  findBySha256,
  readDocument,
  readDocumentBytes,
  readDocumentChunks,
  readDocumentRange,
  unfiledDocuments,
} from '../../../electron/core/store/documents.ts';
import { at, by, random, storeKit } from './store-kit.ts';

const kit = storeKit();
const db = kit.fresh('documents.db');

const begin = (id: string, caseId: string | null = 'case-1') =>
  beginDocument(db, {
    id,
    caseId,
    title: 'Brief',
    datedOn: '2026-11-18',
    receivedOn: '2026-11-20',
    source: 'dropped',
    originalLocation: 'kast 2',
    addedAt: at,
    addedBy: by,
  });
const accepted = { kind: 'complaintLetter', mime: 'application/pdf', pageCount: 3 };
const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('a document', () => {
  test('of 20 MB is kept to the byte in pieces of 1 MiB', () => {
    const bytes = Buffer.from(random(20 * 1000 * 1000 + 7));
    const writer = begin('large');
    for (let offset = 0; offset < bytes.length; offset += 700_001) {
      writer.append(bytes.subarray(offset, offset + 700_001));
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(writer.seal()).toEqual({ size: bytes.length, sha256 });
    expect(documentsOfCase(db, 'case-1')).toEqual([]);
    writer.keep(accepted);

    const pieces = [...readDocumentChunks(db, 'large')].map((piece) => piece.length);
    expect(pieces).toEqual([...Array<number>(19).fill(chunkSize), bytes.length - 19 * chunkSize]);
    expect(bytes.equals(readDocumentBytes(db, 'large'))).toBe(true);
    for (const [from, length] of [
      [0, 1],
      [0, chunkSize],
      [chunkSize - 1, 2],
      [7, 3 * chunkSize],
      [5 * chunkSize, 65_536],
      [bytes.length - 3, 65_536],
      [bytes.length, 9],
      [2 ** 31, 9],
    ] as const)
      expect([from, bytes.subarray(from, from + length).equals(readDocumentRange(db, 'large', from, length))]).toEqual([
        from,
        true,
      ]);
    expect(findBySha256(db, sha256)).toEqual([readDocument(db, 'large')]);
    expect(readDocument(db, 'large')).toMatchObject({
      ...accepted,
      state: 'kept',
      size: bytes.length,
      caseId: 'case-1',
    });
  });

  test('that is not accepted leaves nothing, whether refused or cut off', () => {
    const before = [count('document'), count('document_chunk'), count('document_page')];
    const refused = begin('refused');
    refused.append(random(10));
    refused.seal();
    refused.abort();
    const cut = begin('cut');
    cut.append(random(chunkSize + 1));
    putPage(db, 'cut', { page: 1, width: 1, height: 1, image: random(4), text: '' });
    discardIncoming(db);
    expect([count('document'), count('document_chunk'), count('document_page')]).toEqual(before);
    expect(readDocument(db, 'large')?.state).toBe('kept');
  });

  test('of many pieces can be thrown away some at a time', () => {
    const before = [count('document'), count('document_chunk')];
    const writer = begin('shortened');
    for (let piece = 0; piece < 7; piece += 1) writer.append(random(chunkSize));
    expect(() => writer.shorten(3)).toThrow();
    writer.seal();
    const left = [];
    do left.push(count('document_chunk'));
    while (writer.shorten(3));
    writer.abort();
    expect(left).toEqual([7, 4, 1].map((pieces) => Number(before[1]) + pieces));
    expect([count('document'), count('document_chunk')]).toEqual(before);
  });

  test('cannot be kept before all of it is there, nor thrown away after', () => {
    const writer = begin('order', null);
    expect(() => writer.keep(accepted)).toThrow();
    writer.append(random(1));
    writer.seal();
    expect(() => writer.append(random(1))).toThrow();
    writer.keep(accepted);
    writer.abort();
    expect(unfiledDocuments(db).map((one) => one.id)).toEqual(['order']);
  });

  test('can be filed and described anew', () => {
    const details = { caseId: 'case-9', title: 'Envelop', kind: 'envelope', datedOn: null, receivedOn: null };
    expect(describeDocument(db, 'order', { ...details, originalLocation: '' })).toBe(true);
    expect(documentsOfCase(db, 'case-9')).toMatchObject([details]);
    expect(describeDocument(db, 'nowhere', { ...details, originalLocation: '' })).toBe(false);
  });

  test('keeps one image a page', () => {
    const page = { page: 2, width: 800, height: 1100, image: random(50), text: 'Geachte heer' };
    putPage(db, 'order', { ...page, text: 'vorige' });
    putPage(db, 'order', page);
    expect(listPages(db, 'order')).toEqual([{ page: 2, width: 800, height: 1100 }]);
    expect(readPage(db, 'order', 2)).toEqual({ ...page, image: Buffer.from(page.image) });
    expect(readPage(db, 'order', 1)).toBeUndefined();
  });
});
