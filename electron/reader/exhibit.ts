/**
 * The pages of an exhibit, ready to stand in a dossier. Each foreign page becomes a form (a picture made of its own letters
 * and lines), so that nothing of the foreign file can travel along: no links, scripts, notes, hidden pages, metadata or
 * unbalanced graphics state.
 */
import { PDF } from '@libpdf/core';
import { imageAsJpeg, rawAsJpeg } from './image.ts';
import { type JpegOriginal, jpegOriginal } from './jpeg-original.ts';
import { hasLayers, hidesNothing } from './layers.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { formIn, writeForm } from './page-form.ts';
import { writeJpeg } from './page-picture.ts';
import { createCopier, createObjectWriter, fileEnd, joined } from './pdf-objects.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';
import {
  type Drawing,
  type ExhibitPages,
  type ExhibitWish,
  type Failed,
  type Frame,
  type Objects,
  type PageSize,
  type PictureReason,
  type PlacedPage,
  pdfHead,
  type Sheets,
} from './protocol.ts';
import { looksAlike, thumbnail } from './thumbnail.ts';

const printDotsPerPoint = 200 / 72;
const leastPixels = 8;
/** A small photo is not blown up beyond 72 dots per inch; a small page keeps its own size. */
const largestScale = 1;

type Pages = {
  readonly objects: Objects;
  readonly pages: readonly PlacedPage[];
  readonly asPicture: ExhibitPages['asPicture'];
};
type Pictures = ReadonlyMap<number, PictureReason>;

/** No pages for sound, film and words that were not set on pages: they cannot be shown. */
export async function exhibitPages(bytes: Uint8Array, wish: ExhibitWish): Promise<ExhibitPages | Failed> {
  const opened = await openFile(bytes, wish.inspected);
  if (!opened.ok) return opened;
  const { file } = opened;
  try {
    const made = file.pdf === undefined ? await ofImage(file, wish) : await ofPdf(file.pdf, bytes, wish);
    if (made === undefined) return { ok: false, problem: 'broken' };
    const { objects, pages, asPicture } = made;
    return { ok: true, objects, pages, asPicture };
  } finally {
    file.pdf?.close();
  }
}

async function ofImage(file: OpenFile, { firstObject, sheets, originals }: ExhibitWish): Promise<Pages> {
  const objects = createObjectWriter(firstObject);
  const pages: PlacedPage[] = [];
  for (const [index, size] of file.pages.entries()) {
    const frame = fitIn(size, sheets);
    const original = originals && file.kind === 'jpeg' ? jpegOriginal(file.bytes) : undefined;
    const drawing =
      original === undefined
        ? writeJpeg(objects, madeJpeg((await imageAsJpeg(file.bytes, index, pixelsFor(frame))).bytes), frame, 1)
        : writeJpeg(objects, original, frame, file.turn);
    pages.push({ landscape: isLandscape(size), drawing });
  }
  return { objects: objects.done(), pages, asPicture: [] };
}

/** As letters where that can be done; a page that then looks otherwise than its original is made a picture of the original. */
async function ofPdf(pdf: PdfDocument, bytes: Uint8Array, wish: ExhibitWish): Promise<Pages | undefined> {
  const { firstObject, sheets } = wish;
  const annotated = pdf.hasAnnotations();
  const pictures = (why: PictureReason): Pictures => new Map(pdf.pages.map((_, page) => [page, why]));
  try {
    const source = annotated ? await cleanedApart(bytes) : await cleaned(pdf);
    if (typeof source === 'string') return await drawn(pdf, firstObject, sheets, undefined, pictures(source));
    const written = await drawn(pdf, firstObject, sheets, source, new Map());
    if (written === undefined) return undefined;
    const differing = await differingPages(pdf, written, sheets, annotated || hasLayers(source));
    if (differing.size === 0) return written;
    const others: Pictures = new Map([...differing].map((page) => [page, 'looksOtherwise']));
    return await drawn(pdf, firstObject, sheets, source, others);
  } catch (error) {
    // A trap of the engine is told to the reader; whatever else stops the copying, a picture can still be made.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return drawn(pdf, firstObject, sheets, undefined, pictures('notCopied'));
  }
}

/** The file opened once more: making what lies on its pages part of them changes them, and they must be looked at as they were. */
async function cleanedApart(bytes: Uint8Array): Promise<PDF | PictureReason> {
  const again = await openFile(bytes, true);
  if (!again.ok || again.file.pdf === undefined) return 'notRewritten';
  try {
    // The engine thinks of a look for notes that bring none only when it draws them.
    for (const index of again.file.pages.keys()) again.file.pdf.render(index, leastPixels);
    return await cleaned(again.file.pdf);
  } finally {
    again.file.pdf.close();
  }
}

/** Rewritten by the engine (see `flattened`) and read by the other one. Otherwise why the pages must become pictures. */
async function cleaned(pdf: PdfDocument): Promise<PDF | PictureReason> {
  const clean = pdf.flattened();
  if (clean === undefined) return 'notRewritten';
  try {
    const source = await PDF.load(clean);
    if (source.isEncrypted && !source.isAuthenticated) return 'notRead';
    if (source.getPageCount() !== pdf.pages.length) return 'notRead';
    return hidesNothing(source, clean) ? source : 'layers';
  } catch {
    return 'notRead';
  }
}

type Drawn = Pages & { readonly means: readonly string[] };

