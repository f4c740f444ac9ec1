import type { OpenCore } from '../context.ts';
import { startReading } from '../reading/read-pages.ts';
import { beginDocument } from '../store/document-writer.ts';

/** Keeps a PDF of our own making in a case; inside the caller's transaction. Gives its id. */
export function keepMadeDocument(
  core: OpenCore,
  made: {
    readonly caseId: string;
    readonly title: string;
    readonly kind: 'letter' | 'dossier' | 'redacted';
    readonly pdf: Uint8Array;
    readonly pageCount: number;
  },
): string {
  const id = core.newId();
  const writer = beginDocument(core.db, {
    id,
    caseId: made.caseId,
    title: made.title,
    datedOn: core.today(),
    receivedOn: null,
    source: 'made',
    originalLocation: '',
    addedAt: core.now(),
    addedBy: core.actorId,
  });
  writer.append(made.pdf);
  writer.seal();
  writer.keep({ kind: made.kind, mime: 'application/pdf', pageCount: made.pageCount });
  // A letter is found by its words; a dossier only repeats what is found elsewhere.
  if (made.kind === 'letter') startReading(core);
  return id;
}
