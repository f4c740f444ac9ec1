/** A vault of before there was a search index, or one that was saved from a damaged file: what is missing is put in the index. */
import { setImmediate } from 'node:timers/promises';
import { textOfLines } from '../../../shared/page-words.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { indexCase } from '../store/case-search.ts';
import { all, type Db, first, fromJson, transact } from '../store/database.ts';
import { readReading } from '../store/page-readings.ts';
import { indexPeople } from '../store/people.ts';
import { indexItem, type SearchKind } from '../store/search-index.ts';
import { indexTexts } from '../store/texts.ts';
import { draftsFrom, mendDrafts } from './index-drafts.ts';

/** Pages in one transaction: a few milliseconds each. */
const slice = 20;

/** Looks once, at opening; costs nothing when nothing is missing. Ends when the core closes. */
export function mendIndex(core: OpenCore): void {
  const { db } = core;
  if (draftsFrom(db, 0).length > 0) core.background('search.drafts', () => mendDrafts(core));
  const parts: readonly (() => void)[] = [
    ...(lacks(db, 'case', "case_record WHERE status <> 'destroyed'") ? [() => indexCases(db)] : []),
    ...(lacks(db, 'person', 'person_revision') ? [() => indexPeople(db)] : []),
    ...(lacks(db, 'text', 'text_revision WHERE case_id IS NOT NULL') ? [() => indexTexts(db)] : []),
  ];
  if (parts.length === 0 && !pagesAreMissing(db)) return;
  core.background('search.mending', async () => {
    for (const part of parts) within(db, part);
    let pages = pagesBefore(db, Number.MAX_SAFE_INTEGER);
    while (pages.length > 0 && !core.closing()) {
      within(db, () => {
        for (const { id, page, indexed } of pages) if (indexed === 0) indexPage(db, id, page);
      });
      await setImmediate();
      pages = pagesBefore(db, pages.at(-1)?.rowid ?? 0);
    }
  });
}

const within = (db: Db, work: () => void): void => {
  transact(db, () => {
    work();
    return ok(null);
  });
};

const lacks = (db: Db, kind: SearchKind, source: string): boolean =>
  first(db, 'SELECT 1 FROM search_item WHERE kind = ? LIMIT 1', kind) === undefined &&
  first(db, `SELECT 1 FROM ${source} LIMIT 1`) !== undefined;

function indexCases(db: Db): void {
  type Row = { row: number; number: string; complainant_name: string; respondent_names: string; summary: string };
  const rows = all<Row>(
    db,
    "SELECT row, number, complainant_name, respondent_names, summary FROM case_record WHERE status <> 'destroyed'",
  );
  for (const { row, number, complainant_name: name, respondent_names: others, summary } of rows)
    indexCase(db, row, { number, names: [name, ...(fromJson(others) as string[])], subject: summary });
}

type Page = { readonly rowid: number; readonly id: string; readonly page: number; readonly indexed: 0 | 1 };

/** An empty list of words is shorter than any that has one. */
const pageWithWords = `SELECT r.rowid, r.document_id AS id, r.page, EXISTS (
    SELECT 1 FROM search_item i WHERE i.kind = 'page' AND i.ref = r.document_id AND i.page = r.page) AS indexed
  FROM page_reading r WHERE r.source <> 'failed' AND length(r.words) > 10`;

/** The one read first is put in last: as long as it is missing, there is work left. */
const pagesAreMissing = (db: Db): boolean =>
  first<Page>(db, `${pageWithWords} ORDER BY r.rowid LIMIT 1`)?.indexed === 0;

const pagesBefore = (db: Db, rowid: number): readonly Page[] =>
  all<Page>(db, `${pageWithWords} AND r.rowid < ? ORDER BY r.rowid DESC LIMIT ${slice}`, rowid);

/** Words that only a second look had found are found again when the page is read anew. */
function indexPage(db: Db, id: string, page: number): void {
  const body = textOfLines(readReading(db, id, page)?.lines ?? []);
  indexItem(db, { kind: 'page', ref: id, page, caseId: null, body: body.trim() === '' ? '·' : body });
}
