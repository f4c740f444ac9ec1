import sharp, { type OverlayOptions } from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageAsSheet } from '../../../electron/reader/image.ts';
import { leaning } from '../../../electron/reader/skew.ts';

const size = { width: 1240, height: 1754 };
const white = { r: 255, g: 255, b: 255 };

/** Lines of words, as far as a picture of this size shows them, turned clockwise by so many degrees. */
async function page(degrees: number, shadow = false): Promise<Uint8Array> {
  const words = Array.from({ length: 46 }, (_, line) =>
    Array.from({ length: 9 + ((line * 7) % 5) }, (_, word) => ({
      input: { create: { width: 40 + ((line + word * 11) % 30), height: 13, channels: 3, background: '#222' } },
      left: 120 + word * 80 + ((line * 13 + word * 29) % 17),
      top: 120 + line * 33,
    })),
  ).flat();
  const straight = sharp({ create: { ...size, channels: 3, background: white } }).composite(words as OverlayOptions[]);
  const turned = sharp(await straight.png().toBuffer())
    .rotate(degrees, { background: white })
    .resize({ ...size, fit: 'cover' });
  if (!shadow) return turned.png().toBuffer();
  const dark = { width: size.width / 2, height: size.height, channels: 3, background: '#777' } as const;
  return sharp(await turned.png().toBuffer())
    .composite([{ input: { create: dark }, left: 0, top: 0, blend: 'multiply' }])
    .png()
    .toBuffer();
}

const leaningOf = async (image: Uint8Array): Promise<number> =>
  ((await leaning(await imageAsSheet(image, 0))) * 180) / Math.PI;

describe('how far a page leans', () => {
  it.each([-9, -4.2, -1, 1, 2.3, 8])('finds %f degrees within a tenth', async (degrees) => {
    expect(Math.abs((await leaningOf(await page(degrees))) + degrees)).toBeLessThanOrEqual(0.1);
  });

  it('finds it through a shadow with a hard edge', async () => {
    expect(Math.abs((await leaningOf(await page(3, true))) + 3)).toBeLessThanOrEqual(0.1);
  });

  it('leaves alone what stands straight, what is empty, and what has no lines', async () => {
    expect(await leaningOf(await page(0))).toBe(0);
    expect(await leaningOf(await page(0.2))).toBe(0);
    const create = { ...size, channels: 3, background: white } as const;
    expect(await leaningOf(await sharp({ create }).png().toBuffer())).toBe(0);
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    expect(
      await leaningOf(
        await sharp({ create: { ...create, noise } })
          .png()
          .toBuffer(),
      ),
    ).toBe(0);
  });
});
