import type { Db } from '../database.ts';

/**
 * The parts of the index are joined eight at a time while writing instead of four: rarer, so that fewer pages wait for it. What
 * is left of them is joined in idle moments (`search/tidy-index.ts`).
 */
export function indexParts(db: Db): void {
  for (const index of ['search_text', 'vocabulary_piece'])
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 8)`);
}
