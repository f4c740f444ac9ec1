/** A fax has more dots across than down: its pages are shown, printed, made unreadable and read as high as the paper was. */
import { black, PDF } from '@libpdf/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import { limits } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { dotShapes } from '../../../electron/reader/tiff-dots.ts';
import { textOfLines } from '../../../shared/page-words.ts';
import { type TiffPage, tiff } from '../../fixtures/tiff-kit.ts';

const reader = createReader();
const lines = [
  'Geachte directie,',
  'Hierbij dien ik een klacht in over de',
  'aanhoudende geluidsoverlast in de avond.',
  'Ik verzoek u mij binnen twee weken te antwoorden.',
];
/** Across and down, as fax machines send: the usual, the fine, and what says it in centimetres. */
const usual = { across: 204, down: 98, unit: 'inch' } as const;
const fine = { across: 204, down: 196, unit: 'inch' } as const;
const metric = { across: 80.31, down: 38.5, unit: 'centimetre' } as const;
const shapeOnly = { across: 2, down: 1, unit: 'none' } as const;

/** A square of an inch and a half, and a letter under it, on A4: as a machine with these dots sends it. */
async function sent(dots: NonNullable<TiffPage['dots']>): Promise<TiffPage> {
  const pdf = PDF.create();
  const page = pdf.addPage({ width: 595, height: 842 });
  page.drawRectangle({ x: 60, y: 680, width: 108, height: 108, color: black });
  lines.forEach((text, index) => void page.drawText(text, { x: 60, y: 620 - index * 30, size: 12 }));
  const opened = await openPdf(await pdf.save());
  if (!opened.ok) throw new Error(opened.problem);
  const raw = opened.document.render(0, Math.round((595 / 72) * 204));
  opened.document.close();
  if (raw === undefined) throw new Error('Not drawn');
  const { width, height } = raw;
  const { data, info } = await sharp(raw.rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .toColourspace('b-w')
    .resize({ width, height: Math.round((height * dots.down) / dots.across), fit: 'fill' })
    .threshold(150)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: Uint8Array.from(data), dots };
}

let page: TiffPage;
let fax: Uint8Array;
beforeAll(async () => {
  page = await sent(usual);
  fax = tiff([page]);
});

async function opened(bytes: Uint8Array) {
  const file = await reader.open(bytes);
  if (!file.ok) throw new Error(file.problem);
  return file;
}

/** Width through height of the ink in the upper third, where only the square is. */
async function squareOn(image: Uint8Array): Promise<number> {
  const { width = 0, height = 0 } = await sharp(image).metadata();
  const third = { left: 0, top: 0, width, height: Math.round(height / 5) };
  const { data, info } = await sharp(image)
    .extract(third)
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, right, top, bottom] = [info.width, 0, info.height, 0];
  data.forEach((value, at) => {
    if (value > 100) return;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  });
  return (right - left + 1) / (bottom - top + 1);
}

const a4 = 842 / 595;

describe('a fax of 204 by 98 dots an inch', () => {
  it.each([
    ['usual', usual],
    ['fine', fine],
    ['in centimetres', metric],
    ['without a unit', shapeOnly],
  ])('%s: stands as high as the paper, in both orders of bytes', async (_name, dots) => {
    const made = await sent(dots);
    for (const order of ['little', 'big'] as const) {
      const { pages, handle } = await opened(tiff([made], order));
      const [size] = pages;
      expect((size?.height ?? 0) / (size?.width ?? 1)).toBeCloseTo(a4, 2);
      await reader.close(handle);
    }
  });

  it('is shown in true proportion: a square is a square', async () => {
    expect(
      await squareOn(
        await sharp(Buffer.from(page.grey), { raw: { width: page.width, height: page.height, channels: 1 } })
          .png()
          .toBuffer(),
      ),
    ).toBeGreaterThan(1.9);
    const { handle } = await opened(fax);
    for (const width of [300, 1240, 4000]) {
      const drawn = await reader.renderPage(handle, 0, width);
      if (!drawn.ok) throw new Error(drawn.problem);
      expect(drawn.height / drawn.width).toBeCloseTo(a4, 2);
      // Never enlarged across.
      expect(drawn.width).toBe(Math.min(width, page.width));
      expect(await squareOn(drawn.webp)).toBeCloseTo(1, 1);
    }
    await reader.close(handle);
  });

  it('is read, and its words stand where they are seen', async () => {
    const { handle } = await opened(fax);
    const read = await reader.readPage(handle, 0);
    if (!read.ok) throw new Error(read.problem);
    await reader.close(handle);
    const text = textOfLines(read.lines);
    for (const line of lines) expect(text).toContain(line);
    const [, , y0, , y1] = read.lines.flat().find(([word]) => word.includes('geluidsoverlast')) ?? ['', 0, 0, 0, 0];
    // Its line stands 560 points above the foot.
    expect(y0).toBeGreaterThan(((842 - 560 - 16) / 842) * 10_000);
    expect(y1).toBeLessThan(((842 - 560 + 8) / 842) * 10_000);
  });
});

