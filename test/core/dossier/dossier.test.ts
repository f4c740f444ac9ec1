import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DossierProgress } from '../../../electron/core/dossier/dossier-input.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { buildWhole, dossierOf, type KitExhibit, type MadeDossier, usualExhibits } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
const path = join(mkdtempSync(join(tmpdir(), 'dossier-')), 'dossier.pdf');
const progress: DossierProgress[] = [];
let exhibits: readonly KitExhibit[];
let dossier: MadeDossier;

const build = async (): Promise<MadeDossier> => {
  const { input, files } = dossierOf(exhibits);
  return buildWhole(input, files, reader, typesetter, (one) => progress.push(one));
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
const pageText = (page: number) => run('pdftotext', '-layout', '-f', String(page), '-l', String(page), path, '-');

beforeAll(async () => {
  exhibits = await usualExhibits();
  dossier = await build();
  writeFileSync(path, dossier.pdf);
});
afterAll(() => typesetter.close());

it('is a sound PDF with every page numbered through', () => {
  expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors/u);
  expect(run('pdfinfo', path)).toMatch(
    new RegExp(`Title: +Dossier klacht 2026-004[\\s\\S]*Pages: +${dossier.pageCount}\n`, 'u'),
  );
  for (let page = 1; page <= dossier.pageCount; page += 1) {
    expect(pageText(page)).toMatch(
      new RegExp(`Dossier 2026-004 · (Bijlage \\d+ · )?${page}/${dossier.pageCount}`, 'u'),
    );
  }
});

it('shows each exhibit where it says, and names what it cannot show', () => {
  const [scan, agreement, photo, recording, medical, turned] = dossier.exhibits;
  expect([scan, agreement, photo, recording, medical, turned].map((one) => one?.pages)).toEqual([2, 2, 1, 1, 1, 1]);
  expect(pageText(agreement?.firstPage ?? 0)).toMatch(/Artikel een[\s\S]*Bijlage 2 · /u);
  expect(pageText((agreement?.firstPage ?? 0) + 1)).toMatch(/Artikel twee[\s\S]*blad 2 van 2/u);
  expect(recording).toMatchObject({ notice: 'foreign' });
  const { input } = dossierOf(exhibits);
  expect(pageText(recording?.firstPage ?? 0)).toMatch(
    new RegExp(`kan niet worden afgedrukt[\\s\\S]*${input.exhibits[3]?.sha256}`, 'u'),
  );
  expect(medical).toMatchObject({ notice: 'omitted' });
  expect(pageText(medical?.firstPage ?? 0)).toMatch(/Op verzoek van de cliënt/u);
  expect(run('pdftotext', path, '-')).not.toMatch(/mag niemand zien/u);
});

it('tells the history, the parties and the complaint in its own pages', () => {
  const own = run('pdftotext', '-layout', '-l', '3', path, '-').replace(/\u00a0/gu, ' ');
  for (const line of [
    'Klacht ontvangen, per post',
    'M6, uiterlijk 17 november',
    'A. de Vries',
    '2. Toon van de e-mails',
  ]) {
    expect(own).toContain(line);
  }
});

it('leads from bookmarks and inventory to the right pages', () => {
  const { outlines, pages, qpdf } = JSON.parse(run('qpdf', '--json', path)) as {
    outlines: readonly Outline[];
    pages: readonly { readonly object: string }[];
    qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
  };
  const flat = (all: readonly Outline[]): readonly Outline[] => all.flatMap((one) => [one, ...flat(one.kids)]);
  const bookmarks = new Map(flat(outlines).map(({ title, destpageposfrom1 }) => [title, destpageposfrom1]));
  expect([...bookmarks.keys()].slice(0, 3)).toEqual(['Inventaris', 'Procesverloop', 'Betrokkenen']);
  const { input } = dossierOf(exhibits);
  for (const [index, { number, title }] of input.exhibits.entries()) {
    expect(bookmarks.get(`Bijlage ${number}: ${title}`)).toBe(dossier.exhibits[index]?.firstPage);
  }

  const objects = Object.values(qpdf[1]).map(({ value }) => value as Annotation | undefined);
  const targets = objects.flatMap((value) => (value?.['/Subtype'] === '/Link' ? [targetOf(value, qpdf[1])] : []));
  const linked = new Set(targets.map((target) => pages.findIndex(({ object }) => object === target) + 1));
  for (const { firstPage } of dossier.exhibits) expect(linked).toContain(firstPage);
  expect(linked).not.toContain(0);
});

