/** Finding by words in everything the vault holds of its cases. */
import type { SearchFilters, SearchHit } from '../../../shared/contract/search.ts';
import { fold } from '../../../shared/search/fold.ts';
import { all, type Cell, type Db } from '../store/database.ts';
import type { SearchKind } from '../store/search-index.ts';
import { expand } from './expand.ts';
import { parseQuery } from './parse-query.ts';

export type Found = { readonly hits: readonly SearchHit[]; readonly more: boolean };

/** They cannot occur in a text: the tokeniser and our own readers drop them. */
const [open, close] = ['\u0002', '\u0003'];
const snippetWords = 18;
/** An older page with the same words comes after a case of that name. */
const weights = { case: 4, person: 3, text: 1.5, page: 1 } as const satisfies Record<SearchKind, number>;

type Row = {
  readonly kind: SearchKind;
  readonly ref: string;
  readonly page: number;
  readonly case_id: string;
  readonly number: string;
  readonly complainant_name: string;
  readonly title: string | null;
  readonly snippet: string;
};

/**
 * Every part of the query must occur in one page, note, person or case. Best first; never throws for what was typed.
 * Nothing is found in documents that belong to no case yet.
 */
export function find(db: Db, query: string, filters: SearchFilters, limit: number): Found {
  const parts = parseQuery(query);
  if (parts.length === 0) return { hits: [], more: false };
  const sought = parts.map((part) => (part.kind === 'phrase' ? [part.words.join(' ')] : expand(db, part.word)));
  const match = sought.map((options) => `(${options.map(term).join(' OR ')})`).join(' AND ');
  const { sql, cells } = conditionOf(filters);
  const rows = all<Row>(
    db,
    `SELECT i.kind, i.ref, i.page, c.case_id, c.number, c.complainant_name, d.title,
       snippet(search_text, 0, ?, ?, '…', ${snippetWords}) AS snippet
     FROM search_text
       JOIN search_item i ON i.item = search_text.rowid
       LEFT JOIN document d ON i.kind = 'page' AND d.document_id = i.ref
       JOIN case_record c ON c.case_id = CASE i.kind
         WHEN 'page' THEN d.case_id
         WHEN 'person' THEN (SELECT max(p.case_id) FROM case_person p WHERE p.person_id = i.ref)
         ELSE i.case_id END
     WHERE search_text MATCH ? ${sql}
     ORDER BY rank LIMIT ?`,
    open,
    close,
    match,
    ...cells,
    limit * 2 + 1,
  );
  const ranked = rows
    .map((row, place) => ({ row, score: (rows.length - place) * weights[row.kind] }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ row }) => row);
  const words = sought.flat().flatMap((one) => one.split(' '));
  return { hits: ranked.slice(0, limit).map((row) => hitOf(row, words)), more: rows.length > limit };
}

/** Quoted, so that nothing can be an operator; a star outside the quotes asks for a beginning. */
const term = (word: string): string => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`);

function conditionOf({ kinds, year, scope }: SearchFilters): { readonly sql: string; readonly cells: readonly Cell[] } {
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
  return { sql: parts.map((part) => `AND ${part}`).join(' '), cells };
}

function hitOf(
  { kind, ref, page, case_id, number, complainant_name, title, snippet }: Row,
  words: readonly string[],
): SearchHit {
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
    caseId: case_id,
    number,
    complainantName: complainant_name,
    snippet: { text, marks },
    document: kind === 'page' ? { documentId: ref, page, title: title ?? '', words: here } : null,
  };
}
