/**
 * What a dossier of a gigabyte takes: `node tools/bench/large-dossier.ts [MB]`. A vault with invented scans of 3 MB, a version of
 * them, and everything that can be done with it: each step with a core and a reader of its own, apart as in the program, so that the
 * most memory of each is its own (Linux). Prints a table; leaves nothing.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { z } from 'zod';
import { composeCore } from '../../electron/core/core.ts';
import { askerOf } from '../../electron/core/practice/asker.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { kdfFloor, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { registerCase } from '../../shared/contract/cases.ts';
import { appendDocument, beginDocument, finishDocument, pieceSize } from '../../shared/contract/document-import.ts';
import { documentPage, printedPage } from '../../shared/contract/documents.ts';
import { buildDossier, endPreview, previewDossier } from '../../shared/contract/dossier.ts';
import { archiveDossier } from '../../shared/contract/dossier-archive.ts';
import { checkDossier, giveDossier } from '../../shared/contract/dossier-copies.ts';
import { vaultCreate, vaultStatus, vaultUnlock } from '../../shared/contract/vault.ts';
import { complaint } from '../../test/core/handlers/complaint.ts';
import { startChildReader } from '../../test/fixtures/child-reader.ts';

const version = z.object({ caseId: z.string(), documentId: z.string(), versionId: z.string(), pages: z.number() });
const scansInFile = 5;
const differentScans = 5;
const pagesLookedAt = 12;

/** Noise on paper: it packs as badly as a photo. */
async function scanOf(seed: number): Promise<Uint8Array> {
  const [width, height] = [2480, 3508];
  const noise = { type: 'gaussian', mean: 200, sigma: 22 + seed } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: '#fff', noise } });
  return Uint8Array.from(await picture.jpeg({ quality: 72 }).toBuffer());
}

async function fileOf(number: number, scans: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (let page = 0; page < scansInFile; page += 1) {
    const sheet = pdf.addPage({ width: 595, height: 842 });
    sheet.drawImage(pdf.embedJpeg(scans[page % scans.length] ?? new Uint8Array()), {
      x: 0,
      y: 0,
      width: 595,
      height: 842,
    });
    sheet.drawText(`Stuk ${number}, blad ${page + 1}`, { x: 60, y: 780, size: 12 });
  }
  return pdf.save();
}

