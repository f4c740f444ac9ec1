import type { Line, Word } from '../../shared/page-words.ts';
import type { IsoInstant } from '../../shared/procedure/id.ts';

/**
 * What core may ask of the reader, and what comes back. Messages are structured clones with plain Uint8Array:
 * both ends copy, since Electron forbids external buffers.
 */
export type FileKind =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'webp'
  | 'heic'
  /** These have words but no pages of their own. */
  | 'text'
  | 'docx'
  | 'odt'
  /** A message, with its attachments inside. */
  | 'mail'
  /** Kept, never played. */
  | 'audio'
  | 'video';

/** Points for PDF, pixels for images; after rotation and cropping, as a person sees the page. */
export type PageSize = { readonly width: number; readonly height: number };

/** Why a file cannot be used. `encrypted`: it asks for a password. `foreign`: not one of these kinds. */
export type FileProblem = 'empty' | 'encrypted' | 'broken' | 'foreign' | 'tooManyPages' | 'tooLarge';
/** `timeout` and `crashed` come from the client: the reader was killed, the file did it. */
export type ReaderProblem = FileProblem | 'timeout' | 'crashed';

export type Failed<P = ReaderProblem> = { readonly ok: false; readonly problem: P };
/** The words of a file, to be set on pages of our own; `cut` when there were more than anybody prints. */
export type Writing = { readonly text: string; readonly cut: boolean };
export type MailBox = { readonly name: string; readonly address: string };
/** What stands above a message. Instants in UTC; null when nobody can tell. */
export type MailHead = {
  readonly from: MailBox | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly sentAt: IsoInstant | null;
  /** When the last machine on its way took it in. */
  readonly arrivedAt: IsoInstant | null;
  /** Pictures from elsewhere that were not fetched. */
  readonly remoteImages: number;
  /** In order; `size` in bytes. */
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
};
/** Without pages: `writing` holds its words, or it is sound or film. */
export type Inspected = {
  readonly ok: true;
  readonly kind: FileKind;
  readonly mime: string;
  readonly pages: readonly PageSize[];
  readonly writing: Writing | null;
  readonly mail: MailHead | null;
};
export type Attachment = { readonly ok: true; readonly name: string; readonly bytes: Uint8Array };
export type Opened = Inspected & { readonly handle: number };
/** Every page of a PDF as a picture (PNG) made in the least time: looked at once, while it is being written. */
export type Proof = {
  readonly ok: true;
  readonly pages: readonly { readonly png: Uint8Array; readonly width: number; readonly height: number }[];
};
export type RenderedPage = {
  readonly ok: true;
  readonly webp: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The page's own text layer; empty for images and bare scans. */
  readonly text: string;
};
/** The words of a page with their places; `layer`: as the file says, `ocr`: as they were recognised. */
export type ReadPage = {
  readonly ok: true;
  readonly source: 'layer' | 'ocr';
  readonly lines: readonly Line[];
  /** For finding only. */
  readonly extra: readonly string[];
  /** What the QR codes on the page say. */
  readonly codes: readonly string[];
};
/** Pages that could not be copied with their letters and are in the dossier as pictures (indexes, from 0). */
export type PagesPlaced = { readonly ok: true; readonly asPicture: readonly number[] };
/** `differing`: pages (from 0) that do not look like their original; assemble again with those `asPicture`. */
export type Assembled = {
  readonly ok: true;
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly differing: readonly number[];
};

/** What leaves the vault. The fingerprint (hex) is of the copy before it was closed with a passphrase. */
export type GivenCopy = { readonly ok: true; readonly pdf: Uint8Array; readonly sha256: string };

/** In ten-thousandths of the page as it is shown. */
export type RedactionArea = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
/** What to make unreadable on a page, and the words that were read on it. */
export type RedactedPage = { readonly boxes: readonly RedactionArea[]; readonly words: readonly Word[] };
export type Redacted = { readonly ok: true; readonly pdf: Uint8Array; readonly pageCount: number };

/** A page of one of several files (both from 0), turned clockwise by so many degrees. */
export type ArrangedPage = { readonly file: number; readonly page: number; readonly turn: 0 | 90 | 180 | 270 };
export type Arranged = { readonly ok: true; readonly pdf: Uint8Array; readonly pageCount: number };

/** Where, on a page of the base, an exhibit's page goes: points from the lower left corner. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Placement = {
  /** The page of the base that receives the exhibit's first page, from 0; the others follow one by one. */
  readonly firstPage: number;
  readonly frames: readonly Frame[];
  /** Pages of the exhibit (from 0) that must become pictures, because copying them went wrong before. */
  readonly asPicture?: readonly number[];
};

/**
 * Everything the reader does. Files are opened once and then named by handle. One dossier is assembled at a time:
 * start with Typst's pages as the base, add each exhibit's pages onto their blank pages, finish.
 */
export type Reader = {
  readonly inspect: (bytes: Uint8Array) => Promise<Inspected | Failed>;
  readonly open: (bytes: Uint8Array) => Promise<Opened | Failed>;
  readonly renderPage: (handle: number, page: number, widthPx: number) => Promise<RenderedPage | Failed>;
  readonly proof: (pdf: Uint8Array, widthPx: number) => Promise<Proof | Failed>;
  /** Takes seconds for a scan; other requests are answered meanwhile. */
  readonly readPage: (handle: number, page: number) => Promise<ReadPage | Failed>;
  /** A file that came with a message, by its place in the head. */
  readonly attachment: (handle: number, index: number) => Promise<Attachment | Failed>;
  readonly close: (handle: number) => Promise<{ readonly ok: true } | Failed>;
  readonly assembleStart: (base: Uint8Array) => Promise<{ readonly ok: true } | Failed>;
  readonly assembleAdd: (bytes: Uint8Array, placement: Placement) => Promise<PagesPlaced | Failed>;
  readonly assembleFinish: () => Promise<Assembled | Failed>;
  /** A picture of every page with the boxes painted over, and the words outside them; `pages` in order. */
  readonly redact: (bytes: Uint8Array, pages: readonly RedactedPage[]) => Promise<Redacted | Failed>;
  /** These pages, in this order, as a PDF of their own; nothing of the other pages is in it. */
  readonly arrange: (files: readonly Uint8Array[], pages: readonly ArrangedPage[]) => Promise<Arranged | Failed>;
  /** A dossier of our own with `footer` (a strip, as a PDF) on every page; closed when there is a passphrase. */
  readonly givenCopy: (bytes: Uint8Array, footer: Uint8Array, passphrase: string | null) => Promise<GivenCopy | Failed>;
};

export type ReaderOp = keyof Reader;
export type ReaderRequest = {
  [Op in ReaderOp]: { readonly id: number; readonly op: Op; readonly args: Parameters<Reader[Op]> };
}[ReaderOp];
export type ReaderAnswer = Awaited<ReturnType<Reader[ReaderOp]>>;
export type ReaderResponse = { readonly id: number; readonly answer: ReaderAnswer };

/** Requests wait for each other within a row only. */
export type Row = 'quick' | 'slow';
export const rowOf = (op: ReaderOp): Row => (op === 'readPage' ? 'slow' : 'quick');

export const limits = { bytes: 200 * 1024 * 1024, pixels: 60_000_000, pages: 2_000 } as const;
/** Characters of a writing: some hundred pages. */
export const mostCharacters = 300_000;
