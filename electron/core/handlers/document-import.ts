import {
  abortDocument,
  appendDocument,
  beginDocument,
  type FileProblemCode,
  finishDocument,
  largestFile,
  pieceSize,
} from '../../../shared/contract/document-import.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { renderRest, show } from '../documents/page-images.ts';
import { command, commit, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { putPage } from '../store/document-pages.ts';
import { beginDocument as beginWriting } from '../store/document-writer.ts';
import { findBySha256, readDocumentBytes } from '../store/documents.ts';

import { streamHead } from '../store/events.ts';
import { putRendition } from '../store/renditions.ts';
import type { Upload } from '../upload.ts';

const notTaken = (problem: FileProblemCode) => ({ ok: false, problem }) as const;

function uploadOf(core: OpenCore, id: string): Upload {
  const upload = core.uploads.get(id);
  if (upload === undefined) throw new InvalidRequest('No such upload');
  return upload;
}

function giveUp(core: OpenCore, id: string, upload: Upload): void {
  core.uploads.delete(id);
  upload.writer.abort();
}

export const documentImportHandlers: readonly Handler[] = [
  command(
    beginDocument,
    [],
  )(({ title, size, caseId, source }, core) => {
    if (size === 0) return ok(notTaken('empty'));
    if (size > largestFile) return ok(notTaken('tooLarge'));
    if (caseId !== null && streamHead(core.db, caseId) === 0) throw new InvalidRequest('No such case');
    const documentId = core.newId();
    const uploadId = core.newId();
    const writer = beginWriting(core.db, {
      id: documentId,
      caseId,
      title,
      datedOn: null,
      receivedOn: null,
      source,
      originalLocation: '',
      addedAt: core.now(),
      addedBy: core.actorId,
    });
    core.uploads.set(uploadId, { documentId, caseId, title, writer, size, received: 0 });
    return ok({ ok: true, uploadId });
  }),

  // No checkpoint for every piece: what is not finished is thrown away after a crash anyhow.
  handle(appendDocument)(({ uploadId, bytes }, core) => {
    const upload = uploadOf(core, uploadId);
    const piece = Buffer.from(bytes, 'base64');
    upload.received += piece.length;
    if (piece.length > pieceSize || upload.received > upload.size) {
      giveUp(core, uploadId, upload);
      throw new InvalidRequest('More bytes than were announced');
    }
    upload.writer.append(piece);
    return {};
  }),

  handle(finishDocument)(async ({ uploadId }, core) => {
    const upload = uploadOf(core, uploadId);
    const { documentId, writer, caseId } = upload;
    if (upload.received !== upload.size) {
      giveUp(core, uploadId, upload);
      throw new InvalidRequest('Fewer bytes than were announced');
    }
    core.uploads.delete(uploadId);
    const { sha256 } = writer.seal();
    const same = findBySha256(core.db, sha256).find((known) => known.caseId === null || known.caseId === caseId);
    if (same !== undefined) {
      writer.abort();
      return { ok: true, documentId: same.id, pages: same.pageCount ?? 0, alreadyPresent: true };
    }
    const shown = await show(core.ports, readDocumentBytes(core.db, documentId), upload.title);
    if (!shown.ok) {
      writer.abort();
      return notTaken(shown.error);
    }
    const { mime, pageCount, first, rendition } = shown.value;
    commit(core, ['documents'], () => {
      writer.keep({ kind: 'other', mime, pageCount });
      if (first !== null) putPage(core.db, documentId, first);
      if (rendition !== null) putRendition(core.db, documentId, rendition);
      return ok(null);
    });
    const pages = pageCount ?? 0;
    core.background('documents.pages', () => renderRest(core, documentId, pages));
    return { ok: true, documentId, pages, alreadyPresent: false };
  }),

  command(
    abortDocument,
    [],
  )(({ uploadId }, core) => {
    const upload = core.uploads.get(uploadId);
    if (upload !== undefined) giveUp(core, uploadId, upload);
    return done;
  }),
];
