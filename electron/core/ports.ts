import type { PracticePlace } from '../../shared/contract/practice.ts';
import type { IsoInstant } from '../../shared/procedure/id.ts';
import type { Reader } from '../reader/protocol.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { Typesetter } from './typeset/typeset.ts';
import type { KdfParameters, KeyDerivation } from './vault/key-derivation.ts';

/** For a core whose vault is the one to practise in. */
export type Practice = {
  readonly place: Exclude<PracticePlace, 'no'>;
  /** Makes that vault where there is none; `onProgress` is told 0..1. */
  readonly make: (onProgress: (done: number) => void) => Promise<void>;
};

/** All that the core takes from the machine. It reads no clock and draws no lots of its own, so that a run can be repeated. */
export type CorePorts = {
  readonly vaultDirectory: string;
  /** BCP 47 tag of the desktop. */
  readonly locale: string;
  readonly now: () => IsoInstant;
  readonly random: Random;
  readonly log: Log;
  readonly keyDerivation: KeyDerivation;
  /** Costs of a new slot on this machine. Never below the floor; may take as long as a few derivations. */
  readonly kdf: () => Promise<KdfParameters>;
  /** Resolves after so many milliseconds: what slows down guessing. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly reader: Reader;
  /** Bytes up to which a file is opened whole; absent: as many as the reader takes. */
  readonly opensWhole?: number;
  /** False: pages are not read in the background, for scripts that fill a vault and go. */
  readonly readPages?: boolean;
  /** Does something every so many milliseconds until what it gives is called; absent in scripts that wait for nothing. */
  readonly repeat?: (milliseconds: number, work: () => void) => () => void;
  readonly typesetter: Typesetter;
  /** Absent: the vault is the organisation's own. */
  readonly practice?: Practice;
  /** Asks for this process to be ended and replaced by a fresh one. */
  readonly locked: () => void;
};
