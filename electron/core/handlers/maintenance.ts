import { backUpLockedVault, checkLockedVault } from '../../../shared/contract/maintenance.ts';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { makeBackup, thinOutBackups } from '../backup/make-backup.ts';
import type { Core } from '../context.ts';
import { beforeOpening, type Handler } from '../handler.ts';
import { checkVault } from '../integrity/check-vault.ts';
import { historyDiffers } from '../integrity/integrity-report.ts';
import { contentsOf } from '../vault/copy-database.ts';
import { type OpenVault, openVault, openWithRecoveryCode } from '../vault/open-vault.ts';
import { folderProblem } from './backup.ts';
import { checkOutcomeOf } from './care.ts';
import { noteGuesses, waitFirst } from './guesses.ts';
import { progressOf } from './progress.ts';

type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly secret: string };

/** The vault for as long as `work` takes; nobody is at work in it meanwhile. */
function withLockedVault<T, E>(
  core: Core,
  { kind, secret }: Secret,
  work: (vault: OpenVault) => Promise<Result<T, E>>,
): Promise<Result<T, E | VaultRefusalCode>> {
  return core.exclusive(async () => {
    if (core.openCore() !== null) return fail('alreadyOpen');
    await waitFirst(core);
    const { vaultDirectory: directory, keyDerivation } = core.ports;
    const how = { directory, today: core.today(), now: core.now(), keyDerivation };
    const opened =
      kind === 'recovery'
        ? await openWithRecoveryCode({ ...how, code: secret })
        : await openVault({ ...how, passphrase: secret, slotId: null });
    if (!opened.ok) return opened;
    try {
      noteGuesses(core, opened.value);
      return await work(opened.value);
    } finally {
      opened.value.close();
    }
  });
}

export const maintenanceHandlers: readonly Handler[] = [
  beforeOpening(checkLockedVault)(async (input, core) => {
    const checked = await withLockedVault(core, input, async (vault) => {
      const report = await checkVault(vault, progressOf(core, 'check'));
      if (!report.ok) return report;
      // What cannot be counted for damage is said by the report.
      const { cases, lastRecordedAt } =
        vault.trouble() === null && report.value.content !== null
          ? contentsOf(vault.db)
          : { cases: 0, lastRecordedAt: null };
      const outcome = checkOutcomeOf(core.now(), report.value);
      return { ok: true, value: { outcome, cases, lastRecordedAt, otherPast: historyDiffers(vault.anchor) } };
    });
    return checked.ok ? { ok: true, ...checked.value } : { ok: false, refusal: checked.error };
  }),

  beforeOpening(backUpLockedVault)(async ({ target, ...secret }, core) => {
    const folder = core.targets.get(target);
    if (folder === undefined) return { ok: false, refusal: 'unknownTarget' };
    const problem = folderProblem(folder, core.ports.vaultDirectory);
    if (problem !== null) return { ok: false, refusal: problem };
    const made = await withLockedVault(core, secret, async (vault) => {
      const now = core.now();
      const backup = await makeBackup(vault, folder, { now, ...progressOf(core, 'backup') });
      if (backup.ok) thinOutBackups(folder, vault.vaultId, now);
      return backup;
    });
    return made.ok ? { ok: true, createdAt: made.value.createdAt } : { ok: false, refusal: made.error };
  }),
];
