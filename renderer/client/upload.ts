import {
  abortDocument,
  appendDocument,
  beginDocument,
  type FileProblemCode,
  type FinishedDocument,
  finishDocument,
  largestFile,
  pieceSize,
  type SameFile,
} from '../../shared/contract/document-import.ts';
import { call } from './call.ts';

type Finished = Extract<FinishedDocument, { readonly ok: true }>;
export type Taken = {
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
  /** What a message says about its sender and its day; null for all else. */
  readonly mail: Finished['mail'];
  /** The files that came with it and were kept. */
  readonly attachments: readonly { readonly documentId: string; readonly title: string; readonly pages: number }[];
};
export type UploadOutcome =
  | {
      readonly ok: true;
      readonly document: Taken;
      /** Files of a message that could not be kept by themselves. */
      readonly refused: readonly { readonly title: string; readonly problem: FileProblemCode }[];
    }
  | { readonly ok: false; readonly problem: FileProblemCode }
  /** The very same file is in the vault already. */
  | { readonly ok: false; readonly problem: 'present'; readonly where: SameFile };

export type Upload = {
  readonly file: Blob;
  readonly title: string;
  readonly caseId: string | null;
  readonly source: 'dropped' | 'picked' | 'pasted';
  /** Whether it goes to the Postbak. */
  readonly inbox?: boolean;
  /** Told how much has been sent, 0..1; at 1 the core still looks at the file. */
  readonly onSent: (done: number) => void;
};

/** Streams a file to the core in pieces, so that neither side ever holds it whole. Rejects with `RequestFailed`. */
export async function upload(job: Upload): Promise<UploadOutcome> {
  const sent = await send(job);
  if (!sent.ok) return sent;
  const { uploadId } = sent;
  const { title } = job;
  const finished = await call(finishDocument, { uploadId });
  if (!finished.ok) return finished;
  const { documentId, pages, mail } = finished;
  const attachments = finished.attachments.flatMap((one) =>
    'taken' in one ? [{ title: one.title, ...one.taken }] : [],
  );
  const refused = finished.attachments.flatMap((one) => ('problem' in one ? [one] : []));
  return { ok: true, document: { documentId, title, pages, mail, attachments }, refused };
}

type Sent =
  | { readonly ok: true; readonly uploadId: string }
  | { readonly ok: false; readonly problem: FileProblemCode };

/** All bytes are with the core; what becomes of them is up to the caller, who hands in or gives up the id. */
export async function send({ file, title, caseId, source, inbox = false, onSent }: Upload): Promise<Sent> {
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > largestFile) return { ok: false, problem: 'tooLarge' };
  const begun = await call(beginDocument, { title, size: file.size, caseId, source, inbox });
  if (!begun.ok) return begun;
  const { uploadId } = begun;
  try {
    for (let sent = 0; sent < file.size; sent += pieceSize) {
      const piece = await file.slice(sent, sent + pieceSize).arrayBuffer();
      await call(appendDocument, { uploadId, bytes: toBase64(new Uint8Array(piece)) });
      onSent(Math.min(1, (sent + pieceSize) / file.size));
    }
  } catch (problem) {
    // The file vanished under way (a stick was pulled out), or the core could not store it.
    await call(abortDocument, { uploadId }).catch(() => undefined);
    if (problem instanceof DOMException) return { ok: false, problem: 'broken' };
    throw problem;
  }
  return { ok: true, uploadId };
}

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
