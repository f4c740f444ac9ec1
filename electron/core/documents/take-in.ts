/** From bytes to a document that can be looked at; of a message also every file that came with it. */
import type {
  FileProblemCode,
  FinishedDocument,
  MailReceipt,
  TakenAttachment,
} from '../../../shared/contract/document-import.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit } from '../handler.ts';
import { startReading } from '../reading/read-pages.ts';
import { putPage } from '../store/document-pages.ts';
import { beginDocument, type DocumentWriter } from '../store/document-writer.ts';
import { findBySha256, readDocumentBytes, type StoredDocument } from '../store/documents.ts';
import { putRendition } from '../store/renditions.ts';
import { mailReceipt } from './mail-sheet.ts';
import { renderRest, show } from './page-images.ts';

/** A message in a message in a message: deeper ones are kept inside theirs. */
const deepest = 3;

export type Incoming = {
  readonly documentId: string;
  readonly caseId: string | null;
  readonly title: string;
  readonly source: string;
  readonly writer: DocumentWriter;
};

type Taken = Extract<FinishedDocument, { readonly ok: true }>;

/** Begins a document whose bytes are still to come. */
export function beginIncoming(
  core: OpenCore,
  about: Pick<Incoming, 'caseId' | 'title' | 'source'> & { readonly parentId?: string },
): Incoming {
  const { caseId, title, source, parentId = null } = about;
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
  return { documentId, caseId, title, source, writer };
}

/** All bytes are there: looks at the file and keeps it, or leaves no trace of it. `depth`: messages it is inside of. */
export async function takeIn(core: OpenCore, incoming: Incoming, depth = 0): Promise<Result<Taken, FileProblemCode>> {
  const { documentId, caseId, writer } = incoming;
  const { sha256 } = writer.seal();
  const same = findBySha256(core.db, sha256).find((known) => known.caseId === null || known.caseId === caseId);
  if (same !== undefined) {
    writer.abort();
    return ok(presentAlready(same));
  }
  const shown = await show(core.ports, readDocumentBytes(core.db, documentId), incoming.title);
  if (!shown.ok) {
    writer.abort();
    return shown;
  }
  const { mime, pageCount, first, rendition, mail } = shown.value;
  commit(core, ['documents'], () => {
    writer.keep({ kind: 'other', mime, pageCount });
    if (first !== null) putPage(core.db, documentId, first);
    if (rendition !== null) putRendition(core.db, documentId, rendition);
    return ok(null);
  });
  const pages = pageCount ?? 0;
  core.background('documents.pages', () => renderRest(core, documentId, pages));
  startReading(core);
  const taken = { ok: true, documentId, pages, alreadyPresent: false } as const;
  if (mail === null) return ok({ ...taken, mail: null, attachments: [] });
  const { attachments, forwarded } = await takeAttachments(core, incoming, depth);
  return ok({ ...taken, mail: { ...mailReceipt(mail), forwarded }, attachments });
}

const presentAlready = ({ id, pageCount }: StoredDocument): Taken => ({
  ok: true,
  documentId: id,
  pages: pageCount ?? 0,
  alreadyPresent: true,
  mail: null,
  attachments: [],
});

type Attached = { readonly attachments: readonly TakenAttachment[]; readonly forwarded: MailReceipt | null };

/** One file at a time, so that only one is in memory. What cannot be read stays inside its message, and that is told. */
async function takeAttachments(core: OpenCore, message: Incoming, depth: number): Promise<Attached> {
  const { reader } = core.ports;
  const nothing = { attachments: [], forwarded: null };
  if (depth >= deepest) return nothing;
  const opened = await reader.open(readDocumentBytes(core.db, message.documentId));
  if (!opened.ok || opened.mail === null) return nothing;
  const attachments: TakenAttachment[] = [];
  const inner: MailReceipt[] = [];
  for (const [index, { name: title }] of opened.mail.attachments.entries()) {
    const file = await reader.attachment(opened.handle, index);
    const taken = file.ok ? await takeAttachment(core, message, title, file.bytes, depth) : fail(file.problem);
    if (taken.ok) {
      const { documentId, pages, alreadyPresent } = taken.value;
      attachments.push({ title, taken: { documentId, pages, alreadyPresent } }, ...taken.value.attachments);
      if (taken.value.mail !== null) inner.push(taken.value.mail);
    } else attachments.push({ title, problem: taken.error });
  }
  await reader.close(opened.handle);
  const [forwarded] = inner;
  return { attachments, forwarded: inner.length === 1 && forwarded !== undefined ? forwarded : null };
}

async function takeAttachment(
  core: OpenCore,
  message: Incoming,
  title: string,
  bytes: Uint8Array,
  depth: number,
): Promise<Result<Taken, FileProblemCode>> {
  if (bytes.length === 0) return fail('empty');
  const { caseId, source, documentId: parentId } = message;
  const incoming = beginIncoming(core, { caseId, title, source, parentId });
  incoming.writer.append(bytes);
  return takeIn(core, incoming, depth + 1);
}
