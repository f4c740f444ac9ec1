import type { Json } from '../../../shared/json.ts';
import type { Core } from '../context.ts';
import { transact } from '../store/database.ts';
import { appendEvents, streamHead } from '../store/events.ts';
import type { OpenVault } from '../vault/open-vault.ts';

/** A fact about the vault itself, told by whoever opens it. */
export function noteInLog(core: Core, vault: OpenVault, type: string, event: { readonly [name: string]: Json }): void {
  const draft = { type, version: 1, happenedOn: core.today(), mentions: [], event };
  const recorded = { actorId: vault.actor.slotId, recordedAt: core.now(), random: core.ports.random };
  const appended = transact(vault.db, () =>
    appendEvents(vault.db, 'vault', streamHead(vault.db, 'vault'), [draft], recorded),
  );
  if (!appended.ok) throw new Error('The log of the vault moved on within a transaction');
  vault.checkpoint();
}
