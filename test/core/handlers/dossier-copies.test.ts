import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import {
  appendDocument,
  beginDocument,
  finishDocument,
  largestChecked,
  largestFile,
} from '../../../shared/contract/document-import.ts';
import { unfiledDocuments } from '../../../shared/contract/documents.ts';
import { buildDossier } from '../../../shared/contract/dossier.ts';
import { cancelCopy, checkDossier, giveDossier } from '../../../shared/contract/dossier-copies.ts';
import { saveLogo } from '../../../shared/contract/letterhead.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
let window: Window;
let caseId: string;
let versionId: string;
let pages: number;

beforeAll(async () => {
  window = await kit.create('copies');
  const paper = await window.take(await sheets([{ text: 'De klacht' }, { text: 'Liggend', landscape: true }]));
  if (!paper.ok) throw new Error(paper.problem);
  caseId = await register(window, complaint({ documents: [{ documentId: paper.documentId, role: 'evidence' }] }));
  const built = await window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  if (!built.ok) throw new Error(built.problem);
  ({ versionId, pages } = built);
});

async function give(name: string, receiver: string, sealed: boolean): Promise<[path: string, passphrase: string]> {
  const path = join(kit.directory, name);
  window.core.addTarget(name, path);
  const given = await window.ask(giveDossier, { versionId, token: name, receiver, sealed });
  if (!given.ok) throw new Error(given.problem);
  return [path, given.passphrase ?? ''];
}

const about = { title: 'x', caseId: null, source: 'picked', toCheck: true } as const;

async function check(bytes: Uint8Array) {
  const begun = await window.ask(beginDocument, { ...about, size: bytes.length });
  if (!begun.ok) throw new Error(begun.problem);
  const { uploadId } = begun;
  await window.ask(appendDocument, { uploadId, bytes: Buffer.from(bytes).toString('base64') });
  return window.ask(checkDossier, { uploadId });
}

