import { expect, test } from 'vitest';
import { calibratedKdf } from '../../../electron/core/vault/calibrate.ts';
import { tooHeavy, tooWeak } from '../../../electron/core/vault/key-derivation.ts';
import { random } from './vault-kit.ts';

test.each([
  [100, 30],
  [300, 10],
  [900, 3],
  [5000, 3],
  [0, 32],
])('a machine that derives in %i ms gets %i passes', async (milliseconds, time) => {
  let now = 0;
  let wait = 2 * milliseconds;
  const derive = () => {
    // The first one is slower.
    now += wait;
    wait = milliseconds;
    return Promise.resolve(new Uint8Array(32));
  };
  const kdf = await calibratedKdf({ derive, close: () => Promise.resolve() }, random, () => now);
  expect(kdf).toEqual({ memoryKiB: 262_144, time, parallelism: 4 });
  expect(tooWeak(kdf) || tooHeavy(kdf)).toBe(false);
});
