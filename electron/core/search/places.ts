/** What the index knows of the places in which every part of a query occurs, newest first. */
import type { SearchFilters } from '../../../shared/contract/search.ts';
import { all, type Cell, type Db } from '../store/database.ts';
import type { SearchKind } from '../store/search-index.ts';
import { close, open } from './passage.ts';

export type Place = {
  readonly item: number;
  readonly kind: SearchKind;
  readonly ref: string;
  readonly page: number;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly complainant_name: string | null;
  readonly paper_id: string | null;
  readonly title: string | null;
  /** The whole text, with what was found between `open` and `close`. */
  readonly marked: string;
};

/** Of each part of a query the words (or beginnings, with a star, or phrases) of which one must occur. */
export type Sought = readonly (readonly string[])[];

export type Condition = { readonly sql: string; readonly cells: readonly Cell[] };

export function conditionOf({ kinds, year, scope, personId }: SearchFilters): Condition {
  const parts: string[] = [];
  const cells: Cell[] = [];
  if (kinds.length > 0) {
    parts.push(`i.kind IN (${kinds.map(() => '?').join(', ')})`);
    cells.push(...kinds);
  }
  if (year !== null) {
    parts.push('c.year = ?');
    cells.push(year);
  }
  if (scope !== 'all') parts.push(scope === 'open' ? 'c.closed_on IS NULL' : 'c.closed_on IS NOT NULL');
  if (personId !== null) {
    parts.push('c.case_id IN (SELECT p.case_id FROM case_person p WHERE p.person_id = ?)');
    cells.push(personId);
  }
  return { sql: parts.map((part) => `AND ${part}`).join(' '), cells };
}

/** The paper in the Postbak that a page without a case is of: the document itself, or the message it came in. */
const paperInPostbak = `(WITH RECURSIVE up (id, parent_id) AS (
    SELECT d.document_id, d.parent_id
    UNION SELECT m.document_id, m.parent_id FROM document m JOIN up ON m.document_id = up.parent_id AND m.case_id IS NULL)
  SELECT up.id FROM up JOIN inbox_item b ON b.document_id = up.id AND b.state = 'waiting' LIMIT 1)`;

/** At most so many, newest first; what nobody is shown (laid aside, on the desk) is not among them, nor what is `known`. */
export function placesOf(
  db: Db,
  sought: Sought,
  { sql, cells }: Condition,
  most: number,
  known: readonly Place[] = [],
): readonly Place[] {
  return all<Place>(
    db,
    `SELECT search_text.rowid AS item, i.kind, i.ref, i.page, c.case_id, c.number, c.complainant_name, d.title,
       iif(i.kind = 'page' AND d.case_id IS NULL, ${paperInPostbak}, NULL) AS paper_id,
       highlight(search_text, 0, ?, ?) AS marked
     FROM search_text
       JOIN search_item i ON i.item = search_text.rowid
       LEFT JOIN document d ON i.kind = 'page' AND d.document_id = i.ref
       LEFT JOIN case_record c ON c.case_id = CASE i.kind
         WHEN 'page' THEN d.case_id
         WHEN 'person' THEN (SELECT max(p.case_id) FROM case_person p WHERE p.person_id = i.ref)
         ELSE i.case_id END
     WHERE search_text MATCH ? AND +search_text.rowid NOT IN (SELECT value FROM json_each(?)) AND (c.case_id IS NOT NULL OR paper_id IS NOT NULL) ${sql}
     ORDER BY search_text.rowid DESC LIMIT ?`,
    open,
    close,
    matchOf(sought),
    JSON.stringify(known.map(({ item }) => item)),
    ...cells,
    most,
  );
}

/** Cases, people, notes and drafts among the newest `within` places of any kind, at most so many. */
export function otherThanPages(
  db: Db,
  sought: Sought,
  within: number,
  most: number,
  known: readonly Place[],
): readonly Place[] {
  const items = all<{ item: number }>(
    db,
    `SELECT i.item FROM (SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?) t
       JOIN search_item i ON i.item = t.rowid
     WHERE i.kind <> 'page' LIMIT ?`,
    matchOf(sought),
    within,
    most,
  ).map(({ item }) => item);
  if (items.length === 0) return [];
  const only = `AND search_text.rowid IN (${items.map(() => 'CAST(? AS INTEGER)').join(', ')})`;
  return placesOf(db, sought, { sql: only, cells: items }, most, known);
}

const matchOf = (sought: Sought): string =>
  sought.map((options) => `(${options.map(term).join(' OR ')})`).join(' AND ');

/** Quoted, so that nothing can be an operator; a star outside the quotes asks for a beginning. */
const term = (word: string): string => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`);
