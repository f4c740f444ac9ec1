/** A vault on disk with many cases, made by the core's own functions. */
import { Temporal } from 'temporal-polyfill';
import type { OpenCore } from '../../electron/core/context.ts';
import { exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { calibratedKdf } from '../../electron/core/vault/calibrate.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { todayInAmsterdam } from '../../shared/calendar/index.ts';
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
  const made = await createVault({
    directory,
    directorName: exampleDirector,
    passphrase: examplePassphrase,
    random: systemRandom,
    // As the program itself makes them: an unlock then takes about a second.
    kdf: await calibratedKdf(keyDerivation, systemRandom, () => performance.now()),
    now: now.toString(),
    keyDerivation,
  });
  await keyDerivation.close();
  if (!made.ok) throw new Error(`No vault: ${made.error}`);
  const vault = made.value;
  const actorId = vault.actor.slotId;
  const recordedAt = now.toString();
  const needed: Pick<OpenCore, 'vault' | 'db' | 'actorId' | 'now' | 'today' | 'recorded'> = {
    vault,
    db: vault.db,
    actorId,
    now: () => recordedAt,
    today: () => today,
    recorded: () => ({ actorId, recordedAt, random: systemRandom }),
  };
  // Recording a whole case at once asks no more of the core than this.
  const core = needed as OpenCore;
  try {
    await seed(core, { today, director: actorId, colleague: actorId }, count);
    look(core);
  } finally {
    vault.close();
  }
}
