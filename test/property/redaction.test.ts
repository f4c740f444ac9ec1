import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, PdfArray, PdfName, PdfNumber, PdfString, StandardFonts } from '@libpdf/core';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createReader } from '../../electron/reader/reader.ts';
import type { Word } from '../../shared/page-words.ts';

const reader = createReader();
const directory = mkdtempSync(join(tmpdir(), 'kluis-redact-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'] });

const letters = 'abdegijklmnoprstuvw'.split('');
const word = fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 12 }).map((some) => some.join(''));
const page = fc.record({
  words: fc.uniqueArray(word, { minLength: 8, maxLength: 30 }),
  hidden: fc.integer({ min: 0, max: 1_000 }),
  font: fc.constantFrom(StandardFonts.Helvetica, StandardFonts.TimesItalic, StandardFonts.CourierBold),
  size: fc.integer({ min: 9, max: 22 }),
  rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  scale: fc.constantFrom(0.7, 1, 1.4),
});

/** Words three a line; the hidden one also in the places where nobody looks. */
async function fileOf(pages: readonly (typeof page extends fc.Arbitrary<infer T> ? T : never)[], secret: string) {
  const pdf = PDF.create();
  for (const { words, hidden, font, size, rotation, scale } of pages) {
    const [width, height] = [595 * scale, 842 * scale];
    const sheet = pdf.addPage({ width, height });
    const all = words.with(hidden % words.length, secret);
    all.forEach((text, index) => {
      const at = { x: 30 + (index % 3) * (width / 3 - 10), y: height - 40 - Math.floor(index / 3) * (size + 14) };
      sheet.drawText(text, { ...at, size: Math.min(size, 14 * scale + 4), font });
    });
    sheet.dict.set('KluisNote', PdfString.fromString(secret));
    if (rotation !== 0) sheet.setRotation(rotation);
  }
  pdf.getCatalog().set(PdfName.of('KluisNote'), PdfString.fromString(secret));
  pdf.setTitle(secret);
  return pdf.save();
}

async function wordsOf(bytes: Uint8Array): Promise<readonly (readonly Word[])[]> {
  const opened = await reader.open(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const pages: (readonly Word[])[] = [];
  for (const index of opened.pages.keys()) {
    const read = await reader.readPage(opened.handle, index);
    if (!read.ok) throw new Error(read.problem);
    expect(read.source).toBe('layer');
    pages.push(read.lines.flat());
  }
  await reader.close(opened.handle);
  return pages;
}

const secretWord = fc.constantFrom('kwartelhof', 'Veldhoven', 'fjordwijk', 'Officier', 'muzikant');

test('no word in a box can be found in the copy, by any program, in any place; the others can', async () => {
  let number = 0;
  const property = fc.asyncProperty(
    fc.array(page, { minLength: 1, maxLength: 2 }),
    secretWord,
    async (pages, secret) => {
      const bytes = await fileOf(pages, secret);
      const words = await wordsOf(bytes);
      const made = await reader.redact(
        bytes,
        words.map((all) => ({
          words: all,
          boxes: all.filter(([text]) => text === secret).map(([, x0, y0, x1, y1]) => ({ x0, y0, x1, y1 })),
        })),
      );
      if (!made.ok) throw new Error(made.problem);
      number += 1;
      const path = join(directory, `${number}.pdf`);
      writeFileSync(path, made.pdf);
      const told = run('pdftotext', '-raw', path, '-');
      const whole = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
      expect(told).not.toContain(secret);
      expect(whole).not.toContain(secret);
      expect(run('pdfinfo', path)).not.toContain(secret);
      const opened = await reader.open(made.pdf);
      if (!opened.ok) throw new Error(opened.problem);
      for (const [index, all] of words.entries()) {
        const drawn = await reader.renderPage(opened.handle, index, 60);
        expect(drawn.ok && drawn.text).not.toContain(secret);
        // Each page of the original had it, so the test can fail.
        expect(all.some(([text]) => text === secret)).toBe(true);
        const others = all.filter(([text]) => text !== secret);
        expect(others.filter(([text]) => !told.includes(text)).length).toBe(0);
      }
      await reader.close(opened.handle);
    },
  );
  await fc.assert(property, { numRuns: 10, seed: 20261123 });
}, 120_000);

test('what is painted over is black in the picture itself', async () => {
  const pdf = PDF.create();
  pdf.addPage({ width: 595, height: 842 }).drawText('Kanarie', { x: 100, y: 700, size: 40 });
  const box = { x0: 1_500, y0: 1_100, x1: 6_000, y1: 1_800 };
  const made = await reader.redact(await pdf.save(), [
    { words: [['Kanarie', 1_700, 1_200, 5_000, 1_700, 100]], boxes: [box] },
  ]);
  if (!made.ok) throw new Error(made.problem);
  writeFileSync(join(directory, 'black.pdf'), made.pdf);
  // A picture of the whole page, as sharp as a scan.
  expect(run('pdfimages', '-list', join(directory, 'black.pdf')).split('\n')[2]).toMatch(/\s200\s+200\s/u);
  const gray = execFileSync('pdftoppm', ['-r', '72', '-gray', join(directory, 'black.pdf')], { encoding: 'buffer' });
  const body = gray.subarray(gray.length - 595 * 842);
  for (let y = 100; y < 148; y += 4) for (let x = 95; x < 350; x += 5) expect(body[y * 595 + x]).toBeLessThan(12);
  expect(body[50 * 595 + 50]).toBeGreaterThan(240);
});

test('a word beyond the edge of a cropped page, which nobody sees, is not in the copy', async () => {
  const pdf = PDF.create();
  const sheet = pdf.addPage({ width: 595, height: 842 });
  sheet.drawText('Kanarie zingt vandaag boven het prieel', { x: 100, y: 400, size: 14 });
  sheet.drawText('Kwartelhof', { x: 2, y: 8, size: 8 });
  sheet.dict.set('CropBox', PdfArray.of(...[25, 25, 570, 817].map((value) => PdfNumber.of(value))));
  const bytes = await pdf.save();
  const [words = []] = await wordsOf(bytes);
  const made = await reader.redact(bytes, [{ words, boxes: [] }]);
  if (!made.ok) throw new Error(made.problem);
  writeFileSync(join(directory, 'cropped.pdf'), made.pdf);
  const told = run('pdftotext', '-raw', join(directory, 'cropped.pdf'), '-');
  expect(told).toContain('Kanarie');
  expect(told).not.toContain('Kwartelhof');
});
