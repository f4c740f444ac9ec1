/** Words of pages with their places, by the real engine. Each recognised page costs seconds, so there are few. */
import { ops, PDF } from '@libpdf/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { textOfLines, type Word } from '../../../shared/page-words.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';

const reader = createReader();
let letter: Uint8Array;

beforeAll(async () => {
  const pdf = PDF.create();
  const page = pdf.addPage({ width: 595, height: 842 });
  const lines = [
    'Geachte directie,',
    'Hierbij dien ik een klacht in over de',
    'aanhoudende geluidsoverlast in de avond.',
  ];
  lines.forEach((text, index) => void page.drawText(text, { x: 60, y: 700 - index * 30, size: 16 }));
  letter = await pdf.save();
});

async function read(bytes: Uint8Array) {
  const opened = await reader.open(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const seen = await reader.readPage(opened.handle, 0);
  if (!seen.ok) throw new Error(seen.problem);
  await reader.close(opened.handle);
  const find = (text: string): Word => {
    const found = seen.lines.flat().find((word) => word[0].includes(text));
    if (found === undefined) throw new Error(`${text} is not in ${textOfLines(seen.lines)}`);
    return found;
  };
  return { ...seen, text: textOfLines(seen.lines), find };
}

/** The share of ink inside a word's box: letters cover a quarter of theirs, a box beside the word has none. */
async function ink(image: Uint8Array, [, x0, y0, x1, y1]: Word): Promise<number> {
  const { width, height } = await sharp(image).metadata();
  const left = Math.floor((x0 * width) / 10_000);
  const top = Math.floor((y0 * height) / 10_000);
  const size = { width: Math.ceil(((x1 - x0) * width) / 10_000), height: Math.ceil(((y1 - y0) * height) / 10_000) };
  const grey = await sharp(image)
    .extract({ left, top, ...size })
    .greyscale()
    .threshold(110)
    .raw()
    .toBuffer();
  return grey.filter((value) => value === 0).length / grey.length;
}

describe('a scan', () => {
  it('that is skewed and noisy is read, with each word where it stands on the page', async () => {
    const image = await scan(letter, { format: 'jpeg', dotsPerInch: 200, skew: 3 });
    const seen = await read(image);
    expect(seen.source).toBe('ocr');
    expect(seen.text).toContain('Hierbij dien ik een klacht in over de');
    for (const word of ['Geachte', 'geluidsoverlast', 'avond']) {
      expect(await ink(image, seen.find(word))).toBeGreaterThan(0.1);
    }
    const [, x0, y0, x1] = seen.find('geluidsoverlast');
    expect([x1 - x0 > 1500, y0 > 1800 && y0 < 2800]).toEqual([true, true]);
  });

  it('of few dots has the blanks of its numbers and all its lines, with each word where it stands', async () => {
    const pdf = PDF.create();
    const page = pdf.addPage({ width: 595, height: 842 });
    const lines = ['9 november 2026', 'meer, terwijl dat was afgesproken.', '+31 6 23 45 67 89'];
    lines.forEach((text, at) => void page.drawText(text, { x: 60, y: 700 - at * 17, size: 11.5, font: 'Times-Roman' }));
    const image = await scan(await pdf.save(), { format: 'jpeg', dotsPerInch: 100, skew: 0, noise: 5 });
    const seen = await read(image);
    for (const line of lines) expect(seen.text).toContain(line);
    const [, x0, , , y1] = seen.find('afgesproken');
    expect([Math.abs(y1 - ((842 - 683) / 842) * 10_000) < 60, x0 > 2000, x0 < 4000]).toEqual([true, true, true]);
    expect(await ink(image, seen.find('afgesproken'))).toBeGreaterThan(0.1);
  });

  it('that lies upside down is read all the same', async () => {
    const upright = await scan(letter, { format: 'jpeg', dotsPerInch: 200, skew: 1 });
    const image = Uint8Array.from(await sharp(upright).rotate(180).jpeg().toBuffer());
    const seen = await read(image);
    expect(seen.text).toContain('Hierbij dien ik een klacht in over de');
    const word = seen.find('geluidsoverlast');
    expect(await ink(image, word)).toBeGreaterThan(0.1);
    expect(word[2]).toBeGreaterThan(7000);
  });
});

describe('a PDF', () => {
  it('with letters of its own is not looked at; a turned page has its words where they are seen', async () => {
    const seen = await read(letter);
    expect(seen).toMatchObject({ source: 'layer', extra: [] });
    expect(seen.text).toBe(
      'Geachte directie,\nHierbij dien ik een klacht in over de\naanhoudende geluidsoverlast in de avond.',
    );
    const [, x0, , , y1] = seen.find('Geachte');
    expect(Math.abs(x0 - (60 / 595) * 10_000)).toBeLessThan(60);
    expect(Math.abs(y1 - (142 / 842) * 10_000)).toBeLessThan(60);
    const turned = await read(await sheets([{ text: 'Een gedraaide regel van een brief', rotation: 90 }]));
    const [, tx0, ty0, tx1, ty1] = turned.find('gedraaide');
    expect(ty1 - ty0).toBeGreaterThan(tx1 - tx0);
  });

  it('of which the letters are invisible, as a scanner writes them, is looked at', async () => {
    const pdf = await PDF.load(await scan(letter, { format: 'pdf', dotsPerInch: 200 }));
    const page = pdf.getPage(0);
    if (page === null) throw new Error('no page');
    page.drawOperators([ops.setTextRenderMode(3)]);
    page.drawText('Wat een scanner ervan dacht te lezen, en dat klopt niet', { x: 60, y: 700, size: 12 });
    const seen = await read(await pdf.save());
    expect(seen.source).toBe('ocr');
    expect(seen.text).not.toContain('scanner');
  });
});
