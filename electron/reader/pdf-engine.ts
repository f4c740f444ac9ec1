/** The PDF engine (WebAssembly) itself: how it is started and replaced, and how large it says a page is. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { FileProblem, PageSize } from './protocol.ts';

const passwordError = 4;
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

export const startedEngine = (): Promise<WrappedPdfiumModule> => {
  engine ??= start();
  return engine;
};

export const heapOf = (m: WrappedPdfiumModule): Uint8Array => (m.pdfium as unknown as Heap).HEAPU8;

/** Why the engine did not open what it was given last. */
export const openingProblem = (m: WrappedPdfiumModule): FileProblem =>
  m.FPDF_GetLastError() === passwordError ? 'encrypted' : 'broken';

export const measured = (m: WrappedPdfiumModule, document: number, index: number): PageSize | undefined =>
  sizeOf(m, document, index) ?? (uncrop(m, document, index) ? sizeOf(m, document, index) : undefined);

export function sizeOf(m: WrappedPdfiumModule, document: number, index: number): PageSize | undefined {
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
