/** Finding by words in everything the vault holds of its cases, and in the papers that lie in the Postbak. */
import type { SearchFilters, SearchHit } from '../../../shared/contract/search.ts';
import { fold } from '../../../shared/search/fold.ts';
import type { Db } from '../store/database.ts';
import type { SearchKind } from '../store/search-index.ts';
import { beginningOf, beginningsOf, othersMeant } from './expand.ts';
import { parseQuery } from './parse-query.ts';
import { type Passage, passageOf } from './passage.ts';
import { conditionOf, otherThanPages, type Place, placesOf } from './places.ts';

export type Found = { readonly hits: readonly SearchHit[]; readonly more: boolean };

/** An older page with the same words comes after a case of that name. */
const weights = { case: 4, person: 3, text: 1.5, draft: 1.5, page: 1 } as const satisfies Record<SearchKind, number>;

/** What is compared of a word that is everywhere: its newest places. Older ones are found by a second word or a filter. */
const mostCompared = 100;
/** Of such a word cases, people and notes are looked for so far back, and so many of them compared. */
const [othersWithin, mostOthers] = [2_000, 50];

type Seen = { readonly place: Place; readonly passage: Passage };

/**
 * Every part of the query must occur in one page, note, draft, person or case. Best first: what was typed itself, the words close
 * together and often; then compounds and misread words, newest first, when there is room. Never throws for what was typed. Of
 * what belongs to no case that is found which lies in the Postbak, and not what was laid aside or is on the desk of a complaint
 * being entered.
 */
export function find(db: Db, query: string, filters: SearchFilters, limit: number): Found {
  const parts = parseQuery(query);
  if (parts.length === 0) return { hits: [], more: false };
  const typed = parts.map((part) => (part.kind === 'phrase' ? [part.words.join(' ')] : beginningsOf(db, part.word)));
  const shown = parts.map((part) => (part.kind === 'phrase' ? part.words.join(' ') : beginningOf(part.word)));
  const condition = conditionOf(filters);
  const exact = [...placesOf(db, typed, condition, mostCompared)];
  const many = exact.length === mostCompared;
  if (many && condition.sql === '') exact.push(...otherThanPages(db, typed, othersWithin, mostOthers, exact));
  const best = exact.map(seen).toSorted(nearestFirst);
  let words = shown;
  if (best.length < limit) {
    const others = parts.map((part) => (part.kind === 'phrase' ? [] : othersMeant(db, part.word)));
    if (others.some((list) => list.length > 0)) {
      words = [...shown, ...others.flat()];
      const sought = typed.map((list, at) => [...list, ...(others[at] ?? [])]);
      // One more than is shown tells that there are more.
      best.push(...placesOf(db, sought, condition, limit + 1 - exact.length, exact).map(seen));
    }
  }
  const ranked = best
    .map((one, at) => ({ one, score: (best.length - at) * weights[one.place.kind] }))
    .toSorted((a, b) => b.score - a.score);
  const hits = ranked.slice(0, limit).map(({ one }) => hitOf(one, words));
  return { hits, more: ranked.length > limit };
}

const seen = (place: Place): Seen => ({ place, passage: passageOf(place.marked) });

const nearestFirst = ({ passage: a }: Seen, { passage: b }: Seen): number =>
  b.different - a.different || b.weight - a.weight;

function hitOf({ place, passage }: Seen, words: readonly string[]): SearchHit {
  const { kind, ref, page, title } = place;
  const { text, marks } = passage;
  const marked = fold(marks.map(([from, to]) => text.slice(from, to)).join(' '));
  // Only what occurs here is marked on the page, and what was typed in any case.
  const here = words.filter((word) => /[* ]/.test(word) || marked.includes(word));
  return {
    kind,
    place: whereOf(place),
    snippet: { text, marks: [...marks] },
    document: kind === 'page' ? { documentId: ref, page, title: title ?? '', words: here } : null,
    note: kind === 'text' ? { textId: ref, words: here } : null,
    draft: kind === 'draft' ? { letterId: ref, words: here } : null,
  };
}

function whereOf({
  case_id: caseId,
  number,
  complainant_name: complainantName,
  paper_id: paperId,
}: Place): SearchHit['place'] {
  if (paperId !== null) return { where: 'inbox', paperId };
  if (caseId === null) throw new Error('Found nowhere');
  return { where: 'case', caseId, number: number ?? '', complainantName: complainantName ?? '' };
}
