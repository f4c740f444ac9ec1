import { pageWords, letterProposals as proposalsEndpoint, readingState } from '../../../shared/contract/reading.ts';
import { type Handler, handle } from '../handler.ts';
import { letterProposals } from '../reading/letter-proposals.ts';
import { countUnread, readReading } from '../store/page-readings.ts';

export const readingHandlers: readonly Handler[] = [
  handle(pageWords)(({ documentId, page }, { db }) => {
    const found = readReading(db, documentId, page);
    return found === undefined ? { read: false } : { read: true, source: found.source, lines: found.lines };
  }),
  handle(proposalsEndpoint)(({ documentId }, core) => ({ proposals: letterProposals(core, documentId) })),
  handle(readingState)((_input, { db, reading }) => ({ pagesLeft: reading.busy ? countUnread(db) : 0 })),
];
