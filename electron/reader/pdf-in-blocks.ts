/**
 * A PDF of which only what a page needs is in memory. The engine says itself which bytes it misses (it can show a file while that
 * is coming in); these are asked for in whole blocks, and let go before they are too many.
 */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { createFileBlocks, type FileBlocks } from './file-blocks.ts';
import type { OpenFile } from './open-file.ts';
import { drawn, type PdfDrawing } from './pdf-drawing.ts';
import { heapOf, measured, openingProblem, startedEngine } from './pdf-engine.ts';
import { isPdf } from './pdf-file.ts';
import type { PdfDocument } from './pdfium.ts';
import { type Block, blockSize, type Failed, type PageSize, type WantedBlocks } from './protocol.ts';

export type PdfInBlocks = {
  readonly ok: true;
  /** Only the page that is ready has a size and can be drawn. */
  readonly file: OpenFile;
  readonly page: (index: number, blocks: readonly Block[]) => WantedBlocks | Failed;
};

/** Where the engine counts in 32 bits. */
const largestFile = 2 ** 32 - 1;
/** Blocks of pages that are kept for a next one: 32 MiB. */
const mostKept = 512;
/** Blocks that may be needed before any page can be: 128 MiB. */
const mostForOpening = 2048;
/** The dictionaries of pages follow each other: 1 MiB of them at once. */
const ahead = 16 * blockSize;
const available = 1;
const broken: Failed = { ok: false, problem: 'broken' };

type Source = {
  readonly has: (from: number, length: number) => boolean;
  readonly want: (from: number, length: number) => void;
  readonly read: (from: number, length: number, to: number) => boolean;
};
type Calls = {
  readonly sources: Map<number, Source>;
  readonly has: number;
  readonly want: number;
  readonly read: number;
};
const callsOf = new WeakMap<WrappedPdfiumModule, Calls>();
const version = 1;
/** Bytes of the three structures by which the engine knows a file, and where in them each begins. */
const place = { ask: 0, hints: 8, access: 16, all: 28 } as const;

/** What the engine calls, once for all files: it says which file it is about. Offsets are more than 31 bits. */
function callsFor(m: WrappedPdfiumModule): Calls {
  const known = callsOf.get(m);
  if (known !== undefined) return known;
  const sources = new Map<number, Source>();
  const has = (at: number, from: number, length: number): number =>
    sources.get(at - place.ask)?.has(from >>> 0, length >>> 0) ? 1 : 0;
  const want = (at: number, from: number, length: number): void =>
    sources.get(at - place.hints)?.want(from >>> 0, length >>> 0);
  const read = (at: number, from: number, to: number, length: number): number =>
    sources.get(at)?.read(from >>> 0, length >>> 0, to) ? 1 : 0;
  const add = m.pdfium.addFunction;
  const calls = { sources, has: add(has, 'iiii'), want: add(want, 'viii'), read: add(read, 'iiiii') };
  callsOf.set(m, calls);
  return calls;
}

export async function openInBlocks(size: number): Promise<PdfInBlocks | Failed> {
  if (!(Number.isSafeInteger(size) && size > 0)) return broken;
  if (size > largestFile) return { ok: false, problem: 'tooLarge' };
  const blocks = createFileBlocks(size);
  const incoming = comingIn(await startedEngine(), size, blocks);
  /** What every page needs: where everything stands, and the dictionaries of pages. */
  const forOpening = new Set<number>();
  let current = -1;
  let anew = false;

  const turnTo = (index: number): void => {
    incoming.pages.length = 0;
    current = index;
    anew = false;
    if (blocks.count() - forOpening.size <= mostKept) return;
    // The engine keeps what it has read for as long as a document is open.
    incoming.begin();
    blocks.dropBut(forOpening);
  };
  /**
   * Where a page's dictionary is missing the engine gives up, and wants the whole file. With what it missed it begins anew; when
   * there was nothing, it is not to be had.
   */
  const beginAnew = (index: number, given: readonly Block[]): WantedBlocks | Failed => {
    if (anew || forOpening.size > mostForOpening) return broken;
    anew = true;
    incoming.begin();
    for (const { number } of given) {
      forOpening.add(number);
      blocks.want((number + 1) * blockSize, ahead);
    }
    const { wants } = blocks.taken();
    return wants.length > 0 ? wanting(wants) : step(index, []);
  };
  const step = (index: number, given: readonly Block[]): WantedBlocks | Failed => {
    const ready = incoming.look(index);
    const { wants, all } = blocks.taken();
    if (wants.length > 0) return wanting(wants);
    return all ? beginAnew(index, given) : ready;
  };
  const about = { kind: 'pdf', mime: 'application/pdf', bytes: new Uint8Array(), turn: 1 } as const;
  return {
    ok: true,
    file: { ...about, pages: incoming.pages, pdf: incoming.pdf, writing: null, mail: null },
    page: (index, given) => {
      if (index !== current) turnTo(index);
      for (const { number, bytes } of given) {
        if (!blocks.put(number, bytes)) return broken;
        if (!incoming.isOpen()) forOpening.add(number);
      }
      if (given.length > 0) anew = false;
      return step(index, given);
    },
  };
}

