/** From bytes to a document that can be looked at; of a message also every file that came with it. */
import type {
  FileProblemCode,
  FinishedDocument,
  MailReceipt,
  SameFile,
  TakenAttachment,
} from '../../../shared/contract/document-import.ts';
import { forwardedMessage } from '../../../shared/reading/forwarded-message.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit } from '../handler.ts';
import { startReading } from '../reading/read-pages.ts';
import { organisationOf } from '../settings/choices.ts';
import { putPage } from '../store/document-pages.ts';
import { beginDocument, type DocumentWriter } from '../store/document-writer.ts';
import { findBySha256, readDocumentBytes } from '../store/documents.ts';
import { putInboxItem } from '../store/inbox.ts';
import { putMailReceipt } from '../store/mail-receipts.ts';
import { putRendition } from '../store/renditions.ts';
import { mailReceipt } from './mail-sheet.ts';
import { renderRest, show } from './page-images.ts';
import { whereIs } from './same-file.ts';

/** A message in a message in a message: the files of deeper ones are kept inside theirs, which is told. */
const deepest = 3;

export type Incoming = {
  readonly documentId: string;
  readonly caseId: string | null;
  readonly title: string;
  readonly source: string;
  /** It lies in the Postbak from the moment it is kept. */
  readonly inbox: boolean;
  readonly writer: DocumentWriter;
};

export type Taken = Extract<FinishedDocument, { readonly ok: true }> & { readonly sha256: string };
export type NotTaken =
  | { readonly problem: FileProblemCode }
  | { readonly problem: 'present'; readonly where: SameFile };

/** Begins a document whose bytes are still to come. */
export function beginIncoming(
  core: OpenCore,
  about: Pick<Incoming, 'caseId' | 'title' | 'source'> & { readonly parentId?: string; readonly inbox?: boolean },
): Incoming {
  const { caseId, title, source, parentId = null, inbox = false } = about;
  const documentId = core.newId();
  const writer = beginDocument(core.db, {
    id: documentId,
    caseId,
    title,
    datedOn: null,
    receivedOn: null,
    source,
    originalLocation: '',
    addedAt: core.now(),
    addedBy: core.actorId,
    parentId,
  });
  return { documentId, caseId, title, source, inbox, writer };
}

/** All bytes are there: looks at the file and keeps it, or leaves no trace of it: also when the vault has it already. */
export async function takeIn(core: OpenCore, incoming: Incoming): Promise<Result<Taken, NotTaken>> {
  const { sha256 } = incoming.writer.seal();
  const [same] = findBySha256(core.db, sha256);
  if (same === undefined) return takeNew(core, incoming, sha256, 0);
  incoming.writer.abort();
  return fail({ problem: 'present', where: whereIs(core.db, same) });
}

/** `depth`: messages it is inside of. */
async function takeNew(
  core: OpenCore,
  incoming: Incoming,
  sha256: string,
  depth: number,
): Promise<Result<Taken, NotTaken>> {
  const { documentId, writer } = incoming;
  const shown = await show(core.ports, readDocumentBytes(core.db, documentId), incoming.title);
  if (!shown.ok) {
    writer.abort();
    return fail({ problem: shown.error });
  }
  const { mime, pageCount, first, rendition, mail } = shown.value;
  commit(core, ['documents'], () => {
    writer.keep({ kind: 'other', mime, pageCount });
    if (first !== null) putPage(core.db, documentId, first);
    if (rendition !== null) putRendition(core.db, documentId, rendition);
    if (mail === null) layInInbox(core, incoming);
    return ok(null);
  });
  const pages = pageCount ?? 0;
  core.background('documents.pages', () => renderRest(core, documentId, pages));
  startReading(core);
  const taken = { ok: true, documentId, pages, sha256 } as const;
  if (mail === null) return ok({ ...taken, mail: null, attachments: [] });
  const { attachments, forwarded } = await takeAttachments(core, incoming, depth);
  const received = { ...mailReceipt(mail), forwarded, remoteImages: mail.remoteImages };
  // A message lies in the Postbak only with all that came in it: whoever begins a complaint with it at once has it all.
  commit(core, ['documents'], () => {
    putMailReceipt(core.db, documentId, received);
    layInInbox(core, incoming);
    return ok(null);
  });
  return ok({ ...taken, mail: received, attachments });
}

