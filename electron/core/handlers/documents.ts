import { createHash } from 'node:crypto';
import type { DocumentInfo } from '../../../shared/contract/cases.ts';
import {
  discardDocument,
  documentPage,
  exportDocument,
  keepOriginal,
  messageAsSent,
  printedPage,
  unfiledDocuments,
} from '../../../shared/contract/documents.ts';
import type { Postmark } from '../../../shared/contract/pages.ts';
import { isMailType } from '../../../shared/mail-type.ts';
import { ok } from '../../../shared/result.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { OpenCore } from '../context.ts';
import { pageForPrint, pageOf } from '../documents/page-images.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { command, commit, type Handler, handle } from '../handler.ts';
import type { Db } from '../store/database.ts';
import * as store from '../store/documents.ts';
import { exportsOfCase, nextExportVersion, recordExport } from '../store/exports.ts';
import { inboxItem, putInboxItem } from '../store/inbox.ts';
import { lettersOfCase } from '../store/letters.ts';
import { readPostmark, readWorkingPdf, shownVersion } from '../store/working-copies.ts';
import { writeTarget } from '../write-target.ts';

/** What the window is told of a document: with a working copy, how that is. */
export const documentInfoOf =
  (db: Db) =>
  (document: store.StoredDocument): DocumentInfo =>
    infoOf(document, shownVersion(db, document.id) !== '', readPostmark(db, document.id));

const infoOf = (document: store.StoredDocument, arranged: boolean, postmark: Postmark | null): DocumentInfo => ({
  documentId: document.id,
  title: document.title,
  kind: document.kind,
  mime: arranged ? 'application/pdf' : document.mime,
  size: document.size,
  sha256: document.sha256,
  pages: document.pageCount,
  source: document.source,
  originalLocation: document.originalLocation,
  originalReturnedOn: document.originalReturnedOn,
  addedAt: document.addedAt,
  destroyed: document.state === 'destroyed',
  parentId: document.parentId,
  arranged,
  postmark,
});

export const documentHandlers: readonly Handler[] = [
  handle(documentPage)(async ({ documentId, page }, core) => {
    const found = await pageOf(core, documentId, page);
    if (found === undefined) return { found: false };
    const { image, width, height } = found;
    return { found: true, image: Buffer.from(image).toString('base64'), width, height };
  }),

  handle(printedPage)(async ({ documentId, page }, core) => {
    const found = await pageForPrint(core, documentId, page);
    if (found === undefined) return { found: false };
    const { webp, width, height } = found;
    return { found: true, image: Buffer.from(webp).toString('base64'), width, height };
  }),

  handle(messageAsSent)(async ({ documentId }, { db, ports }) => {
    const document = store.readDocument(db, documentId);
    const isMessage = document?.state === 'kept' && isMailType(document.mime);
    // Of which pages were taken out, those must not come back by this way.
    if (!isMessage || shownVersion(db, documentId) !== '') return { sent: null };
    const read = await ports.reader.asSent(store.readDocumentBytes(db, documentId));
    if (!read.ok || read.markup === null) return { sent: null };
    const { html: markup, remoteImages, cut } = read.markup;
    return { sent: { markup, remoteImages, cut } };
  }),

  handle(unfiledDocuments)((_input, { db }) => ({ documents: store.unfiledDocuments(db).map(documentInfoOf(db)) })),

  command(keepOriginal, ['documents'])(({ documentId, place, returnedOn }, core) => {
    // What happened cannot lie in the future.
    if (returnedOn !== null && returnedOn > core.today()) return ok({ ok: false });
    return ok({ ok: store.putOriginal(core.db, documentId, returnedOn === null ? place : '', returnedOn) });
  }),

  command(discardDocument, ['documents'])(({ documentId }, core) => {
    const document = store.readDocument(core.db, documentId);
    if (document?.state !== 'kept' || isPartOfCase(core, document)) return ok({ ok: false });
    // What came from the Postbak goes back there: it is thrown away there, with a reason.
    if (inboxItem(core.db, documentId) === undefined) removeDocument(core.db, documentId);
    else putInboxItem(core.db, documentId, 'waiting', { at: core.now(), by: core.actorId });
    return ok({ ok: true });
  }),

  handle(exportDocument)(({ documentId, token, receiver }, core) => {
    const document = store.readDocument(core.db, documentId);
    const caseId = document?.caseId ?? null;
    // Who received what is kept with the case: what has none does not leave.
    if (document?.state !== 'kept' || caseId === null) return { ok: false, problem: 'unknownDocument' };
    // What is shown is what leaves: of an original may have been taken what belongs to somebody else.
    const copy = readWorkingPdf(core.db, documentId);
    const written = writeTarget(
      core.targets,
      token,
      copy === undefined ? store.readDocumentChunks(core.db, documentId) : [copy],
    );
    if (!written.ok) return { ok: false, problem: written.error };
    return commit<{ readonly ok: true }>(core, ['documents'], () => {
      const kind = 'copy';
      recordExport(core.db, {
        id: core.newId(),
        caseId,
        kind,
        version: nextExportVersion(core.db, caseId, kind),
        receiver,
        channel: 'file',
        sha256: copy === undefined ? document.sha256 : createHash('sha256').update(copy).digest('hex'),
        pageCount: document.pageCount ?? 0,
        documentId,
        exportedOn: core.today(),
        recordedAt: core.now(),
        actorId: core.actorId,
      });
      return ok({ ok: true });
    });
  }),
];

/** Taken in for a case but never attached by a step is not part of it yet: the director can still think better of it. */
function isPartOfCase(core: OpenCore, { id, caseId }: store.StoredDocument): boolean {
  if (caseId === null) return false;
  return (
    (readCaseFile(core.db, caseId)?.c.documents.some((d) => d.documentId === id) ?? false) ||
    lettersOfCase(core.db, caseId).some((letter) => letter.state === 'final' && letter.documentId === id) ||
    exportsOfCase(core.db, caseId).some((made) => made.documentId === id)
  );
}
