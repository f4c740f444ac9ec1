import { practiceStart, practiceStatus } from '../../../shared/contract/practice.ts';
import { beforeOpening, type Handler, InvalidRequest } from '../handler.ts';
import { examplePassphrase } from '../practice/names.ts';
import { openVault } from '../vault/open-vault.ts';
import { vaultState } from '../vault/vault-files.ts';
import { openSlowly } from './vault.ts';

export const practiceHandlers: readonly Handler[] = [
  beforeOpening(practiceStatus)((_input, { ports }) => ({ place: ports.practice?.place ?? 'no' })),

  beforeOpening(practiceStart)((_input, core) =>
    core.exclusive(async () => {
      const { practice, vaultDirectory } = core.ports;
      if (practice === undefined) throw new InvalidRequest();
      if (core.openCore() !== null) return { ok: true };
      if (vaultState(vaultDirectory).state === 'none') {
        let told = 0;
        await practice.make((done) => {
          const now = Math.round(100 * done) / 100;
          if (now > told) core.push({ push: 'progress', work: 'practice', done: now });
          told = now;
        });
      }
      const opened = await openSlowly(core, (how) =>
        openVault({ ...how, passphrase: examplePassphrase, slotId: null }),
      );
      return opened.ok ? { ok: true } : { ok: false, refusal: opened.error };
    }),
  ),
];
