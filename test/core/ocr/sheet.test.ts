/** What goes to the engine: no larger than it gains from, upright, and never blown up. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { imageAsSheet } from '../../../electron/reader/image.ts';

const photo = async (width: number, height: number, orientation?: number): Promise<Uint8Array> => {
  const image = sharp({ create: { width, height, channels: 3, background: '#ccc' } }).jpeg();
  return Uint8Array.from(await (orientation === undefined ? image : image.withMetadata({ orientation })).toBuffer());
};

it.each([
  ['a photo of a telephone', 4_000, 3_000, undefined, [2_400, 1_800]],
  ['one that was held upright', 4_000, 3_000, 6, [1_800, 2_400]],
  ['an A4 of 200 dots an inch', 1_654, 2_339, undefined, [1_654, 2_339]],
  ['a small picture', 600, 800, undefined, [600, 800]],
] as const)('%s', async (_name, width, height, orientation, size) => {
  const sheet = await imageAsSheet(await photo(width, height, orientation), 0);
  expect([sheet.width, sheet.height]).toEqual(size);
  expect(sheet.grey).toHaveLength(size[0] * size[1]);
  expect(sheet.dotsPerInch).toBe(Math.round(Math.max(...size) / 11.7));
});
