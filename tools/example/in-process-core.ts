/** A whole core in this process, with a clock that can be set: what the scripts are told to, a fact at a time. */
import { setTimeout } from 'node:timers/promises';
import { composeCore } from '../../electron/core/core.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { createReader } from '../../electron/reader/reader.ts';
import type { AnyEndpoint, InputOf, OutputOf } from '../../shared/contract/endpoint.ts';
import type { WireFrame } from '../../shared/contract/wire.ts';
import type { IsoInstant } from '../../shared/procedure/id.ts';

export type Ask = <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => Promise<OutputOf<E>>;

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
    pause: (milliseconds) => setTimeout(milliseconds),
    reader: createReader(),
    readPages: false,
    typesetter,
    locked: () => {},
  });

  const waiting = new Map<number, (frame: Extract<WireFrame, { readonly id: number }>) => void>();
  let lastId = 0;
  let deliver: (frame: string) => void = () => {};
  core.connectWindow({
    send: (text) => {
      const frame = JSON.parse(text) as WireFrame;
      if (!('id' in frame)) return;
      waiting.get(frame.id)?.(frame);
      waiting.delete(frame.id);
    },
    onFrame: (listener) => {
      deliver = listener;
    },
    onClose: () => {},
  });

  return {
    ask: (endpoint, input) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, (frame) => {
          if (frame.ok) resolve(frame.output as OutputOf<typeof endpoint>);
          else reject(new Error(`${endpoint.name}: ${frame.failure.kind}`));
        });
        deliver(JSON.stringify({ id: lastId, endpoint: endpoint.name, input }));
      }),
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
