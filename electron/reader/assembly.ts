/**
 * Puts exhibits onto the blank pages that the typeset base keeps for them. Each foreign page becomes a form (a picture made of
 * its own letters and lines) inside a frame, so that the base's outline, links and stamps stay as they are, and nothing of
 * the foreign file can travel along: no links, scripts, notes, hidden pages, metadata or unbalanced graphics state.
 */
import { PDF, type PDFPage } from '@libpdf/core';
import { imageAsJpeg, imageTurn, rawAsJpeg } from './image.ts';
import { jpegOriginal } from './jpeg-original.ts';
import { createLatePictures } from './late-pictures.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { copyAsForms, drawForm, type PageForm } from './page-form.ts';
import { drawJpeg } from './page-picture.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';
import type { Assembled, Failed, Frame, PageSize, PagesPlaced, Placement } from './protocol.ts';
import { looksAlike, type Thumbnail, thumbnail } from './thumbnail.ts';

const printDotsPerPoint = 200 / 72;
/** A small photo is not blown up beyond 72 dots per inch; a small page keeps its own size. */
const largestScale = 1;
/** Bytes of photos and scans that go in as they are; in a dossier with more, the rest is brought down to what paper shows. */
const mostOriginalBytes = 400 * 1024 * 1024;

type Placed = { readonly page: number; readonly frame: Frame; readonly original: Thumbnail };

export type Assembly = {
  readonly start: (base: Uint8Array) => Promise<{ ok: true }>;
  readonly add: (bytes: Uint8Array, placement: Placement) => Promise<PagesPlaced | Failed>;
  readonly finish: () => Promise<Assembled | Failed>;
};

export function createAssembly(): Assembly {
  let base: PDF | undefined;
  let placed: Placed[] = [];
  let originalBytes = 0;
  let pictures = createLatePictures();

  const drawPicture = (page: PDFPage, jpeg: Uint8Array, frame: Frame): void => {
    if (base !== undefined) page.drawImage(base.embedJpeg(jpeg), { ...frame });
  };

  const addImage = async (file: OpenFile, placement: Placement): Promise<PagesPlaced> => {
    for (const [index, size] of file.pages.entries()) {
      const page = base?.getPage(placement.firstPage + index);
      const frame = placement.frames[index];
      if (!page || base === undefined || frame === undefined)
        throw new RangeError('The base keeps no page for this one');
      const fitted = fitIn(size, frame);
      const original = file.kind === 'jpeg' ? jpegOriginal(file.bytes) : undefined;
      if (original !== undefined && originalBytes + original.bytes.length <= mostOriginalBytes) {
        originalBytes += original.bytes.length;
        const data = pictures.mark(original.bytes);
        drawJpeg(base, page, original, data, fitted, await imageTurn(file.bytes));
        continue;
      }
      const jpeg = await imageAsJpeg(file.bytes, index, Math.ceil(fitted.width * printDotsPerPoint));
      drawPicture(page, jpeg.bytes, fitted);
    }
    return { ok: true, asPicture: [] };
  };

  const addPdf = async (pdf: PdfDocument, placement: Placement): Promise<PagesPlaced | Failed> => {
    if (base === undefined) return { ok: false, problem: 'broken' };
    const forced = new Set(placement.asPicture ?? []);
    // What lies on the pages is made part of them below; how they looked before must be seen first.
    const before = pdf.hasAnnotations() ? pdf.pages.map((_, index) => thumbnail(pdf, index)) : undefined;
    const forms = await formsOf(base, pdf);
    const looked = new Set<string>();
    const asPicture: number[] = [];
    for (const [index, size] of pdf.pages.entries()) {
      const page = base.getPage(placement.firstPage + index);
      const frame = placement.frames[index];
      if (!page || frame === undefined) throw new RangeError('The base keeps no page for this one');
      const fitted = fitIn(size, frame);
      const form = forced.has(index) ? undefined : forms?.[index];
      if (form !== undefined) {
        drawForm(page, form, fitted);
        if (before === undefined && looked.has(form.means)) continue;
        looked.add(form.means);
        const original = before === undefined ? thumbnail(pdf, index) : before[index];
        if (original === undefined) return { ok: false, problem: 'broken' };
        placed.push({ page: placement.firstPage + index, frame: fitted, original });
        continue;
      }
      const raw = pdf.render(index, Math.ceil(fitted.width * printDotsPerPoint));
      if (raw === undefined) return { ok: false, problem: 'broken' };
      drawPicture(page, (await rawAsJpeg(raw)).bytes, fitted);
      asPicture.push(index);
    }
    return { ok: true, asPicture };
  };

  return {
    start: async (bytes) => {
      base = await PDF.load(bytes);
      placed = [];
      originalBytes = 0;
      pictures = createLatePictures();
      return { ok: true };
    },
    add: async (bytes, placement) => {
      const opened = await openFile(bytes, true);
      if (!opened.ok) return opened;
      const { file } = opened;
      const { pdf } = file;
      try {
        return pdf === undefined ? await addImage(file, placement) : await addPdf(pdf, placement);
      } finally {
        pdf?.close();
      }
    },
    finish: async () => {
      if (base === undefined) return { ok: false, problem: 'broken' };
      const pageCount = base.getPageCount();
      const drawn = await base.save();
      base = undefined;
      const differing = await comparePages(drawn, placed);
      placed = [];
      if (differing === undefined) return { ok: false, problem: 'broken' };
      return { ok: true, pdf: pictures.fill(drawn), pageCount, differing };
    },
  };
}

/** As large as the frame allows, centred across and at its top. */
function fitIn(size: PageSize, frame: Frame): Frame {
  const scale = Math.min(frame.width / size.width, frame.height / size.height, largestScale);
  const width = size.width * scale;
  const height = size.height * scale;
  return { x: frame.x + (frame.width - width) / 2, y: frame.y + frame.height - height, width, height };
}

/**
 * The file's pages as forms in `target`, or undefined when they must become pictures: layers (a form forgets which are
 * hidden), or a file that only the other engine can read. Rewritten by that engine first: see `flattened`.
 */
async function formsOf(target: PDF, pdf: PdfDocument): Promise<readonly PageForm[] | undefined> {
  const clean = pdf.flattened();
  if (clean === undefined) return undefined;
  try {
    const source = await PDF.load(clean);
    if (source.isEncrypted && !source.isAuthenticated) return undefined;
    if (source.getPageCount() !== pdf.pages.length || source.getCatalog().has('OCProperties')) return undefined;
    return await copyAsForms(source, target);
  } catch {
    return undefined;
  }
}

/** Pages (indexes in the dossier) that do not look like the page they were made from. Trust is good, looking is better. */
async function comparePages(pdf: Uint8Array, placed: readonly Placed[]): Promise<number[] | undefined> {
  if (placed.length === 0) return [];
  const opened = await openPdf(pdf);
  if (!opened.ok) return undefined;
  const differing = placed.filter(({ page, frame, original }) => {
    const copy = thumbnail(opened.document, page, frame);
    return copy === undefined || !looksAlike(original, copy);
  });
  opened.document.close();
  return differing.map(({ page }) => page);
}
