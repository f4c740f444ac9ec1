/** The PDF engine (WebAssembly), wrapped so that no pointer leaves this file. Pixels out, text out, cleaned PDF out. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Line } from '../../shared/page-words.ts';
import type { Failed, FileProblem, PageSize } from './protocol.ts';
import { limits } from './protocol.ts';
import { readTextLayer } from './text-layer.ts';

const passwordError = 4;
/** Draw annotations; bytes as RGBA. */
const renderFlags = 0x01 | 0x10;
const flattenForPrint = 1;
const maximumBitmapPixels = 40_000_000;

export type Bitmap = { readonly rgba: Uint8Array; readonly width: number; readonly height: number };
export type PdfDocument = {
  readonly pages: readonly PageSize[];
  readonly render: (page: number, widthPx: number) => Bitmap | undefined;
  readonly text: (page: number) => string;
  /** Null when the page must be looked at instead. */
  readonly words: (page: number) => readonly Line[] | null;
  /** Whether anything lies on a page that is not part of it: form fields, notes, stamps, links. */
  readonly hasAnnotations: () => boolean;
  /**
   * The same file, rewritten: repaired, without password protection, and with what a person sees on paper (form fields, notes,
   * stamps) made part of each page, so that annotations can be dropped afterwards. Destroys the pages: reopen to go on.
   */
  readonly flattened: () => Uint8Array | undefined;
  readonly close: () => void;
};

/** Pages of other documents, one after the other, and nothing else of those documents. */
export type PdfBuilder = {
  /** Each page turned clockwise by so many degrees. False when one of them cannot be taken over. */
  readonly add: (source: PdfDocument, pages: readonly { readonly page: number; readonly turn: number }[]) => boolean;
  readonly save: () => Uint8Array | undefined;
  readonly close: () => void;
};

const pointers = new WeakMap<PdfDocument, number>();

type Heap = { readonly HEAPU8: Uint8Array };
let engine: Promise<WrappedPdfiumModule> | undefined;

async function start(): Promise<WrappedPdfiumModule> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  const module = await init({ wasmBinary } as Parameters<typeof init>[0]);
  module.PDFiumExt_Init();
  return module;
}

/** After a trap the engine's memory cannot be trusted: the next file gets a fresh one. */
export function discardEngine(): void {
  engine = undefined;
}

const heapOf = (m: WrappedPdfiumModule): Uint8Array => (m.pdfium as unknown as Heap).HEAPU8;

/** Opens a PDF and finds every page once: a file whose last page is missing is broken now, not in the dossier. */
export async function openPdf(bytes: Uint8Array): Promise<{ ok: true; document: PdfDocument } | Failed<FileProblem>> {
  engine ??= start();
  const m = await engine;
  const data = m.pdfium.wasmExports.malloc(bytes.length);
  if (data === 0) return { ok: false, problem: 'tooLarge' };
  heapOf(m).set(bytes, data);
  const document = m.FPDF_LoadMemDocument(data, bytes.length, '');
  if (document === 0) {
    const problem = m.FPDF_GetLastError() === passwordError ? 'encrypted' : 'broken';
    m.pdfium.wasmExports.free(data);
    return { ok: false, problem };
  }
  const info = m.PDFiumExt_OpenFormFillInfo();
  const form = m.PDFiumExt_InitFormFillEnvironment(document, info);
  const close = (): void => {
    m.PDFiumExt_ExitFormFillEnvironment(form);
    m.PDFiumExt_CloseFormFillInfo(info);
    m.FPDF_CloseDocument(document);
    m.pdfium.wasmExports.free(data);
  };

  const count = m.FPDF_GetPageCount(document);
  const problem = count > limits.pages ? 'tooManyPages' : count < 1 ? 'broken' : undefined;
  const pages = problem === undefined ? measure(m, document, count) : undefined;
  if (pages === undefined) {
    close();
    return { ok: false, problem: problem ?? 'broken' };
  }
  const opened: PdfDocument = {
    pages,
    render: (page, widthPx) => render(m, document, form, page, pages[page], widthPx),
    text: (page) => text(m, document, page),
    words: (page) => words(m, document, page),
    hasAnnotations: () => pages.some((_, page) => m.EPDFPage_GetAnnotCountRaw(document, page) > 0),
    flattened: () => flattened(m, document, count),
    close,
  };
  pointers.set(opened, document);
  return { ok: true, document: opened };
}

