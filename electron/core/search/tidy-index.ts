/**
 * Each page that is taken in becomes a small index of its own, and a search looks into all of them. The database joins them now
 * and then while writing; the rest of that is done here, in moments in which nothing else is to be done.
 */
import { setTimeout } from 'node:timers/promises';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { type Db, first, run, transact } from '../store/database.ts';
import { knownWords } from '../store/known-words.ts';

/** Pages of an index that are joined in one step: a few milliseconds, in which nobody gets an answer. */
const step = 16;
/** Milliseconds between two steps, for others. */
const rest = 25;

/** Does one step; false when nothing is left. What was begun goes on at the next one, also in another run. */
export function tidyIndex(db: Db): boolean {
  const before = changes(db);
  transact(db, () => ok(run(db, `INSERT INTO search_text (search_text, rank) VALUES ('merge', ${step})`)));
  // By what FTS5 says of 'merge': one row is the asking itself.
  return changes(db) - before > 1;
}

const changes = (db: Db): number => first<{ count: number }>(db, 'SELECT total_changes() AS count')?.count ?? 0;

/**
 * All of it, in steps with rests between them, after the words of the vault, which the next search then need not read first. Ends
 * when something else is to be done, or when the core closes.
 */
export async function tidyWhileIdle(core: OpenCore): Promise<void> {
  const idle = () => !core.closing() && !core.reading.busy && !core.care.running && core.vault.trouble() === null;
  if (idle()) knownWords(core.db);
  while (idle() && tidyIndex(core.db)) await setTimeout(rest);
}
