/** What was laid aside belongs to no complaint, so there is no ground to keep it: it is removed by itself, on a day that was said. */
import { Temporal } from 'temporal-polyfill';
import { asideDays } from '../../../shared/contract/inbox.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { commit } from '../handler.ts';
import { historyWaits } from '../integrity/accepted-history.ts';
import { transact } from '../store/database.ts';
import { attachmentsOf, readDocument } from '../store/documents.ts';
import { appendEvents, streamHead } from '../store/events.ts';
import { type InboxRow, inboxItems, lastUse, putLastUse, recordRemoval, tellAsideTerm } from '../store/inbox.ts';

/** Longer without anybody here, and the clock may have jumped: then it waits until the program is used on another day. */
const longestPause = 31;

/** The day on which what is laid aside today is removed. */
export const asideUntil = (today: IsoDate): IsoDate =>
  Temporal.PlainDate.from(today).add({ days: asideDays }).toString();

/**
 * Once a day that the vault is open: removes what has come to its end, and writes into the log that so many papers were. What lay
 * aside before there was an end gets one from today on.
 */
export function removeExpired(core: OpenCore): void {
  const { db, vault } = core;
  if (vault.trouble() !== null || historyWaits(vault)) return;
  const today = core.today();
  const before = lastUse(db);
  if (before === today) return;
  const pause = before === null ? null : Temporal.PlainDate.from(before).until(today).days;
  const trusted = pause !== null && pause > 0 && pause <= longestPause;
  transact(db, () => {
    putLastUse(db, today);
    tellAsideTerm(db, asideUntil(today));
    return ok(null);
  });
  const due = trusted
    ? inboxItems(db, 'aside').filter(({ keepUntil }) => keepUntil !== null && keepUntil <= today)
    : [];
  if (due.length > 0) remove(core, due);
}

function remove(core: OpenCore, due: readonly InboxRow[]): void {
  const { db } = core;
  commit(core, ['documents'], () => {
    for (const { documentId, reason } of due) {
      const arrived = readDocument(db, documentId)?.addedAt ?? core.now();
      recordRemoval(db, reason ?? 'noComplaint', arrived, { at: core.now(), by: core.actorId }, true);
      for (const { id } of attachmentsOf(db, documentId).toReversed()) removeDocument(db, id);
      removeDocument(db, documentId);
    }
    const event = { papers: due.length };
    const draft = { type: 'asideRemoved', version: 1, happenedOn: core.today(), mentions: [], event };
    const appended = appendEvents(db, 'vault', streamHead(db, 'vault'), [draft], core.recorded());
    if (!appended.ok) throw new Error('The log of the vault moved on within a transaction');
    return ok(null);
  });
}
