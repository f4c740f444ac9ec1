/** Pseudo-random numbers that a printed seed repeats (mulberry32). */
export type Lots = { readonly below: (limit: number) => number; readonly chance: (of: number) => boolean };

export function lotsFrom(seed: number): Lots {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (limit) => Math.floor(next() * limit), chance: (of) => next() < of };
}
