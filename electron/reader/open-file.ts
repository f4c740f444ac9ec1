import { inspectImage } from './image.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';
import type { Failed, FileKind, FileProblem, PageSize } from './protocol.ts';
import { limits } from './protocol.ts';
import { sniff } from './sniff.ts';

export type OpenFile = {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly pages: readonly PageSize[];
  readonly pdf: PdfDocument | undefined;
};

/** Opens by content. The sole place that decides what a file is. */
export async function openFile(bytes: Uint8Array): Promise<{ ok: true; file: OpenFile } | Failed<FileProblem>> {
  if (bytes.length > limits.bytes) return { ok: false, problem: 'tooLarge' };
  const kind = sniff(bytes);
  if (kind === 'empty' || kind === 'foreign') return { ok: false, problem: kind };
  if (kind === 'pdf') {
    const opened = await openPdf(bytes);
    if (!opened.ok) return opened;
    return { ok: true, file: { kind, bytes, pages: opened.document.pages, pdf: opened.document } };
  }
  const image = await inspectImage(bytes);
  return image.ok ? { ok: true, file: { kind, bytes, pages: image.pages, pdf: undefined } } : image;
}
