/** The pages of a document as the reader draws them: of a file that it has whole, or of one that is too large for that, page by page. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  type Block,
  blockSize,
  limits,
  type PageSize,
  type Reader,
  type ReaderProblem,
} from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { readDocument, readDocumentRange } from '../store/documents.ts';
import { unhurriedBytes } from './unhurried-bytes.ts';

type Ready = { readonly size: PageSize; readonly pageCount: number };

export type PagedFile = {
  /** By which the reader knows it. */
  readonly handle: number;
  readonly mime: string;
  /** Must have been asked of a page (from 0) before it is drawn, and of no other since. */
  readonly ready: (page: number) => Promise<Result<Ready, ReaderProblem>>;
  readonly close: () => Promise<unknown>;
};

/** Bytes for one page: what an exhibit can be, and as much again as where everything stands in the largest file takes. */
const mostForPage = limits.bytes + 64 * 1024 * 1024;

/** Whether the reader gets it whole. What is taken in always is: only what we make ourselves can be larger, or have more pages. */
export function isOpenedWhole({ db, ports, previews }: OpenCore, documentId: string): boolean {
  const document = readDocument(db, documentId);
  const pages = document?.pageCount ?? previews.get(documentId)?.pages ?? 0;
  return (document?.size ?? 0) <= (ports.opensWhole ?? limits.bytes) && pages <= limits.pages;
}

export async function openPaged(core: OpenCore, documentId: string): Promise<Result<PagedFile, ReaderProblem>> {
  const { db, ports } = core;
  if (isOpenedWhole(core, documentId)) return openWhole(ports.reader, await unhurriedBytes(core, documentId));
  const size = readDocument(db, documentId)?.size ?? 0;
  return openInParts(ports.reader, size, (from, length) => readDocumentRange(db, documentId, from, length));
}

async function openWhole(reader: Reader, bytes: Uint8Array): Promise<Result<PagedFile, ReaderProblem>> {
  const opened = await reader.open(bytes);
  if (!opened.ok) return fail(opened.problem);
  const { handle, mime, pages } = opened;
  return ok({
    handle,
    mime,
    ready: async (page) => {
      const size = pages[page];
      return size === undefined ? fail('broken') : ok({ size, pageCount: pages.length });
    },
    close: () => reader.close(handle),
  });
}

/** `read` gives the bytes from a place on. */
export async function openInParts(
  reader: Reader,
  size: number,
  read: (from: number, length: number) => Uint8Array,
): Promise<Result<PagedFile, ReaderProblem>> {
  const opened = await reader.openInBlocks(size);
  if (!opened.ok) return fail(opened.problem);
  const { handle } = opened;
  const blockOf = (number: number): Block => ({ number, bytes: read(number * blockSize, blockSize) });
  return ok({
    handle,
    mime: 'application/pdf',
    ready: async (page) => {
      let blocks: readonly Block[] = [];
      let given = 0;
      for (;;) {
        const step = await reader.pageInBlocks(handle, page, blocks);
        if (!step.ok) return fail(step.problem);
        if (step.ready !== null) return ok(step.ready);
        blocks = step.wants.map(blockOf);
        given += blocks.length * blockSize;
        // A file that leads in circles, or anywhere: it would end up in the reader whole.
        if (blocks.length === 0 || given > mostForPage) return fail('tooLarge');
      }
    },
    close: () => reader.close(handle),
  });
}
