/** The exhibits of a case: all its documents and final letters, in order of date, numbered from 1. Nothing is left out here. */
import type { CaseId, IsoDate } from '../../../shared/procedure/id.ts';
import { dayOf } from '../context.ts';
import type { Db } from '../store/database.ts';
import { documentsOfCase, type StoredDocument } from '../store/documents.ts';

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

export const exhibitTitles = (db: Db, caseId: CaseId): readonly string[] =>
  exhibitsOf(db, caseId).map(({ document }) => exhibitTitle(document));
