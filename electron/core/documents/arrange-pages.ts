/** Pages in another order, as a working copy beside the original. What was drawn and read of a page goes along with it. */
import type { PageEntry, Postmark } from '../../../shared/contract/pages.ts';
import type { DocumentId } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit } from '../handler.ts';
import { startReading } from '../reading/read-pages.ts';
import { type Db, run } from '../store/database.ts';
import { type DocumentPage, putPage, readPage } from '../store/document-pages.ts';
import { readDocument, readDocumentBytes, type StoredDocument } from '../store/documents.ts';
import { putInboxItem } from '../store/inbox.ts';
import { type PageReading, putReading, readReading } from '../store/page-readings.ts';
import { putReplyCode, replyCodesOf } from '../store/reply-codes.ts';
import { indexedPage, indexItem, unindexDocument } from '../store/search-index.ts';
import {
  partsOf,
  putParts,
  putPostmark,
  putWorkingCopy,
  readPostmark,
  readWorkingCopy,
  removeWorkingCopy,
  wholeOf,
} from '../store/working-copies.ts';
import { renderRest } from './page-images.ts';

export type ArrangeProblem = 'unknownDocument' | 'unknownPage' | 'readerGone';

/** Its pages are its own bytes' pages: no message, no letter of ours. */
export function canBeArranged(document: StoredDocument | undefined): document is StoredDocument {
  return (
    document?.state === 'kept' &&
    document.source !== 'made' &&
    document.pageCount !== null &&
    document.pageCount > 0 &&
    /^(?:application\/pdf|image\/)/u.test(document.mime)
  );
}

const originalPagesOf = (db: Db, { id, pageCount }: StoredDocument): number =>
  readWorkingCopy(db, id)?.originalPages ?? pageCount ?? 0;

export const asOriginal = (documentId: DocumentId, pages: number): readonly PageEntry[] =>
  Array.from(
    { length: pages },
    (_, index) => ({ from: documentId, page: index + 1, turn: 0, envelope: false }) as const,
  );

/** The pages that are shown now. */
export const shownPages = (db: Db, document: StoredDocument): readonly PageEntry[] =>
  readWorkingCopy(db, document.id)?.pages ?? asOriginal(document.id, document.pageCount ?? 0);

/** Shows these pages from now on. */
export async function arrangeDocument(
  core: OpenCore,
  documentId: DocumentId,
  pages: readonly PageEntry[],
  mark: Postmark | null,
): Promise<Result<number, ArrangeProblem>> {
  const { db } = core;
  const document = readDocument(db, documentId);
  if (!canBeArranged(document)) return fail('unknownDocument');
  const sources = [...new Set(pages.map(({ from }) => from))];
  if (!pages.every((entry) => isThere(db, document, entry))) return fail('unknownPage');
  const made = await pdfOf(core, pages);
  if (!made.ok) return made;
  const originalPages = originalPagesOf(db, document);
  const done = commit<boolean>(core, ['documents'], () => {
    if (readDocument(db, documentId)?.state !== 'kept') return fail(false);
    moveDerived(core, document, pages, () => {
      const parts = sources.filter((id) => id !== documentId);
      for (const part of parts) unindexDocument(db, part);
      freeParts(core, documentId, parts);
      putParts(db, documentId, parts);
      const postmark = postmarkAfter(db, document, pages, mark);
      const about = { version: core.newId(), madeAt: core.now(), madeBy: core.actorId };
      putWorkingCopy(db, documentId, { originalPages, pages, pdf: made.value, ...about });
      putPostmark(db, documentId, postmark);
    });
    return ok(true);
  });
  if (!done) return fail('unknownDocument');
  goOn(core, documentId, pages.length);
  return ok(pages.length);
}

/** Kept while a page shows the envelope; what was said of an envelope that lies apart (at registering) is none of these pages'. */
function postmarkAfter(
  db: Db,
  document: StoredDocument,
  pages: readonly PageEntry[],
  mark: Postmark | null,
): Postmark | null {
  if (pages.some(({ envelope }) => envelope)) return mark;
  return shownPages(db, document).some(({ envelope }) => envelope) ? null : readPostmark(db, document.id);
}

