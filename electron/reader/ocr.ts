/** Reading pictures of text: tesseract (WebAssembly) in threads of its own, with its language data from disk and nothing from elsewhere. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Line, Word } from '../../shared/page-words.ts';
import { outsideArchive } from '../process/outside-archive.ts';
import { inDutch, plainIj } from './dutch.ts';
import { asPgm, type Grey, turnedBy } from './grey.ts';
import { byItsInk } from './ink.ts';
import { legible } from './legible.ts';
import { leaning } from './skew.ts';
import { boxOnPage, wordAt } from './words.ts';

/** A page to read. `dotsPerInch` is a guess for photos. */
export type Sheet = Grey & { readonly dotsPerInch: number };
export type ReadSheet = {
  readonly lines: readonly Line[];
  /** Words that only the second look found; good for finding, not for showing. */
  readonly extra: readonly string[];
};

/** Which way up a page is, is asked only when reading went badly: it costs as much as half the reading. */
const badConfidence = 80;
const surelyTurned = 7;
const clearlyBetter = 15;
const extraConfidence = 60;
/** Milliseconds without work after which the engine, some 200 MB, is let go. */
const idle = 30_000;

/** Not called `require`: the bundle declares one of its own. */
const { resolve: locate } = createRequire(import.meta.url);
const dataOf = (language: string, variant: string): string =>
  join(outsideArchive(dirname(locate(`@tesseract.js-data/${language}/package.json`))), variant);

/** An error in the engine's thread would otherwise end the whole process; the call that met it is rejected as well. */
const errorHandler = () => {};
const workerPath = outsideArchive(locate('tesseract.js/src/worker-script/node/index.js'));
const offline = { cacheMethod: 'none', errorHandler, workerPath } as const;

/** The engine, in a thread of its own, with the settings that were measured (`npm run bench:ocr`). */
export async function startReading(): Promise<Worker> {
  const langPath = dataOf('nld', '4.0.0_best_int');
  const worker = await createWorker('nld', OEM.LSTM_ONLY, { ...offline, langPath });
  // 3: whole pages with columns; 2: Sauvola, which forgives shadows.
  await worker.setParameters({ tessedit_pageseg_mode: '3' as never, thresholding_method: '2' } as never);
  return worker;
}

/** The look whose words are shown, with the page as it was looked at; and what a second look at it begins with. */
export async function firstLook(worker: Worker, sheet: Sheet) {
  const page = await legible(sheet);
  const rotateRadians = await leaning(page);
  const image = asPgm(page);
  const options = { rotateRadians, user_defined_dpi: String(page.dotsPerInch) };
  const { data } = await worker.recognize(image, options as never, { blocks: true, text: false });
  return { page, image, options, blocks: data.blocks ?? [] };
}

const startTurning = (): Promise<Worker> =>
  createWorker('osd', OEM.TESSERACT_ONLY, {
    ...offline,
    langPath: dataOf('osd', '4.0.0'),
    legacyCore: true,
    legacyLang: true,
  });

export type Ocr = { readonly read: (sheet: Sheet) => Promise<ReadSheet> };

export function createOcr(): Ocr {
  let reading: Promise<Worker> | undefined;
  let turning: Promise<Worker> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const worker of [reading, turning]) void worker?.then((one) => one.terminate()).catch(() => {});
      reading = undefined;
      turning = undefined;
    }, idle);
    timer.unref();
  };

  const recognise = async (sheet: Sheet, turn: Turn): Promise<Seen> => {
    reading ??= startReading();
    const worker = await reading;
    const turned = { ...(await turnedBy(sheet, turn)), dotsPerInch: sheet.dotsPerInch };
    const { page, image, options, blocks } = await firstLook(worker, turned);
    const lines = blocks
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
      .map(({ words }) =>
        inDutch(
          words.filter(({ text }) => text.trim() !== '').flatMap((word) => byItsInk(page, word, options.rotateRadians)),
        ).map(
          ({ text, bbox, confidence }): Word =>
            wordAt(text, boxOnPage(bbox, page, turn, options.rotateRadians), confidence),
        ),
      )
      .filter((line) => line.length > 0);
    const again = async (): Promise<ReadSheet> => {
      const asOneBlock = { ...options, tessedit_pageseg_mode: '6' };
      const { data } = await worker.recognize(image, asOneBlock as never, { blocks: true, text: false });
      return { lines, extra: wordsBeside(lines, data.blocks ?? []) };
    };
    return { lines, again };
  };

  /** The page as it lies, or turned when it was read badly and reads better so. */
  const upright = async (sheet: Sheet): Promise<Seen> => {
    const seen = await recognise(sheet, 0);
    if (meanConfidence(seen.lines) >= badConfidence) return seen;
    turning ??= startTurning();
    const { data } = await (await turning).detect(asPgm(sheet));
    const turn = turns.find((one) => one === data.orientation_degrees);
    if (turn === undefined) return seen;
    const turned = await recognise(sheet, turn);
    // Of a page with few words the engine is never sure; then reading it that way must be clearly better.
    const margin = (data.orientation_confidence ?? 0) >= surelyTurned ? 0 : clearlyBetter;
    return meanConfidence(turned.lines) > meanConfidence(seen.lines) + margin ? turned : seen;
  };

  return {
    read: async (sheet) => {
      clearTimeout(timer);
      try {
        return await (await upright(sheet)).again();
      } finally {
        rest();
      }
    },
  };
}

type Turn = 0 | 90 | 180 | 270;
/** A first look, and the second one to be asked for. */
type Seen = { readonly lines: readonly Line[]; readonly again: () => Promise<ReadSheet> };
const turns: readonly Turn[] = [90, 180, 270];

function meanConfidence(lines: readonly Line[]): number {
  const words = lines.flat();
  return words.length === 0 ? 0 : words.reduce((sum, [, , , , , confidence]) => sum + confidence, 0) / words.length;
}

type Blocks = NonNullable<Awaited<ReturnType<Worker['recognize']>>['data']['blocks']>;
const bare = (text: string): string => text.toLocaleLowerCase('nl').replace(/[^\p{L}\p{N}]/gu, '');

function wordsBeside(lines: readonly Line[], blocks: Blocks): string[] {
  const known = new Set(lines.flat().map(([text]) => bare(text)));
  const words = blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
    .map(({ text, confidence }) => ({ text: plainIj(text), confidence }))
    .filter(({ text, confidence }) => confidence >= extraConfidence && bare(text).length >= 3 && !known.has(bare(text)))
    .map(({ text }) => text);
  return [...new Set(words)];
}