it('says in which language it is, and is read in the order in which it is printed', () => {
  const { qpdf } = JSON.parse(run('qpdf', '--json=2', '--json-stream-data=none', path)) as {
    readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>];
  };
  const root = String(qpdf[1]['trailer']?.value?.['/Root']);
  expect(qpdf[1][`obj:${root}`]?.value).toMatchObject({ '/Lang': 'u:nl-NL', '/MarkInfo': { '/Marked': true } });
  const read = run('pdfinfo', '-struct-text', path);
  const parts = [
    'Dossier klacht 2026-004',
    '"Inventaris"',
    '"Procesverloop"',
    '"Betrokkenen"',
    'onderdeel"',
    '"Waarborg"',
  ];
  // The list of contents on the cover names them all as well.
  const places = parts.map((part) => read.lastIndexOf(part));
  expect(places).not.toContain(-1);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
});

it('is the same, byte for byte, when made again; its fingerprint is of these bytes', async () => {
  const again = await build();
  expect(again.sha256).toBe(dossier.sha256);
  expect(Buffer.compare(again.pdf, dossier.pdf)).toBe(0);
  expect(createHash('sha256').update(dossier.pdf).digest('hex')).toBe(dossier.sha256);
});

it('ends with what it can be checked by, which changes with every word of it', async () => {
  const last = pageText(dossier.pageCount);
  expect(last).toMatch(new RegExp(`12 0f3a9c[\\s\\S]*${dossier.contentDigest}`, 'u'));
  const { input, files } = dossierOf(exhibits);
  for (const { sha256 } of input.exhibits) expect(last).toContain(sha256);
  const other = await buildWhole({ ...input, recipient: 'de voorzitter' }, files, reader, typesetter);
  expect(other.contentDigest).toMatch(/^[0-9a-f]{64}$/u);
  expect(other.contentDigest).not.toBe(dossier.contentDigest);
  // And with every byte of an exhibit, also when nothing of it can be seen.
  const exchanged = input.exhibits.map((one) => (one.number === 4 ? { ...one, sha256: 'ab'.repeat(32) } : one));
  const changed = await buildWhole({ ...input, exhibits: exchanged }, files, reader, typesetter);
  expect(changed.contentDigest).not.toBe(dossier.contentDigest);
});

it('goes on counting pages and exhibits when it holds late papers only', async () => {
  const { input, files } = dossierOf(exhibits.slice(1, 2));
  const late = input.exhibits.map((exhibit) => ({ ...exhibit, number: 7 }));
  const own = { ...input, exhibits: late, history: [], parties: [], elements: [] };
  const continues = { version: 1, pagesBefore: 211 };
  const built = await buildWhole({ ...own, continues }, files, reader, typesetter);
  const file = path.replace('dossier.pdf', 'supplement.pdf');
  writeFileSync(file, built.pdf);
  const text = run('pdftotext', '-layout', file, '-').replaceAll('\u00a0', ' ');
  expect(built.exhibits[0]?.firstPage).toBe(214);
  expect(text).toContain(`Bijlage 7 · 214/${211 + built.pageCount}`);
  expect(text).toMatch(/gaat verder na pagina 211\b/u);
  expect(text).not.toMatch(/Betrokkenen|Procesverloop/u);
  expect(run('qpdf', '--json', file)).toMatch(/"index": 0[\s\S]*"\/St": 212/u);
});

it('reports progress up to the end, never backwards, and says which exhibit it is at', () => {
  const first = progress.slice(0, progress.findIndex(({ done }) => done === 1) + 1);
  const parts = first.map(({ done }) => done);
  expect([...parts].sort((a, b) => a - b)).toEqual(parts);
  expect(first.flatMap(({ exhibit }) => exhibit ?? [])).toEqual(exhibits.map((_, index) => index + 1));
});

type Outline = { readonly title: string; readonly destpageposfrom1: number; readonly kids: readonly Outline[] };
type Annotation = {
  readonly '/Subtype'?: string;
  readonly '/Dest'?: unknown;
  readonly '/A'?: { readonly '/D'?: unknown };
};

/** The page object a link leads to; named destinations are not used by the template. */
function targetOf(link: Annotation, objects: Readonly<Record<string, { readonly value?: unknown }>>): string {
  let target = link['/Dest'] ?? link['/A']?.['/D'];
  if (typeof target === 'string') target = objects[`obj:${target}`]?.value;
  return Array.isArray(target) && typeof target[0] === 'string' ? target[0] : '';
}
