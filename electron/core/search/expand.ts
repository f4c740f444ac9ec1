/** From a word somebody typed to the words of this vault that may be meant: beginnings, compounds, and misread letters. */
import { all, type Db } from '../store/database.ts';
import { knownWords, lettersOf, pairsOf, type Shelf } from '../store/known-words.ts';

/** Below this, a word is only itself: otherwise every page would be found. */
const beginningsFrom = 3;
const compoundsFrom = 4;
const mistakesFrom = 5;
const mostBeginnings = 256;
/** Beginnings of three and four letters have an index of their own: for those nothing is gathered. */
const indexedTo = 4;
const mostCompounds = 80;
const mostMistakes = 64;
/** Longer ones are no words somebody wrote. */
const longestCompound = 40;

/** A folded word, or with a star what begins with it. */
export const beginningOf = (word: string): string => (word.length < beginningsFrom ? word : `${word}*`);

/**
 * The words of the vault that begin with it. Written out the index passes over what it need not see, while for a beginning it
 * first gathers all places of all its words; so a star only stands for more words than can be written out. Signs of other
 * scripts the index may fold otherwise than we do.
 */
export function beginningsOf(db: Db, word: string): readonly string[] {
  if (word.length <= indexedTo || !/^[a-z0-9]+$/.test(word)) return [beginningOf(word)];
  const found = all<{ word: string }>(
    db,
    'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?',
    word,
    `${word}\u{10ffff}`,
    mostBeginnings + 1,
  ).map((row) => row.word);
  return found.length === 0 || found.length > mostBeginnings ? [beginningOf(word)] : found;
}

/** Folded words that are not what was typed, nor begin with it. */
export function othersMeant(db: Db, word: string): readonly string[] {
  if (word.length < compoundsFrom) return [];
  const shelves = knownWords(db);
  const mistakes = word.length < mistakesFrom ? [] : alike(shelves, word);
  return [...new Set([...containing(shelves, word), ...mistakes])];
}

/** 'overlast' in 'geluidsoverlast'. Words that begin with it are found already. */
function containing(shelves: readonly Shelf[], word: string): readonly string[] {
  const sought = Buffer.from(word);
  const [low, high] = pairsOf(sought);
  const found: string[] = [];
  for (const shelf of shelves) {
    const { count, pairs } = shelf;
    for (let at = 0; at < count; at += 1) {
      if (((pairs[2 * at] ?? 0) & low) !== low || ((pairs[2 * at + 1] ?? 0) & high) !== high) continue;
      if (!standsWithin(shelf, at, sought)) continue;
      const one = wordAt(shelf, at);
      if (one.length > longestCompound) continue;
      found.push(one);
      if (found.length === mostCompounds) return found;
    }
  }
  return found;
}

/** Not at its beginning. */
function standsWithin({ bytes, starts }: Shelf, word: number, sought: Uint8Array): boolean {
  const [start, last] = [starts[word] ?? 0, (starts[word + 1] ?? 0) - 1 - sought.length];
  for (let from = start; from <= last; from += 1) {
    let same = 0;
    while (same < sought.length && bytes[from + same] === sought[same]) same += 1;
    if (same === sought.length) return from > start;
  }
  return false;
}

/** 'geluidsoverlast' for 'geluidsoverlost'. One letter more or less, in long words two; those with one mistake first. */
function alike(shelves: readonly Shelf[], word: string): readonly string[] {
  const most = word.length >= 8 ? 2 : 1;
  const sought = Buffer.from(word);
  const ofWord = lettersOf(sought);
  const found: string[] = [];
  for (const shelf of shelves) {
    const { byLength, lengths, letters, bytes, starts } = shelf;
    const numbers: number[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      const end = lengths[length + 1] ?? 0;
      for (let at = lengths[length] ?? 0; at < end; at += 1) {
        // Most are told apart by the letters they have: a mistake takes one away at most, and brings one.
        if (bits((letters[at] ?? 0) ^ ofWord) > 2 * most) continue;
        const number = byLength[at] ?? 0;
        const [from, to] = [starts[number] ?? 0, (starts[number + 1] ?? 0) - 1];
        // Where each sign is one byte, they need not be read.
        const simple = to - from === length && sought.length === word.length;
        if (simple && !within(sought, 0, sought.length, bytes, from, to, most)) continue;
        numbers.push(number);
      }
    }
    for (const number of numbers.toSorted((a, b) => a - b)) found.push(wordAt(shelf, number));
  }
  const others = found.filter((one) => !one.startsWith(word) && distanceWithin(word, one, most));
  const near = others.filter((one) => distanceWithin(word, one, 1));
  return [...new Set([...near, ...others])].slice(0, mostMistakes);
}

const wordAt = ({ bytes, starts }: Shelf, word: number): string =>
  bytes.toString('utf8', starts[word], (starts[word + 1] ?? 0) - 1);

/** How many bits of 32 are set. */
function bits(of: number): number {
  const pairs = of - ((of >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether so many letters changed, added or left out turn one word into the other. */
export function distanceWithin(one: string, other: string, most: number): boolean {
  const [a, b] = [unitsOf(one), unitsOf(other)];
  return within(a, 0, a.length, b, 0, b.length, most);
}

function unitsOf(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let at = 0; at < word.length; at += 1) units[at] = word.charCodeAt(at);
  return units;
}

/** Of pieces of both words. What is the same is passed over; at the first difference each mistake is tried that can be meant. */
function within(
  one: ArrayLike<number>,
  from: number,
  to: number,
  other: ArrayLike<number>,
  otherFrom: number,
  otherTo: number,
  most: number,
): boolean {
  let [a, b] = [from, otherFrom];
  while (a < to && b < otherTo && one[a] === other[b]) {
    a += 1;
    b += 1;
  }
  if (a === to || b === otherTo) return to - a + otherTo - b <= most;
  return (
    most > 0 &&
    (within(one, a + 1, to, other, b + 1, otherTo, most - 1) ||
      within(one, a + 1, to, other, b, otherTo, most - 1) ||
      within(one, a, to, other, b + 1, otherTo, most - 1))
  );
}
