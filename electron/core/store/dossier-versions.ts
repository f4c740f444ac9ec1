import type { CaseId, DocumentId, PersonId } from '../../../shared/procedure/id.ts';
import { all, type Db, first, fromJson, run, toJson } from './database.ts';

/** What stands where in one version. `firstPage` as printed, from 1; `contentDigest` (hex) is printed on its last page. */
export type DossierVersion = {
  readonly exportId: string;
  readonly caseId: CaseId;
  /** The version that this one continues; null for a whole dossier. */
  readonly continues: string | null;
  /** Pages of what it continues: its own numbering begins after them. */
  readonly pagesBefore: number;
  readonly contentDigest: string;
  /** People of whom nothing may be found in it; that was looked for before it was kept. */
  readonly withoutPeople: readonly PersonId[];
  readonly exhibits: readonly {
    readonly documentId: DocumentId;
    readonly number: number;
    readonly firstPage: number;
    /** Why it was left out; null when it is in. */
    readonly leftOut: string | null;
    /** The copy that stands there in place of the document itself; null when that is there as it is. */
    readonly copyId: DocumentId | null;
  }[];
};

type VersionRow = {
  readonly export_id: string;
  readonly case_id: string;
  readonly continues: string | null;
  readonly pages_before: number;
  readonly content_digest: string;
  readonly without_people: string;
};
type ExhibitRow = {
  readonly document_id: string;
  readonly number: number;
  readonly first_page: number;
  readonly left_out: string | null;
  readonly copy_id: string | null;
};

/** Inside the transaction that records its export. */
export function recordDossierVersion(db: Db, version: DossierVersion): void {
  run(
    db,
    `INSERT INTO dossier_version (export_id, case_id, continues, pages_before, content_digest, without_people)
     VALUES (?, ?, ?, ?, ?, ?)`,
    version.exportId,
    version.caseId,
    version.continues,
    version.pagesBefore,
    version.contentDigest,
    toJson([...version.withoutPeople]),
  );
  for (const { documentId, number, firstPage, leftOut, copyId } of version.exhibits) {
    run(
      db,
      `INSERT INTO dossier_exhibit (export_id, number, document_id, first_page, left_out, copy_id)
       VALUES (?, ?, ?, ?, ?, ?)`,
      version.exportId,
      number,
      documentId,
      firstPage,
      leftOut,
      copyId,
    );
  }
}

/** Undefined for what is no dossier, or one that was made before this was kept. */
export function readDossierVersion(db: Db, exportId: string): DossierVersion | undefined {
  const row = first<VersionRow>(db, 'SELECT * FROM dossier_version WHERE export_id = ?', exportId);
  if (row === undefined) return undefined;
  const exhibits = all<ExhibitRow>(
    db,
    `SELECT document_id, number, first_page, left_out, copy_id FROM dossier_exhibit WHERE export_id = ?
     ORDER BY number`,
    exportId,
  );
  return {
    exportId: row.export_id,
    caseId: row.case_id,
    continues: row.continues,
    pagesBefore: row.pages_before,
    contentDigest: row.content_digest,
    withoutPeople: fromJson(row.without_people) as readonly PersonId[],
    exhibits: exhibits.map((one) => ({
      documentId: one.document_id,
      number: one.number,
      firstPage: one.first_page,
      leftOut: one.left_out,
      copyId: one.copy_id,
    })),
  };
}

/** The order somebody chose; empty when nobody did. */
export function dossierOrder(db: Db, caseId: CaseId): readonly DocumentId[] {
  const row = first<{ document_ids: string }>(db, 'SELECT document_ids FROM dossier_order WHERE case_id = ?', caseId);
  return row === undefined ? [] : (fromJson(row.document_ids) as readonly DocumentId[]);
}

export function putDossierOrder(db: Db, caseId: CaseId, order: readonly DocumentId[]): void {
  run(
    db,
    `INSERT INTO dossier_order (case_id, document_ids) VALUES (?, ?)
     ON CONFLICT (case_id) DO UPDATE SET document_ids = excluded.document_ids`,
    caseId,
    toJson([...order]),
  );
}

export function destroyDossierVersions(db: Db, caseId: CaseId): void {
  run(
    db,
    'DELETE FROM dossier_exhibit WHERE export_id IN (SELECT export_id FROM dossier_version WHERE case_id = ?)',
    caseId,
  );
  for (const table of ['dossier_version', 'dossier_order']) run(db, `DELETE FROM ${table} WHERE case_id = ?`, caseId);
}
