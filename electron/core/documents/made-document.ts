import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { OpenCore } from '../context.ts';
import { startReading } from '../reading/read-pages.ts';
import { beginDocument } from '../store/document-writer.ts';

/** Keeps a PDF of our own making in a case; inside the caller's transaction. Gives its id. */
export function keepMadeDocument(
  core: OpenCore,
  made: {
    readonly caseId: string;
    readonly title: string;
    readonly kind: 'letter' | 'dossier' | 'redacted' | 'summary' | 'hearingReport' | 'ruling';
    readonly pdf: Uint8Array;
    readonly pageCount: number;
    /** Today, unless it is of another day. */
    readonly datedOn?: IsoDate;
  },
): string {
  const id = core.newId();
  const writer = beginDocument(core.db, {
    id,
    caseId: made.caseId,
    title: made.title,
    datedOn: made.datedOn ?? core.today(),
    receivedOn: null,
    source: 'made',
    originalLocation: '',
    addedAt: core.now(),
    addedBy: core.actorId,
  });
  writer.append(made.pdf);
  writer.seal();
  writer.keep({ kind: made.kind, mime: 'application/pdf', pageCount: made.pageCount });
  // These are found by their words; the others only repeat what is found elsewhere.
  if (made.kind === 'letter' || made.kind === 'hearingReport' || made.kind === 'ruling') startReading(core);
  return id;
}
