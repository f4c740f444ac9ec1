/** A vault on disk with many cases, made by the core's own functions. */
import { Temporal } from 'temporal-polyfill';
import { idsFrom, type OpenCore, openCoreOf } from '../../electron/core/context.ts';
import type { CorePorts } from '../../electron/core/ports.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { createReader } from '../../electron/reader/reader.ts';
import { todayInAmsterdam } from '../../shared/calendar/index.ts';
import { exampleDirector, examplePassphrase } from '../example/names.ts';
import { seed } from './seed.ts';

export { examplePassphrase as benchPassphrase };

/** `look` may ask the open store how fast it is before the vault is closed. */
export async function makeBenchVault(
  directory: string,
  count: number,
  look: (core: OpenCore) => void = () => {},
): Promise<void> {
  const now = Temporal.Now.instant();
  const today = todayInAmsterdam(now).toString();
  const keyDerivation = startKeyDerivation();
  const ports: CorePorts = {
    vaultDirectory: directory,
    locale: 'nl-NL',
    now: () => now.toString(),
    random: systemRandom,
    log: () => {},
    keyDerivation,
    pause: () => Promise.resolve(),
    reader: createReader(),
    typesetter: createTypesetter(),
    locked: () => {},
  };
  const made = await createVault({
    directory,
    directorName: exampleDirector,
    passphrase: examplePassphrase,
    random: systemRandom,
    now: now.toString(),
    keyDerivation,
  });
  await keyDerivation.close();
  if (!made.ok) throw new Error(`No vault: ${made.error}`);
  const core = openCoreOf(
    {
      ports,
      push: () => {},
      newId: idsFrom(ports),
      now: ports.now,
      today: () => today,
      openCore: () => null,
      opened: () => {},
      failures: { count: 0 },
      exclusive: (work) => work(),
      background: () => {},
    },
    made.value,
    new Map(),
  );
  try {
    const director = made.value.actor.slotId;
    await seed(core, { today, director, colleague: director }, count);
    look(core);
  } finally {
    made.value.close();
  }
}