test('a copy names its receiver on every page, upright and lying, and is known again', async () => {
  const [path, passphrase] = await give('copy.pdf', 'mr. Žofia Łukasik', false);
  expect(passphrase).toBe('');
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  for (let page = 1; page <= pages; page += 1) {
    expect(run('pdftotext', '-f', `${page}`, '-l', `${page}`, path, '-')).toContain('Exemplaar voor mr. Žofia Łukasik');
  }
  const bytes = readFileSync(path);
  expect((await opened(window, caseId)).exports.find(({ kind }) => kind === 'copy')).toMatchObject({
    kind: 'copy',
    receiver: 'mr. Žofia Łukasik',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await check(bytes)).toEqual({
    kind: 'same',
    caseId,
    number: '2026-001',
    version: 1,
    given: [{ receiver: 'mr. Žofia Łukasik', on: '2026-11-23', sealed: false }],
  });
  // The same again is the same, byte for byte.
  const [again] = await give('again.pdf', 'mr. Žofia Łukasik', false);
  expect(Buffer.compare(readFileSync(again), bytes)).toBe(0);
});

test('a closed copy opens with its six words only, and is known without them', async () => {
  const [path, passphrase] = await give('sealed.pdf', 'De voorzitter', true);
  expect(passphrase.split(' ')).toHaveLength(6);
  expect(() => run('qpdf', '--check', path)).toThrow(/invalid password/);
  expect(run('qpdf', '--show-encryption', `--password=${passphrase}`, path)).toMatch(
    /AESv3[\s\S]*R = 6|R = 6[\s\S]*AESv3/,
  );
  const openedCopy = join(kit.directory, 'opened.pdf');
  run('qpdf', `--password=${passphrase}`, '--decrypt', path, openedCopy);
  expect(run('pdftotext', openedCopy, '-')).toContain('Exemplaar voor De voorzitter');
  expect(readFileSync(path).includes('voorzitter')).toBe(false);
  const given = [{ receiver: 'De voorzitter', on: '2026-11-23', sealed: true }];
  expect(await check(readFileSync(path))).toMatchObject({ kind: 'same', version: 1, given });
  const [another, otherWords] = await give('another.pdf', 'De voorzitter', true);
  expect(otherWords).not.toBe(passphrase);
  expect(Buffer.compare(readFileSync(another), readFileSync(path))).not.toBe(0);
  // Opened with the words it is the copy that was recorded.
  const reopened = (await PDF.load(readFileSync(path), { credentials: passphrase })).getPageCount();
  expect(reopened).toBe(pages);
  expect(JSON.stringify(kit.log)).not.toContain(passphrase);
});

test('what was changed, closed by somebody else or never ours is told apart, and nothing of it stays', async () => {
  const [path] = await give('honest.pdf', 'De commissie', false);
  const pdf = await PDF.load(readFileSync(path));
  pdf.getPage(0)?.drawText('vervalst', { x: 50, y: 50 });
  const forged = await pdf.save();
  expect(await check(forged)).toEqual({ kind: 'changed', caseId, number: '2026-001', version: 1 });
  pdf.setProtection({ userPassword: 'geheim', ownerPassword: 'geheim', algorithm: 'AES-256' });
  expect(await check(await pdf.save())).toEqual({ kind: 'closed' });
  expect(await check(await sheets([{ text: 'Een rekening' }]))).toEqual({ kind: 'unknown' });
  expect(await check(Buffer.from('geen PDF'))).toEqual({ kind: 'unknown' });
  expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
});

test('what cannot be written is not recorded as given', async () => {
  const before = (await opened(window, caseId)).exports.length;
  window.core.addTarget('gone', join(kit.directory, 'no-such-folder', 'x.pdf'));
  expect(await window.ask(giveDossier, { versionId, token: 'gone', receiver: 'X', sealed: true })).toEqual({
    ok: false,
    problem: 'notWritable',
  });
  const used = { versionId, token: 'never', receiver: 'X', sealed: false };
  expect(await window.ask(giveDossier, used)).toEqual({ ok: false, problem: 'unknownTarget' });
  expect((await opened(window, caseId)).exports).toHaveLength(before);
  expect(existsSync(join(kit.directory, 'no-such-folder'))).toBe(false);
});

test('one that is stopped leaves no file and no entry, and the next is made', async () => {
  const before = (await opened(window, caseId)).exports.length;
  const path = join(kit.directory, 'stopped.pdf');
  const wish = { versionId, receiver: 'De commissie', sealed: true };
  window.core.addTarget('stopped', path);
  const making = window.ask(giveDossier, { ...wish, token: 'stopped' });
  await window.ask(cancelCopy, { versionId });
  expect(await making).toEqual({ ok: false, problem: 'cancelled' });
  expect(existsSync(path) || existsSync(`${path}.deel`)).toBe(false);
  expect((await opened(window, caseId)).exports).toHaveLength(before);
  window.core.addTarget('stopped', path);
  expect(await window.ask(giveDossier, { ...wish, token: 'stopped' })).toMatchObject({ ok: true });
  expect(window.pushes).toContainEqual({ push: 'progress', work: `copy:${versionId}`, done: 1 });
});

test('a file larger than any that is kept can be checked, and gets in by no other way', async () => {
  const size = largestFile + 1;
  const tooLarge = { ok: false, problem: 'tooLarge' };
  expect(await window.ask(beginDocument, { ...about, size, toCheck: false })).toEqual(tooLarge);
  expect(await window.ask(beginDocument, { ...about, size: largestChecked + 1 })).toEqual(tooLarge);
  for (const by of [finishDocument, saveLogo]) {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const begun = await window.ask(beginDocument, { ...about, size: picture.length });
    if (!begun.ok) throw new Error(begun.problem);
    const { uploadId } = begun;
    await window.ask(appendDocument, { uploadId, bytes: picture.toString('base64') });
    await expect(window.ask(by, { uploadId })).rejects.toThrow(by.name);
  }
  const begun = await window.ask(beginDocument, { ...about, size });
  if (!begun.ok) throw new Error(begun.problem);
  const { uploadId } = begun;
  await window.ask(appendDocument, { uploadId, bytes: 'JVBERg==' });
  expect(await window.ask(checkDossier, { uploadId })).toEqual({ kind: 'unknown' });
  expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
});
