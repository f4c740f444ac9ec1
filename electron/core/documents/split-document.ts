import type { DocumentId } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit } from '../handler.ts';
import { startReading } from '../reading/read-pages.ts';
import { readDocument } from '../store/documents.ts';
import { inboxItem, putInboxItem } from '../store/inbox.ts';
import { readPostmark } from '../store/working-copies.ts';
import { type ArrangeProblem, arrangeDocument, canBeArranged, pdfOf, shownPages } from './arrange-pages.ts';
import { renderRest } from './page-images.ts';
import { beginIncoming } from './take-in.ts';

export type Split = { readonly documentId: DocumentId; readonly kept: number; readonly pages: number };

/**
 * Two letters in one scan: the pages from `at` (from 1) on become a paper of their own, which lies where the first one lies. The
 * new paper comes first, so that no page is ever in neither.
 */
export async function splitFrom(
  core: OpenCore,
  documentId: DocumentId,
  at: number,
  title: string,
): Promise<Result<Split, ArrangeProblem>> {
  const { db } = core;
  const document = readDocument(db, documentId);
  if (!canBeArranged(document)) return fail('unknownDocument');
  const all = shownPages(db, document);
  const [first, rest] = [all.slice(0, at - 1), all.slice(at - 1)];
  // What was joined to it stays with it.
  if (rest.length === 0 || rest.some(({ from }) => from !== documentId)) return fail('unknownPage');
  const made = await pdfOf(core, rest);
  if (!made.ok) return made;
  const incoming = beginIncoming(core, { caseId: document.caseId, title, source: document.source });
  incoming.writer.append(made.value);
  incoming.writer.seal();
  const state = inboxItem(db, documentId)?.state;
  commit(core, ['documents'], () => {
    incoming.writer.keep({ kind: 'other', mime: 'application/pdf', pageCount: rest.length });
    if (state !== undefined) putInboxItem(db, incoming.documentId, state, { at: core.now(), by: core.actorId });
    return ok(null);
  });
  core.background('documents.pages', () => renderRest(core, incoming.documentId, rest.length));
  startReading(core);
  const left = await arrangeDocument(core, documentId, first, readPostmark(db, documentId));
  return left.ok ? ok({ documentId: incoming.documentId, kept: first.length, pages: rest.length }) : left;
}
