/** Photos and scans go into a dossier as they were sent, but for what nobody should read along with them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { jpegOriginal } from '../../../electron/reader/jpeg-original.ts';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { thumbnail } from '../../../electron/reader/thumbnail.ts';
import { buildWhole, dossierOf, sheets } from '../../fixtures/dossier-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());
const folder = mkdtempSync(join(tmpdir(), 'photos-'));

/** Dark in its upper left quarter only, so that every turn and mirroring shows. */
const corner = (): Sharp =>
  sharp({ create: { width: 400, height: 240, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 200, height: 120, channels: 3, background: '#203040' } }, left: 0, top: 0 },
  ]);
const photo = async (made: Sharp): Promise<Uint8Array> => Uint8Array.from(await made.toBuffer());

async function dossierWith(
  photos: readonly Uint8Array[],
): Promise<{ readonly pdf: Uint8Array; readonly path: string }> {
  const { input, files } = dossierOf(photos.map((bytes, index) => ({ title: `Foto ${index}`, bytes })));
  const { pdf } = await buildWhole(input, files, createReader(), typesetter);
  const path = join(folder, 'dossier.pdf');
  writeFileSync(path, pdf);
  return { pdf, path };
}

/** The scan itself: from the first table to the end, which no program may have touched. */
const compressed = (jpeg: Uint8Array): Buffer => {
  const bytes = Buffer.from(jpeg);
  return bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])));
};

it('goes in without being compressed again, and without where and when it was taken', async () => {
  const sent = await photo(
    corner()
      .jpeg({ quality: 91, progressive: true })
      .withExif({ IFD0: { Copyright: 'GEHEIME-PLEK' }, IFD3: { GPSLatitudeRef: 'N' } }),
  );
  const behind = Buffer.concat([sent, Buffer.from('GEHEIM-ERACHTER')]);
  const { path } = await dossierWith([Uint8Array.from(behind)]);
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toMatch(/No syntax or stream encoding errors/u);
  execFileSync('pdfimages', ['-j', path, join(folder, 'uit')]);
  const [taken = ''] = readdirSync(folder).filter((name) => name.startsWith('uit'));
  const inside = readFileSync(join(folder, taken));
  expect(compressed(inside).equals(compressed(sent))).toBe(true);
  expect(Buffer.from(sent).includes('GEHEIME-PLEK')).toBe(true);
  expect(readFileSync(path).includes('GEHEIM')).toBe(false);
});

it('keeps its scans, bit for bit, when they come in a PDF', async () => {
  const pdf = await scan(await sheets([{ text: 'gescand' }, { text: 'tweede blad' }]), { format: 'pdf' });
  const source = join(folder, 'bron.pdf');
  writeFileSync(source, pdf);
  const { path } = await dossierWith([Uint8Array.from(pdf)]);
  const pictures = (file: string, name: string) => {
    execFileSync('pdfimages', ['-all', file, join(folder, name)]);
    const names = readdirSync(folder).filter((one) => one.startsWith(name));
    return names.sort().map((one) =>
      createHash('sha256')
        .update(readFileSync(join(folder, one)))
        .digest('hex'),
    );
  };
  const before = pictures(source, 'voor');
  expect(before).toHaveLength(2);
  expect(pictures(path, 'na')).toEqual(before);
});

it('stands upright, however the camera was held', async () => {
  const turned = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => photo(corner().withMetadata({ orientation }).jpeg())),
  );
  const { pdf, path } = await dossierWith(turned);
  for (const [index] of turned.entries())
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(`Bijlage ${index + 1} · `);
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error(opened.problem);
  const { document } = opened;
  const first = document.pages.length - 1 - turned.length;
  for (const [index, bytes] of turned.entries()) {
    const upright = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const page = document.pages[first + index] ?? { width: 0, height: 0 };
    const [left, bottom, right, top] = [17, 37, page.width - 17, page.height - 14];
    const scale = Math.min((right - left) / width, (top - bottom) / height, 1);
    const frame = {
      x: left + (right - left - width * scale) / 2,
      y: top - height * scale,
      width: width * scale,
      height: height * scale,
    };
    const seen = thumbnail(document, first + index, frame);
    // One cell well within each quarter of the 24 by 32 cells.
    for (const [column, row] of [
      [4, 5],
      [19, 5],
      [4, 26],
      [19, 26],
    ] as const) {
      const x = Math.floor(((column + 0.5) * width) / 24);
      const y = Math.floor(((row + 0.5) * height) / 32);
      const expected = upright.data[(y * width + x) * channels] ?? 0;
      const shown = seen?.cells[row * 24 + column] ?? 0;
      expect(shown > 128, `turn ${index + 1}, cell ${column},${row}`).toBe(expected > 128);
    }
  }
  document.close();
});

it('is made anew when a printer would show it otherwise: four inks, or not a sound JPEG', async () => {
  const inks = await photo(corner().toColourspace('cmyk').jpeg());
  const plain = await photo(corner().jpeg());
  const grey = await photo(corner().toColourspace('b-w').jpeg());
  expect(jpegOriginal(inks)).toBeUndefined();
  expect(jpegOriginal(plain.subarray(0, plain.length - 2))).toBeUndefined();
  expect(jpegOriginal(plain)).toMatchObject({ width: 400, height: 240, components: 3, profile: null });
  expect(jpegOriginal(grey)).toMatchObject({ components: 1 });
  const wide = await photo(corner().withIccProfile('p3').jpeg());
  expect(jpegOriginal(wide)?.profile?.length).toBeGreaterThan(128);
  const { path } = await dossierWith([inks, wide]);
  expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })).toMatch(/icc/u);
});
