/** What is on the pages of a document that the engine has open, as pixels and as text. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Line } from '../../shared/page-words.ts';
import { heapOf, sizeOf } from './pdf-engine.ts';
import type { PageSize } from './protocol.ts';
import { readTextLayer } from './text-layer.ts';

/** Draw annotations; bytes as RGBA. */
const renderFlags = 0x01 | 0x10;
const maximumBitmapPixels = 40_000_000;

export type Bitmap = { readonly rgba: Uint8Array; readonly width: number; readonly height: number };
export type PdfDrawing = {
  readonly render: (page: number, widthPx: number, foot?: Foot) => Bitmap | undefined;
  readonly text: (page: number) => string;
  /** Null when the page must be looked at instead. */
  readonly words: (page: number) => readonly Line[] | null;
};
/** A strip (the first page of `source`) that is drawn over a page: points from its lower left corner, and so many times its size. */
export type Foot = { readonly source: PdfDrawing; readonly x: number; readonly y: number; readonly scale: number };

const pointers = new WeakMap<PdfDrawing, number>();
/** Remembers which document of the engine this is. */
export const pointsTo = (opened: PdfDrawing, document: number): void => void pointers.set(opened, document);
export const pointerOf = (opened: PdfDrawing): number | undefined => pointers.get(opened);

/** What is on the pages of an open document. `form`: what is filled in, or 0. */
export const drawn = (
  m: WrappedPdfiumModule,
  document: number,
  form: number,
  pages: readonly PageSize[],
): PdfDrawing => ({
  render: (page, widthPx, foot) => {
    const strip = foot === undefined ? undefined : { ...foot, document: pointerOf(foot.source) ?? 0 };
    return render(m, { document, form, index: page, size: pages[page] }, widthPx, strip);
  },
  text: (page) => text(m, document, page),
  words: (page) => words(m, document, page),
});

type DrawnPage = {
  readonly document: number;
  readonly form: number;
  readonly index: number;
  readonly size: PageSize | undefined;
};
type Strip = Omit<Foot, 'source'> & { readonly document: number };

function render(
  m: WrappedPdfiumModule,
  { document, form, index, size }: DrawnPage,
  widthPx: number,
  strip: Strip | undefined,
): Bitmap | undefined {
  const page = size === undefined ? 0 : m.FPDF_LoadPage(document, index);
  if (size === undefined || page === 0) return undefined;
  const ratio = size.height / size.width;
  const width = Math.max(1, Math.round(Math.min(widthPx, Math.sqrt(maximumBitmapPixels / ratio))));
  const height = Math.max(1, Math.round(width * ratio));
  const bitmap = m.FPDFBitmap_Create(width, height, 0);
  try {
    if (bitmap === 0) return undefined;
    m.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    m.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderFlags);
    if (form !== 0) m.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, renderFlags);
    if (strip !== undefined && !drawStrip(m, bitmap, { width, height }, size, strip)) return undefined;
    const start = m.FPDFBitmap_GetBuffer(bitmap);
    const stride = m.FPDFBitmap_GetStride(bitmap);
    if (stride !== width * 4) return undefined;
    return { rgba: heapOf(m).slice(start, start + stride * height), width, height };
  } finally {
    if (bitmap !== 0) m.FPDFBitmap_Destroy(bitmap);
    m.FPDF_ClosePage(page);
  }
}

/** `pixels` and `points`: how large the page is. */
function drawStrip(
  m: WrappedPdfiumModule,
  bitmap: number,
  pixels: PageSize,
  points: PageSize,
  { document, x, y, scale }: Strip,
): boolean {
  const own = sizeOf(m, document, 0);
  const page = own === undefined ? 0 : m.FPDF_LoadPage(document, 0);
  if (own === undefined || page === 0) return false;
  const [across, down] = [pixels.width / points.width, pixels.height / points.height];
  const [width, height] = [own.width * scale * across, own.height * scale * down];
  // The engine first draws a page on as many whole pixels as it has points.
  const matrix = [width / Math.floor(own.width), 0, 0, height / Math.floor(own.height)];
  const place = [x * across, (points.height - y - own.height * scale) * down];
  const numbers = Float32Array.from([...matrix, ...place, 0, 0, pixels.width, pixels.height]);
  const given = m.pdfium.wasmExports.malloc(numbers.byteLength);
  heapOf(m).set(new Uint8Array(numbers.buffer), given);
  m.FPDF_RenderPageBitmapWithMatrix(bitmap, page, given, given + 24, renderFlags);
  m.pdfium.wasmExports.free(given);
  m.FPDF_ClosePage(page);
  return true;
}

function text(m: WrappedPdfiumModule, document: number, index: number): string {
  const page = m.FPDF_LoadPage(document, index);
  if (page === 0) return '';
  const layer = m.FPDFText_LoadPage(page);
  const count = layer === 0 ? 0 : m.FPDFText_CountChars(layer);
  let found = '';
  if (count > 0) {
    const buffer = m.pdfium.wasmExports.malloc((count + 1) * 2);
    const units = m.FPDFText_GetText(layer, 0, count, buffer);
    const bytes = heapOf(m).slice(buffer, buffer + Math.max(0, units - 1) * 2);
    found = new TextDecoder('utf-16le').decode(bytes);
    m.pdfium.wasmExports.free(buffer);
  }
  if (layer !== 0) m.FPDFText_ClosePage(layer);
  m.FPDF_ClosePage(page);
  return found;
}

function words(m: WrappedPdfiumModule, document: number, index: number): readonly Line[] | null {
  const page = m.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const lines = readTextLayer(m, page, () => heapOf(m));
  m.FPDF_ClosePage(page);
  return lines;
}
