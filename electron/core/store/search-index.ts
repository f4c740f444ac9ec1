import { wordsOf } from '../../../shared/search/fold.ts';
import { all, type Cell, type Db, first, run } from './database.ts';
import { dropKnownWords } from './known-words.ts';

export const searchKinds = ['case', 'person', 'text', 'page', 'draft'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Something that can be found. `ref`: the id of the text, person, document or letter, or the row of the case. `page` from 1, else 0. */
export type SearchItem = {
  readonly kind: SearchKind;
  readonly ref: string;
  readonly page?: number;
  /** Null: its case is told by its document or its person. */
  readonly caseId: string | null;
  readonly body: string;
  /** Words to be found by, but not shown. */
  readonly extra?: string;
};

/** Shorter words are found as they are. */
const wordsFrom = 3;

const vocabularyOf = (text: string): readonly string[] => [
  ...new Set(wordsOf(text).filter((word) => word.length >= wordsFrom)),
];

/** Puts something in the index, in place of what was there under the same reference. */
export function indexItem(db: Db, item: SearchItem): void {
  const { kind, ref, page = 0, caseId, body, extra = '' } = item;
  const before = takeOut(db, 'kind = ? AND ref = ? AND page = ?', kind, ref, page);
  const now = body.trim() === '' && extra.trim() === '' ? [] : vocabularyOf(`${body} ${extra}`);
  if (body.trim() !== '' || extra.trim() !== '') {
    const row = first<{ item: number }>(
      db,
      'INSERT INTO search_item (kind, ref, page, case_id) VALUES (?, ?, ?, ?) RETURNING item',
      kind,
      ref,
      page,
      caseId,
    );
    if (row === undefined) throw new Error('The item was not indexed');
    run(db, 'INSERT INTO search_text (rowid, body, extra) VALUES (?, ?, ?)', row.item, body, extra);
    addWords(db, now);
  }
  for (const word of now) before.delete(word);
  forgetWords(db, before);
}

/** Only what is new is written: a page has two hundred words and brings a handful. */
const addWords = (db: Db, words: readonly string[]): void => {
  run(
    db,
    'INSERT INTO vocabulary (word) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
    JSON.stringify(words),
  );
};

/** Takes items out of the index; gives the words they had, of which some may occur nowhere any more. */
function takeOut(db: Db, condition: string, ...cells: readonly Cell[]): Set<string> {
  const found = all<{ item: number; body: string; extra: string }>(
    db,
    `SELECT item, body, extra FROM search_item JOIN search_text ON search_text.rowid = item WHERE ${condition}`,
    ...cells,
  );
  const words = new Set<string>();
  for (const { item, body, extra } of found) {
    for (const word of vocabularyOf(`${body} ${extra}`)) words.add(word);
    run(db, 'DELETE FROM search_text WHERE rowid = ?', item);
    run(db, 'DELETE FROM search_item WHERE item = ?', item);
  }
  return words;
}

/**
 * Takes those words out of the vocabulary that occur nowhere any more. The index is asked, instead of a number kept beside every
 * word: to keep those, each page that was added had to write a hundred other pages of the file.
 */
function forgetWords(db: Db, words: ReadonlySet<string>): void {
  const occurs = (word: string) =>
    first(db, 'SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT 1', `"${word}"`) !== undefined;
  const gone = JSON.stringify([...words].filter((word) => !occurs(word)));
  if (gone === '[]') return;
  run(db, 'DELETE FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))', gone);
  dropKnownWords(db);
}

const unindex = (db: Db, condition: string, ...cells: readonly Cell[]): void =>
  forgetWords(db, takeOut(db, condition, ...cells));

/** What a page (from 1) is found by; undefined when it was not read or says nothing. */
export const indexedPage = (
  db: Db,
  documentId: string,
  page: number,
): { readonly body: string; readonly extra: string } | undefined =>
  first<{ body: string; extra: string }>(
    db,
    `SELECT body, extra FROM search_item JOIN search_text ON search_text.rowid = item
     WHERE kind = 'page' AND ref = ? AND page = ?`,
    documentId,
    page,
  );

/** What a draft is found by; undefined when it is not in the index. */
export const indexedDraft = (db: Db, letterId: string): string | undefined =>
  first<{ body: string }>(
    db,
    "SELECT body FROM search_item JOIN search_text ON search_text.rowid = item WHERE kind = 'draft' AND ref = ?",
    letterId,
  )?.body;

/** A letter that is no longer being written. */
export const unindexDraft = (db: Db, letterId: string): void => unindex(db, "kind = 'draft' AND ref = ?", letterId);

/** Every page of a document. */
export const unindexDocument = (db: Db, documentId: string): void =>
  unindex(db, "kind = 'page' AND ref = ?", documentId);

/** The row of a case in the register. */
export const unindexCaseRow = (db: Db, row: number): void => unindex(db, "kind = 'case' AND ref = ?", String(row));

/** The texts and drafts of a case, and people whom nothing mentions any more. To be called when those are gone. */
export function unindexDestroyed(db: Db, caseId: string): void {
  unindex(db, "kind IN ('text', 'draft') AND case_id = ?", caseId);
  unindex(db, "kind = 'person' AND ref NOT IN (SELECT person_id FROM person_revision)");
}
