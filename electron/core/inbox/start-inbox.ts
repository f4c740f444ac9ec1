import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { historyWaits } from '../integrity/accepted-history.ts';
import { transact } from '../store/database.ts';
import { settleInbox } from '../store/inbox.ts';
import { removeExpired } from './aside-term.ts';
import { lookIntoFolder } from './watch-folder.ts';

const everyMs = 2_000;

/** Puts the Postbak in order after an opening, removes once a day what has come to its end, looks in the scanner's folder at once, and again every so often. Gives its end. */
export function startInbox(core: OpenCore): () => void {
  // Nothing is written into a vault with another past before somebody said that it is the right one.
  if (core.vault.trouble() === null && !historyWaits(core.vault))
    transact(core.db, () => {
      settleInbox(core.db, { at: core.now(), by: core.actorId });
      return ok(null);
    });
  const look = () =>
    core.background('inbox.look', async () => {
      removeExpired(core);
      await lookIntoFolder(core);
    });
  look();
  return core.ports.repeat?.(everyMs, look) ?? (() => {});
}
