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

/**
 * Why a file cannot be used. `encrypted`: it asks for a password. `foreign`: not one of these kinds. `tooLarge`: in bytes.
 * `tooMuchPacked`: an office file that unpacks to more than anybody wrote. `tooDeep`: parts of a message inside each other.
 */
export type FileProblem =
  | 'empty'
  | 'encrypted'
  | 'broken'
  | 'foreign'
  | 'tooManyPages'
  | 'tooManyPixels'
  | 'tooLarge'
  | 'tooMuchPacked'
  | 'tooDeep';
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
  /** The first file of more than are handed on; null when these are all. */
  readonly leftOut: string | null;
  /** In order; `size` in bytes. */
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
};
/** The markup of a message, rebuilt from what may be shown of it; `cut` when there was more. Pictures of our own making stand in it. */
export type SentMarkup = { readonly html: string; readonly remoteImages: number; readonly cut: boolean };
/** Null for what is no message, or was written as plain text. */
export type AsSent = { readonly ok: true; readonly markup: SentMarkup | null };
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
/** The words of every page, and every text that stands elsewhere in the file: properties, bookmarks, links, notes, attachments. */
export type AllTexts = { readonly ok: true; readonly pages: readonly string[]; readonly elsewhere: readonly string[] };
/** A page as a picture (JPEG, sRGB) at 200 dots per inch; `paper` in points. */
export type RasterPage = {
  readonly ok: true;
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly paper: PageSize;
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
/** A run of objects of a PDF, numbered on from `first`; each begins at its offset in `bytes`. */
export type Objects = { readonly first: number; readonly bytes: Uint8Array; readonly offsets: readonly number[] };
/** What is drawn on a page of the dossier: an object that stands in it already, and where it goes. */
export type Drawing = {
  readonly object: number;
  readonly matrix: readonly [number, number, number, number, number, number];
};
/** Points from the lower left corner. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Paper that an exhibit's page goes on (points), and the part of it that is kept for it. */
export type Sheet = { readonly width: number; readonly height: number; readonly frame: Frame };
export type Sheets = { readonly upright: Sheet; readonly across: Sheet };
export type ExhibitWish = {
  /** The number of the first object that is written. */
  readonly firstObject: number;
  readonly sheets: Sheets;
  /** These bytes were inspected when they were taken in: a picture needs not be decoded once more to see that it is whole. */
  readonly inspected: boolean;
  /** Photos go in as they are, and not brought down to what paper shows. */
  readonly originals: boolean;
};
export type PlacedPage = { readonly landscape: boolean; readonly drawing: Drawing };
/**
 * Why a page stands in a dossier as a picture and not with its own letters. The file could not be rewritten by the engine
 * (`notRewritten`) or then be read by the library (`notRead`); it has layers that are not all to be seen (`layers`); something of it
 * could not be copied (`notCopied`); or the copy did not look like its original (`looksOtherwise`).
 */
export type PictureReason = 'notRewritten' | 'notRead' | 'layers' | 'notCopied' | 'looksOtherwise';
/** `asPicture`: pages (from 0) that could not be taken over with their letters. Without pages it cannot be shown. */
export type ExhibitPages = {
  readonly ok: true;
  readonly objects: Objects;
  readonly pages: readonly PlacedPage[];
  readonly asPicture: readonly { readonly page: number; readonly why: PictureReason }[];
};
/** What stands in a dossier before its end: how many bytes, and where each object begins, from object 1. */
export type DossierSoFar = { readonly length: number; readonly places: readonly number[] };
/** Everything that follows. */
export type DossierEnd = { readonly ok: true; readonly bytes: Uint8Array; readonly pageCount: number };

/** The next bytes of what leaves the vault. */
export type CopyPiece = { readonly ok: true; readonly bytes: Uint8Array };
/** The last bytes. The fingerprint (hex) is of the whole copy before it was closed with a passphrase. */
export type CopyEnd = CopyPiece & { readonly sha256: string; readonly pageCount: number };

/** A part of a file that is not in the reader whole, by its number: block 1 begins at `blockSize`. All are full but the last. */
export type Block = { readonly number: number; readonly bytes: Uint8Array };
/** Blocks without which a page cannot be drawn. When there are none it can be: `ready` says how large it is, and of how many. */
export type WantedBlocks = {
  readonly ok: true;
  readonly wants: readonly number[];
  readonly ready: { readonly size: PageSize; readonly pageCount: number } | null;
};
export type PageText = { readonly ok: true; readonly text: string };
/** Texts beside the pages that were not told before. */
export type TextsPiece = { readonly ok: true; readonly texts: readonly string[] };
export type Begun = { readonly ok: true; readonly handle: number };

/** In ten-thousandths of the page as it is shown. */
export type RedactionArea = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
/** What to make unreadable on a page, and the words that were read on it. */
export type RedactedPage = { readonly boxes: readonly RedactionArea[]; readonly words: readonly Word[] };
export type Redacted = { readonly ok: true; readonly pdf: Uint8Array; readonly pageCount: number };

/** A page of one of several files (both from 0), turned clockwise by so many degrees. */
export type ArrangedPage = { readonly file: number; readonly page: number; readonly turn: 0 | 90 | 180 | 270 };
export type Arranged = { readonly ok: true; readonly pdf: Uint8Array; readonly pageCount: number };

/**
 * Everything the reader does. Files are opened once and then named by handle. A dossier is written from front to back: the
 * objects of each exhibit, and at last our own pages on which they are drawn; between two requests nothing is remembered. A copy of
 * one that leaves the vault goes by piece by piece.
 */
export type Reader = {
  readonly inspect: (bytes: Uint8Array) => Promise<Inspected | Failed>;
  readonly open: (bytes: Uint8Array) => Promise<Opened | Failed>;
  /**
   * A PDF of so many bytes of which only what a page needs is handed over; never the whole. The engine itself says what it needs,
   * in rounds, by the numbers of blocks.
   */
  readonly openInBlocks: (size: number) => Promise<Begun | Failed>;
  /** Takes blocks and tells which are still wanted. Of a file in blocks only the page that was asked for last can be drawn. */
  readonly pageInBlocks: (handle: number, page: number, blocks: readonly Block[]) => Promise<WantedBlocks | Failed>;
  readonly pageText: (handle: number, page: number) => Promise<PageText | Failed>;
  readonly renderPage: (handle: number, page: number, widthPx: number) => Promise<RenderedPage | Failed>;
  readonly proof: (pdf: Uint8Array, widthPx: number) => Promise<Proof | Failed>;
  /** Everything that can be read in a PDF without looking at its pictures. */
  readonly allTexts: (pdf: Uint8Array) => Promise<AllTexts | Failed>;
  /** The same of what stands beside the pages, of a dossier of ours of any size: it goes by from front to back. */
  readonly beginTexts: () => Promise<Begun | Failed>;
  readonly textsPiece: (handle: number, bytes: Uint8Array) => Promise<TextsPiece | Failed>;
  /** Whether it was there whole. The handle is to be closed also now. */
  readonly endTexts: (handle: number) => Promise<{ readonly ok: true } | Failed>;
  /** A page of a PDF, as an archive keeps it; at its foot a strip, the first page of another open PDF. */
  readonly rasterPage: (handle: number, page: number, strip: number) => Promise<RasterPage | Failed>;
  /** Takes seconds for a scan; other requests are answered meanwhile. */
  readonly readPage: (handle: number, page: number) => Promise<ReadPage | Failed>;
  /** A file that came with a message, by its place in the head. */
  readonly attachment: (handle: number, index: number) => Promise<Attachment | Failed>;
  /** How a message looked, for looking at only; its words are in `writing`. */
  readonly asSent: (bytes: Uint8Array) => Promise<AsSent | Failed>;
  readonly close: (handle: number) => Promise<{ readonly ok: true } | Failed>;
  /** The pages of a file as objects of a dossier. */
  readonly exhibitPages: (bytes: Uint8Array, wish: ExhibitWish) => Promise<ExhibitPages | Failed>;
  /** `base`: our own pages, among them blank ones (from 0) for the drawings. */
  readonly dossierEnd: (
    base: Uint8Array,
    drawings: readonly { readonly page: number; readonly drawing: Drawing }[],
    before: DossierSoFar,
  ) => Promise<DossierEnd | Failed>;
  /** A picture of every page with the boxes painted over, and the words outside them; `pages` in order. */
  readonly redact: (bytes: Uint8Array, pages: readonly RedactedPage[]) => Promise<Redacted | Failed>;
  /** These pages, in this order, as a PDF of their own; nothing of the other pages is in it. */
  readonly arrange: (files: readonly Uint8Array[], pages: readonly ArrangedPage[]) => Promise<Arranged | Failed>;
  /** A copy of a dossier of our own with `footer` (a strip, as a PDF) on every page; closed when there is a passphrase. */
  readonly beginCopy: (footer: Uint8Array, passphrase: string | null) => Promise<Begun | Failed>;
  /** Takes the version from front to back and gives its copy. After a failure what it gave is of no use. */
  readonly copyPiece: (handle: number, bytes: Uint8Array) => Promise<CopyPiece | Failed>;
  /** When all was taken. The handle is to be closed also now. */
  readonly endCopy: (handle: number) => Promise<CopyEnd | Failed>;
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
/** Bytes of a block. */
export const blockSize = 64 * 1024;
/** Characters of a writing: some hundred pages. */
export const mostCharacters = 300_000;
/** How every dossier begins. */
export const pdfHead: Uint8Array = Uint8Array.of(
  ...[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a],
);
