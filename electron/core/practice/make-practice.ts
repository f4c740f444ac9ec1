import { renameSync, rmSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { todayInAmsterdam } from '../../../shared/calendar/index.ts';
import type { RunningCore } from '../core.ts';
import type { CorePorts } from '../ports.ts';
import { defaultKdf } from '../vault/key-derivation.ts';
import { askerOf } from './asker.ts';
import { fillWithExamples } from './fill.ts';
import { writtenPaper } from './paper.ts';

/**
 * Makes the vault to practise in at the place of `ports`, by telling the invented cases to a core of its own (`compose`) day
 * by day. It gets its name last, so that one that was not finished is never opened. `onProgress` is told 0..1.
 */
export async function makePracticeVault(
  ports: CorePorts,
  compose: (ports: CorePorts) => RunningCore,
  onProgress: (done: number) => void,
): Promise<void> {
  const making = `${ports.vaultDirectory}.making`;
  rmSync(making, { recursive: true, force: true });
  let clock = ports.now();
  const today = todayInAmsterdam(Temporal.Instant.from(clock)).toString();
  const core = compose({
    ...ports,
    vaultDirectory: making,
    now: () => clock,
    // Everybody knows the words that open it: nothing is won by measuring first.
    kdf: () => Promise.resolve(defaultKdf),
    readPages: false,
    locked: () => {},
  });
  try {
    await fillWithExamples(
      {
        ask: askerOf(core),
        setClock: (to) => {
          clock = to;
        },
        paperOf: writtenPaper,
        played: (done, total) => onProgress(done / total),
      },
      today,
    );
  } finally {
    await core.close();
  }
  renameSync(making, ports.vaultDirectory);
}