const wanting = (wants: readonly number[]): WantedBlocks => ({ ok: true, wants, ready: null });

type Incoming = {
  readonly pages: PageSize[];
  readonly pdf: PdfDocument;
  readonly isOpen: () => boolean;
  /** Forgets what was read. */
  readonly begin: () => void;
  /** What is known of a page now; of no use when there is more that is wanted. */
  readonly look: (index: number) => WantedBlocks | Failed;
};

function comingIn(m: WrappedPdfiumModule, size: number, blocks: FileBlocks): Incoming {
  const { sources, ...calls } = callsFor(m);
  const known = m.pdfium.wasmExports.malloc(place.all);
  let missed = false;
  const read: Source['read'] = (from, length, to) => {
    const there = blocks.read(from, length, heapOf(m).subarray(to, to + length));
    missed ||= !there;
    return there;
  };
  sources.set(known, { has: blocks.has, want: blocks.want, read });
  const parts = Int32Array.from([version, calls.has, version, calls.want, size | 0, calls.read, known]);
  heapOf(m).set(new Uint8Array(parts.buffer), known);
  const create = (): number => m.FPDFAvail_Create(known + place.ask, known + place.access);
  const hints = known + place.hints;
  const pages: PageSize[] = [];
  let opening = create();
  let document = 0;

  const end = (): void => {
    if (document !== 0) m.FPDF_CloseDocument(document);
    document = 0;
    m.FPDFAvail_Destroy(opening);
  };
  const look: Incoming['look'] = (index) => {
    const head = blocks.head();
    if (head === undefined) {
      blocks.want(0, 1);
      return broken;
    }
    if (!isPdf(head)) return { ok: false, problem: 'foreign' };
    if (document === 0) {
      m.FPDFAvail_IsDocAvail(opening, hints);
      if (blocks.wanting()) return broken;
      document = m.FPDFAvail_GetDocument(opening, '');
      if (document === 0) return { ok: false, problem: openingProblem(m) };
    }
    const pageCount = m.FPDF_GetPageCount(document);
    if (!(Number.isInteger(index) && index >= 0 && index < pageCount)) return broken;
    const page =
      m.FPDFAvail_IsPageAvail(opening, index, hints) === available ? measured(m, document, index) : undefined;
    if (page === undefined) return broken;
    pages[index] = page;
    return { ok: true, wants: [], ready: { size: page, pageCount } };
  };
  const looks = <T>(work: (drawing: PdfDrawing) => T): T => {
    missed = false;
    const seen = work(drawn(m, document, 0, pages));
    if (missed) throw new Error('The engine read what it had not asked for');
    return seen;
  };
  return {
    pages,
    isOpen: () => document !== 0,
    begin: () => {
      end();
      opening = create();
    },
    look,
    pdf: {
      pages,
      render: (...about) => looks((drawing) => drawing.render(...about)),
      text: (page) => looks((drawing) => drawing.text(page)),
      words: (page) => looks((drawing) => drawing.words(page)),
      hasAnnotations: () => false,
      flattened: () => undefined,
      close: () => {
        end();
        sources.delete(known);
        m.pdfium.wasmExports.free(known);
      },
    },
  };
}
