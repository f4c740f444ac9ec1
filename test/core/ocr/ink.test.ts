/** Strokes and blanks that the engine loses, counted in the ink of drawn pages. */
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grey } from '../../../electron/reader/grey.ts';
import { byItsInk, type Reading } from '../../../electron/reader/ink.ts';
import { openPdf } from '../../../electron/reader/pdfium.ts';

const size = 11;
const top = 700;
const scale = 200 / 72;
const lines = ['III', 'II', 'III,', 'HI', '11', '+31 6 23 45 67 89', '0612345999', '06 12 34 56 78'];
const fonts = ['Helvetica', 'Times-Roman', 'Courier'] as const;
const pages = new Map<string, Grey>();

beforeAll(async () => {
  for (const font of fonts) {
    const pdf = PDF.create();
    const page = pdf.addPage({ width: 300, height: 842 });
    lines.forEach((text, row) => void page.drawText(text, { x: 40, y: top - row * 30, size, font }));
    const opened = await openPdf(await pdf.save());
    if (!opened.ok) throw new Error(opened.problem);
    const raw = opened.document.render(0, Math.round(300 * scale));
    if (raw === undefined) throw new Error('The page cannot be drawn');
    const { rgba, width, height } = raw;
    const grey = await sharp(rgba, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .blur(0.6)
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    pages.set(font, { grey, width, height });
  }
});

/** A line as the engine would give it: around the ink, with what it read. */
function reading(page: Grey, line: string, text: string): Reading {
  const base = (842 - top + lines.indexOf(line) * 30) * scale;
  const [y0, y1] = [Math.round(base - 0.72 * size * scale), Math.round(base)];
  const dark: number[] = [];
  for (let x = 0; x < page.width; x += 1)
    for (let y = y0; y <= y1; y += 1) if ((page.grey[y * page.width + x] ?? 255) < 128) dark.push(x);
  return { text, confidence: 90, bbox: { x0: Math.min(...dark), x1: Math.max(...dark) + 1, y0, y1 } };
}

describe.each(fonts)('in %s', (font) => {
  const read = (line: string, text: string) => {
    const page = pages.get(font);
    if (page === undefined) throw new Error('No page');
    return byItsInk(page, reading(page, line, text), 0);
  };
  const texts = (line: string, text: string) => read(line, text).map((word) => word.text);

  it('three strokes are three, two are two, and letters and figures stay what they are', () => {
    for (const seen of ['II', 'HI', 'II!', 'Il', 'III']) expect(texts('III', seen)).toEqual(['III']);
    expect(texts('II', 'II')).toEqual(['II']);
    expect(texts('HI', 'HI')).toEqual(['HI']);
    expect(texts('11', '11')).toEqual(['11']);
  });

  it('three strokes are three with a comma behind them too, and where all of them were read as letters l', () => {
    for (const seen of ['lll,', 'II,', 'Il,']) expect(texts('III,', seen)).toEqual(['III,']);
    expect(texts('III', 'lll')).toEqual(['III']);
    expect(texts('II', 'll')).toEqual(['ll']);
  });

  it('a number has the blanks that stand in it, each part where it stands, and no others', () => {
    const parts = read('+31 6 23 45 67 89', '+31623456789');
    expect(parts.map(({ text }) => text)).toEqual(['+31', '6', '23', '45', '67', '89']);
    expect(parts.every(({ bbox }, at) => bbox.x0 < bbox.x1 && bbox.x0 > (parts[at - 1]?.bbox.x1 ?? 0))).toBe(true);
    expect(texts('0612345999', '0612345999')).toEqual(['0612345999']);
    expect(texts('06 12 34 56 78', '0612345678')).toEqual(['06', '12', '34', '56', '78']);
  });

  it('what does not fit the ink is left as it was read', () => {
    expect(texts('0612345999', 'II')).toEqual(['II']);
    expect(texts('+31 6 23 45 67 89', '31623456789012345')).toEqual(['31623456789012345']);
  });
});
