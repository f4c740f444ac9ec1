import { namesCryptFilter, withoutCryptFilters } from './crypt-filter.ts';
import { heicAsPng } from './heic.ts';
import { inspectImage } from './image.ts';
import type { Message } from './mail/message.ts';
import { mimeMessage } from './mail/mime-message.ts';
import { outlookMessage } from './mail/outlook-message.ts';
import { officeText } from './office-text.ts';
import { hasPdfEnd, unlocked, withHeader } from './pdf-file.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';
import { decodeText, writingOf } from './plain-text.ts';
import { hasSoundPieces } from './png-sums.ts';
import type { Failed, FileKind, FileProblem, PageSize, Writing } from './protocol.ts';
import { limits } from './protocol.ts';
import { outlookMime, sniff } from './sniff.ts';

export type OpenFile = {
  readonly kind: FileKind;
  readonly mime: string;
  /** What the pages are drawn from: the file itself, or for a telephone photo the picture that was made of it. */
  readonly bytes: Uint8Array;
  readonly pages: readonly PageSize[];
  /** How a picture stands in its file: 1 (upright) to 8, as EXIF counts. */
  readonly turn: number;
  readonly pdf: PdfDocument | undefined;
  readonly writing: Writing | null;
  readonly mail: Message | null;
};

type Opening = { ok: true; file: OpenFile } | Failed<FileProblem>;

/** Opens by content. The sole place that decides what a file is. `seen`: these bytes were inspected before. */
export async function openFile(bytes: Uint8Array, seen = false): Promise<Opening> {
  if (bytes.length > limits.bytes) return { ok: false, problem: 'tooLarge' };
  const sniffed = sniff(bytes);
  if (typeof sniffed === 'string') return { ok: false, problem: sniffed };
  const plain = { ...sniffed, bytes, pages: [], turn: 1, pdf: undefined, writing: null, mail: null };
  switch (sniffed.kind) {
    case 'pdf': {
      if (!hasPdfEnd(bytes)) return { ok: false, problem: 'broken' };
      const opened = await opening(withHeader(bytes));
      if (!opened.ok) return opened;
      return { ok: true, file: { ...plain, pages: opened.document.pages, pdf: opened.document } };
    }
    case 'png':
      return hasSoundPieces(bytes) ? picture(plain, bytes, seen) : { ok: false, problem: 'broken' };
    case 'jpeg':
    case 'tiff':
    case 'webp':
      return picture(plain, bytes, seen);
    case 'heic': {
      const made = await heicAsPng(bytes);
      return made.ok ? picture(plain, made.png, seen) : made;
    }
    case 'text':
      return written(plain, writingOf(decodeText(bytes)));
    case 'docx':
    case 'odt': {
      const read = officeText(bytes, sniffed.kind);
      return read.ok ? written(plain, read.writing) : read;
    }
    case 'mail': {
      const mail = sniffed.mime === outlookMime ? (outlookMessage(bytes) ?? 'broken') : await mimeMessage(bytes);
      if (typeof mail === 'string') return { ok: false, problem: mail };
      return { ok: true, file: { ...plain, writing: mail.writing, mail } };
    }
    case 'audio':
    case 'video':
      return { ok: true, file: plain };
  }
}

async function opening(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof openPdf>>> {
  if (namesCryptFilter(bytes)) return openingFiltered(bytes);
  const opened = await openPdf(bytes);
  const open = opened.ok || opened.problem !== 'encrypted' ? undefined : await unlocked(bytes);
  return open === undefined ? opened : openPdf(open);
}

async function openingFiltered(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof openPdf>>> {
  const mended = await withoutCryptFilters(bytes);
  if (mended !== undefined) return openPdf(mended);
  // Only to know whether it asks for a password: what the engine would show of it may be empty pages.
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  opened.document.close();
  return { ok: false, problem: 'broken' };
}

async function picture(file: OpenFile, bytes: Uint8Array, seen: boolean): Promise<Opening> {
  const image = await inspectImage(bytes, seen);
  return image.ok ? { ok: true, file: { ...file, bytes, pages: image.pages, turn: image.turn } } : image;
}

const written = (file: OpenFile, writing: Writing): Opening => ({ ok: true, file: { ...file, writing } });
