import { rollBackUpgrade, upgradeStatus } from '../../../shared/contract/upgrade.ts';
import { lastCaseNumber } from '../../../shared/procedure/case-number.ts';
import { type Handler, handle } from '../handler.ts';
import { anchorOf } from '../vault/anchor.ts';
import { rollBackUpgrade as rollBack, upgradeCopy } from '../vault/before-upgrade.ts';
import { takeVaultLock } from '../vault/vault-lock.ts';
import { whenFree } from './progress.ts';

export const upgradeHandlers: readonly Handler[] = [
  handle(upgradeStatus)((_input, { vault }) => ({
    justNow: vault.upgradedFrom !== null,
    kept: upgradeCopy(vault.directory),
  })),

  handle(rollBackUpgrade)(async (_input, core) => {
    const { directory } = core.vault;
    if (upgradeCopy(directory) === null) return { ok: false };
    const done = await whenFree(core, async () => {
      const last = lastCaseNumber(anchorOf(core.db).numbers);
      core.vault.close();
      const lock = takeVaultLock(directory);
      try {
        return lock !== undefined && rollBack(directory, core.now(), last);
      } finally {
        lock?.release();
        // Whatever came of it, this process has no vault any more.
        core.ports.locked();
      }
    });
    return { ok: done === true };
  }),
];