/** An empty document. What is imported leaves links, notes, actions and other pages of its source behind. */
export async function newPdf(): Promise<PdfBuilder> {
  engine ??= start();
  const m = await engine;
  const target = m.FPDF_CreateNewDocument();
  let count = 0;
  return {
    add: (source, pages) => {
      const document = pointers.get(source);
      const list = m.pdfium.wasmExports.malloc(pages.length * 4);
      if (document === undefined || list === 0) return false;
      const indexes = Int32Array.from(pages, ({ page }) => page);
      heapOf(m).set(new Uint8Array(indexes.buffer), list);
      const taken = m.FPDF_ImportPagesByIndex(target, document, list, pages.length, count);
      m.pdfium.wasmExports.free(list);
      if (!taken) return false;
      for (const [index, { turn }] of pages.entries()) {
        const page = m.FPDF_LoadPage(target, count + index);
        if (page === 0) return false;
        m.FPDFPage_SetRotation(page, (m.FPDFPage_GetRotation(page) + turn / 90) % 4);
        m.FPDF_ClosePage(page);
      }
      count += pages.length;
      return true;
    },
    save: () => saved(m, target),
    close: () => m.FPDF_CloseDocument(target),
  };
}

/** Without reading what is on the pages: that takes as long as drawing them. */
function measure(m: WrappedPdfiumModule, document: number, count: number): PageSize[] | undefined {
  const pages: PageSize[] = [];
  for (let index = 0; index < count; index += 1) {
    const size = sizeOf(m, document, index) ?? (uncrop(m, document, index) ? sizeOf(m, document, index) : undefined);
    if (size === undefined) return undefined;
    pages.push(size);
  }
  return pages;
}

function sizeOf(m: WrappedPdfiumModule, document: number, index: number): PageSize | undefined {
  const found = m.pdfium.wasmExports.malloc(8);
  const known = m.FPDF_GetPageSizeByIndexF(document, index, found);
  const heap = heapOf(m);
  const view = new DataView(heap.buffer, heap.byteOffset + found, 8);
  const size = { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
  m.pdfium.wasmExports.free(found);
  return known && size.width > 0 && size.height > 0 ? size : undefined;
}

/** Cut off to nothing (what is cut out lies beside the paper): then the paper itself, as others show it. */
function uncrop(m: WrappedPdfiumModule, document: number, index: number): boolean {
  const page = m.FPDF_LoadPage(document, index);
  if (page === 0) return false;
  const sides = m.pdfium.wasmExports.malloc(16);
  const known = m.FPDFPage_GetMediaBox(page, sides, sides + 4, sides + 8, sides + 12);
  const heap = heapOf(m);
  const view = new DataView(heap.buffer, heap.byteOffset + sides, 16);
  const side = (place: number): number => view.getFloat32(4 * place, true);
  if (known) m.FPDFPage_SetCropBox(page, side(0), side(1), side(2), side(3));
  m.pdfium.wasmExports.free(sides);
  m.FPDF_ClosePage(page);
  return known;
}

function render(
  m: WrappedPdfiumModule,
  document: number,
  form: number,
  index: number,
  size: PageSize | undefined,
  widthPx: number,
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
    m.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, renderFlags);
    const start = m.FPDFBitmap_GetBuffer(bitmap);
    const stride = m.FPDFBitmap_GetStride(bitmap);
    if (stride !== width * 4) return undefined;
    return { rgba: heapOf(m).slice(start, start + stride * height), width, height };
  } finally {
    if (bitmap !== 0) m.FPDFBitmap_Destroy(bitmap);
    m.FPDF_ClosePage(page);
  }
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

function flattened(m: WrappedPdfiumModule, document: number, count: number): Uint8Array | undefined {
  for (let index = 0; index < count; index += 1) {
    if (m.EPDFPage_GetAnnotCountRaw(document, index) === 0) continue;
    const page = m.FPDF_LoadPage(document, index);
    if (page === 0) return undefined;
    const outcome = m.FPDFPage_Flatten(page, flattenForPrint);
    m.FPDF_ClosePage(page);
    if (outcome === 0) return undefined;
  }
  if (m.EPDF_IsEncrypted(document) && !m.EPDF_RemoveEncryption(document)) return undefined;
  return saved(m, document);
}

function saved(m: WrappedPdfiumModule, document: number): Uint8Array | undefined {
  const writer = m.PDFiumExt_OpenFileWriter();
  try {
    if (m.PDFiumExt_SaveAsCopy(document, writer) === 0) return undefined;
    const size = m.PDFiumExt_GetFileWriterSize(writer);
    const buffer = m.pdfium.wasmExports.malloc(size);
    if (size === 0 || buffer === 0) return undefined;
    m.PDFiumExt_GetFileWriterData(writer, buffer, size);
    const bytes = heapOf(m).slice(buffer, buffer + size);
    m.pdfium.wasmExports.free(buffer);
    return bytes;
  } finally {
    m.PDFiumExt_CloseFileWriter(writer);
  }
}
