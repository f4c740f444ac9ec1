/** JPEG, PNG, TIFF and WebP through libvips, which is told to refuse everything else (SVG, PDF, ImageMagick's zoo). */
import sharp, { type Sharp } from 'sharp';
import type { Sheet } from './ocr.ts';
import type { Failed, FileProblem, PageSize } from './protocol.ts';
import { limits } from './protocol.ts';
import { dotShapes } from './tiff-dots.ts';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadTiff', 'VipsForeignLoadWebp'],
});
sharp.cache(false);

const strict = (page: number) => ({ limitInputPixels: limits.pixels, failOn: 'error', page }) as const;

/** `turn`: how it must be turned or mirrored to stand upright, as its EXIF says it: 1 (not) to 8. */
type ImageFacts = { readonly ok: true; readonly pages: readonly PageSize[]; readonly turn: number };

/** Sizes in pixels, upright. Every page is decoded once, so that a truncated file is found now; not when `seen` before. */
export async function inspectImage(bytes: Uint8Array, seen: boolean): Promise<ImageFacts | Failed<FileProblem>> {
  try {
    const facts = await sharp(bytes, { limitInputPixels: false }).metadata();
    const count = facts.pages ?? 1;
    if (count > limits.pages) return { ok: false, problem: 'tooManyPages' };
    const shapes = dotShapes(bytes, count);
    const pages: PageSize[] = [];
    for (let page = 0; page < count; page += 1) {
      const { width, height, orientation } =
        page === 0 ? facts : await sharp(bytes, { limitInputPixels: false, page }).metadata();
      const size = inTrueProportion({ width, height, orientation }, shapes[page]);
      if (size.width * size.height > limits.pixels) return { ok: false, problem: 'tooManyPixels' };
      if (!seen) await decodeWhole(bytes, page, width);
      pages.push(size);
    }
    return { ok: true, pages, turn: facts.orientation ?? 1 };
  } catch {
    return { ok: false, problem: 'broken' };
  }
}

type Stored = PageSize & { readonly orientation: number | undefined };

/** Upright, with dots that are as high as they are wide; `shape`: how many times higher those of the file are. */
function inTrueProportion({ width, height, orientation = 1 }: Stored, shape = 1): PageSize {
  const size = { width: Math.round(width / Math.min(shape, 1)), height: Math.round(height * Math.max(shape, 1)) };
  return orientation < 5 ? size : { width: size.height, height: size.width };
}

/** The size to bring a page to whose dots are not square; undefined for all others. */
async function trueSizeOf(bytes: Uint8Array, page: number): Promise<PageSize | undefined> {
  const shape = dotShapes(bytes, page + 1)[page] ?? 1;
  return shape === 1 ? undefined : inTrueProportion(await stored(bytes, page), shape);
}

async function stored(bytes: Uint8Array, page: number): Promise<Stored> {
  const { width, height, orientation } = await sharp(bytes, strict(page)).metadata();
  return { width, height, orientation };
}

/** To the end, but no larger than that needs: a JPEG is read through at an eighth of its size. */
async function decodeWhole(bytes: Uint8Array, page: number, width: number): Promise<void> {
  await sharp(bytes, strict(page))
    .resize({ width: Math.ceil(width / 8), kernel: 'nearest' })
    .raw()
    .toBuffer();
}

/** Upright, on white, without EXIF or GPS: re-encoding drops both. */
async function upright(bytes: Uint8Array, page: number, widthPx: number): Promise<Sharp> {
  const size = await trueSizeOf(bytes, page);
  const image = sharp(bytes, strict(page)).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  if (size === undefined) return image.resize({ width: widthPx, withoutEnlargement: true });
  const width = Math.min(widthPx, size.width);
  return image.resize({ width, height: Math.round((size.height * width) / size.width), fit: 'fill' });
}

export async function renderImage(bytes: Uint8Array, page: number, widthPx: number): Promise<PictureOut> {
  return picture(
    await (await upright(bytes, page, widthPx)).webp({ quality: 80 }).toBuffer({ resolveWithObject: true }),
  );
}

/** For print: 200 dots per inch over an A4's long side is what scans carry; more only makes the dossier heavy. */
export async function imageAsJpeg(bytes: Uint8Array, page: number, widthPx: number): Promise<PictureOut> {
  return picture(
    await (await upright(bytes, page, widthPx)).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true }),
  );
}

/** As pixels, to be painted in. */
export async function imageAsRaw(bytes: Uint8Array, page: number, widthPx: number): Promise<Raw> {
  const { data, info } = await (await upright(bytes, page, widthPx))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgba: Uint8Array.from(data), width: info.width, height: info.height };
}

/** Longest side in pixels of what is read: an A4 at 200 dots per inch, which is all that recognising gains from. */
const readSide = 2400;
const a4Inches = 11.7;

/** Grey, upright as the camera held it, for recognising text. */
export async function imageAsSheet(bytes: Uint8Array, page: number): Promise<Sheet> {
  const size = await trueSizeOf(bytes, page);
  return sheetOf(sharp(bytes, strict(page)).autoOrient().flatten({ background: '#ffffff' }), size);
}

export async function rawAsSheet(raw: Raw): Promise<Sheet> {
  return sheetOf(fromRaw(raw));
}

async function sheetOf(image: Sharp, size?: PageSize): Promise<Sheet> {
  const most = { width: readSide, height: readSide, fit: 'inside', withoutEnlargement: true } as const;
  const part = size === undefined ? 1 : Math.min(1, readSide / Math.max(size.width, size.height));
  const whole = size && {
    width: Math.round(size.width * part),
    height: Math.round(size.height * part),
    fit: 'fill' as const,
  };
  const { data, info } = await image
    .resize(whole ?? most)
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { grey: data, width, height, dotsPerInch: Math.round(Math.max(width, height) / a4Inches) };
}

type Raw = { readonly rgba: Uint8Array; readonly width: number; readonly height: number };
const fromRaw = ({ rgba, width, height }: Raw) =>
  sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: limits.pixels }).removeAlpha();

export async function rawAsWebp(raw: Raw): Promise<PictureOut> {
  return picture(await fromRaw(raw).webp({ quality: 80 }).toBuffer({ resolveWithObject: true }));
}

/** Ten times faster than WebP, and larger: for a picture that is looked at once. */
export async function rawAsPng(raw: Raw): Promise<PictureOut> {
  return picture(await fromRaw(raw).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true }));
}

export async function rawAsJpeg(raw: Raw): Promise<PictureOut> {
  return picture(await fromRaw(raw).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true }));
}

export type PictureOut = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
type Encoded = { readonly data: Uint8Array; readonly info: { readonly width: number; readonly height: number } };
/** Copied: a view on native memory cannot cross to another process under Electron. */
const picture = ({ data, info }: Encoded): PictureOut => ({
  bytes: Uint8Array.from(data),
  width: info.width,
  height: info.height,
});
