/**
 * The words of the vault in memory, in the order in which they came in, so that the most usual come first. Looking through all
 * of them takes half a millisecond at a hundred thousand; an index of their pieces on disk took longer to ask, and each page
 * that was taken in had to write it.
 */
import { type Db, first } from './database.ts';

/** Words that came in together. Each has a number, by which what is told of it is found. */
export type Shelf = {
  readonly count: number;
  /** UTF-8, a line feed between two words. */
  readonly bytes: Buffer;
  /** Of each word, and where the next would begin. */
  readonly starts: Uint32Array;
  /** Of each word two: see `pairsOf`. */
  readonly pairs: Int32Array;
  /** The numbers of the words, shortest first; those of `length` begin at `lengths[length]`. Beside each its letters: see `lettersOf`. */
  readonly byLength: Uint32Array;
  readonly lengths: Uint32Array;
  readonly letters: Int32Array;
};

/** The first ones of the vault: some 17 MB. What came later is found when it is typed, but not by what is like it. */
const mostKnownWords = 400_000;
/** A longer one is never what somebody typed with a mistake, nor a compound. */
const mostBytes = 255;
const lineFeed = 10;

const known = new WeakMap<Db, { readonly last: number; readonly shelves: readonly Shelf[] }>();

/** All of them: read at the first question, afterwards only what came in since. They go with the open database. */
export function knownWords(db: Db, most = mostKnownWords): readonly Shelf[] {
  const { last, shelves } = known.get(db) ?? { last: 0, shelves: [] };
  const room = most - shelves.reduce((sum, { count }) => sum + count, 0);
  const added = first<{ count: number; last: number | null; words: Buffer | null }>(
    db,
    `SELECT count(*) AS count, max(word_id) AS last, CAST(group_concat(word, char(${lineFeed})) AS BLOB) AS words
     FROM (SELECT word_id, word FROM vocabulary WHERE word_id > ? AND octet_length(word) <= ${mostBytes}
       ORDER BY word_id LIMIT ?)`,
    last,
    Math.max(0, room),
  );
  if (added === undefined || added.last === null || added.words === null) return shelves;
  const now = { last: added.last, shelves: joined([...shelves, shelfOf(added.words, added.count)]) };
  // What a transaction has written may still be taken back.
  if (!db.inTransaction) known.set(db, now);
  return now.shelves;
}

/** For when words are taken out of the vault: none of them stays. The next question reads anew what is left. */
export function dropKnownWords(db: Db): void {
  for (const { bytes } of known.get(db)?.shelves ?? []) bytes.fill(0);
  known.delete(db);
}

/** Each shelf holds more than twice as many as the next: few, however often a page comes in between two questions. */
function joined(shelves: readonly Shelf[]): readonly Shelf[] {
  const [one, other] = shelves.slice(-2);
  if (one === undefined || other === undefined || one.count > 2 * other.count) return shelves;
  return joined([
    ...shelves.slice(0, -2),
    shelfOf(Buffer.concat([one.bytes, Buffer.of(lineFeed), other.bytes]), one.count + other.count),
  ]);
}

function shelfOf(bytes: Buffer, count: number): Shelf {
  const starts = new Uint32Array(count + 1);
  const pairs = new Int32Array(2 * count);
  const [lengthOf, lettersIn] = [new Uint8Array(count), new Int32Array(count)];
  const lengths = new Uint32Array(mostBytes + 2);
  for (let word = 0, at = 0; word < count; word += 1) {
    let [length, letters, before] = [0, 0, lineFeed];
    for (let byte = bytes[at] ?? lineFeed; byte !== lineFeed; byte = bytes[at] ?? lineFeed) {
      length += unitsOf(byte);
      letters |= letterOf(byte);
      if (before !== lineFeed) addPair(pairs, word, before, byte);
      before = byte;
      at += 1;
    }
    lengthOf[word] = length;
    lettersIn[word] = letters;
    lengths[length + 1] = (lengths[length + 1] ?? 0) + 1;
    at += 1;
    starts[word + 1] = at;
  }
  for (let length = 1; length < lengths.length; length += 1)
    lengths[length] = (lengths[length] ?? 0) + (lengths[length - 1] ?? 0);
  const [byLength, letters, next] = [new Uint32Array(count), new Int32Array(count), lengths.slice()];
  for (let word = 0; word < count; word += 1) {
    const length = lengthOf[word] ?? 0;
    const at = next[length] ?? 0;
    next[length] = at + 1;
    byLength[at] = word;
    letters[at] = lettersIn[word] ?? 0;
  }
  return { count, bytes, starts, pairs, byLength, lengths, letters };
}

/** What a byte adds to the length of a string: those that go on with a sign nothing, the first of four bytes two. */
const unitsOf = (byte: number): number => ((byte & 0xc0) === 0x80 ? 0 : byte >= 0xf0 ? 2 : 1);

/** Signs of other scripts have none, so that a mistake never changes more than two. */
const letterOf = (byte: number): number => (byte < 0x80 ? 1 << (byte & 31) : 0);

/** A bit for each letter or digit that occurs, of 32. */
export const lettersOf = (word: Uint8Array): number => word.reduce((letters, byte) => letters | letterOf(byte), 0);

/** A bit for each two bytes that follow each other, of 64. What stands in a word has no others than the word. */
export function pairsOf(word: Uint8Array): readonly [low: number, high: number] {
  const pairs = new Int32Array(2);
  word.forEach((byte, at) => {
    if (at > 0) addPair(pairs, 0, word[at - 1] ?? 0, byte);
  });
  return [pairs[0] ?? 0, pairs[1] ?? 0];
}

function addPair(pairs: Int32Array, word: number, before: number, byte: number): void {
  const bit = before * 7 + byte;
  // Shifting looks at the last five bits of `bit` only.
  const at = 2 * word + ((bit >> 5) & 1);
  pairs[at] = (pairs[at] ?? 0) | (1 << bit);
}
