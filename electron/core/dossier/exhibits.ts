/** The exhibits of a case: all its documents and final letters, in order of date, numbered from 1. Nothing is left out here. */
import type { Case } from '../../../shared/procedure/case.ts';
import type { CaseId, IsoDate } from '../../../shared/procedure/id.ts';
import { dayOf } from '../context.ts';
import type { Db } from '../store/database.ts';
import { documentsOfCase, type StoredDocument } from '../store/documents.ts';
import { exportsOfCase } from '../store/exports.ts';

export type Exhibit = { readonly number: number; readonly document: StoredDocument; readonly date: IsoDate };

/** Dossiers themselves are no exhibits. A destroyed document keeps its place, so that its going is seen. */
export function exhibitsOf(db: Db, caseId: CaseId): readonly Exhibit[] {
  return documentsOfCase(db, caseId)
    .filter((document) => document.kind !== 'dossier')
    .map((document) => ({ document, date: document.receivedOn ?? document.datedOn ?? dayOf(document.addedAt) }))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map((exhibit, index) => ({ ...exhibit, number: index + 1 }));
}

export const exhibitTitle = ({ title, state }: StoredDocument): string =>
  state === 'destroyed' ? 'Vernietigd stuk' : title;

/** Titles as the committee got them: of what there was when the version that was last forwarded was built. */
export function exhibitTitles(db: Db, c: Pick<Case, 'caseId' | 'forwardings'>): readonly string[] {
  const forwarded = exportsOfCase(db, c.caseId).find((made) => made.id === c.forwardings.at(-1)?.versionId);
  return exhibitsOf(db, c.caseId)
    .filter(({ document }) => forwarded === undefined || document.addedAt < forwarded.recordedAt)
    .map(({ document }) => exhibitTitle(document));
}
