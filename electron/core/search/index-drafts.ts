/**
 * Letters that are being written, in the index. They are saved after every pause in typing, and then only noted: their words go
 * into the index when somebody searches, once for all that were saved since, and what a run left undone when the vault is opened.
 * Until then nobody could have asked for them. Out of it they go at once, with the draft.
 */
import { setImmediate } from 'node:timers/promises';
import { plainText, withFieldsFilled } from '../../../shared/letters/content.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { historyWaits } from '../integrity/accepted-history.ts';
import { bodyOf } from '../letters/draft.ts';
import { describeError } from '../log.ts';
import { all, type Db, transact } from '../store/database.ts';
import { readLetter } from '../store/letters.ts';
import { indexedDraft, indexItem } from '../store/search-index.ts';

/** Drafts that are looked at in one go after opening: a few milliseconds. */
const slice = 20;

/** Before a search. A vault that takes nothing any more is searched as it is. */
export function indexSavedDrafts(core: OpenCore): void {
  const { savedDrafts, vault } = core;
  if (savedDrafts.size === 0 || vault.trouble() !== null || historyWaits(vault)) return;
  try {
    transact(core.db, () => {
      for (const id of savedDrafts) indexDraft(core.db, id);
      return ok(null);
    });
    savedDrafts.clear();
  } catch (error) {
    // A full disk, for instance: what is in the index already can be found all the same.
    core.ports.log({ at: core.now(), reference: '', endpoint: 'search.drafts', ...describeError(error) });
  }
}

/** The next ones after a row of their table. */
export const draftsFrom = (db: Db, row: number): readonly { readonly row: number; readonly id: string }[] =>
  all<{ row: number; id: string }>(
    db,
    "SELECT rowid AS row, letter_id AS id FROM letter WHERE state = 'draft' AND rowid > ? ORDER BY rowid LIMIT ?",
    row,
    slice,
  );

/** After opening: drafts that were saved and not searched for, and those of before they were in the index. */
export async function mendDrafts(core: OpenCore): Promise<void> {
  let last = 0;
  while (!core.closing() && core.vault.trouble() === null && !historyWaits(core.vault)) {
    const drafts = draftsFrom(core.db, last);
    if (drafts.length === 0) return;
    transact(core.db, () => {
      for (const { id } of drafts) indexDraft(core.db, id);
      return ok(null);
    });
    last = drafts.at(-1)?.row ?? last;
    await setImmediate();
  }
}

/** Writes nothing when it is found by these words already. */
function indexDraft(db: Db, id: string): void {
  const letter = readLetter(db, id);
  if (letter === undefined || letter.state === 'final') return;
  const { subject, content } = bodyOf(letter);
  const body = `${subject}\n${plainText(withFieldsFilled(content, () => '…'))}`;
  if (indexedDraft(db, id) !== body) indexItem(db, { kind: 'draft', ref: id, caseId: letter.caseId, body });
}
