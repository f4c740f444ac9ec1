/**
 * A copy of a document of which some parts cannot be read: every page becomes a picture, the boxes are painted in its pixels,
 * and only words outside all boxes come back as text. Nothing else of the file is taken along.
 */
import { ops, PDF, type PDFPage } from '@libpdf/core';
import { type Word, wholePage } from '../../shared/page-words.ts';
import { imageAsRaw, rawAsJpeg } from './image.ts';
import { openFile } from './open-file.ts';
import type { Bitmap } from './pdf-drawing.ts';
import type { Failed, PageSize, Redacted, RedactedPage, RedactionArea } from './protocol.ts';

const dotsPerPoint = 200 / 72;
const a4Width = 595;
/** A letter's edge may stick out of the place it is said to have. */
const margin = 3;

export async function redact(bytes: Uint8Array, pages: readonly RedactedPage[]): Promise<Redacted | Failed> {
  const opened = await openFile(bytes);
  if (!opened.ok) return opened;
  const { pdf: source, pages: sizes, bytes: picture } = opened.file;
  try {
    const made = PDF.create();
    for (const [index, size] of sizes.entries()) {
      const paper = source === undefined ? onPaper(size) : size;
      const width = Math.ceil(paper.width * dotsPerPoint);
      const raw = source === undefined ? await imageAsRaw(picture, index, width) : source.render(index, width);
      if (raw === undefined) return { ok: false, problem: 'broken' };
      const { boxes, words } = pages[index] ?? { boxes: [], words: [] };
      for (const box of boxes) paint(raw, box);
      const page = made.addPage({ width: paper.width, height: paper.height });
      page.drawImage(made.embedJpeg((await rawAsJpeg(raw)).bytes), { x: 0, y: 0, ...paper });
      // In a state of its own in which letters leave no mark.
      page.drawOperators([ops.pushGraphicsState(), ops.setTextRenderMode(3)]);
      for (const word of words) {
        if (isSeen(word) && !boxes.some((box) => touches(word, box))) writeUnseen(page, word, paper);
      }
      page.drawOperators([ops.popGraphicsState()]);
    }
    return { ok: true, pdf: await made.save(), pageCount: sizes.length };
  } finally {
    source?.close();
  }
}

/** Pixels say nothing of paper: as wide as A4. */
const onPaper = ({ width, height }: PageSize): PageSize => ({ width: a4Width, height: (a4Width * height) / width });

/** Where a page is cropped, words beyond the edge have no room left: nobody could see them to cover them. */
const isSeen = ([, x0, y0, x1, y1]: Word): boolean => x0 < x1 && y0 < y1;

const touches = ([, x0, y0, x1, y1]: Word, box: RedactionArea): boolean =>
  x0 < box.x1 && x1 > box.x0 && y0 < box.y1 && y1 > box.y0;

function paint({ rgba, width, height }: Bitmap, { x0, y0, x1, y1 }: RedactionArea): void {
  const left = Math.max(0, Math.floor((x0 / wholePage) * width) - margin);
  const right = Math.min(width, Math.ceil((x1 / wholePage) * width) + margin);
  const bottom = Math.min(height, Math.ceil((y1 / wholePage) * height) + margin);
  for (let y = Math.max(0, Math.floor((y0 / wholePage) * height) - margin); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) rgba.set([0, 0, 0, 255], (y * width + x) * 4);
  }
}

/** For finding and reading aloud; letters that the font has not are of no use to either. */
function writeUnseen(page: PDFPage, [text, x0, y0, x1, y1]: Word, { width, height }: PageSize): void {
  const plain = text.replaceAll(/[^\x20-\x7e\u00a1-\u00ff]/gu, '');
  if (plain === '') return;
  // A word that stands upright must not run off the page: text out there is not found.
  const wide = ((x1 - x0) / wholePage) * width;
  const size = Math.max(1, Math.min(((y1 - y0) / wholePage) * height, (2 * wide) / plain.length));
  page.drawText(plain, {
    x: (x0 / wholePage) * width,
    y: height - (y1 / wholePage) * height,
    size,
  });
}
