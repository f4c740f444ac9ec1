/** A whole core in this process, with a clock that can be set: what the scripts are told to, a fact at a time. */
import { setTimeout } from 'node:timers/promises';
import { composeCore } from '../../electron/core/core.ts';
import { type Ask, askerOf } from '../../electron/core/practice/asker.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { defaultKdf, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { createReader } from '../../electron/reader/reader.ts';
import type { IsoInstant } from '../../shared/procedure/id.ts';

export type InProcessCore = {
  /** As the window asks; throws when the core answers with a failure. */
  readonly ask: Ask;
  /** A place where a document may be written, as the shell hands it over after its dialog. */
  readonly addTarget: (token: string, path: string) => void;
  readonly setClock: (instant: IsoInstant) => void;
  readonly close: () => Promise<void>;
};

export function startInProcessCore(vaultDirectory: string, instant: IsoInstant): InProcessCore {
  let now = instant;
  const keyDerivation = startKeyDerivation();
  const typesetter = createTypesetter();
  const core = composeCore({
    vaultDirectory,
    locale: 'nl-NL',
    now: () => now,
    random: systemRandom,
    log: (entry) => console.error(entry),
    keyDerivation,
    kdf: () => Promise.resolve(defaultKdf),
    pause: (milliseconds) => setTimeout(milliseconds),
    reader: createReader(),
    readPages: false,
    typesetter,
    locked: () => {},
  });
  return {
    ask: askerOf(core),
    addTarget: core.addTarget,
    setClock: (to) => {
      now = to;
    },
    close: async () => {
      await core.close();
      await typesetter.close();
      await keyDerivation.close();
    },
  };
}
