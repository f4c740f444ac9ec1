/** Pages of invented Dutch as recognised from scans: few words often, many rarely, compounds, and misread letters. */

/** Mulberry32: small, and the same everywhere. Gives 0 up to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const small =
  'de het een van en in is dat op te zijn met voor niet die er aan om ook als was maar bij wij u ik dit door naar over uit tot zo werd heeft hebben meer geen kan of dan nog'.split(
    ' ',
  );
const beginnings =
  'be ge ver on ont her over onder aan uit in door mis voor na klacht zorg les gesprek coach traject kosten tijd'.split(
    ' ',
  );
const middles =
  'lei stel hou werk teken schrijf breng voel kom neem spreek vraag geef richt plaats stuur reken last loop dracht zoek val'.split(
    ' ',
  );
const endings = 'ing en t d er heid lijk baar s de ten ster schap ingen tje elijk'.split(' ');

const baseWords = 20_000;
const compounds = 60_000;
const wordsOnPage = 250;
const compoundShare = 0.08;
const misreadShare = 0.005;

export type MadePage = { readonly words: readonly string[] };

/** The same `seed` gives the same pages in the same order. */
export function pageMaker(seed: number): () => MadePage {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const made = new Set<string>();
  while (made.size < baseWords) {
    const middle = random() < 0.5 ? pick(middles) : pick(middles) + pick(middles);
    made.add((random() < 0.6 ? pick(beginnings) : '') + middle + pick(endings));
  }
  const words = [...made];
  /** Rank by Zipf: the hundredth word comes a hundred times less than the first. */
  const ranked = (list: readonly string[]): string => list[Math.floor(list.length ** random()) - 1] ?? 'klacht';
  const joined = Array.from({ length: compounds }, () => pick(words) + pick(words));
  const misread = (word: string): string => {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at) + pick([...'aeiounrclt1l']) + word.slice(at + 1);
  };
  const word = (): string => {
    const kind = random();
    if (kind < 0.4) return pick(small);
    const plain = ranked(kind < 0.4 + compoundShare ? joined : words);
    return random() < misreadShare ? misread(plain) : plain;
  };
  return () => ({ words: Array.from({ length: wordsOnPage }, word) });
}
