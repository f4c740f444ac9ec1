import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, PdfArray, PdfNumber } from '@libpdf/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { scan } from '../../fixtures/scan-kit.ts';

const reader = createReader();
const bytes = (text: string) => new TextEncoder().encode(text);
let letter: Uint8Array;

beforeAll(async () => {
  const pdf = PDF.create();
  for (const line of ['Mijn klacht over de begeleiding', 'Tweede bladzijde']) {
    pdf.addPage({ width: 595, height: 842 }).drawText(line, { x: 60, y: 700, size: 20 });
  }
  letter = await pdf.save();
});

describe('what is this file?', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['foreign', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['broken', bytes('%PDF-1.7\nniet echt')],
    ['broken', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)],
  ])('answers %s', async (problem, file) => {
    expect(await reader.inspect(file)).toEqual({ ok: false, problem });
  });

  it('finds a PDF behind leading rubbish, and measures each page', async () => {
    const rubbish = new Uint8Array(letter.length + 500).fill(0x20);
    rubbish.set(letter, 500);
    const seen = await reader.inspect(rubbish);
    expect(seen).toMatchObject({ ok: true, kind: 'pdf', pages: [{ width: 595, height: 842 }, { width: 595 }] });
  });

  describe('mends what hides nothing', () => {
    const latin1 = (file: Uint8Array) => Buffer.from(file).toString('latin1');
    const made = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
    const both = {
      ok: true,
      kind: 'pdf',
      pages: [
        { width: 595, height: 842 },
        { width: 595, height: 842 },
      ],
    };

    it('a PDF without its first line', async () => {
      expect(await reader.inspect(made(latin1(letter).replace(/^%PDF-.*\n/u, '')))).toMatchObject(both);
      expect(await reader.inspect(bytes('%alleen een opmerking\n'))).toMatchObject({ kind: 'text' });
    });

    it('one without its last line, or with something else behind it; but not one that was cut off', async () => {
      const text = latin1(letter);
      expect(await reader.inspect(made(text.slice(0, text.lastIndexOf('%%EOF'))))).toMatchObject(both);
      expect(await reader.inspect(made(`${text}\n${'\u00c3 vulling '.repeat(1000)}`))).toMatchObject(both);
      const later = `${text}\n99 0 obj\n<</Length 9000>>\nstream\n`;
      expect(await reader.inspect(made(later))).toEqual({ ok: false, problem: 'broken' });
      expect(await reader.inspect(made(text.slice(0, text.lastIndexOf('startxref'))))).toMatchObject({ ok: false });
    });

    it('one that begins with its first page, when its end is there too', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'linear-'));
      writeFileSync(join(folder, 'in.pdf'), letter);
      execFileSync('qpdf', ['--linearize', join(folder, 'in.pdf'), join(folder, 'out.pdf')]);
      const text = latin1(readFileSync(join(folder, 'out.pdf')));
      expect(await reader.inspect(made(text))).toMatchObject(both);
      const first = text.slice(0, text.indexOf('%%EOF') + 5);
      expect(await reader.inspect(made(first))).toEqual({ ok: false, problem: 'broken' });
    });

    it('one that cuts a page off to nothing', async () => {
      const pdf = await PDF.load(letter);
      const beside = PdfArray.of(...[600, 900, 1000, 1000].map((side) => PdfNumber.of(side)));
      pdf.getPage(1)?.dict.set('CropBox', beside);
      expect(await reader.inspect(await pdf.save())).toMatchObject(both);
    });

    it('one that is locked with a password of no letters, for its owner too', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'unlocked-'));
      writeFileSync(join(folder, 'in.pdf'), letter);
      const [source, closed] = [join(folder, 'in.pdf'), join(folder, 'closed.pdf')];
      execFileSync('qpdf', ['--encrypt', 'geheim', '', '256', '--allow-insecure', '--', source, closed]);
      expect(await reader.inspect(readFileSync(closed))).toMatchObject(both);
    });
  });

  it('refuses a PDF that asks for a password, and takes one that only forbids printing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    const path = (name: string) => join(folder, name);
    writeFileSync(path('in.pdf'), letter);
    execFileSync('qpdf', ['--encrypt', 'geheim', 'baas', '256', '--', path('in.pdf'), path('closed.pdf')]);
    execFileSync('qpdf', ['--encrypt', '', 'baas', '256', '--print=none', '--', path('in.pdf'), path('open.pdf')]);
    expect(await reader.inspect(readFileSync(path('closed.pdf')))).toEqual({ ok: false, problem: 'encrypted' });
    expect(await reader.inspect(readFileSync(path('open.pdf')))).toMatchObject({ ok: true, kind: 'pdf' });
  });

  it('refuses a page tree that claims more pages than anybody sends', async () => {
    const claims = new TextDecoder('latin1').decode(letter).replace('/Count 2', '/Count 90000');
    const seen = await reader.inspect(Uint8Array.from(claims, (character) => character.charCodeAt(0)));
    expect(seen).toMatchObject({ ok: false });
  });

  it('refuses an image of more than 60 million pixels before decoding it, and a truncated one', async () => {
    const huge = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await reader.inspect(huge)).toEqual({ ok: false, problem: 'tooManyPixels' });
    const photo = await scan(letter, { format: 'jpeg' });
    expect(await reader.inspect(photo.subarray(0, photo.length / 2))).toEqual({ ok: false, problem: 'broken' });
  });

  it('sees every page of a scanned TIFF and PDF, and stands a photo upright', async () => {
    expect(await reader.inspect(await scan(letter, { format: 'tiff' }))).toMatchObject({
      kind: 'tiff',
      pages: [{}, {}],
    });
    expect(await reader.inspect(await scan(letter, { format: 'pdf' }))).toMatchObject({ kind: 'pdf', pages: [{}, {}] });
    const lying = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await reader.inspect(lying)).toMatchObject({ pages: [{ width: 200, height: 300 }] });
  });
});

describe('a page as a picture', () => {
  it('gives the asked width, upright, with the text layer', async () => {
    const opened = await reader.open(letter);
    if (!opened.ok) throw new Error(opened.problem);
    const page = await reader.renderPage(opened.handle, 1, 600);
    if (!page.ok) throw new Error(page.problem);
    expect(page).toMatchObject({ width: 600, height: 849, text: 'Tweede bladzijde' });
    expect(await sharp(page.webp).metadata()).toMatchObject({ format: 'webp', width: 600 });
    const { channels } = await sharp(page.webp).stats();
    expect(channels[0]?.min).toBeLessThan(80);
    expect(await reader.renderPage(opened.handle, 2, 600)).toEqual({ ok: false, problem: 'broken' });
    expect(await reader.close(opened.handle)).toEqual({ ok: true });
    expect(await reader.renderPage(opened.handle, 0, 600)).toEqual({ ok: false, problem: 'broken' });
  });

  it('drops where a photo was taken', async () => {
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'iemand' }, IFD3: { GPSLatitudeRef: 'N' } })
      .toBuffer();
    const opened = await reader.open(photo);
    if (!opened.ok) throw new Error(opened.problem);
    const page = await reader.renderPage(opened.handle, 0, 200);
    if (!page.ok) throw new Error(page.problem);
    expect((await sharp(page.webp).metadata()).exif).toBeUndefined();
  });
});
