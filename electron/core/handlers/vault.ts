import { sessionMe, vaultCreate, vaultStatus, vaultUnlock } from '../../../shared/contract/vault.ts';
import type { Core } from '../context.ts';
import { beforeOpening, type Handler, handle } from '../handler.ts';
import { transact } from '../store/database.ts';
import { appendEvents } from '../store/events.ts';
import { createVault } from '../vault/create-vault.ts';
import { type OpenVault, openVault } from '../vault/open-vault.ts';
import { vaultState } from '../vault/vault-files.ts';
import { keepOrganisation, namelessOrganisation } from './settings.ts';

export const vaultHandlers: readonly Handler[] = [
  beforeOpening(vaultStatus)((_input, core) => {
    const found = vaultState(core.ports.vaultDirectory);
    switch (found.state) {
      case 'none':
        return { state: 'none', slots: [] };
      case 'damaged':
        return { state: 'damaged', slots: [], problem: found.problem };
      case 'present':
        return {
          state: core.openCore() === null ? 'locked' : 'open',
          slots: found.slots.map(({ slotId, name }) => ({ slotId, name })),
        };
    }
  }),

  beforeOpening(vaultCreate)(({ directorName, organisationName, passphrase }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'vaultExists' };
      const { vaultDirectory, keyDerivation, random, kdf } = core.ports;
      const created = await createVault({
        directory: vaultDirectory,
        directorName,
        passphrase,
        random,
        now: core.now(),
        keyDerivation,
        ...(kdf === undefined ? {} : { kdf }),
      });
      if (!created.ok) return { ok: false, refusal: created.error };
      begin(core, created.value, organisationName);
      core.opened(created.value);
      return { ok: true };
    }),
  ),

  beforeOpening(vaultUnlock)(({ slotId, passphrase }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'alreadyOpen' };
      await core.ports.pause(delayAfter(core.failures.count));
      const { vaultDirectory, keyDerivation } = core.ports;
      const today = core.today();
      const opened = await openVault({ directory: vaultDirectory, passphrase, slotId, today, keyDerivation });
      if (!opened.ok) {
        if (opened.error === 'wrongPassphrase') core.failures.count += 1;
        return { ok: false, refusal: opened.error };
      }
      core.failures.count = 0;
      core.opened(opened.value);
      return { ok: true };
    }),
  ),

  handle(sessionMe)((_input, { vault }) => ({
    actorId: vault.actor.slotId,
    name: vault.actor.name,
    role: vault.actor.role,
  })),
];

/** Milliseconds to wait: two slips cost nothing, then it doubles to half a minute. Key derivation is the real brake. */
export const delayAfter = (failures: number): number =>
  failures < 3 ? 0 : Math.min(30_000, 1000 * 2 ** (failures - 3));

/** The first facts of a new vault: whose it is, and that its log begins. */
function begin(core: Core, vault: OpenVault, organisationName: string): void {
  const recorded = { actorId: vault.actor.slotId, recordedAt: core.now(), random: core.ports.random };
  transact(vault.db, () => {
    keepOrganisation(vault.db, { ...namelessOrganisation, name: organisationName }, recorded);
    const event = { slotId: vault.actor.slotId };
    const draft = { type: 'vaultCreated', version: 1, happenedOn: core.today(), mentions: [], event };
    return appendEvents(vault.db, 'vault', 0, [draft], recorded);
  });
  vault.checkpoint();
}
