/** The copy that leaves the vault, as the reader makes it while the version goes by: judged by other programs, and for its size. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { stripPlace } from '../../../electron/reader/page-foot.ts';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import { limits, pdfHead } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { buildWhole, dossierOf, type MadeDossier, usualExhibits } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
const directory = mkdtempSync(join(tmpdir(), 'copies-'));
const words = 'zeven groene fietsen';
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
const mebibyte = 1024 * 1024;
let dossier: MadeDossier;
let footer: Uint8Array;

beforeAll(async () => {
  const { input, files } = dossierOf(await usualExhibits());
  dossier = await buildWhole(input, files, reader, typesetter);
  footer = (await typesetter.typeset('receiver', { line: 'Exemplaar voor de voorzitter' })).pdf;
}, 60_000);
afterAll(async () => {
  await typesetter.close();
  rmSync(directory, { recursive: true, force: true });
});

async function copyOf(version: Uint8Array, passphrase: string | null, piece = mebibyte) {
  const begun = await reader.beginCopy(footer, passphrase);
  if (!begun.ok) throw new Error(begun.problem);
  const { handle } = begun;
  const parts: Uint8Array[] = [];
  try {
    for (let at = 0; at < version.length; at += piece) {
      const made = await reader.copyPiece(handle, version.subarray(at, at + piece));
      if (!made.ok) return made;
      parts.push(made.bytes);
    }
    const end = await reader.endCopy(handle);
    if (!end.ok) return end;
    return { ...end, pdf: Buffer.concat([...parts, end.bytes]) };
  } finally {
    await reader.close(handle);
  }
}

async function soundCopy(passphrase: string | null, piece?: number) {
  const copy = await copyOf(dossier.pdf, passphrase, piece);
  if (!copy.ok) throw new Error(copy.problem);
  return copy;
}

function saved(name: string, bytes: Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
}

type Outline = { readonly title: string; readonly destpageposfrom1: number; readonly kids: readonly Outline[] };
function leadsOf(path: string) {
  const json = JSON.parse(run('qpdf', '--json', path)) as {
    readonly outlines: readonly Outline[];
    readonly pages: readonly { readonly object: string }[];
    readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
  };
  const flat = (all: readonly Outline[]): readonly Outline[] => all.flatMap((one) => [one, ...flat(one.kids)]);
  const pageOf = new Map(json.pages.map(({ object }, index) => [object, index + 1]));
  const links = json.pages.map(({ object }) => {
    const page = json.qpdf[1][`obj:${object}`]?.value as { readonly '/Annots'?: readonly string[] };
    return (page['/Annots'] ?? []).map((one) => {
      const objectOf = (ref: string) => json.qpdf[1][`obj:${ref}`]?.value;
      const note = objectOf(one) as { readonly '/Dest': string };
      return JSON.stringify(objectOf(note['/Dest']) ?? note).replaceAll(
        /\d+ 0 R/gu,
        (ref) => `page ${pageOf.get(ref)}`,
      );
    });
  });
  return { bookmarks: flat(json.outlines).map((one) => [one.title, one.destpageposfrom1]), links };
}

const textOf = (path: string, ...more: readonly string[]) => run('pdftotext', '-layout', ...more, path, '-');

describe('an open copy', () => {
  test('is sound, says on every page for whom it is, and leads where the version led', async () => {
    const { pdf, pageCount, sha256 } = await soundCopy(null);
    const [path, version] = [saved('open.pdf', pdf), saved('version.pdf', dossier.pdf)];
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    expect(pageCount).toBe(dossier.pageCount);
    expect(sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    const pages = textOf(path).split('\f').slice(0, -1);
    expect(pages).toHaveLength(dossier.pageCount);
    for (const page of pages) expect(page.match(/Exemplaar voor de voorzitter/gu)).toHaveLength(1);
    const led = leadsOf(path);
    expect(led).toEqual(leadsOf(version));
    expect(led.links.flat().length).toBeGreaterThan(5);
    expect(JSON.stringify(led)).not.toContain('undefined');
    // One table, one end: what a page was before is not in the file.
    expect(pdf.toString('latin1').match(/startxref/gu)).toHaveLength(1);
  });

  test('is the same however its version comes in', async () => {
    const { pdf } = await soundCopy(null);
    for (const piece of [13, 4_099, 65_536]) expect((await soundCopy(null, piece)).pdf.equals(pdf)).toBe(true);
  });
});

test('an archive draws at the foot of each page what stands there in a copy', async () => {
  const [version, copy, strip] = await Promise.all([dossier.pdf, (await soundCopy(null)).pdf, footer].map(openPdf));
  if (!version?.ok || !copy?.ok || !strip?.ok) throw new Error('Not opened');
  const [size] = strip.document.pages;
  if (size === undefined) throw new Error('An empty strip');
  for (const [page, { width: points }] of version.document.pages.entries()) {
    const width = Math.ceil((points / 72) * 200);
    const foot = { source: strip.document, ...stripPlace(points, size) };
    const [seen, expected, bare] = [
      version.document.render(page, width, foot),
      copy.document.render(page, width),
      version.document.render(page, width),
    ].map((bitmap) => bitmap?.rgba ?? new Uint8Array());
    const apart = (one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()) =>
      one.reduce((sum, byte, index) => sum + Math.abs(byte - (other[index] ?? 0)), 0);
    const drawn = apart(expected, bare);
    expect([page, drawn > 10_000, apart(seen, expected) / drawn < 0.01]).toEqual([page, true, true]);
  }
});

describe('a closed copy', () => {
  test('opens in other programs with its words, and then is the open copy', async () => {
    const [closed, open] = [await soundCopy(words), await soundCopy(null)];
    const [path, openPath] = [saved('closed.pdf', closed.pdf), saved('open.pdf', open.pdf)];
    expect(closed.sha256).toBe(open.sha256);
    expect(run('qpdf', '--check', `--password=${words}`, path)).toContain('No syntax or stream encoding errors');
    expect(textOf(path, '-upw', words)).toBe(textOf(openPath));
    expect(run('mutool', 'draw', '-p', words, '-F', 'txt', path)).toBe(run('mutool', 'draw', '-F', 'txt', openPath));
    const decrypted = join(directory, 'decrypted.pdf');
    run('qpdf', `--password=${words}`, '--decrypt', path, decrypted);
    expect(leadsOf(decrypted)).toEqual(leadsOf(openPath));
    expect(run('pdfinfo', '-upw', words, path)).toMatch(/Title: +Dossier klacht 2026-004/u);
    const loaded = await PDF.load(closed.pdf, { credentials: words });
    expect([loaded.isAuthenticated, loaded.getPageCount()]).toEqual([true, dossier.pageCount]);
    const again = await soundCopy(words, 4_099);
    expect([again.sha256, again.pdf.equals(closed.pdf)]).toEqual([closed.sha256, false]);
  });

  test('opens with no other words, and shows nothing of what is in it', async () => {
    const { pdf } = await soundCopy(words);
    const path = saved('closed.pdf', pdf);
    for (const wrong of ['', 'zeven groene fiets', 'Zeven groene fietsen']) {
      expect(() => run('qpdf', '--check', `--password=${wrong}`, path)).toThrow(/invalid password/u);
      expect(() => textOf(path, '-upw', wrong)).toThrow(/Incorrect password/u);
    }
    expect(await reader.open(pdf)).toEqual({ ok: false, problem: 'encrypted' });
    // Every stream and every string is closed: of the open copy's, none stands in it.
    const [bytes, open] = [pdf.toString('latin1'), (await soundCopy(null)).pdf.toString('latin1')];
    const strings = [...open.matchAll(/<([0-9a-f]{8,})>/gu)].map(([all]) => all);
    const streams = [...open.matchAll(/>>\nstream\n([\s\S]{24})/gu)].map(([, begin = '']) => begin);
    expect([strings.length > 100, streams.length > 20]).toEqual([true, true]);
    expect([...strings, ...streams].filter((one) => bytes.includes(one))).toEqual([]);
  });
});

const text = (value: string) => Buffer.from(value, 'latin1');
const smallest = (stream: number, page = '/MediaBox [0 0 595 842]') => ({
  before: Buffer.concat([pdfHead, text(`1 0 obj\n<<\n/Length ${stream}\n>>\nstream\n`)]),
  after: text(
    `\nendstream\nendobj\n2 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n3 0 obj\n<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>\nendobj\n` +
      `4 0 obj\n<</Type /Page\n/Resources <<>>\n${page}\n/Parent 3 0 R\n/Contents 1 0 R>>\nendobj\n` +
      `xref\n0 1\n0000000000 65535 f \ntrailer\n<<\n/Size 5\n/Root 2 0 R\n/ID [<00> <00>]\n>>\nstartxref\n0\n%%EOF\n`,
  ),
});

test.each([
  ['open', null],
  ['closed', words],
])(
  'a dossier larger than the reader opens passes through, %s, with no more than a piece of it in hand',
  async (_, passphrase) => {
    const pieces = limits.bytes / mebibyte + 50;
    const { before, after } = smallest(pieces * mebibyte);
    const begun = await reader.beginCopy(footer, passphrase);
    if (!begun.ok) throw new Error(begun.problem);
    const piece = new Uint8Array(mebibyte);
    let inHand = 0;
    let most = 0;
    const pass = async (bytes: Uint8Array) => {
      const made = await reader.copyPiece(begun.handle, bytes);
      if (!made.ok) throw new Error(made.problem);
      inHand += bytes.length - made.bytes.length;
      most = Math.max(most, inHand);
    };
    await pass(before);
    for (let index = 0; index < pieces; index += 1) await pass(piece);
    await pass(after);
    expect(most).toBeLessThan(mebibyte);
    expect(await reader.endCopy(begun.handle)).toMatchObject({ ok: true, pageCount: 1 });
    await reader.close(begun.handle);
    expect(await reader.copyPiece(begun.handle, piece)).toEqual({ ok: false, problem: 'broken' });
  },
);

test('what is cut off, followed by something, or written otherwise is given to nobody', async () => {
  const whole = (stream: string, page?: string) => {
    const { before, after } = smallest(stream.length, page);
    return Buffer.concat([before, text(stream), after]);
  };
  const broken = { ok: false, problem: 'broken' };
  expect(await copyOf(whole('q Q'), null)).toMatchObject({ ok: true });
  const { pdf } = dossier;
  const rewritten = join(directory, 'rewritten.pdf');
  run('qpdf', saved('version.pdf', pdf), rewritten);
  for (const [index, bytes] of [
    pdf.subarray(0, pdf.length - 7),
    pdf.subarray(0, pdf.length / 2),
    Buffer.concat([pdf, text('1 0 obj\nnull\nendobj\n')]),
    Buffer.concat([text('%PDF-1.4\n'), pdf.subarray(9)]),
    // A page that is turned would have its strip elsewhere.
    whole('q Q', '/Rotate 90\n/MediaBox [0 0 595 842]'),
    whole('q Q', '/MediaBox [10 0 595 842]'),
    Buffer.from(whole('q Q').toString('latin1').replace('/Length 3', '/Length 4'), 'latin1'),
    readFileSync(rewritten),
  ].entries()) {
    const copy = await copyOf(bytes, null);
    expect([index, copy.ok ? 'made' : copy]).toEqual([index, broken]);
  }
});
