/** Pages as images of our own making, drawn by the reader: the window never gets a foreign file. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { MailHead, Opened, Reader, ReaderProblem, RenderedPage } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { type DocumentPage, listPages, putPage, readPage } from '../store/document-pages.ts';
import { readDocument } from '../store/documents.ts';
import { shownVersion } from '../store/working-copies.ts';
import type { Typesetter } from '../typeset/typeset.ts';
import { mailRows } from './mail-sheet.ts';
import { openPaged } from './paged-file.ts';
import { setWriting } from './rendition.ts';

/** Pixels across: an A4 at 150 dots per inch, so that a scan can be read at full width. */
export const pageWidth = 1240;

export type Shown = {
  readonly mime: string;
  /** Null when there is nothing to show: sound or film. */
  readonly pageCount: number | null;
  readonly first: DocumentPage | null;
  /** When it is a message. */
  readonly mail: MailHead | null;
  /** Pages that were made of a file without pages. */
  readonly rendition: Uint8Array | null;
};

/** Looks at a file and draws its first page: the proof that it can be shown at all. */
export async function show(
  ports: { readonly reader: Reader; readonly typesetter: Typesetter },
  bytes: Uint8Array,
  title: string,
): Promise<Result<Shown, ReaderProblem>> {
  const { reader, typesetter } = ports;
  const opened = await reader.open(bytes);
  if (!opened.ok) return fail(opened.problem);
  const { mime, writing, mail } = opened;
  if (opened.pages.length > 0) return drawFirst(reader, opened, { mime, mail, rendition: null });
  await reader.close(opened.handle);
  if (writing === null) return ok({ mime, mail, pageCount: null, first: null, rendition: null });
  const { pdf } = await setWriting(typesetter, writing, title, mail === null ? [] : mailRows(mail));
  const made = await reader.open(pdf);
  return made.ok ? drawFirst(reader, made, { mime, mail, rendition: pdf }) : fail(made.problem);
}

async function drawFirst(
  reader: Reader,
  opened: Opened,
  about: Pick<Shown, 'mime' | 'mail' | 'rendition'>,
): Promise<Result<Shown, ReaderProblem>> {
  const drawn = await reader.renderPage(opened.handle, 0, pageWidth);
  await reader.close(opened.handle);
  if (!drawn.ok) return fail(drawn.problem);
  const { webp: image, width, height, text } = drawn;
  return ok({ ...about, pageCount: opened.pages.length, first: { page: 1, width, height, image, text } });
}

/**
 * Draws the pages that have no image yet, one at a time, with every other request going before the next page. Stops at the
 * first that cannot be drawn, or when the document was thrown away meanwhile; `pageOf` tries again when one is asked for.
 */
export async function renderRest(core: OpenCore, documentId: string, pageCount: number): Promise<void> {
  const drawn = new Set(listPages(core.db, documentId).map(({ page }) => page));
  const missing = Array.from({ length: pageCount }, (_, index) => index + 1).filter((page) => !drawn.has(page));
  if (missing.length === 0) return;
  // In the background nothing is kept while the vault gets a new key, and nobody need hear of it.
  const mayKeep = () => core.vault.trouble() === null;
  await renderPages(core, documentId, missing, mayKeep, (done) =>
    core.push({ push: 'progress', work: `pages:${documentId}`, done: (drawn.size + done) / pageCount }),
  );
}

/** The image of one page, drawn now when it was not yet; undefined when there is none. */
export async function pageOf(core: OpenCore, documentId: string, page: number): Promise<DocumentPage | undefined> {
  const known = readPage(core.db, documentId, page);
  if (known !== undefined || page > pagesOf(core, documentId)) return known;
  const whatever = () => true;
  await renderPages(core, documentId, [page], whatever, () => {});
  return readPage(core.db, documentId, page);
}

/** How many there are to look at: of what is kept, or is open as a preview. */
function pagesOf({ db, previews }: OpenCore, documentId: string): number {
  const document = readDocument(db, documentId);
  return previews.get(documentId)?.pages ?? (document?.state === 'kept' ? (document.pageCount ?? 0) : 0);
}

/** As a printer wants it. */
const printedDotsPerInch = 300;
/** Across a picture that does not say how large it is on paper: an A4. It is never enlarged. */
const printedPictureWidth = 2480;

/** One page in the density of a printer, drawn for this once; undefined when there is none. */
export async function pageForPrint(
  core: OpenCore,
  documentId: string,
  page: number,
): Promise<Pick<RenderedPage, 'webp' | 'width' | 'height'> | undefined> {
  const { db, ports } = core;
  const { reader } = ports;
  const document = readDocument(db, documentId);
  if (document?.state !== 'kept' || page > (document.pageCount ?? 0)) return undefined;
  const opened = await openPaged(core, documentId);
  if (!opened.ok) return undefined;
  const { handle, mime, ready, close } = opened.value;
  const found = await ready(page - 1);
  const points = found.ok && mime === 'application/pdf' ? found.value.size.width : undefined;
  const width = points === undefined ? printedPictureWidth : Math.round((points / 72) * printedDotsPerInch);
  const drawn = await reader.renderPage(handle, page - 1, width);
  await close();
  return drawn.ok ? drawn : undefined;
}

async function renderPages(
  core: OpenCore,
  documentId: string,
  pages: readonly number[],
  mayKeep: () => boolean,
  onDrawn: (count: number) => void,
): Promise<void> {
  const { reader } = core.ports;
  const version = shownVersion(core.db, documentId);
  const opened = await openPaged(core, documentId);
  if (!opened.ok) return;
  const { handle, ready, close } = opened.value;
  for (const [index, page] of pages.entries()) {
    await ready(page - 1);
    const drawn = await reader.renderPage(handle, page - 1, pageWidth);
    if (!drawn.ok || pagesOf(core, documentId) === 0) break;
    if (!mayKeep()) break;
    if (shownVersion(core.db, documentId) !== version) break;
    const { webp: image, width, height, text } = drawn;
    putPage(core.db, documentId, { page, width, height, image, text });
    onDrawn(index + 1);
  }
  await close();
}