describe('the same fax', () => {
  const fingerprint = async (image: Uint8Array) => {
    const { width = 0, height = 1 } = await sharp(image).metadata();
    return [Math.round((height / width) * 100), Math.round((await squareOn(image)) * 10)];
  };
  /** A page of a PDF of our own making, as a picture. */
  async function drawn(pdf: Uint8Array): Promise<Uint8Array> {
    const file = await opened(pdf);
    const page = await reader.renderPage(file.handle, 0, 1240);
    await reader.close(file.handle);
    if (!page.ok) throw new Error(page.problem);
    return page.webp;
  }

  it('lies on the pages of a dossier in true proportion', async () => {
    const frame = { x: 0, y: 0, width: 595, height: 842 };
    const sheet = { width: 595, height: 842, frame };
    const across = { width: 842, height: 595, frame: { x: 0, y: 0, width: 842, height: 595 } };
    const wish = { firstObject: 10, sheets: { upright: sheet, across }, inspected: true, originals: true };
    const made = await reader.exhibitPages(fax, wish);
    if (!made.ok) throw new Error(made.problem);
    const [placed] = made.pages;
    const [width = 0, , , height = 0] = placed?.drawing.matrix ?? [];
    expect([placed?.landscape, Math.round((height / width) * 100)]).toEqual([false, Math.round(a4 * 100)]);
    const picture = Buffer.from(made.objects.bytes);
    const jpeg = picture.subarray(picture.indexOf(Buffer.from([0xff, 0xd8, 0xff])));
    expect(await fingerprint(jpeg)).toEqual([Math.round(a4 * 100), 10]);
  });

  it('is made unreadable in part, and turned, in true proportion', async () => {
    const redacted = await reader.redact(fax, [{ boxes: [{ x0: 0, y0: 6_000, x1: 10_000, y1: 7_000 }], words: [] }]);
    if (!redacted.ok) throw new Error(redacted.problem);
    expect(await fingerprint(await drawn(redacted.pdf))).toEqual([Math.round(a4 * 100), 10]);
    const turned = await reader.arrange([fax], [{ file: 0, page: 0, turn: 180 }]);
    if (!turned.ok) throw new Error(turned.problem);
    const file = await opened(turned.pdf);
    expect((file.pages[0]?.height ?? 0) / (file.pages[0]?.width ?? 1)).toBeCloseTo(a4, 2);
    await reader.close(file.handle);
  });

  it('stored on its side stands upright, in true proportion', async () => {
    const { width, height, grey } = page;
    // Turned a quarter to the left, as a machine that feeds sheets sideways keeps it.
    const aside = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) aside[(width - 1 - x) * height + y] = grey[y * width + x] ?? 255;
    const dots = { across: usual.down, down: usual.across, unit: 'inch' } as const;
    const file = await opened(tiff([{ width: height, height: width, grey: aside, dots, orientation: 6 }]));
    expect((file.pages[0]?.height ?? 0) / (file.pages[0]?.width ?? 1)).toBeCloseTo(a4, 2);
    const shown = await reader.renderPage(file.handle, 0, 1240);
    await reader.close(file.handle);
    expect(shown.ok && (await fingerprint(shown.webp))).toEqual([Math.round(a4 * 100), 10]);
  });

  it('of several pages: each by its own dots; one that says nothing, or what cannot be, is left as it is', async () => {
    const small = { width: 64, height: 32, grey: new Uint8Array(64 * 32).fill(255) };
    const odd = (across: number, down: number) => ({ ...small, dots: { across, down, unit: 'inch' } as const });
    const file = await opened(
      tiff([odd(204, 98), small, odd(200, 200), odd(98, 204), odd(0, 98), odd(204, 0), odd(9_000, 1)]),
    );
    await reader.close(file.handle);
    expect(file.pages).toEqual([
      { width: 64, height: 67 },
      { width: 64, height: 32 },
      { width: 64, height: 32 },
      { width: 133, height: 32 },
      ...[1, 2, 3].map(() => ({ width: 64, height: 32 })),
    ]);
  });

  it('is refused when it has too many dots in true proportion', async () => {
    const [width, height] = [8_000, 6_000];
    const large = { width, height, grey: new Uint8Array(width * height).fill(255), dots: usual };
    expect(width * height).toBeLessThan(limits.pixels);
    expect(await reader.inspect(tiff([large]))).toEqual({ ok: false, problem: 'tooManyPixels' });
  });
});

it('what is no TIFF, is cut off or turns in a circle tells nothing, and ends', () => {
  const whole = tiff([page, page]);
  expect(dotShapes(whole, 9)).toHaveLength(2);
  for (let end = 0; end < whole.length; end += 997) dotShapes(whole.subarray(0, end), 9);
  const circle = whole.slice();
  const view = new DataView(circle.buffer);
  // Where the second page is named, the first is.
  const first = view.getUint32(4, true);
  view.setUint32(first + 2 + view.getUint16(first, true) * 12, first, true);
  expect(dotShapes(circle, 9)).toHaveLength(9);
  expect(dotShapes(Uint8Array.from(Buffer.from('%PDF-1.7 niets')), 9)).toEqual([]);
});
