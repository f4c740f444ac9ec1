/** Pages that the engine reads badly though an eye does not, made as it expects them (measured with `npm run bench:ocr`). */
import sharp from 'sharp';
import type { Grey } from './grey.ts';

/** Dots an inch. Of smaller letters it loses parts, lines and blanks; more than this finds little more and costs too much. */
const enough = 125;
/** A small picture may be a small piece of paper with letters of the usual size. */
const mostTimes = 1.25;
/** Grey dots for each dark one, below which a page has no edges between ink and paper, only steps. */
const fewGrey = 0.05;
const [dark, light] = [32, 224];
/** In dots: takes the steps off the letters of a fax and leaves the letters. */
const soft = 0.8;

type Sheet = Grey & { readonly dotsPerInch: number };

/** The page as it is to be read: small ones larger, and those of black and white only, as a fax sends them, with soft edges. */
export async function legible(page: Sheet): Promise<Sheet> {
  const times = Math.min(mostTimes, enough / page.dotsPerInch);
  const image = () => sharp(page.grey, { raw: { width: page.width, height: page.height, channels: 1 } });
  const made =
    times > 1
      ? image()
          .pipelineColourspace('b-w')
          .resize({ width: Math.round(page.width * times), kernel: 'cubic' })
      : isBlackAndWhite(page)
        ? image().blur(soft)
        : null;
  if (made === null) return page;
  const { data, info } = await made.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const dotsPerInch = times > 1 ? Math.round(page.dotsPerInch * times) : page.dotsPerInch;
  return { grey: data, width: info.width, height: info.height, dotsPerInch };
}

function isBlackAndWhite({ grey }: Grey): boolean {
  let [darks, greys] = [0, 0];
  for (const value of grey) {
    if (value < dark) darks += 1;
    else if (value < light) greys += 1;
  }
  return greys < fewGrey * darks;
}