/** All pages: those in `pictures` as pictures, the others as forms. Undefined when one cannot be drawn at all. */
async function drawn(
  pdf: PdfDocument,
  firstObject: number,
  sheets: Sheets,
  source: PDF | undefined,
  pictures: Pictures,
): Promise<Drawn | undefined> {
  const objects = createObjectWriter(firstObject);
  const copier = source && createCopier(source, objects, true);
  const copied = source?.getPages() ?? [];
  const pages: PlacedPage[] = [];
  const means: string[] = [];
  for (const [index, size] of pdf.pages.entries()) {
    const frame = fitIn(size, sheets);
    const original = copied[index];
    if (source !== undefined && copier !== undefined && original !== undefined && !pictures.has(index)) {
      const form = writeForm(source, original, objects, copier);
      pages.push({ landscape: isLandscape(size), drawing: formIn(frame, form) });
      means.push(form.means);
      continue;
    }
    const raw = pdf.render(index, pixelsFor(frame));
    if (raw === undefined) return undefined;
    const drawing = writeJpeg(objects, madeJpeg((await rawAsJpeg(raw)).bytes), frame, 1);
    pages.push({ landscape: isLandscape(size), drawing });
    means.push('');
  }
  return { objects: objects.done(), pages, asPicture: [...pictures].map(([page, why]) => ({ page, why })), means };
}

/**
 * Pages that do not look like the page they were made from: trust is good, looking is better. Of pages drawn with the same means
 * one is looked at first, and all of them when that one differs, or when notes or layers lie on them (`all`).
 */
async function differingPages(
  pdf: PdfDocument,
  written: Drawn,
  sheets: Sheets,
  all: boolean,
): Promise<ReadonlySet<number>> {
  const every = [...pdf.pages.keys()];
  const { means } = written;
  if (all) return lookAt(every);
  const first = await lookAt(every.filter((index) => means.indexOf(means[index] ?? '') === index));
  const suspect = new Set([...first].map((index) => means[index]));
  return suspect.size === 0 ? first : lookAt(every.filter((index) => suspect.has(means[index])));

  async function lookAt(chosen: readonly number[]): Promise<ReadonlySet<number>> {
    const proof = await openPdf(
      proofOf(
        written.objects,
        chosen.flatMap((index) => {
          const [size, page] = [pdf.pages[index], written.pages[index]];
          return size === undefined || page === undefined ? [] : { frame: fitIn(size, sheets), drawing: page.drawing };
        }),
      ),
    );
    if (!proof.ok) return new Set(chosen);
    const differing = chosen.filter((index, place) => {
      const original = thumbnail(pdf, index);
      const copy = thumbnail(proof.document, place);
      return original === undefined || copy === undefined || !looksAlike(original, copy);
    });
    proof.document.close();
    return new Set(differing);
  }
}

/**
 * A small file with these very objects in it, to be looked at. Each of its pages is no more than the frame, so that it is drawn on
 * the same pixels as the original: on a sheet, the smallest letters fall between them and look otherwise.
 */
function proofOf(objects: Objects, pages: readonly { readonly frame: Frame; readonly drawing: Drawing }[]): Uint8Array {
  const first = objects.first + objects.offsets.length;
  const [tree, root] = [first, first + 1];
  const kids = pages.map((_, index) => first + 2 + 2 * index);
  const body = [
    `<</Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
    `<</Type /Catalog /Pages ${tree} 0 R>>`,
    ...pages.flatMap(({ frame, drawing }, index) => {
      const content = operatorsFor(drawing, 'Fm');
      const sides = [frame.x, frame.y, frame.x + frame.width, frame.y + frame.height];
      const box = `/MediaBox [${sides.map((side) => side.toFixed(5)).join(' ')}]`;
      const resources = `/Resources <</XObject <</Fm ${drawing.object} 0 R>>>>`;
      return [
        `<</Type /Page /Parent ${tree} 0 R ${box} ${resources} /Contents ${(kids[index] ?? 0) + 1} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let at = pdfHead.length + objects.bytes.length;
  const places = objects.offsets.map((offset) => pdfHead.length + offset);
  const parts = body.map((text, index) => {
    const part = Buffer.from(`${first + index} 0 obj\n${text}\nendobj\n`, 'latin1');
    places.push(at);
    at += part.length;
    return part;
  });
  const end = fileEnd(at, [{ first: objects.first, places }], { root: `${root} 0 R`, info: null, id: '00' });
  return joined([pdfHead, objects.bytes, ...parts, end]);
}

const operatorsFor = ({ matrix }: Drawing, name: string): string =>
  `q ${matrix.map((number) => number.toFixed(5)).join(' ')} cm /${name} Do Q`;

const isLandscape = ({ width, height }: PageSize): boolean => width > height;
const pixelsFor = ({ width }: Frame): number => Math.ceil(width * printDotsPerPoint);

/** What our own encoder made is always as the standard says. */
function madeJpeg(bytes: Uint8Array): JpegOriginal {
  const made = jpegOriginal(bytes);
  if (made === undefined) throw new Error('Not a usual JPEG');
  return made;
}

/** As large as the sheet's frame allows, centred across and at its top. */
function fitIn(size: PageSize, { upright, across }: Sheets): Frame {
  const { frame } = isLandscape(size) ? across : upright;
  const scale = Math.min(frame.width / size.width, frame.height / size.height, largestScale);
  const width = size.width * scale;
  const height = size.height * scale;
  return { x: frame.x + (frame.width - width) / 2, y: frame.y + frame.height - height, width, height };
}
