/** Where the vault is that the next window is for: the organisation's own, or the one to practise in. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PracticePlace } from '../../shared/contract/practice.ts';

export type VaultPlaces = {
  /** For the core that is about to be started. */
  readonly next: () => { readonly vaultDirectory: string; readonly practice: PracticePlace };
  readonly practise: () => void;
  /** `discard` removes the vault to practise in, which nobody may have open. */
  readonly stopPractising: (discard: boolean) => void;
};

/** `own` is the folder of the own vault (absolute); the one to practise in lies with the program's data, never in it. */
export function vaultPlaces(userData: string, own: string): VaultPlaces {
  const practiceFolder = join(userData, 'practice');
  let practice: PracticePlace = 'no';
  return {
    next: () => {
      const place = practice;
      // A next core comes after locking.
      if (place === 'entering') practice = 'locked';
      return { vaultDirectory: place === 'no' ? own : join(practiceFolder, 'vault'), practice: place };
    },
    practise: () => {
      practice = 'entering';
    },
    stopPractising: (discard) => {
      if (discard) rmSync(practiceFolder, { recursive: true, force: true, maxRetries: 5 });
      practice = 'no';
    },
  };
}
