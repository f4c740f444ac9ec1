import {
  abortDocument,
  appendDocument,
  beginDocument,
  documentMail,
  type FileProblemCode,
  finishDocument,
  largestChecked,
  largestFile,
  pieceSize,
} from '../../../shared/contract/document-import.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { beginIncoming, takeIn } from '../documents/take-in.ts';
import { command, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { streamHead } from '../store/events.ts';
import { readMailReceipt } from '../store/mail-receipts.ts';
import type { Upload } from '../upload.ts';

const notTaken = (problem: FileProblemCode) => ({ ok: false, problem }) as const;

function uploadOf(core: OpenCore, id: string): Upload {
  const upload = core.uploads.get(id);
  if (upload === undefined) throw new InvalidRequest('No such upload');
  return upload;
}

function giveUp(core: OpenCore, id: string, upload: Upload): void {
  core.uploads.delete(id);
  upload.incoming.writer.abort();
}

export const documentImportHandlers: readonly Handler[] = [
  command(
    beginDocument,
    [],
  )(({ title, size, caseId, source, inbox, toCheck }, core) => {
    if (size === 0) return ok(notTaken('empty'));
    if (size > (toCheck ? largestChecked : largestFile)) return ok(notTaken('tooLarge'));
    if (caseId !== null && streamHead(core.db, caseId) === 0) throw new InvalidRequest('No such case');
    if (inbox && caseId !== null) throw new InvalidRequest('What has a case does not go to the Postbak');
    const uploadId = core.newId();
    const incoming = beginIncoming(core, { caseId, title, source, inbox });
    core.uploads.set(uploadId, { incoming, toCheck, size, received: 0 });
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
    upload.incoming.writer.append(piece);
    return {};
  }),

  handle(finishDocument)(async ({ uploadId }, core) => {
    const upload = uploadOf(core, uploadId);
    if (upload.received !== upload.size) {
      giveUp(core, uploadId, upload);
      throw new InvalidRequest('Fewer bytes than were announced');
    }
    if (upload.toCheck) {
      giveUp(core, uploadId, upload);
      throw new InvalidRequest('It was only to be looked at');
    }
    core.uploads.delete(uploadId);
    const taken = await takeIn(core, upload.incoming);
    if (!taken.ok) return { ok: false, ...taken.error };
    const { documentId, pages, mail, attachments } = taken.value;
    return { ok: true, documentId, pages, mail, attachments };
  }),

  handle(documentMail)(({ documentId }, { db }) => ({ mail: readMailReceipt(db, documentId) })),

  command(
    abortDocument,
    [],
  )(({ uploadId }, core) => {
    const upload = core.uploads.get(uploadId);
    if (upload !== undefined) giveUp(core, uploadId, upload);
    return done;
  }),
];
