/** What foreign PDFs do, and what must not come of it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import type { Reader } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { looksAlike, thumbnail } from '../../../electron/reader/thumbnail.ts';
import { buildWhole, dossierOf, linkTo, type MadeDossier, sheets } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());
const folder = mkdtempSync(join(tmpdir(), 'awkward-'));
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });

async function build(
  bytes: Uint8Array,
  reader: Reader = createReader(),
): Promise<MadeDossier & { readonly path: string }> {
  const { input, files } = dossierOf([{ title: 'Stuk', bytes }]);
  const built = await buildWhole(input, files, reader, typesetter);
  const path = join(folder, 'dossier.pdf');
  writeFileSync(path, built.pdf);
  expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors/u);
  expectStamps(path, built);
  return { ...built, path };
}
/** However a page lies or was cut, it says where it is, and so does the viewer. */
function expectStamps(path: string, { pageCount, exhibits }: MadeDossier): void {
  const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
  expect(pages).toHaveLength(pageCount);
  const [from, count] = [exhibits[0]?.firstPage ?? 0, exhibits[0]?.pages ?? 0];
  for (const [index, text] of pages.entries()) {
    const page = index + 1;
    const which = page >= from && page < from + count ? 'Bijlage 1 · ' : '';
    expect(text).toContain(`Dossier 2026-004 · ${which}${page}/${pageCount}`);
  }
}
const textAt = (path: string, page: number) => run('pdftotext', '-f', String(page), '-l', String(page), path, '-');

/** Whether a page of the dossier shows dark marks in the part (fractions from the top left) where they should be. */
async function darkest(pdf: Uint8Array, page: number, part: { x: number; y: number; width: number; height: number }) {
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error(opened.problem);
  const { width = 0, height = 0 } = opened.document.pages[page - 1] ?? {};
  const frame = {
    x: part.x * width,
    y: (1 - part.y - part.height) * height,
    width: part.width * width,
    height: part.height * height,
  };
  const seen = thumbnail(opened.document, page - 1, frame);
  opened.document.close();
  return Math.min(...(seen?.cells ?? [255]));
}

/** A page, and a layer in its file with `usual` settings. */
const layered = (usual: (layer: PdfRef) => PdfDict, type = 'OCG'): Promise<Uint8Array> =>
  sheets([{ text: 'met lagen' }], (pdf) => {
    const layer = pdf.register(PdfDict.of({ Type: PdfName.of(type), Name: PdfString.fromString('laag') }));
    pdf.getCatalog().set('OCProperties', PdfDict.of({ OCGs: PdfArray.of(layer), D: usual(layer) }));
  });

const numbers = (...list: readonly number[]) => PdfArray.of(...list.map((number) => PdfNumber.of(number)));

/** A page with something lying on it. */
const noted = (note: Readonly<Record<string, PdfName | PdfArray | PdfNumber>>): Promise<Uint8Array> =>
  sheets([{ text: 'met een notitie' }], (pdf) => {
    const annotation = PdfDict.of({ Type: PdfName.of('Annot'), Rect: numbers(60, 400, 500, 600), ...note });
    pdf.getPage(0)?.dict.set('Annots', PdfArray.of(annotation));
  });

