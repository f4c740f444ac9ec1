/** A working copy: some pages of some files, in another order or another way up. The files themselves stay as they are. */
import { PDF } from '@libpdf/core';
import { imageAsJpeg, rawAsJpeg } from './image.ts';
import { hidesNothing } from './layers.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { newPdf, openPdf, type PdfDocument } from './pdfium.ts';
import type { Arranged, ArrangedPage, Failed } from './protocol.ts';

const a4Width = 595;
/** What an A4 scan of 300 dots per inch is across: more is on no paper that has to be read. */
const mostPixels = 2_480;
const dotsPerPoint = 200 / 72;
const broken = { ok: false, problem: 'broken' } as const;

export async function arrange(
  files: readonly Uint8Array[],
  pages: readonly ArrangedPage[],
): Promise<Arranged | Failed> {
  const sources: PdfDocument[] = [];
  const made = await newPdf();
  try {
    for (const bytes of files) {
      const source = await asPdf(bytes);
      if (!source.ok) return source;
      sources.push(source.document);
    }
    for (const run of runsOf(pages)) {
      const source = sources[run.file];
      if (source === undefined || run.pages.some(({ page }) => source.pages[page] === undefined)) return broken;
      if (!made.add(source, run.pages)) return broken;
    }
    const pdf = made.save();
    return pdf === undefined || pages.length === 0 ? broken : { ok: true, pdf, pageCount: pages.length };
  } finally {
    made.close();
    for (const source of sources) source.close();
  }
}

/** What follows each other in one file is taken at once, so that what the pages share is copied once. */
function runsOf(pages: readonly ArrangedPage[]): readonly { readonly file: number; readonly pages: ArrangedPage[] }[] {
  const runs: { readonly file: number; readonly pages: ArrangedPage[] }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.file === page.file) last.pages.push(page);
    else runs.push({ file: page.file, pages: [page] });
  }
  return runs;
}

type AsPdf = { readonly ok: true; readonly document: PdfDocument } | Failed;

/** A file as a PDF whose pages say all that a person sees: notes and form fields drawn, pictures on sheets. */
async function asPdf(bytes: Uint8Array): Promise<AsPdf> {
  const opened = await openFile(bytes);
  if (!opened.ok) return opened;
  const { pdf, pages } = opened.file;
  try {
    if (pages.length === 0) return { ok: false, problem: 'foreign' };
    const clean = pdf?.flattened();
    if (clean !== undefined && (await keepsItsLook(clean))) return openPdf(clean);
  } finally {
    pdf?.close();
  }
  return inPictures(bytes);
}

/** A page by itself forgets which of its layers are hidden, and would show them. */
async function keepsItsLook(clean: Uint8Array): Promise<boolean> {
  try {
    return hidesNothing(await PDF.load(clean), clean);
  } catch {
    return false;
  }
}

async function inPictures(bytes: Uint8Array): Promise<AsPdf> {
  const opened = await openFile(bytes);
  if (!opened.ok) return opened;
  try {
    const made = PDF.create();
    for (const index of opened.file.pages.keys()) {
      const jpeg = await pictureOf(opened.file, index);
      if (jpeg === null) return broken;
      const paper = { width: a4Width, height: (a4Width * jpeg.height) / jpeg.width };
      made.addPage(paper).drawImage(made.embedJpeg(jpeg.bytes), { x: 0, y: 0, ...paper });
    }
    return openPdf(await made.save());
  } finally {
    opened.file.pdf?.close();
  }
}

async function pictureOf({ pdf, bytes, pages }: OpenFile, index: number) {
  const size = pages[index];
  if (size === undefined) return null;
  if (pdf === undefined) return imageAsJpeg(bytes, index, Math.min(mostPixels, size.width));
  const raw = pdf.render(index, Math.ceil(size.width * dotsPerPoint));
  return raw === undefined ? null : rawAsJpeg(raw);
}
