import type { Random } from '../random.ts';
import { saltLength } from '../store/digest.ts';
import { defaultKdf, type KdfParameters, type KeyDerivation, kdfCeiling } from './key-derivation.ts';

/** How long an unlock should take on the machine on which the slot is made, in milliseconds. */
export const wantedUnlockMs = 1000;

/**
 * The costs for a new slot on this machine: as many passes over 256 MiB as take about a second, never fewer than the default.
 * `clock` gives milliseconds. Measures two derivations and believes the faster one: the first also waits for its memory.
 */
export async function calibratedKdf(
  keyDerivation: KeyDerivation,
  random: Random,
  clock: () => number,
): Promise<KdfParameters> {
  const measured = async (): Promise<number> => {
    const startedAt = clock();
    (await keyDerivation.derive('calibration', random(saltLength), defaultKdf)).fill(0);
    return clock() - startedAt;
  };
  const perPass = Math.max(1, Math.min(await measured(), await measured())) / defaultKdf.time;
  const passes = Math.round(wantedUnlockMs / perPass);
  return { ...defaultKdf, time: Math.min(kdfCeiling.time / 2, Math.max(defaultKdf.time, passes)) };
}
