/** The archive variant, judged by what PDF/A-2b asks of a file of pictures: structure, colours, metadata, and what must not be in it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { appendDocument, beginDocument } from '../../../shared/contract/document-import.ts';
import { buildDossier } from '../../../shared/contract/dossier.ts';
import { archiveDossier } from '../../../shared/contract/dossier-archive.ts';
import { cancelCopy, checkDossier } from '../../../shared/contract/dossier-copies.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
let window: Window;
let caseId: string;
let versionId: string;
let pages: number;
let path: string;

beforeAll(async () => {
  window = await kit.create('archive');
  const paper = await window.take(await sheets([{ text: 'De klacht' }, { text: 'Liggend', landscape: true }]));
  if (!paper.ok) throw new Error(paper.problem);
  caseId = await register(window, complaint({ documents: [{ documentId: paper.documentId, role: 'evidence' }] }));
  const built = await window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  if (!built.ok) throw new Error(built.problem);
  ({ versionId, pages } = built);
  path = join(kit.directory, 'archive.pdf');
  window.core.addTarget('archive', path);
  expect(await window.ask(archiveDossier, { versionId, token: 'archive', receiver: 'Het <archief> & meer' })).toEqual({
    ok: true,
    pages,
    missingGlyphs: [],
  });
});

type Objects = Readonly<Record<string, { readonly value?: unknown; readonly stream?: { readonly dict: unknown } }>>;
function objectsOf(file: string): { readonly all: Objects; readonly trailer: Readonly<Record<string, unknown>> } {
  const json = JSON.parse(run('qpdf', '--json=2', '--json-stream-data=none', file)) as {
    readonly qpdf: readonly [unknown, Objects];
  };
  const { trailer, ...all } = json.qpdf[1];
  return { all, trailer: trailer?.value as Readonly<Record<string, unknown>> };
}

describe('PDF/A-2b', () => {
  test('begins, ends and counts as it must, without a password', () => {
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
    expect(bytes[9]).toBe(0x25);
    expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
    expect(bytes.subarray(-6).toString('latin1')).toBe('%%EOF\n');
    expect(bytes.indexOf('%%EOF')).toBe(bytes.length - 6);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    const { trailer } = objectsOf(path);
    expect(Object.keys(trailer).toSorted()).toEqual(['/ID', '/Root', '/Size']);
    expect(trailer['/ID']).toHaveLength(2);
    // Every length is true: what follows the bytes of a stream is its end.
    const text = bytes.toString('latin1');
    for (const { index, 1: length } of text.matchAll(/\/Length (\d+) >>\nstream\n/gu)) {
      const start = text.indexOf('stream\n', index) + 'stream\n'.length;
      expect(text.slice(start + Number(length), start + Number(length) + 18)).toBe('\nendstream\nendobj\n');
    }
  });

  test('holds pictures and bookmarks only: no letters, links, scripts, layers, forms or files, and nothing seen through', () => {
    const { all } = objectsOf(path);
    const values = Object.values(all).map(
      ({ value, stream }) => (stream?.dict ?? value) as Readonly<Record<string, unknown>>,
    );
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) walk(one);
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) {
          keys.add(key);
          walk(one);
        }
    };
    walk(values);
    const forbidden = ['Font', 'Annots', 'AA', 'OpenAction', 'A', 'JS', 'JavaScript', 'AcroForm', 'OCProperties', 'XFA']
      .concat('EmbeddedFiles', 'Names', 'Group', 'SMask', 'ExtGState', 'Interpolate', 'OPI', 'Alternates', 'TR', 'F')
      .concat('Requirements', 'NeedAppearances', 'PresSteps');
    expect(forbidden.filter((name) => keys.has(`/${name}`))).toEqual([]);
    const images = values.filter((value) => value['/Subtype'] === '/Image');
    expect(images).toHaveLength(pages);
    for (const image of images)
      expect(image).toMatchObject({ '/ColorSpace': '/DeviceRGB', '/BitsPerComponent': 8, '/Filter': '/DCTDecode' });
    expect(run('pdffonts', path).trim().split('\n')).toHaveLength(2);
    expect(run('pdftotext', path, '-').trim()).toBe('');
  });

  test('says what it is, in metadata that is XML and in colours that have a profile', async () => {
    const { all } = objectsOf(path);
    const catalog = Object.values(all).find(
      ({ value }) => (value as Readonly<Record<string, unknown>> | undefined)?.['/Type'] === '/Catalog',
    )?.value as Readonly<Record<string, unknown>>;
    const [intent] = catalog['/OutputIntents'] as readonly Readonly<Record<string, string>>[];
    expect(intent).toMatchObject({ '/S': '/GTS_PDFA1', '/OutputConditionIdentifier': 'u:sRGB IEC61966-2-1' });
    const streamOf = (reference: string): Buffer =>
      execFileSync('qpdf', [`--show-object=${reference.split(' ')[0]}`, '--raw-stream-data', path]);
    const icc = streamOf(intent?.['/DestOutputProfile'] ?? '');
    expect(icc.readUInt32BE(0)).toBe(icc.length);
    expect(icc.subarray(12, 24).toString('latin1')).toBe('mntrRGB XYZ ');
    // Another program reads the profile, and finds the colours of sRGB where they are.
    const { data } = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#c86432' } })
      .withIccProfile(profileFile(icc))
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [index, part] of [0xc8, 0x64, 0x32].entries())
      expect(Math.abs((data[index] ?? 0) - part)).toBeLessThanOrEqual(2);

    const xmp = streamOf(String(catalog['/Metadata'])).toString('utf8');
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</u);
    expect(xmp).toContain('Dossier 2026-001, versie 1');
    expect(xmp).toContain('Coachpunt De Linde');
    // As XML it is sound: what opens is closed, and nothing of what was typed is read as markup.
    const stack: string[] = [];
    for (const { 1: close, 2: name = '' } of xmp.replaceAll(/<\?[^>]*\?>/gu, '').matchAll(/<(\/?)([\w:]+)[^<>]*>/gu)) {
      if (close === '') stack.push(name);
      else expect(stack.pop()).toBe(name);
    }
    expect(stack).toEqual([]);
  });
});

function profileFile(icc: Buffer): string {
  const file = join(kit.directory, 'srgb.icc');
  writeFileSync(file, icc);
  return file;
}

test('looks like the copy it was made of, at 200 dots per inch, with a bookmark for each exhibit', async () => {
  const images = run('pdfimages', '-list', path).trim().split('\n').slice(2);
  expect(images).toHaveLength(pages);
  for (const line of images) expect(line).toMatch(/\s200\s+200\s/u);
  expect(run('mutool', 'show', path, 'outline')).toMatch(/Voorblad[\s\S]*Bijlage 1: /u);
  const picture = execFileSync('pdftoppm', ['-r', '20', '-png', '-f', '1', '-l', '1', path]);
  const { channels } = await sharp(picture).stats();
  expect(channels[0]?.mean).toBeGreaterThan(200);
  expect(channels[0]?.min).toBeLessThan(150);
});

test('is known again, stands with who has what, and is the same file every time', async () => {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect((await opened(window, caseId)).exports.filter(({ kind }) => kind === 'archive')).toMatchObject([
    { receiver: 'Het <archief> & meer', sha256, pages },
  ]);
  const begun = await window.ask(beginDocument, { title: 'x', size: bytes.length, caseId: null, source: 'picked' });
  if (!begun.ok) throw new Error(begun.problem);
  const { uploadId } = begun;
  for (let at = 0; at < bytes.length; at += 500_000)
    await window.ask(appendDocument, { uploadId, bytes: bytes.subarray(at, at + 500_000).toString('base64') });
  expect(await window.ask(checkDossier, { uploadId })).toMatchObject({
    kind: 'same',
    version: 1,
    given: [{ receiver: 'Het <archief> & meer', sealed: false }],
  });
  const again = join(kit.directory, 'again.pdf');
  window.core.addTarget('again', again);
  await window.ask(archiveDossier, { versionId, token: 'again', receiver: 'Het <archief> & meer' });
  expect(readFileSync(again).equals(bytes)).toBe(true);
  expect(window.pushes).toContainEqual({ push: 'progress', work: `archive:${versionId}`, done: 1 });
});

test('one that is stopped leaves no file and no entry', async () => {
  const before = (await opened(window, caseId)).exports.length;
  const stopped = join(kit.directory, 'stopped.pdf');
  window.core.addTarget('stopped', stopped);
  const making = window.ask(archiveDossier, { versionId, token: 'stopped', receiver: 'X' });
  await window.ask(cancelCopy, { versionId });
  expect(await making).toEqual({ ok: false, problem: 'cancelled' });
  expect(existsSync(stopped) || existsSync(`${stopped}.deel`)).toBe(false);
  expect((await opened(window, caseId)).exports).toHaveLength(before);
});
