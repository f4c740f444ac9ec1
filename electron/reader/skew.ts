/** How far the lines of a page lean, found on a small picture: the engine's own search looks at the whole page once more. */
import sharp from 'sharp';
import type { Grey } from './grey.ts';

/** Longest side in pixels of the picture that is looked at: a line of text is some ten of them. */
const side = 900;
/** Ink is so much darker (of 255) than the paper around it, whatever shadow lies over both. */
const inkContrast = 24;
const aroundSigma = 6;
const degree = Math.PI / 180;
const reach = 10 * degree;
const coarse = 0.4 * degree;
const fine = 0.05 * degree;
/** Below this the engine reads leaning lines as well; turning would only blur them. */
const worthTurning = 0.3 * degree;
/** Lines of text stand out this much from any other direction; drawings and empty pages do not. */
const clearly = 1.5;

/** Radians by which the page must be turned clockwise to stand straight; 0 when it does, or when no lines can be told. */
export async function leaning(page: Grey): Promise<number> {
  const { data, info } = await sharp(page.grey, { raw: { width: page.width, height: page.height, channels: 1 } })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const small = { grey: data, width: info.width, height: info.height };
  const evenness = evennessOf(await inkOf(small), small.height);
  const steps = Array.from({ length: Math.round((2 * reach) / coarse) + 1 }, (_, at) => at * coarse - reach);
  const scores = steps.map((angle) => [angle, evenness(angle)] as const);
  const best = highest([[0, evenness(0)], ...scores]);
  const usual = scores.map(([, score]) => score).toSorted((a, b) => a - b)[scores.length >> 1] ?? 0;
  if (best[1] < clearly * usual || best[1] === 0) return 0;
  const near = Math.round(coarse / fine);
  const around = Array.from({ length: 2 * near + 1 }, (_, at) => best[0] + (at - near) * fine);
  const [angle] = highest([best, ...around.map((one) => [one, evenness(one)] as const)]);
  return Math.abs(angle) < worthTurning ? 0 : angle;
}

type Scored = readonly [angle: number, score: number];
const highest = (list: readonly [Scored, ...Scored[]]): Scored =>
  list.reduce((top, one) => (one[1] > top[1] ? one : top), list[0]);

type Ink = { readonly across: Float32Array; readonly down: Float32Array };

/** Where there is ink, from the middle of the page across and from its top down. */
async function inkOf({ grey, width, height }: Grey): Promise<Ink> {
  const around = await sharp(grey, { raw: { width, height, channels: 1 } })
    .blur(aroundSigma)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const found: number[] = [];
  for (let at = 0; at < grey.length; at += 1) if ((around[at] ?? 0) - (grey[at] ?? 0) > inkContrast) found.push(at);
  return {
    across: Float32Array.from(found, (at) => (at % width) - width / 2),
    down: Float32Array.from(found, (at) => Math.floor(at / width)),
  };
}

/** Seen along the lines, full and empty rows change most abruptly. */
function evennessOf({ across, down }: Ink, height: number): (angle: number) => number {
  return (angle) => {
    const slope = Math.tan(angle);
    // Rows that slide off the page above or below are counted too.
    const rows = new Float64Array(height * 3);
    for (let at = 0; at < across.length; at += 1) {
      const row = Math.round((down[at] ?? 0) + (across[at] ?? 0) * slope) + height;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
    return sum;
  };
}
