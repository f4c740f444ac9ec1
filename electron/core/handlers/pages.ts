import { arrangePages, pagesOfDocument, restorePages, splitDocument } from '../../../shared/contract/pages.ts';
import { arrangeDocument, canBeArranged, restoreDocument, shownPages } from '../documents/arrange-pages.ts';
import { splitFrom } from '../documents/split-document.ts';
import { type Handler, handle } from '../handler.ts';
import { readDocument } from '../store/documents.ts';
import { readPostmark, readWorkingCopy } from '../store/working-copies.ts';

export const pagesHandlers: readonly Handler[] = [
  handle(pagesOfDocument)(({ documentId }, { db }) => {
    const document = readDocument(db, documentId);
    if (!canBeArranged(document)) return { possible: false };
    const copy = readWorkingCopy(db, documentId);
    return {
      possible: true,
      originalPages: copy?.originalPages ?? document.pageCount ?? 0,
      pages: [...shownPages(db, document)],
      arranged: copy !== undefined,
      postmark: readPostmark(db, documentId),
    };
  }),

  handle(arrangePages)(({ documentId, pages, postmark }, core) =>
    core.exclusive(async () => {
      const arranged = await arrangeDocument(core, documentId, pages, postmark);
      return arranged.ok ? { ok: true, pages: arranged.value } : { ok: false, problem: arranged.error };
    }),
  ),

  handle(splitDocument)(({ documentId, at, title }, core) =>
    core.exclusive(async () => {
      const split = await splitFrom(core, documentId, at, title);
      return split.ok ? { ok: true, ...split.value } : { ok: false, problem: split.error };
    }),
  ),

  handle(restorePages)(({ documentId }, core) => {
    const pages = restoreDocument(core, documentId);
    return { ok: pages !== null, pages: pages ?? 0 };
  }),
];
