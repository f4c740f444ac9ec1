/**
 * The exhibits of a case: all its documents and final letters. What was handed over keeps its number for good; the rest
 * follows in the order that was chosen, or by date. Nothing is left out here but what belongs elsewhere.
 */
import type { Case } from '../../../shared/procedure/case.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { dayOf } from '../context.ts';
import type { Db } from '../store/database.ts';
import { documentsOfCase, type StoredDocument } from '../store/documents.ts';
import { type DossierVersion, dossierOrder, readDossierVersion } from '../store/dossier-versions.ts';
import { exportsOfCase } from '../store/exports.ts';

export type Exhibit = {
  readonly number: number;
  readonly document: StoredDocument;
  readonly date: IsoDate;
  /** It was in something that was handed over: its number stays. */
  readonly fixed: boolean;
};

type CaseOfExhibits = Pick<Case, 'caseId' | 'forwardings' | 'history'>;

/** Dossiers themselves are no exhibits, nor are summaries and copies in which something cannot be read. A destroyed document keeps its place, so that its going is seen. */
export function exhibitsOf(db: Db, c: CaseOfExhibits): readonly Exhibit[] {
  const numbers = fixedNumbers(db, c);
  const apart = undertakingsOf(c);
  const order = new Map(dossierOrder(db, c.caseId).map((id, place) => [id, place]));
  const all = dossierPapers(db, c)
    .filter(({ id }) => numbers.has(id) || !apart.has(id))
    .map((document) => ({ document, date: dateOf(document) }));
  const fixed = all.flatMap((one) => {
    const number = numbers.get(one.document.id);
    return number === undefined ? [] : [{ ...one, number, fixed: true }];
  });
  const last = Math.max(0, ...numbers.values());
  const rest = all
    .filter(({ document }) => !numbers.has(document.id))
    .toSorted((a, b) => a.date.localeCompare(b.date))
    // What came in after the order was chosen goes behind it.
    .toSorted((a, b) => (order.get(a.document.id) ?? order.size) - (order.get(b.document.id) ?? order.size))
    .map((one, index) => ({ ...one, number: last + index + 1, fixed: false }));
  return [...fixed.toSorted((a, b) => a.number - b.number), ...rest];
}

/** Signed promises of confidentiality: kept with the case, but no business of those who read the dossier. */
export function papersApart(db: Db, c: CaseOfExhibits): readonly StoredDocument[] {
  const apart = undertakingsOf(c);
  const numbers = fixedNumbers(db, c);
  return dossierPapers(db, c).filter(({ id }) => apart.has(id) && !numbers.has(id));
}

/** What was last handed over, a supplement counting as well; undefined when nothing was, or nothing that can be continued. */
export function lastForwarded(db: Db, c: CaseOfExhibits): DossierVersion | undefined {
  return forwardedVersions(db, c).at(-1);
}

const forwardedVersions = (db: Db, c: CaseOfExhibits): readonly DossierVersion[] =>
  c.forwardings.flatMap(({ versionId }) => readDossierVersion(db, versionId) ?? []);

function fixedNumbers(db: Db, c: CaseOfExhibits): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { documentId, number } of forwardedVersions(db, c).flatMap(({ exhibits }) => exhibits)) {
    if (!numbers.has(documentId)) numbers.set(documentId, number);
  }
  return numbers;
}

const undertakingsOf = ({ history }: CaseOfExhibits): ReadonlySet<string> =>
  new Set(history.flatMap((e) => (e.type === 'confidentialityRecorded' ? (e.documentId ?? []) : [])));

/** What the directie made for itself or for somebody else. */
const noExhibits: ReadonlySet<string> = new Set(['dossier', 'redacted', 'summary']);

const dossierPapers = (db: Db, { caseId }: CaseOfExhibits): readonly StoredDocument[] =>
  documentsOfCase(db, caseId).filter(({ kind }) => !noExhibits.has(kind));

const dateOf = ({ receivedOn, datedOn, addedAt }: StoredDocument): IsoDate => receivedOn ?? datedOn ?? dayOf(addedAt);

export const exhibitTitle = ({ title, state }: StoredDocument): string =>
  state === 'destroyed' ? 'Vernietigd stuk' : title;

/** Titles as the committee got them: of what there was when the version that was last forwarded was built. */
export function exhibitTitles(db: Db, c: CaseOfExhibits): readonly string[] {
  const forwarded = exportsOfCase(db, c.caseId).find((made) => made.id === c.forwardings.at(-1)?.versionId);
  return exhibitsOf(db, c)
    .filter(({ document }) => forwarded === undefined || document.addedAt < forwarded.recordedAt)
    .map(({ document }) => exhibitTitle(document));
}
