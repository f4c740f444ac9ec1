/** Files as they come in through the endpoints: what is kept of each, and what can be looked at. */
import { beforeAll, describe, expect, it } from 'vitest';
import { discardDocument, documentPage, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { docx } from '../../fixtures/office-kit.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
let window: Window;
beforeAll(async () => {
  window = await kit.create('import');
});

describe('a file without pages of its own', () => {
  it('is shown as the words in it, however many pages that takes, and goes away as a whole', async () => {
    const body = Array.from({ length: 90 }, (_, index) => `<w:p><w:r><w:t>Regel ${index}</w:t></w:r></w:p>`).join('');
    const taken = await window.take(docx(body));
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.pages).toBe(2);
    for (const page of [1, 2]) {
      expect(await window.ask(documentPage, { documentId: taken.documentId, page })).toMatchObject({ found: true });
    }
    const { documents } = await window.ask(unfiledDocuments, {});
    expect(documents).toMatchObject([{ pages: 2, mime: expect.stringContaining('wordprocessingml') }]);
    expect(await window.ask(discardDocument, { documentId: taken.documentId })).toEqual({ ok: true });
    expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
  });

  it('when it is sound, is kept and not shown', async () => {
    const taken = await window.take(Uint8Array.from(Buffer.from('OggS een gesprek')));
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.pages).toBe(0);
    expect(await window.ask(documentPage, { documentId: taken.documentId, page: 1 })).toEqual({ found: false });
    await window.ask(discardDocument, { documentId: taken.documentId });
  });
});