describe('an exhibit', () => {
  it('brings no other pages along through its links, and keeps no link of its own', async () => {
    const bytes = await sheets([{ text: 'zichtbaar' }, { text: 'ook zichtbaar' }], (pdf) => {
      const [first] = pdf.getPages();
      const secret = pdf.addPage({ width: 300, height: 300 });
      secret.drawText('geheim blad', { x: 20, y: 100 });
      if (first !== undefined) linkTo(first, secret);
      pdf.removePage(2);
    });
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/Link');
    const { path, pageCount } = await build(bytes);
    const all = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
    expect(all).not.toMatch(/geheim blad|verborgen/u);
    expect(all.match(/\/Type \/Page\n/gu)?.length).toBe(pageCount);
  });

  it('keeps what its pages inherit from their parents, and is contained when it does not close its graphics state', async () => {
    const bytes = await sheets([{ text: 'geërfd lettertype' }], (pdf) => {
      const page = pdf.getPage(0);
      const parent = page && pdf.getObject(page.dict.getRef('Parent') ?? PdfRef.of(0));
      const resources = page?.dict.get('Resources');
      if (!page || !(parent instanceof PdfDict) || resources === undefined) throw new Error('not as expected');
      parent.set('Resources', resources);
      parent.set('MediaBox', PdfArray.of(...[0, 0, 595, 842].map((side) => PdfNumber.of(side))));
      page.dict.delete('Resources');
      page.dict.delete('MediaBox');
      const open = pdf.register(new PdfStream([], new TextEncoder().encode('q 0.01 0 0 0.01 0 0 cm q')));
      const contents = page.dict.get('Contents');
      page.dict.set(
        'Contents',
        contents instanceof PdfArray ? PdfArray.of(...contents.toArray(), open) : PdfArray.of(contents as PdfRef, open),
      );
    });
    const { path, exhibits, pdf } = await build(bytes);
    const page = exhibits[0]?.firstPage ?? 0;
    expect(textAt(path, page)).toMatch(/geërfd lettertype[\s\S]*Bijlage 1/u);
    expect(await darkest(pdf, page, { x: 0.1, y: 0.08, width: 0.3, height: 0.08 })).toBeLessThan(200);
  });

  it.each([90, 180, 270] as const)(
    'stands as a person sees it when it is rotated by %i and cropped',
    async (rotation) => {
      const bytes = await sheets([{ text: 'uitsnede', rotation }], (pdf) => {
        pdf.getPage(0)?.dict.set('CropBox', PdfArray.of(...[40, 500, 400, 800].map((side) => PdfNumber.of(side))));
      });
      const original = await openPdf(bytes);
      if (!original.ok) throw new Error(original.problem);
      const { exhibits, pdf, path } = await build(bytes);
      const page = exhibits[0]?.firstPage ?? 0;
      expect(textAt(path, page)).toContain('uitsnede');
      // Kept as letters means that the comparison with the original passed: a wrong turn or shift would have made it a picture.
      const { height = 0, width = 0 } = original.document.pages[0] ?? {};
      expect([width, height]).toEqual(rotation === 180 ? [360, 300] : [300, 360]);
      const dossier = await openPdf(pdf);
      expect(dossier.ok && dossier.document.pages[page - 1]?.width).toBeCloseTo(rotation === 180 ? 841.89 : 595.276, 1);
    },
  );

  it('becomes a picture as it was seen when something on it would be lost on paper', async () => {
    const thick = { Subtype: PdfName.of('Link'), Border: numbers(0, 0, 30), C: numbers(0, 0, 0) };
    const { path, pdf, exhibits } = await build(await noted(thick));
    const page = exhibits[0]?.firstPage ?? 0;
    expect(textAt(path, page)).not.toContain('met een notitie');
    expect(await darkest(pdf, page, { x: 0.1, y: 0.25, width: 0.3, height: 0.3 })).toBeLessThan(60);
  });

  it('keeps its letters, and the mark on it, when the mark says nothing of how it looks', async () => {
    const black = { Subtype: PdfName.of('Square'), C: numbers(0, 0, 0), IC: numbers(0, 0, 0), F: PdfNumber.of(4) };
    const { path, pdf, exhibits } = await build(await noted(black));
    const page = exhibits[0]?.firstPage ?? 0;
    expect(textAt(path, page)).toContain('met een notitie');
    expect(await darkest(pdf, page, { x: 0.1, y: 0.25, width: 0.3, height: 0.3 })).toBeLessThan(60);
  });

  it('shows what was filled into its form', async () => {
    const source = PDF.create();
    const page = source.addPage({ width: 595, height: 842 });
    const field = source.getOrCreateForm().createTextField('naam');
    page.drawField(field, { x: 60, y: 600, width: 300, height: 30 });
    field.setValue('Ingevuld door de client');
    const { path, exhibits } = await build(await source.save());
    expect(textAt(path, exhibits[0]?.firstPage ?? 0)).toContain('Ingevuld door de client');
  });

  it('becomes a picture when a layer may be hidden, so that it stays hidden', async () => {
    const hiding = {
      off: (layer: PdfRef) => PdfDict.of({ OFF: PdfArray.of(layer) }),
      base: () => PdfDict.of({ BaseState: PdfName.of('OFF') }),
      occasion: (layer: PdfRef) => PdfDict.of({ AS: PdfArray.of(PdfDict.of({ OCGs: PdfArray.of(layer) })) }),
    };
    for (const usual of Object.values(hiding)) {
      const { path, pdf, exhibits } = await build(await layered(usual));
      const page = exhibits[0]?.firstPage ?? 0;
      expect(textAt(path, page)).not.toContain('met lagen');
      expect(await darkest(pdf, page, { x: 0.1, y: 0.08, width: 0.3, height: 0.08 })).toBeLessThan(200);
    }
    const ruled = await build(await layered(() => PdfDict.of({}), 'OCMD'));
    expect(textAt(ruled.path, ruled.exhibits[0]?.firstPage ?? 0)).not.toContain('met lagen');
  });

  it('keeps its letters when all its layers are to be seen', async () => {
    const { path, exhibits } = await build(await layered(() => PdfDict.of({ OFF: PdfArray.of() })));
    expect(textAt(path, exhibits[0]?.firstPage ?? 0)).toContain('met lagen');
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).not.toContain('/OCG');
  });

  it.each([
    { width: 200, height: 50 },
    { width: 612, height: 792 },
    { width: 842, height: 1191 },
    { width: 2384, height: 3370 },
  ])('keeps its letters on paper of $width by $height points', async ({ width, height }) => {
    const source = PDF.create();
    const page = source.addPage({ width, height });
    for (let line = 0; line < 3; line += 1)
      page.drawText('een regel in kleine letters', { x: 10, y: height - 15 - 12 * line, size: 9 });
    const { path, exhibits, pageCount } = await build(await source.save());
    const at = exhibits[0]?.firstPage ?? 0;
    const text = textAt(path, at).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('een regel in kleine letters');
    expect(text).toContain(`Bijlage 1 · ${at}/${pageCount}`);
  });

  it('brings nothing along that acts, and no file that lies inside it', async () => {
    const bytes = await sheets([{ text: 'zonder daden' }], (pdf) => {
      const act = PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('app.alert(1)') });
      pdf.getCatalog().set('OpenAction', act);
      pdf.getCatalog().set('AA', PdfDict.of({ WC: act }));
      const page = pdf.getPage(0)?.dict;
      page?.set('AA', PdfDict.of({ O: act }));
      const button = PdfDict.of({ Subtype: PdfName.of('Widget'), A: act, AA: PdfDict.of({ E: act }) });
      button.set('Rect', numbers(60, 400, 200, 440));
      page?.set('Annots', PdfArray.of(button));
      pdf.addAttachment('verborgen.txt', new TextEncoder().encode('verborgen bestand'));
    });
    const { path, exhibits } = await build(bytes);
    expect(textAt(path, exhibits[0]?.firstPage ?? 0)).toContain('zonder daden');
    const all = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
    expect(all).not.toMatch(/JavaScript|app\.alert|EmbeddedFile|verborgen|\/AA\b|\/OpenAction/u);
  });

  it('keeps the turn and the crop that its pages inherit', async () => {
    const bytes = await sheets([{ text: 'geërfde uitsnede' }], (pdf) => {
      const page = pdf.getPage(0)?.dict;
      const parent = page && pdf.getObject(page.getRef('Parent') ?? PdfRef.of(0));
      if (!(parent instanceof PdfDict)) throw new Error('not as expected');
      parent.set('Rotate', PdfNumber.of(90));
      parent.set('CropBox', numbers(40, 500, 400, 800));
    });
    const { path, pdf, exhibits } = await build(bytes);
    const page = exhibits[0]?.firstPage ?? 0;
    expect(textAt(path, page)).toContain('geërfde uitsnede');
    const dossier = await openPdf(pdf);
    // 360 by 300 points, turned: upright paper.
    expect(dossier.ok && dossier.document.pages[page - 1]?.width).toBeCloseTo(595.276, 1);
  });

  it('shows a picture of sixteen bits a colour as it is', async () => {
    const size = { width: 400, height: 600 };
    const grey = await sharp({ create: { ...size, channels: 3, background: '#808080' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect(grey[24]).toBe(16);
    const { pdf, exhibits } = await build(Uint8Array.from(grey));
    const opened = await openPdf(pdf);
    if (!opened.ok) throw new Error(opened.problem);
    const frame = { x: 200, y: 400, width: 200, height: 300 };
    const seen = thumbnail(opened.document, (exhibits[0]?.firstPage ?? 1) - 1, frame);
    for (const cell of seen?.cells ?? [0]) expect(Math.abs(cell - 128)).toBeLessThan(4);
  });

  it('is shown when only its owner has a password, and named when it needs one to open', async () => {
    const plain = join(folder, 'plain.pdf');
    writeFileSync(plain, await sheets([{ text: 'beveiligd stuk' }]));
    const locked = (user: string) => {
      run('qpdf', '--encrypt', user, 'baas', '256', '--', plain, join(folder, 'locked.pdf'));
      return readFileSync(join(folder, 'locked.pdf'));
    };
    const shown = await build(locked(''));
    expect(textAt(shown.path, shown.exhibits[0]?.firstPage ?? 0)).toContain('beveiligd stuk');
    const named = await build(locked('geheim'));
    expect(named.exhibits[0]).toMatchObject({ notice: 'encrypted' });
    expect(textAt(named.path, named.exhibits[0]?.firstPage ?? 0)).toContain('beveiligd met een wachtwoord');
  });

  it('of which nothing can be printed has a page with what it is, its size and its fingerprint', async () => {
    const sound = await sheets([{ text: 'stuk' }]);
    const closed = join(folder, 'closed.pdf');
    writeFileSync(join(folder, 'sound.pdf'), sound);
    run('qpdf', '--encrypt', 'geheim', 'baas', '256', '--', join(folder, 'sound.pdf'), closed);
    const kinds = {
      empty: [new Uint8Array(0), 'Het bestand is leeg'],
      broken: [sound.subarray(0, sound.length / 2), 'beschadigd'],
      encrypted: [Uint8Array.from(readFileSync(closed)), 'beveiligd met een wachtwoord'],
      foreign: [Uint8Array.from(Buffer.alloc(5_000, 7)), 'kan niet worden afgedrukt'],
    } as const;
    for (const [notice, [bytes, words]] of Object.entries(kinds)) {
      const { path, exhibits } = await build(bytes);
      expect(exhibits[0]).toMatchObject({ notice, pages: 1 });
      const text = textAt(path, exhibits[0]?.firstPage ?? 0).replaceAll(/\s+/gu, ' ');
      expect(text).toContain(words);
      expect(text).toContain(createHash('sha256').update(bytes).digest('hex'));
      expect(text).toContain(`${Math.max(1, Math.round(bytes.length / 1_000))} kB`);
    }
  });

  it('gets a page that says so when the reader gives up on it', async () => {
    const reader = createReader();
    const late: Reader = { ...reader, exhibitPages: async () => ({ ok: false, problem: 'timeout' }) };
    const { path, exhibits } = await build(await sheets([{ text: 'traag' }]), late);
    expect(exhibits[0]).toMatchObject({ notice: 'timeout', pages: 1 });
    expect(textAt(path, exhibits[0]?.firstPage ?? 0)).toContain('duurde te lang');
  });
});

it('tells a page that lost its content from one that was only scaled', async () => {
  const look = async (bytes: Uint8Array) => {
    const opened = await openPdf(bytes);
    const seen = opened.ok ? thumbnail(opened.document, 0) : undefined;
    if (seen === undefined) throw new Error('cannot be drawn');
    return seen;
  };
  const full = await look(await sheets([{ text: 'Een regel die er hoort te staan' }]));
  const other = await look(await sheets([{ text: '' }]));
  expect(looksAlike(full, full)).toBe(true);
  expect(looksAlike(full, other)).toBe(false);
});
