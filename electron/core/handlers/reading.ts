import { pageWords, letterProposals as proposalsEndpoint, readingState } from '../../../shared/contract/reading.ts';
import { documentReplies, fileReply } from '../../../shared/contract/replies.ts';
import { ok } from '../../../shared/result.ts';
import { command, type Handler, handle } from '../handler.ts';
import { letterProposals } from '../reading/letter-proposals.ts';
import { repliesOf } from '../reading/replies.ts';
import { fileInCase } from '../store/documents.ts';
import { countUnread, readReading, unreadPages } from '../store/page-readings.ts';

export const readingHandlers: readonly Handler[] = [
  handle(pageWords)(({ documentId, page }, { db }) => {
    const found = readReading(db, documentId, page);
    return found === undefined ? { read: false } : { read: true, source: found.source, lines: found.lines };
  }),
  handle(proposalsEndpoint)(({ documentId }, core) => ({
    proposals: letterProposals(core, documentId),
    reading: core.reading.busy && unreadPages(core.db, documentId).length > 0,
  })),
  handle(documentReplies)(({ documentId }, core) => ({ replies: repliesOf(core, documentId) })),

  command(fileReply, ['cases', 'documents'])(({ documentId, caseId }, core) => {
    const named = repliesOf(core, documentId).some((reply) => reply.kind === 'answer' && reply.caseId === caseId);
    return ok({ ok: named && fileInCase(core.db, documentId, caseId) });
  }),

  handle(readingState)((_input, { db, reading }) => ({ pagesLeft: reading.busy ? countUnread(db) : 0 })),
];
