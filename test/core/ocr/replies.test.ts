/** A printed reply sheet comes back as a scan: it says by itself which letter of which complaint it answers. */
import { PDF } from '@libpdf/core';
import { expect, it, vi } from 'vitest';
import { parseReplyCode, writeReplyCode } from '../../../electron/core/letters/reply-code.ts';
import { readDocumentBytes } from '../../../electron/core/store/documents.ts';
import { codesOn } from '../../../electron/reader/codes.ts';
import { imageAsSheet } from '../../../electron/reader/image.ts';
import { openCase } from '../../../shared/contract/cases.ts';
import { finaliseLetter, startLetter } from '../../../shared/contract/letters.ts';
import { readingState } from '../../../shared/contract/reading.ts';
import { documentReplies, fileReply } from '../../../shared/contract/replies.ts';
import { readOrganisation, saveOrganisation } from '../../../shared/contract/settings.ts';
import { type ScanOptions, scan } from '../../fixtures/scan-kit.ts';
import { register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
const limit = { timeout: 60_000, interval: 50 };
const ids = {
  vaultId: '0e4a6f5c-8f41-4f43-9a4e-1f2c3d4e5f60',
  caseId: '11111111-2222-4333-8444-555555555555',
  letterId: 'ffffffff-2222-4333-8444-000000000000',
};

it('is written and read, and one wrong sign is seen', () => {
  const code = writeReplyCode(ids) ?? '';
  expect(code).toMatch(/^[0-9A-Z:]{112,114}$/);
  expect(parseReplyCode(code)).toEqual(ids);
  for (let at = 0; at < code.length; at += 1) {
    const other = code[at] === 'A' ? 'B' : 'A';
    expect(parseReplyCode(code.slice(0, at) + other + code.slice(at + 1)), String(at)).toBeNull();
  }
  expect(writeReplyCode({ ...ids, caseId: 'mevrouw-van-velden' })).toBeNull();
  expect(parseReplyCode('https://volg.example/1')).toBeNull();
});

/** A final letter of this kind in a new complaint; its sheet is the last page. */
async function letterIn(window: Window, name: string) {
  const caseId = await register(window);
  await window.ask(saveOrganisation, { ...(await window.ask(readOrganisation, {})), phone: '030 - 123 45 67' });
  const to = `${caseId}-r`;
  const draft = await window.ask(startLetter, { caseId, kind: 'confidentialityDeclaration', to, about: null });
  const made = await window.ask(finaliseLetter, { letterId: draft.letterId });
  if (made.kind !== 'final') throw new Error(`The letter is ${made.kind}`);
  await window.core.close();
  const vault = await kit.inside(name);
  const pdf = readDocumentBytes(vault.db, made.documentId);
  vault.close();
  return { caseId, pdf, number: made.number };
}

async function lastPage(letter: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(letter);
  while (pdf.getPageCount() > 1) pdf.removePage(0);
  return pdf.save();
}

it('a skewed, noisy scan of the sheet is proposed for its letter, and filed when that is wanted', {
  timeout: 180_000,
}, async () => {
  const { caseId, pdf, number } = await letterIn(await kit.create('replies'), 'replies');

  const conditions: readonly ScanOptions[] = [
    { format: 'png', skew: 4, noise: 16, dotsPerInch: 150 },
    { format: 'png', skew: -7, noise: 12, dotsPerInch: 200, seed: 2 },
    { format: 'png', skew: 180, noise: 10, dotsPerInch: 150, seed: 3 },
    { format: 'png', skew: 0.5, noise: 8, dotsPerInch: 100, seed: 4 },
  ];
  for (const condition of conditions) {
    const codes = await codesOn(await imageAsSheet(await scan(await lastPage(pdf), condition), 0));
    expect(
      codes.map((code) => parseReplyCode(code)?.caseId),
      JSON.stringify(condition),
    ).toEqual([caseId]);
  }

  const window = kit.start('replies', true);
  await kit.unlock(window);
  const taken = await window.take(await scan(await lastPage(pdf), { format: 'pdf', skew: 3, noise: 14 }));
  if (!taken.ok) throw new Error(taken.problem);
  const { documentId } = taken;
  const answer = {
    kind: 'answer',
    caseId,
    caseNumber: '2026-001',
    letter: 'confidentialityDeclaration',
    letterNumber: number,
  };
  await vi.waitFor(
    async () =>
      expect(await window.ask(documentReplies, { documentId })).toMatchObject({
        replies: [{ ...answer, to: `${caseId}-r`, page: 1, filed: false }],
      }),
    limit,
  );
  expect(await window.ask(fileReply, { documentId, caseId: ids.caseId })).toEqual({ ok: false });
  expect(await window.ask(fileReply, { documentId, caseId })).toEqual({ ok: true });
  expect(await window.ask(documentReplies, { documentId })).toMatchObject({ replies: [{ filed: true }] });
  expect(await window.ask(fileReply, { documentId, caseId })).toEqual({ ok: false });
  const opened = await window.ask(openCase, { caseId });
  expect(opened.found && opened.documents.map((document) => document.documentId)).toContain(documentId);
  // The letter itself, as it was made, answers nothing; a sheet of elsewhere is said to be so.
  const own = opened.found ? opened.documents.find(({ kind }) => kind === 'letter') : undefined;
  await vi.waitFor(async () => expect(await window.ask(readingState, {})).toEqual({ pagesLeft: 0 }), limit);
  expect(await window.ask(documentReplies, { documentId: own?.documentId ?? '' })).toEqual({ replies: [] });
  await window.core.close();

  const elsewhere = await kit.create('elsewhere', true);
  const foreign = await elsewhere.take(await scan(await lastPage(pdf), { format: 'jpeg', skew: 1 }));
  if (!foreign.ok) throw new Error(foreign.problem);
  await vi.waitFor(
    async () =>
      expect(await elsewhere.ask(documentReplies, { documentId: foreign.documentId })).toEqual({
        replies: [{ kind: 'otherVault', page: 1 }],
      }),
    limit,
  );
  expect(kit.log).toEqual([]);
});
