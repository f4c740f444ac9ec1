/** Reads the text of pages in the background, one at a time: after a file was taken in, and where an earlier run stopped. */

import { textOfLines } from '../../../shared/page-words.ts';
import { ok } from '../../../shared/result.ts';
import type { ReadPage } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { unhurriedBytes } from '../documents/unhurried-bytes.ts';
import { parseReplyCode } from '../letters/reply-code.ts';
import { transact } from '../store/database.ts';
import { readDocument } from '../store/documents.ts';
import { countUnread, nextToRead, putReading, unreadPages } from '../store/page-readings.ts';
import { putReplyCode } from '../store/reply-codes.ts';
import { indexItem } from '../store/search-index.ts';
import { shownVersion } from '../store/working-copies.ts';

/** A page is asked for once more after the reader fell over it; then it is left alone. */
const tries = 2;

/** Starts reading what is not read yet; does nothing when that is already going on. Ends when the core closes or nothing can be kept. */
export function startReading(core: OpenCore): void {
  const { reading } = core;
  if (core.ports.readPages === false || reading.busy || core.vault.trouble() !== null) return;
  reading.busy = true;
  reading.done = 0;
  core.background('documents.reading', async () => {
    try {
      for (let id = nextToRead(core.db); id !== undefined && mayGoOn(core); id = nextToRead(core.db))
        await readDocumentPages(core, id);
    } finally {
      reading.busy = false;
    }
  });
}

/** Nothing can be kept while the vault is copied for a new key: what was being read then is read again afterwards. */
const mayGoOn = (core: OpenCore): boolean => !core.closing() && core.vault.trouble() === null;

/** Until all of it is read, or something more urgent came in. */
async function readDocumentPages(core: OpenCore, documentId: string): Promise<void> {
  const { reader } = core.ports;
  const version = shownVersion(core.db, documentId);
  let handle: number | null = null;
  for (const page of unreadPages(core.db, documentId)) {
    let seen: ReadPage | null = null;
    for (let attempt = 0; attempt < tries && seen === null; attempt += 1) {
      if (handle === null) {
        const bytes = await unhurriedBytes(core, documentId);
        if (core.closing()) return;
        const opened = await reader.open(bytes);
        handle = opened.ok ? opened.handle : null;
      }
      const answer = handle === null ? null : await reader.readPage(handle, page - 1);
      if (core.closing()) return;
      if (answer?.ok) seen = answer;
      else handle = null;
    }
    if (!mayGoOn(core)) break;
    // Its pages were put in another order meanwhile: it is begun again.
    if (shownVersion(core.db, documentId) !== version) break;
    // Thrown away or destroyed while it was being read.
    if (readDocument(core.db, documentId)?.state !== 'kept') break;
    keep(core, documentId, page, seen);
    tell(core, documentId);
    if (nextToRead(core.db) !== documentId) break;
  }
  if (handle !== null) await reader.close(handle);
}

/** Of this document, and of all that is left: the window asks what it wants to know more. */
function tell(core: OpenCore, documentId: string): void {
  const pages = readDocument(core.db, documentId)?.pageCount ?? 1;
  const left = unreadPages(core.db, documentId).length;
  core.push({ push: 'progress', work: `reading:${documentId}`, done: (pages - left) / pages });
  core.reading.done += 1;
  const { done } = core.reading;
  core.push({ push: 'progress', work: 'reading', done: done / (done + countUnread(core.db)) });
}

function keep(core: OpenCore, documentId: string, page: number, seen: ReadPage | null): void {
  transact(core.db, () => {
    putReading(core.db, documentId, page, seen ?? { source: 'failed', lines: [] });
    if (seen !== null) {
      const [body, extra] = [textOfLines(seen.lines), seen.extra.join(' ')];
      indexItem(core.db, { kind: 'page', ref: documentId, page, caseId: null, body, extra });
      // Only our own, and not on the sheet that is still to be sent: what other codes say is nobody's business.
      if (readDocument(core.db, documentId)?.source !== 'made')
        for (const code of seen.codes) if (parseReplyCode(code) !== null) putReplyCode(core.db, documentId, page, code);
    }
    return ok(null);
  });
}