const [, script = '', first = '', directory, step = ''] = process.argv;
const passphrase = 'zeven groene fietsen';
if (directory === undefined) {
  const made = mkdtempSync(join(tmpdir(), 'kluis-large-'));
  try {
    for (const name of ['make', 'look', 'print', 'preview', 'archive', 'copy', 'check', 'names'])
      spawnSync(process.execPath, [script, String(Number(first || '1000')), made, name], { stdio: 'inherit' });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
} else await take(Number(first), directory, step);

async function take(megabytes: number, inside: string, name: string): Promise<void> {
  const keyDerivation = startKeyDerivation();
  const typesetter = createTypesetter();
  const reader = startChildReader();
  const core = composeCore({
    vaultDirectory: join(inside, 'vault'),
    locale: 'nl-NL',
    now: () => '2026-11-23T09:00:00Z',
    random: systemRandom,
    log: (line) => console.error(line),
    keyDerivation,
    kdf: () => Promise.resolve(kdfFloor),
    pause: (milliseconds) => setTimeout(milliseconds),
    reader,
    readPages: false,
    typesetter,
    locked: () => {},
  });
  const ask = askerOf(core);
  const known = join(inside, 'known.json');
  const copy = join(inside, 'exemplaar.pdf');

  const measured = async <T extends object>(what: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const made = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const peaks = [process.resourceUsage().maxRSS / 1024, reader.peakMegabytes()].map(Math.round).join(' + ');
    console.log(
      `| ${what} | ${seconds} s | ${peaks} MB | ${'ok' in made && made.ok === false ? JSON.stringify(made) : ''} |`,
    );
    return made;
  };
  const upload = async (path: string, toCheck: boolean): Promise<string> => {
    const { size } = statSync(path);
    const begun = sound(await ask(beginDocument, { title: 'stuk.pdf', size, caseId: null, source: 'picked', toCheck }));
    const file = openSync(path, 'r');
    for (let at = 0; at < size; at += pieceSize) {
      const piece = Buffer.alloc(Math.min(pieceSize, size - at));
      readSync(file, piece, 0, piece.length, at);
      await ask(appendDocument, { uploadId: begun.uploadId, bytes: piece.toString('base64') });
    }
    closeSync(file);
    return begun.uploadId;
  };
  const seen = async (documentId: string, pages: number, endpoint: typeof documentPage | typeof printedPage) => {
    for (let index = 0; index < pagesLookedAt; index += 1) {
      const page = 1 + Math.round((index / (pagesLookedAt - 1)) * (pages - 1));
      if (!(await ask(endpoint, { documentId, page })).found) throw new Error(`No page ${page}`);
    }
    return {};
  };
  const make = async (): Promise<void> => {
    await ask(vaultCreate, { directorName: 'Ans', organisationName: 'De Linde', passphrase });
    const scans: Uint8Array[] = [];
    for (let seed = 0; seed < differentScans; seed += 1) scans.push(await scanOf(seed));
    const taken: string[] = [];
    const path = join(inside, 'stuk.pdf');
    for (let bytes = 0; bytes < megabytes * 1e6; bytes += statSync(path).size) {
      writeFileSync(path, await fileOf(taken.length + 1, scans));
      taken.push(sound(await ask(finishDocument, { uploadId: await upload(path, false) })).documentId);
    }
    const registration = complaint({
      documents: taken.map((documentId) => ({ documentId, role: 'evidence' as const })),
    });
    await ask(registerCase, registration);
    const { caseId } = registration;
    const wish = { caseId, omissions: [], supplement: false };
    const { documentId, versionId, pages } = sound(await measured('making it', () => ask(buildDossier, wish)));
    writeFileSync(known, JSON.stringify({ caseId, documentId, versionId, pages }));
  };
  const others = async (): Promise<void> => {
    const { slots } = await ask(vaultStatus, {});
    sound(await ask(vaultUnlock, { slotId: slots[0]?.slotId ?? '', passphrase }));
    const { caseId, documentId, versionId, pages } = version.parse(JSON.parse(readFileSync(known, 'utf8')));
    const wish = { caseId, omissions: [], supplement: false };
    if (name === 'look')
      await measured(`looking at ${pagesLookedAt} pages`, () => seen(documentId, pages, documentPage));
    if (name === 'print') await measured(`printing ${pagesLookedAt} pages`, () => seen(documentId, pages, printedPage));
    if (name === 'preview') {
      const preview = sound(await measured('a preview', () => ask(previewDossier, wish)));
      const { previewId } = preview;
      await measured(`${pagesLookedAt} pages of it`, () => seen(previewId, preview.pages, documentPage));
      await measured('throwing it away', () => ask(endPreview, { previewId }));
    }
    if (name === 'archive') {
      core.addTarget('archive', join(inside, 'archief.pdf'));
      await measured('an archive file', () => ask(archiveDossier, { versionId, token: 'archive', receiver: 'X' }));
    }
    if (name === 'copy') {
      core.addTarget('copy', copy);
      await measured('a copy', () => ask(giveDossier, { versionId, token: 'copy', receiver: 'X', sealed: false }));
      console.log(`| ${Math.round(statSync(copy).size / 1e6)} MB, ${pages} pages | | | |`);
    }
    if (name === 'check') {
      const file = openSync(copy, 'r+');
      writeSync(file, Buffer.from('?'), 0, 1, Math.floor(statSync(copy).size / 2));
      closeSync(file);
      const uploadId = await upload(copy, true);
      const { kind } = await measured('saying what a changed copy is', () => ask(checkDossier, { uploadId }));
      console.log(`| ${kind} | | | |`);
    }
    if (name === 'names') {
      const receiver = { name: 'de heer Bakker', withoutPeople: [`${caseId}-c`] };
      await measured('for a receiver, looked through for names', () => ask(buildDossier, { ...wish, receiver }));
    }
  };
  try {
    await (name === 'make' ? make() : others());
  } finally {
    await core.close();
    await reader.end();
    await typesetter.close();
    await keyDerivation.close();
  }
}

function sound<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { readonly ok: true }>;
}