function layInInbox(core: OpenCore, { inbox, documentId }: Incoming): void {
  if (inbox) putInboxItem(core.db, documentId, 'waiting', { at: core.now(), by: core.actorId });
}

type Attached = { readonly attachments: readonly TakenAttachment[]; readonly forwarded: MailReceipt | null };

/** One file at a time, so that only one is in memory. What cannot be read stays inside its message, and that is told. */
async function takeAttachments(core: OpenCore, message: Incoming, depth: number): Promise<Attached> {
  const { reader } = core.ports;
  const opened = await reader.open(readDocumentBytes(core.db, message.documentId));
  if (!opened.ok || opened.mail === null) return { attachments: [], forwarded: null };
  if (depth >= deepest) {
    await reader.close(opened.handle);
    return {
      attachments: opened.mail.attachments.map(({ name }) => ({ title: name, problem: 'tooDeep' })),
      forwarded: null,
    };
  }
  const attachments: TakenAttachment[] = [];
  const inner: MailReceipt[] = [];
  for (const [index, { name: title }] of opened.mail.attachments.entries()) {
    const file = await reader.attachment(opened.handle, index);
    const taken = file.ok ? await takeAttachment(core, message, title, file.bytes, depth) : fail(file.problem);
    if (taken.ok) {
      const { documentId, pages, alreadyPresent, mail } = taken.value;
      attachments.push({ title, taken: { documentId, pages, alreadyPresent } }, ...taken.value.attachments);
      if (mail !== null) inner.push(mail);
    } else attachments.push({ title, problem: taken.error });
  }
  await reader.close(opened.handle);
  if (opened.mail.leftOut !== null) attachments.push({ title: opened.mail.leftOut, problem: 'tooManyFiles' });
  const [forwarded] = inner;
  if (inner.length === 1 && forwarded !== undefined) return { attachments, forwarded };
  return { attachments, forwarded: inner.length > 1 ? null : passedOn(core, opened.writing?.text ?? '') };
}

/** Most programs pass a message on as text: its sender and day stand above it. */
function passedOn(core: OpenCore, text: string): MailReceipt | null {
  const found = forwardedMessage(text, [organisationOf(core.db).email]);
  return found === null ? null : { ...found, receivedOn: null };
}

type TakenInside = Omit<Taken, 'ok' | 'sha256'> & { readonly alreadyPresent: boolean };

/** The same picture stands under every message of somebody: it is kept once for each case, and not refused. */
async function takeAttachment(
  core: OpenCore,
  message: Incoming,
  title: string,
  bytes: Uint8Array,
  depth: number,
): Promise<Result<TakenInside, FileProblemCode>> {
  if (bytes.length === 0) return fail('empty');
  const { caseId, source, documentId: parentId } = message;
  const incoming = beginIncoming(core, { caseId, title, source, parentId });
  incoming.writer.append(bytes);
  const { sha256 } = incoming.writer.seal();
  const same = findBySha256(core.db, sha256).find((known) => known.caseId === null || known.caseId === caseId);
  if (same !== undefined) {
    incoming.writer.abort();
    const { id: documentId, pageCount } = same;
    return ok({ documentId, pages: pageCount ?? 0, mail: null, attachments: [], alreadyPresent: true });
  }
  const taken = await takeNew(core, incoming, sha256, depth + 1);
  if (taken.ok) return ok({ ...taken.value, alreadyPresent: false });
  if (taken.error.problem === 'present') throw new Error('Looked for the same file twice');
  return fail(taken.error.problem);
}
