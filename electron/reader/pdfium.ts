/**
 * PDF files as the engine opens them. Pixels out, text out, cleaned PDF out: no pointer leaves this file and the three beside it
 * (`pdf-engine.ts`, `pdf-drawing.ts`, `pdf-in-blocks.ts`).
 */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { drawn, type PdfDrawing, pointerOf, pointsTo } from './pdf-drawing.ts';
import { heapOf, measured, openingProblem, startedEngine } from './pdf-engine.ts';
import { type Failed, type FileProblem, limits, type PageSize } from './protocol.ts';

const flattenForPrint = 1;

export type PdfDocument = PdfDrawing & {
  readonly pages: readonly PageSize[];
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

/** Opens a PDF and finds every page once: a file whose last page is missing is broken now, not in the dossier. */
export async function openPdf(bytes: Uint8Array): Promise<{ ok: true; document: PdfDocument } | Failed<FileProblem>> {
  const m = await startedEngine();
  const data = m.pdfium.wasmExports.malloc(bytes.length);
  if (data === 0) return { ok: false, problem: 'tooLarge' };
  heapOf(m).set(bytes, data);
  const document = m.FPDF_LoadMemDocument(data, bytes.length, '');
  if (document === 0) {
    const problem = openingProblem(m);
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
    ...drawn(m, document, form, pages),
    hasAnnotations: () => pages.some((_, page) => m.EPDFPage_GetAnnotCountRaw(document, page) > 0),
    flattened: () => flattened(m, document, count),
    close,
  };
  pointsTo(opened, document);
  return { ok: true, document: opened };
}

/** An empty document. What is imported leaves links, notes, actions and other pages of its source behind. */
export async function newPdf(): Promise<PdfBuilder> {
  const m = await startedEngine();
  const target = m.FPDF_CreateNewDocument();
  let count = 0;
  return {
    add: (source, pages) => {
      const document = pointerOf(source);
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
    const size = measured(m, document, index);
    if (size === undefined) return undefined;
    pages.push(size);
  }
  return pages;
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
