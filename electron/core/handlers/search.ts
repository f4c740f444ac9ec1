import { findEverywhere } from '../../../shared/contract/search.ts';
import { type Handler, handle } from '../handler.ts';
import { find } from '../search/find.ts';

export const searchHandlers: readonly Handler[] = [
  handle(findEverywhere)(({ query, filters, limit }, { db }) => find(db, query, filters, limit)),
];
