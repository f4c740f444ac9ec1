/** Destruction: content goes, the place in the register and in the chain stays. With `secure_delete` nothing is left in the pages. */

import { closingOutcome } from '../../../shared/procedure/closing-outcome.ts';
import type { CaseId, DocumentId, IsoDate, IsoInstant, TextId } from '../../../shared/procedure/id.ts';
import { longDate } from '../letters/dutch.ts';
import { agendaOfCase, putAgenda } from '../store/agenda.ts';
import { putCaseRecord, readCaseRecord } from '../store/case-record.ts';
import { all, type Db, run } from '../store/database.ts';
import { destroyDossierVersions } from '../store/dossier-versions.ts';
import { unindexDestroyed, unindexDocument } from '../store/search-index.ts';
import { type NewText, putText } from '../store/texts.ts';
import { partsOf } from '../store/working-copies.ts';
import { type ImprovementRow, improvementItem, type Snapshot } from './projection.ts';

const contents = [
  'document_page',
  'page_reading',
  'reply_code',
  'mail_receipt',
  'envelope',
  'working_copy',
  'document_rendition',
  'document_chunk',
] as const;

/** Bytes, pages and words of a document. What is left says that there was one, and how large it was. */
export function destroyDocumentContent(db: Db, id: DocumentId): void {
  for (const part of partsOf(db, id)) destroyDocumentContent(db, part);
  unindexDocument(db, id);
  for (const table of contents) run(db, `DELETE FROM ${table} WHERE document_id = ?`, id);
  run(
    db,
    `UPDATE document SET state = 'destroyed', title = '', sha256 = '', original_location = '', returned_on = NULL,
       dated_on = NULL
     WHERE document_id = ?`,
    id,
  );
}

/**
 * Every revision of a passage, and its words in the search index. What stands in its place says that it was destroyed, so that
 * whatever shows the passage shows that; letters and dossiers made earlier are documents of their own.
 */
export function destroyPassageContent(db: Db, id: TextId, on: IsoDate, by: Omit<NewText, 'id' | 'body'>): void {
  const { revision } = putText(db, { ...by, id, body: `[Deze tekst is vernietigd op ${longDate(on)}.]` });
  run(db, 'DELETE FROM text_revision WHERE text_id = ? AND revision < ?', id, revision);
}

/**
 * Everything of a case but its destruction. The register keeps number, days and outcome without names, and its themes; a structural
 * improvement outlives the case, without its owner and without a way back (K4).
 */
export function destroyCaseContent(db: Db, caseId: CaseId, certificate: string, at: IsoInstant): void {
  const record = readCaseRecord(db, caseId);
  if (record === undefined) throw new Error('No such case in the register');
  const snapshot = record.snapshot as unknown as Snapshot;
  const surviving = agendaOfCase(db, caseId)
    .filter((item) => item.status === 'improvement')
    .map((item) => item.body as ImprovementRow)
    .filter((row) => row.kind === 'improvement' && row.structural)
    .map((row) => ({ ...row, caseId: null, owner: '' }));

  destroyDossierVersions(db, caseId);
  for (const table of ['letter', 'export_record', 'draft', 'text_revision', 'redaction']) {
    run(db, `DELETE FROM ${table} WHERE case_id = ?`, caseId);
  }
  const documents = all<{ document_id: string }>(db, 'SELECT document_id FROM document WHERE case_id = ?', caseId);
  for (const { document_id: id } of documents) {
    destroyDocumentContent(db, id);
    run(db, 'DELETE FROM document WHERE document_id = ?', id);
  }
  run(
    db,
    `DELETE FROM person_revision WHERE person_id IN (SELECT person_id FROM case_person WHERE case_id = ?)
       AND person_id NOT IN (SELECT person_id FROM case_person WHERE case_id <> ?)`,
    caseId,
    caseId,
  );
  run(db, 'DELETE FROM case_person WHERE case_id = ?', caseId);
  unindexDestroyed(db, caseId);
  run(
    db,
    "UPDATE event SET payload = NULL, salt = NULL, happened_on = NULL WHERE stream = ? AND type <> 'caseDestroyed'",
    caseId,
  );
  // A snapshot that an older version of the program left knows of no themes.
  const { closed, themes = [] } = snapshot.case;
  const outcome = closed?.outcome ?? closingOutcome(snapshot.case);
  putCaseRecord(db, {
    ...record,
    streamSequence: record.streamSequence + 1,
    status: 'destroyed',
    complainantName: '',
    respondentNames: [],
    summary: '',
    nextDueOn: null,
    nextDueBasis: null,
    retentionUntil: null,
    snapshot: { shape: 0, certificate, outcome, themes: [...themes] },
    updatedAt: at,
  });
  putAgenda(db, caseId, surviving.map(improvementItem));
}
