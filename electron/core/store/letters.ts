import type { Json } from '../../../shared/json.ts';
import type { CaseId, DocumentId, IsoInstant, LetterId, PersonId } from '../../../shared/procedure/id.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { all, type Db, first, fromJson, run, toJson, transact } from './database.ts';
import { unindexDraft } from './search-index.ts';

type LetterRow = {
  readonly letter_id: string;
  readonly case_id: string;
  readonly kind: LetterKind;
  readonly receiver_id: string | null;
  readonly template: string;
  readonly body: string;
  readonly state: 'draft' | 'final';
  readonly number: number | null;
  readonly document_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
};

/** A letter. `number` counts final letters within the case from 1; `document` is its PDF. */
export type StoredLetter = {
  readonly id: LetterId;
  readonly caseId: CaseId;
  readonly kind: LetterKind;
  readonly receiverId: PersonId | null;
  /** Which template, and which version of it, the text began as. */
  readonly template: string;
  readonly body: Json;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
} & (
  | { readonly state: 'draft' }
  | { readonly state: 'final'; readonly number: number; readonly documentId: DocumentId }
);

export type LetterDraft = Omit<Extract<StoredLetter, { state: 'draft' }>, 'state' | 'createdAt'>;

export type LetterRefusal = 'unknownLetter' | 'alreadyFinal';

function toLetter(row: LetterRow): StoredLetter {
  const common = {
    id: row.letter_id,
    caseId: row.case_id,
    kind: row.kind,
    receiverId: row.receiver_id,
    template: row.template,
    body: fromJson(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
  return row.number === null || row.document_id === null
    ? { ...common, state: 'draft' }
    : { ...common, state: 'final', number: row.number, documentId: row.document_id };
}

/** Makes a draft, or replaces what is in it. */
export function saveLetterDraft(db: Db, letter: LetterDraft): Result<StoredLetter, LetterRefusal> {
  return transact(db, () => {
    const before = readLetter(db, letter.id);
    if (before?.state === 'final') return fail('alreadyFinal');
    run(
      db,
      `INSERT INTO letter (letter_id, case_id, kind, receiver_id, template, body, state, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, 'draft', ?, ?)
       ON CONFLICT (letter_id) DO UPDATE SET receiver_id = excluded.receiver_id, template = excluded.template,
         body = excluded.body, updated_at = excluded.updated_at`,
      letter.id,
      letter.caseId,
      letter.kind,
      letter.receiverId,
      letter.template,
      toJson(letter.body),
      letter.updatedAt,
      letter.updatedAt,
    );
    return found(readLetter(db, letter.id));
  });
}

/** The number the next final letter of this case gets; to be printed on it before it becomes final. */
export function nextLetterNumber(db: Db, caseId: CaseId): number {
  const row = first<{ last: number | null }>(db, 'SELECT max(number) AS last FROM letter WHERE case_id = ?', caseId);
  return (row?.last ?? 0) + 1;
}

/** Makes a draft final with its PDF, under the next number of the case. Cannot be undone. */
export function finaliseLetter(
  db: Db,
  id: LetterId,
  documentId: DocumentId,
  at: IsoInstant,
): Result<StoredLetter, LetterRefusal> {
  return transact(db, () => {
    const before = readLetter(db, id);
    if (!before) return fail('unknownLetter');
    if (before.state === 'final') return fail('alreadyFinal');
    run(
      db,
      "UPDATE letter SET state = 'final', number = ?, document_id = ?, updated_at = ? WHERE letter_id = ?",
      nextLetterNumber(db, before.caseId),
      documentId,
      at,
      id,
    );
    unindexDraft(db, id);
    return found(readLetter(db, id));
  });
}

/** Throws a draft away; a final letter stays. */
export function discardLetterDraft(db: Db, id: LetterId): boolean {
  const gone = run(db, "DELETE FROM letter WHERE letter_id = ? AND state = 'draft'", id) === 1;
  if (gone) unindexDraft(db, id);
  return gone;
}

export function readLetter(db: Db, id: LetterId): StoredLetter | undefined {
  const row = first<LetterRow>(db, 'SELECT * FROM letter WHERE letter_id = ?', id);
  return row && toLetter(row);
}

/** Final letters by number, then drafts by age. */
export function lettersOfCase(db: Db, caseId: CaseId): readonly StoredLetter[] {
  return all<LetterRow>(
    db,
    'SELECT * FROM letter WHERE case_id = ? ORDER BY number IS NULL, number, created_at, rowid',
    caseId,
  ).map(toLetter);
}

const found = (letter: StoredLetter | undefined): Result<StoredLetter, LetterRefusal> =>
  letter ? ok(letter) : fail('unknownLetter');
