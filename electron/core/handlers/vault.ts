import {
  sessionMe,
  type VaultRefusalCode,
  vaultCreate,
  vaultStatus,
  vaultUnlock,
} from '../../../shared/contract/vault.ts';
import { parseCaseNumber } from '../../../shared/procedure/case-number.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { forgetRestoreNote, readRestoreNote } from '../backup/restore-note.ts';
import type { Core } from '../context.ts';
import { beforeOpening, type Handler, handle } from '../handler.ts';
import { acceptHistory } from '../integrity/history.ts';
import { keepChoice, namelessOrganisation } from '../settings/choices.ts';
import { directorsOf } from '../settings/directors.ts';
import { transact } from '../store/database.ts';
import { appendEvents } from '../store/events.ts';
import { createVault } from '../vault/create-vault.ts';
import { type OpenVault, type OpenVaultInput, openVault } from '../vault/open-vault.ts';
import { takeRebuildNote } from '../vault/rebuild-slots.ts';
import { replacedVaults } from '../vault/restoring.ts';
import { vaultState } from '../vault/vault-files.ts';
import { noteGuesses, waitFirst } from './guesses.ts';
import { heedMove } from './move.ts';
import { noteInLog } from './vault-log.ts';

export const vaultHandlers: readonly Handler[] = [
  beforeOpening(vaultStatus)((_input, core) => {
    const found = vaultState(core.ports.vaultDirectory);
    switch (found.state) {
      case 'none':
        return { state: 'none', slots: [], hasRecoveryCode: false, byRecoveryCode: false, replaced: null };
      case 'damaged':
        return {
          state: 'damaged',
          slots: [],
          hasRecoveryCode: false,
          byRecoveryCode: false,
          replaced: lastReplaced(core),
          problem: found.problem,
        };
      case 'present':
        return {
          state: core.openCore() === null ? 'locked' : 'open',
          slots: found.slots.map(({ slotId, name }) => ({ slotId, name })),
          hasRecoveryCode: found.hasRecoveryCode,
          byRecoveryCode: core.openCore()?.vault.actor.kind === 'recovery',
          replaced: lastReplaced(core),
        };
    }
  }),

  beforeOpening(vaultCreate)(({ directorName, organisationName, passphrase }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'vaultExists' };
      const { vaultDirectory, keyDerivation, random } = core.ports;
      const created = await createVault({
        directory: vaultDirectory,
        directorName,
        passphrase,
        random,
        now: core.now(),
        keyDerivation,
        kdf: await core.ports.kdf(),
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
      const opened = await openSlowly(core, (how) => openVault({ ...how, passphrase, slotId }));
      return opened.ok ? { ok: true } : { ok: false, refusal: opened.error };
    }),
  ),

  handle(sessionMe)((_input, core) => ({
    actorId: core.actorId,
    // The holder may have changed it since.
    name: directorsOf(core).find(({ actorId }) => actorId === core.actorId)?.name ?? core.vault.actor.name,
    role: core.vault.actor.role,
  })),
];

const lastReplaced = (core: Core): string | null => replacedVaults(core.ports.vaultDirectory).at(-1) ?? null;

type How = Pick<OpenVaultInput, 'directory' | 'today' | 'now' | 'keyDerivation'>;

/** Opens the vault after the pause that earlier wrong attempts ask for, and tells its log when a backup was put back. */
export async function openSlowly(
  core: Core,
  open: (how: How) => Promise<Result<OpenVault, VaultRefusalCode>>,
): Promise<Result<null, VaultRefusalCode>> {
  const { vaultDirectory: directory, keyDerivation } = core.ports;
  await waitFirst(core);
  const today = core.today();
  const opened = await open({ directory, today, now: core.now(), keyDerivation });
  if (!opened.ok) return opened;
  const vault = opened.value;
  tellRestore(core, vault);
  // That both slot files were lost and written anew.
  if (takeRebuildNote(directory)) noteInLog(core, vault, 'slotsRebuilt', { slotId: vault.actor.slotId });
  noteGuesses(core, vault);
  heedMove(vault.db);
  core.opened(vault);
  return ok(null);
}

/** Writes into the log that the vault was exchanged since it was last opened. */
function tellRestore(core: Core, vault: OpenVault): void {
  const note = readRestoreNote(vault.directory);
  if (note === null) return;
  const { how, lastNumber, supposed } = note;
  // A number stays until the vault has it; a log that cannot be written must not keep the vault from opening.
  if (lastNumber === null) forgetRestoreNote(vault.directory);
  const number = lastNumber === null ? undefined : parseCaseNumber(lastNumber);
  const last = number === undefined ? null : { ...number, supposed };
  const recording = { actorId: vault.actor.slotId, recordedAt: core.now(), random: core.ports.random };
  acceptHistory(vault, how, { ...recording, today: core.today() }, last);
  forgetRestoreNote(vault.directory);
}

/** The first facts of a new vault: whose it is, and that its log begins. */
function begin(core: Core, vault: OpenVault, organisationName: string): void {
  const recorded = { actorId: vault.actor.slotId, recordedAt: core.now(), random: core.ports.random };
  transact(vault.db, () => {
    keepChoice(vault.db, 'organisation', { ...namelessOrganisation, name: organisationName }, recorded);
    const event = { slotId: vault.actor.slotId };
    const draft = { type: 'vaultCreated', version: 1, happenedOn: core.today(), mentions: [], event };
    return appendEvents(vault.db, 'vault', 0, [draft], recorded);
  });
  vault.checkpoint();
}
