import {
  abortDocument,
  appendDocument,
  beginDocument,
  type FileProblemCode,
  type FinishedDocument,
  finishDocument,
  largestChecked,
  largestFile,
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
  /** It is handed to `dossier.check`, and never kept. */
  readonly toCheck?: boolean;
  /** Told how much has been sent, 0..1; at 1 the core still looks at the file. */
  readonly onSent: (done: number) => void;
};

/** Bytes of a piece: the window answers between two of them, also on a slow machine. */
const atOnce = 192 * 1024;

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
export async function send({
  file,
  title,
  caseId,
  source,
  inbox = false,
  toCheck = false,
  onSent,
}: Upload): Promise<Sent> {
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > (toCheck ? largestChecked : largestFile)) return { ok: false, problem: 'tooLarge' };
  const begun = await call(beginDocument, { title, size: file.size, caseId, source, inbox, toCheck });
  if (!begun.ok) return begun;
  const { uploadId } = begun;
  try {
    for (let sent = 0; sent < file.size; sent += atOnce) {
      await call(appendDocument, { uploadId, bytes: await base64Of(file.slice(sent, sent + atOnce)) });
      onSent(Math.min(1, (sent + atOnce) / file.size));
    }
  } catch (problem) {
    // The file vanished under way (a stick was pulled out), or the core could not store it.
    await call(abortDocument, { uploadId }).catch(() => undefined);
    if (problem instanceof DOMException) return { ok: false, problem: 'broken' };
    throw problem;
  }
  return { ok: true, uploadId };
}

/** The browser reads and encodes outside the page's own thread. Rejects with `DOMException` when the file is gone. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error ?? new DOMException());
    reader.readAsDataURL(piece);
  });
}