/** Shows the original again; gives how many pages that has. */
export function restoreDocument(core: OpenCore, documentId: DocumentId): number | null {
  const { db } = core;
  const document = readDocument(db, documentId);
  const copy = readWorkingCopy(db, documentId);
  if (document === undefined || copy === undefined) return null;
  commit(core, ['documents'], () => {
    moveDerived(core, document, asOriginal(documentId, copy.originalPages), () => {
      freeParts(core, documentId, []);
      putParts(db, documentId, []);
      if (copy.pages.some(({ envelope }) => envelope)) putPostmark(db, documentId, null);
      removeWorkingCopy(db, documentId);
    });
    return ok(null);
  });
  goOn(core, documentId, copy.originalPages);
  return copy.originalPages;
}

/** These pages as a PDF of their own. */
export async function pdfOf(core: OpenCore, pages: readonly PageEntry[]): Promise<Result<Uint8Array, ArrangeProblem>> {
  const sources = [...new Set(pages.map(({ from }) => from))];
  const made = await core.ports.reader.arrange(
    sources.map((id) => readDocumentBytes(core.db, id)),
    pages.map(({ from, page, turn }) => ({ file: sources.indexOf(from), page: page - 1, turn })),
  );
  return made.ok ? ok(made.pdf) : fail('readerGone');
}

/** Of the paper itself, or of another that lies where it lies, has no case, and is not made up of others. */
function isThere(db: Db, document: StoredDocument, { from, page }: PageEntry): boolean {
  if (from === document.id) return page <= originalPagesOf(db, document);
  const other = readDocument(db, from);
  const whole = wholeOf(db, from);
  const joined = whole === document.id;
  const free = whole === undefined && document.caseId === null && other?.caseId === null;
  return (
    canBeArranged(other) &&
    (joined || free) &&
    readWorkingCopy(db, from) === undefined &&
    page <= (other.pageCount ?? 0)
  );
}

/** What is part of it no more lies in the Postbak, or where it has a case there, and is read again to be found by itself. */
function freeParts(core: OpenCore, whole: DocumentId, stay: readonly DocumentId[]): void {
  const { db } = core;
  for (const part of partsOf(db, whole).filter((id) => !stay.includes(id))) {
    run(db, 'DELETE FROM page_reading WHERE document_id = ?', part);
    if (readDocument(db, part)?.caseId === null)
      putInboxItem(db, part, 'waiting', { at: core.now(), by: core.actorId });
  }
}

function goOn(core: OpenCore, documentId: DocumentId, pages: number): void {
  core.background('documents.pages', () => renderRest(core, documentId, pages));
  startReading(core);
}

type Derived = {
  readonly image: DocumentPage | undefined;
  readonly reading: PageReading | undefined;
  readonly words: { readonly body: string; readonly extra: string } | undefined;
  readonly codes: readonly string[];
};

const keyOf = ({ from, page, turn }: PageEntry): string => `${from} ${page} ${turn}`;

/** Replaces what was made of the pages by the same for the new order, as far as it is known; `change` comes in between. */
function moveDerived(core: OpenCore, document: StoredDocument, pages: readonly PageEntry[], change: () => void): void {
  const { db } = core;
  const known = new Map<string, Derived>();
  const remember = (id: DocumentId, entries: readonly PageEntry[]) => {
    const codes = replyCodesOf(db, id);
    for (const [index, entry] of entries.entries()) {
      const page = index + 1;
      known.set(keyOf(entry), {
        image: readPage(db, id, page),
        reading: readReading(db, id, page),
        words: indexedPage(db, id, page),
        codes: codes.flatMap((one) => (one.page === page ? [one.code] : [])),
      });
    }
  };
  for (const { from } of pages) {
    const other = from === document.id ? undefined : readDocument(db, from);
    if (other !== undefined) remember(from, asOriginal(from, other.pageCount ?? 0));
  }
  remember(document.id, shownPages(db, document));
  unindexDocument(db, document.id);
  for (const table of ['document_page', 'page_reading', 'reply_code'])
    run(db, `DELETE FROM ${table} WHERE document_id = ?`, document.id);
  change();
  run(db, 'UPDATE document SET page_count = ? WHERE document_id = ?', pages.length, document.id);
  for (const [index, entry] of pages.entries()) putDerived(db, document.id, index + 1, known.get(keyOf(entry)));
}

function putDerived(db: Db, id: DocumentId, page: number, derived: Derived | undefined): void {
  if (derived?.image !== undefined) putPage(db, id, { ...derived.image, page });
  if (derived?.reading === undefined) return;
  putReading(db, id, page, derived.reading);
  for (const code of derived.codes) putReplyCode(db, id, page, code);
  if (derived.words !== undefined) indexItem(db, { kind: 'page', ref: id, page, caseId: null, ...derived.words });
}
