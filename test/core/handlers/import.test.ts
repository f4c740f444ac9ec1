/** Files as they come in through the endpoints: what is kept of each, and what can be looked at. */
import { beforeAll, describe, expect, it } from 'vitest';
import { discardDocument, documentPage, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml, usualHeaders } from '../../fixtures/mail-kit.ts';
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

describe('a message', () => {
  const pdf = (text: string) => sheets([{ text }]);

  it('is shown with its head, and each of its files becomes a document of its own', async () => {
    const bytes = eml({
      headers: usualHeaders,
      text: 'Hierbij mijn klacht.',
      parts: [
        { name: 'brief.pdf', type: 'application/pdf', bytes: await pdf('De brief') },
        { name: 'kapot.pdf', type: 'application/pdf', bytes: Uint8Array.from(Buffer.from('%PDF-1.7\nweg')) },
      ],
    });
    const taken = await window.take(bytes);
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.mail).toEqual({
      fromName: 'Noor van Velden',
      fromAddress: 'noor@voorbeeld.example',
      subject: 'Klacht over de begeleiding',
      // 22:59 in Greenwich is 23:59 here: still Sunday.
      sentOn: '2026-11-22',
      receivedOn: '2026-11-22',
      forwarded: null,
      remoteImages: 0,
    });
    expect(taken.attachments).toMatchObject([
      { title: 'brief.pdf', taken: { pages: 1, alreadyPresent: false } },
      { title: 'kapot.pdf', problem: 'broken' },
    ]);
    const { documents } = await window.ask(unfiledDocuments, {});
    expect(documents.map(({ title, parentId }) => [title, parentId])).toEqual([
      ['brief.pdf', null],
      ['brief.pdf', taken.documentId],
    ]);
    const again = await window.take(bytes);
    expect(again).toMatchObject({ ok: false, problem: 'present', where: { documentId: taken.documentId } });
    for (const { documentId } of documents) await window.ask(discardDocument, { documentId });
  });

  it('that passes another one on as text offers its sender and day, and says how many pictures stayed away', async () => {
    const text =
      'Van: Noor van Velden <noor@voorbeeld.example>\nVerzonden: zondag 22 november 2026 23:59\nOnderwerp: Klacht';
    const html = `<p>Zie hieronder.</p><img src="https://volg.example/1.gif"><p>${text.replaceAll('\n', '<br>').replaceAll('<noor', '&lt;noor')}</p>`;
    const headers = ['From: Piet <piet@linde.example>', 'Date: Mon, 23 Nov 2026 10:00:00 +0100', 'Subject: FW: Klacht'];
    const taken = await window.take(eml({ headers, text, html }));
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.mail).toMatchObject({
      fromAddress: 'piet@linde.example',
      sentOn: '2026-11-23',
      remoteImages: 1,
      forwarded: {
        fromName: 'Noor van Velden',
        fromAddress: 'noor@voorbeeld.example',
        sentOn: '2026-11-22',
        subject: 'Klacht',
      },
    });
    const { documentId } = taken;
    await window.ask(discardDocument, { documentId });
  });

  it('that passes on another one offers the inner sender and day, and keeps the files inside', async () => {
    const inner = eml({
      headers: ['From: Bas Bos <bas@x.example>', 'Date: Mon, 2 Nov 2026 23:30:00 +0000', 'Subject: klacht'],
      parts: [{ name: 'stuk.pdf', type: 'application/pdf', bytes: await pdf('Een stuk') }],
    });
    const taken = await window.take(eml({ parts: [{ name: '', type: 'message/rfc822', bytes: inner }] }));
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.mail?.forwarded).toMatchObject({
      fromAddress: 'bas@x.example',
      sentOn: '2026-11-03',
      receivedOn: null,
    });
    expect(taken.attachments.map(({ title }) => title)).toEqual(['bericht 1.eml', 'stuk.pdf']);
    const { documents } = await window.ask(unfiledDocuments, {});
    for (const { documentId } of documents) await window.ask(discardDocument, { documentId });
  });
});
