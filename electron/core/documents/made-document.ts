import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { OpenCore } from '../context.ts';
import { startReading } from '../reading/read-pages.ts';
import { beginDocument, type DocumentWriter } from '../store/document-writer.ts';

export type MadeDocument = { readonly id: string; readonly writer: DocumentWriter };

/** Begins a PDF of our own making in a case; its pieces are still to come. */
export function beginMadeDocument(core: OpenCore, caseId: string, title: string): MadeDocument {
  const id = core.newId();
  const writer = beginDocument(core.db, {
    id,
    caseId,
    title,
    datedOn: core.today(),
    receivedOn: null,
    source: 'made',
    originalLocation: '',
    addedAt: core.now(),
    addedBy: core.actorId,
  });
  return { id, writer };
}

/** Keeps a PDF of our own making in a case; inside the caller's transaction. Gives its id. */
export function keepMadeDocument(
  core: OpenCore,
  made: {
    readonly caseId: string;
    readonly title: string;
    readonly kind: 'letter' | 'redacted' | 'summary' | 'hearingReport' | 'ruling';
    readonly pdf: Uint8Array;
    readonly pageCount: number;
    /** Today, unless it is of another day. */
    readonly datedOn?: IsoDate;
  },
): string {
  const { id, writer } = beginMadeDocument(core, made.caseId, made.title);
  writer.append(made.pdf);
  writer.seal();
  writer.keep({ kind: made.kind, mime: 'application/pdf', pageCount: made.pageCount });
  // These are found by their words; the others only repeat what is found elsewhere.
  if (made.kind === 'letter' || made.kind === 'hearingReport' || made.kind === 'ruling') startReading(core);
  return id;
}
