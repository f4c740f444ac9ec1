import type { Json } from '../../../shared/json.ts';

/** Brings an event from one version of its shape to the next. Pure: stored bytes are never rewritten. */
export type Upcaster = (event: Json) => Json;

/** Keyed by `type@fromVersion`; each entry leads to `fromVersion + 1`. */
export type Upcasters = Readonly<Record<string, Upcaster>>;

/** Empty while every event still has its first shape. */
export const eventUpcasters: Upcasters = {};

/** Applies the table until no entry fits; gives the newest version and shape. */
export function upcast(
  upcasters: Upcasters,
  type: string,
  version: number,
  event: Json,
): { readonly version: number; readonly event: Json } {
  let current = { version, event };
  for (;;) {
    const next = upcasters[`${type}@${current.version}`];
    if (!next) return current;
    current = { version: current.version + 1, event: next(current.event) };
  }
}
