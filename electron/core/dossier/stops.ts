import type { OpenCore } from '../context.ts';

export type Stops = {
  /** Before anything is waited for: what comes after is meant for this work. */
  readonly begin: (core: OpenCore, of: string) => void;
  readonly stop: (core: OpenCore, of: string) => void;
  readonly stopped: (core: OpenCore, of: string) => boolean;
};

/** Work that somebody asked to stop, by vault and by what it is of. */
export function createStops(): Stops {
  const asked = new WeakMap<OpenCore['care'], Set<string>>();
  const of = ({ care }: OpenCore): Set<string> => {
    const known = asked.get(care) ?? new Set<string>();
    asked.set(care, known);
    return known;
  };
  return {
    begin: (core, what) => void of(core).delete(what),
    stop: (core, what) => void of(core).add(what),
    stopped: (core, what) => of(core).has(what),
  };
}
