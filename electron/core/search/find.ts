/** Finding by words in everything the vault holds of its cases, and in the papers that lie in the Postbak. */
import type { SearchFilters, SearchHit } from '../../../shared/contract/search.ts';
import { fold } from '../../../shared/search/fold.ts';
import { all, type Cell, type Db, first } from '../store/database.ts';
import type { SearchKind } from '../store/search-index.ts';
import { beginningOf, expand } from './expand.ts';
import { parseQuery } from './parse-query.ts';

export type Found = { readonly hits: readonly SearchHit[]; readonly more: boolean };

/** They cannot occur in a text: the tokeniser and our own readers drop them. */
const [open, close] = ['\u0002', '\u0003'];
const snippetWords = 18;
/** An older page with the same words comes after a case of that name. */
const weights = { case: 4, person: 3, text: 1.5, page: 1 } as const satisfies Record<SearchKind, number>;

type Row = {
  readonly item: number;
  readonly kind: SearchKind;
  readonly ref: string;
  readonly page: number;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly complainant_name: string | null;
  readonly paper_id: string | null;
  readonly title: string | null;
  readonly snippet: string;
};

/** What is ranked of a word that is everywhere: its newest places. Older ones are found by a second word or a filter. */
const mostRanked = 2_000;

/**
 * Every part of the query must occur in one page, note, person or case. Best first; never throws for what was typed. What was
 * typed itself comes first; compounds and misread words follow, newest first, when there is room. Of what belongs to no case
 * that is found which lies in the Postbak, and not what was laid aside or is on the desk of a complaint being entered.
 */
export function find(db: Db, query: string, filters: SearchFilters, limit: number): Found {
  const parts = parseQuery(query);
  if (parts.length === 0) return { hits: [], more: false };
  const typed = parts.map((part) => (part.kind === 'phrase' ? [part.words.join(' ')] : [beginningOf(part.word)]));
  const wanted = limit * 2 + 1;
  const condition = conditionOf(filters);
  const exact = matchOf(typed);
  const from = condition.sql === '' ? rankedFrom(db, exact) : null;
  const rows = rowsFor(db, exact, condition, 'rank', wanted, from);
  const sought = [...typed];
  if (rows.length < limit) {
    const known = new Set(rows.map(({ item }) => item));
    parts.forEach((part, at) => {
      if (part.kind === 'word') sought[at] = [...expand(db, part.word)];
    });
    // Those of before are among them again.
    const others = rowsFor(db, matchOf(sought), condition, 'rowid DESC', wanted + rows.length, null);
    rows.push(...others.filter(({ item }) => !known.has(item)));
  }
  const ranked = rows
    .map((row, place) => ({ row, score: (rows.length - place) * weights[row.kind] }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ row }) => row);
  const words = sought.flat().flatMap((one) => one.split(' '));
  const more = rows.length > limit || from !== null;
  return { hits: ranked.slice(0, limit).map((row) => hitOf(row, words)), more };
}

const matchOf = (sought: readonly (readonly string[])[]): string =>
  sought.map((options) => `(${options.map(term).join(' OR ')})`).join(' AND ');

/** The oldest of the newest places of a word that is everywhere; null when there are few enough to rank them all. */
function rankedFrom(db: Db, match: string): number | null {
  const row = first<{ item: number }>(
    db,
    'SELECT rowid AS item FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?',
    match,
    mostRanked,
  );
  return row?.item ?? null;
}

/** The paper in the Postbak that a page without a case is of: the document itself, or the message it came in. */
const paperInPostbak = `(WITH RECURSIVE up (id, parent_id) AS (
    SELECT d.document_id, d.parent_id
    UNION SELECT m.document_id, m.parent_id FROM document m JOIN up ON m.document_id = up.parent_id AND m.case_id IS NULL)
  SELECT up.id FROM up JOIN inbox_item b ON b.document_id = up.id AND b.state = 'waiting' LIMIT 1)`;

type Condition = { readonly sql: string; readonly cells: readonly Cell[] };

function rowsFor(
  db: Db,
  match: string,
  { sql, cells }: Condition,
  order: 'rank' | 'rowid DESC',
  most: number,
  from: number | null,
): Row[] {
  return all<Row>(
    db,
    `SELECT search_text.rowid AS item, i.kind, i.ref, i.page, c.case_id, c.number, c.complainant_name, d.title,
       iif(i.kind = 'page' AND d.case_id IS NULL, ${paperInPostbak}, NULL) AS paper_id,
       snippet(search_text, 0, ?, ?, '…', ${snippetWords}) AS snippet
     FROM search_text
       JOIN search_item i ON i.item = search_text.rowid
       LEFT JOIN document d ON i.kind = 'page' AND d.document_id = i.ref
       LEFT JOIN case_record c ON c.case_id = CASE i.kind
         WHEN 'page' THEN d.case_id
         WHEN 'person' THEN (SELECT max(p.case_id) FROM case_person p WHERE p.person_id = i.ref)
         ELSE i.case_id END
     WHERE search_text MATCH ? AND (c.case_id IS NOT NULL OR paper_id IS NOT NULL) ${from === null ? '' : 'AND search_text.rowid > CAST(? AS INTEGER)'} ${sql}
     ORDER BY ${order === 'rank' ? 'rank' : 'search_text.rowid DESC'} LIMIT ?`,
    open,
    close,
    match,
    ...(from === null ? [] : [from]),
    ...cells,
    most,
  );
}

/** Quoted, so that nothing can be an operator; a star outside the quotes asks for a beginning. */
const term = (word: string): string => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`);

function conditionOf({ kinds, year, scope, personId }: SearchFilters): Condition {
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

function hitOf(row: Row, words: readonly string[]): SearchHit {
  const { kind, ref, page, title, snippet } = row;
  const pieces = snippet.replace(/\s+/g, ' ').split(open);
  let text = pieces[0] ?? '';
  const marks: (readonly [number, number])[] = [];
  for (const piece of pieces.slice(1)) {
    const [marked = '', after = ''] = piece.split(close);
    marks.push([text.length, text.length + marked.length]);
    text += marked + after;
  }
  const seen = fold(marks.map(([from, to]) => text.slice(from, to)).join(' '));
  // Only what occurs here is marked on the page, and what was typed in any case.
  const here = words.filter((word) => word.endsWith('*') || seen.includes(word));
  return {
    kind,
    place: placeOf(row),
    snippet: { text, marks },
    document: kind === 'page' ? { documentId: ref, page, title: title ?? '', words: here } : null,
  };
}

function placeOf({
  case_id: caseId,
  number,
  complainant_name: complainantName,
  paper_id: paperId,
}: Row): SearchHit['place'] {
  if (paperId !== null) return { where: 'inbox', paperId };
  if (caseId === null) throw new Error('Found nowhere');
  return { where: 'case', caseId, number: number ?? '', complainantName: complainantName ?? '' };
}
