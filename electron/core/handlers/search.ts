import { findEverywhere, searchYears } from '../../../shared/contract/search.ts';
import { type Handler, handle } from '../handler.ts';
import { find } from '../search/find.ts';
import { indexSavedDrafts } from '../search/index-drafts.ts';
import { yearsToFind } from '../store/case-search.ts';

export const searchHandlers: readonly Handler[] = [
  handle(findEverywhere)(({ query, filters, limit }, core) => {
    indexSavedDrafts(core);
    return find(core.db, query, filters, limit);
  }),
  handle(searchYears)((_input, { db }) => ({ years: yearsToFind(db) })),
];
