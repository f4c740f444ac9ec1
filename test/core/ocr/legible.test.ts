/** What is done to a page before it is read. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { legible } from '../../../electron/reader/legible.ts';

type Size = { readonly width: number; readonly height: number };

/** Upright strokes, four dots wide, of black on white; soft ones as a scanner of greys sees them. */
async function strokes({ width, height }: Size, soft: boolean) {
  const grey = Uint8Array.from({ length: width * height }, (_, at) => ((at % width) % 16 < 4 ? 0 : 255));
  if (!soft) return { grey, width, height };
  const seen = sharp(grey, { raw: { width, height, channels: 1 } }).blur(0.6);
  return { grey: new Uint8Array(await seen.toColourspace('b-w').raw().toBuffer()), width, height };
}
const greys = (grey: Uint8Array) => grey.filter((value) => value > 32 && value < 224).length;

it('a small page is made larger, and says how many dots an inch it has now', async () => {
  const page = { ...(await strokes({ width: 160, height: 240 }, true)), dotsPerInch: 100 };
  const made = await legible(page);
  expect(made).toMatchObject({ width: 200, height: 300, dotsPerInch: 125 });
  expect(made.grey).toHaveLength(200 * 300);
  // The strokes stand where they stood: the second one from column 20.
  expect([made.grey[22], made.grey[30]]).toEqual([expect.toSatisfy(isDark), expect.toSatisfy(isLight)]);
});

it('a piece of paper whose letters may be large is not blown up to a whole page', async () => {
  const made = await legible({ ...(await strokes({ width: 160, height: 240 }, true)), dotsPerInch: 20 });
  expect(made).toMatchObject({ width: 200, height: 300, dotsPerInch: 25 });
});

it('a page of 120 dots an inch is made larger by no more than it needs', async () => {
  const made = await legible({ ...(await strokes({ width: 160, height: 240 }, true)), dotsPerInch: 120 });
  expect(made).toMatchObject({ width: 167, height: 251, dotsPerInch: 125 });
});

it('a fax gets soft edges and keeps its size', async () => {
  const page = { ...(await strokes({ width: 160, height: 240 }, false)), dotsPerInch: 200 };
  const made = await legible(page);
  expect(made).toMatchObject({ width: 160, height: 240, dotsPerInch: 200 });
  expect([greys(page.grey), greys(made.grey) > 160 * 240 * 0.1]).toEqual([0, true]);
});

it('a page of greys, an empty and a black one stay as they are', async () => {
  const size = { width: 160, height: 240 };
  const page = { ...(await strokes(size, true)), dotsPerInch: 200 };
  expect(await legible(page)).toBe(page);
  const plain = (value: number) => ({ ...size, dotsPerInch: 200, grey: new Uint8Array(160 * 240).fill(value) });
  const [white, shade] = [plain(255), plain(128)];
  expect([await legible(white), await legible(shade)]).toEqual([white, shade]);
  expect((await legible(plain(0))).grey.every((value) => value === 0)).toBe(true);
});

function isDark(value: unknown): boolean {
  return typeof value === 'number' && value < 64;
}
function isLight(value: unknown): boolean {
  return typeof value === 'number' && value > 192;
}
