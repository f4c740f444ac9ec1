/** From a word somebody typed to the words of this vault that may be meant: beginnings, compounds, and misread letters. */
import { all, type Db } from '../store/database.ts';

/** Below this, a word is only itself: otherwise every page would be found. */
const beginningsFrom = 3;
const compoundsFrom = 4;
const mistakesFrom = 5;
const mostBeginnings = 64;
const mostCompounds = 80;
const mostMistakes = 20;
/** Words that share pieces, of which those that were meant are sought by hand; the first ones of the vault are its most usual. */
const mostCandidates = 2_500;
/** Of a compound; its letters are compared afterwards. */
const mostPieces = 4;

/** A folded word, or with a star what begins with it. */
export const beginningOf = (word: string): string => (word.length < beginningsFrom ? word : `${word}*`);

/**
 * The words of the vault that begin with it. Written out the index passes over what it need not see, while for a beginning it
 * first gathers all places of all its words; so a star only stands for more words than can be written out. Signs of other
 * scripts the index may fold otherwise than we do.
 */
export function beginningsOf(db: Db, word: string): readonly string[] {
  if (word.length < beginningsFrom || !/^[a-z0-9]+$/.test(word)) return [beginningOf(word)];
  const found = words(
    db,
    'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?',
    word,
    `${word}\u{10ffff}`,
    mostBeginnings + 1,
  );
  return found.length === 0 || found.length > mostBeginnings ? [beginningOf(word)] : found;
}

/** Folded words that are not what was typed, nor begin with it. */
export function othersMeant(db: Db, word: string): readonly string[] {
  const found = new Set<string>();
  if (word.length >= compoundsFrom) for (const one of containing(db, word)) found.add(one);
  if (word.length >= mistakesFrom) for (const one of alike(db, word)) found.add(one);
  return [...found].filter((one) => !one.startsWith(word));
}

const words = (db: Db, sql: string, ...cells: readonly (string | number)[]): readonly string[] =>
  all<{ word: string }>(db, sql, ...cells).map((row) => row.word);

/** 'overlast' in 'geluidsoverlast'. Words that begin with it are found already. */
function containing(db: Db, word: string): readonly string[] {
  const some = spread(piecesOf(word), mostPieces);
  return words(
    db,
    `SELECT v.word FROM (SELECT rowid FROM vocabulary_piece WHERE vocabulary_piece MATCH ? LIMIT ?) p
       JOIN vocabulary v ON v.word_id = p.rowid
     WHERE instr(v.word, ?) > 1 LIMIT ?`,
    allOf(some),
    mostCandidates,
    word,
    mostCompounds,
  );
}

/** 'geluidsoverlast' for 'geluidsoverlost'. One letter more or less, in long words two. */
function alike(db: Db, word: string): readonly string[] {
  const most = word.length >= 8 ? 2 : 1;
  const [shortest, longest] = [word.length - most, word.length + most];
  // Cut in one part more than there may be mistakes, one part is still whole: the beginning, or one that is found by its pieces.
  const cuts = Array.from({ length: most + 2 }, (_, at) => Math.floor((at * word.length) / (most + 1)));
  const parts = cuts.slice(1).map((end, at) => word.slice(cuts[at], end));
  const [beginning = '', ...others] = parts;
  const sameBeginning = words(
    db,
    'SELECT word FROM vocabulary WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? LIMIT ?',
    beginning,
    `${beginning}\u{10ffff}`,
    shortest,
    longest,
    mostCandidates,
  );
  const samePiece = words(
    db,
    `SELECT v.word FROM (SELECT rowid FROM vocabulary_piece WHERE vocabulary_piece MATCH ? LIMIT ?) p
       JOIN vocabulary v ON v.word_id = p.rowid
     WHERE length(v.word) BETWEEN ? AND ?`,
    others.map((part) => `(${allOf(spread(piecesOf(part), part.length > 6 ? 3 : 2))})`).join(' OR '),
    mostCandidates,
    shortest,
    longest,
  );
  const found = new Set([...sameBeginning, ...samePiece].filter((one) => distanceWithin(word, one, most)));
  found.delete(word);
  return [...found].slice(0, mostMistakes);
}

const allOf = (pieces: readonly string[]): string => [...new Set(pieces)].map((piece) => `"${piece}"`).join(' AND ');

/** So many of the pieces, from the first to the last: each more is another list to walk, and these leave few words to look at. */
const spread = (pieces: readonly string[], most: number): readonly string[] =>
  pieces.length <= most
    ? pieces
    : Array.from({ length: most }, (_, at) => pieces[Math.round((at * (pieces.length - 1)) / (most - 1))] ?? '');

const piecesOf = (word: string): readonly string[] =>
  Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));

/** A bit for each sign that occurs, of 32. Signs that share one make words look more alike than they are, never less. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether so many letters changed, added or left out turn one word into the other. */
export function distanceWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  // Most are told apart by the letters they have: a mistake takes one away at most, and brings one.
  if (bits(lettersOf(one) ^ lettersOf(other)) > 2 * most) return false;
  const tooFar = most + 1;
  let [before, now] = [new Uint8Array(other.length + 1), new Uint8Array(other.length + 1)];
  for (let column = 0; column <= other.length; column += 1) before[column] = Math.min(column, tooFar);
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    // Further from the diagonal than the mistakes that are allowed nothing is near enough.
    const [from, to] = [Math.max(1, row - most), Math.min(other.length, row + most)];
    now.fill(tooFar);
    now[0] = Math.min(row, tooFar);
    let least = now[0];
    for (let column = from; column <= to; column += 1) {
      const changed = (before[column - 1] ?? tooFar) + (letter === other.charCodeAt(column - 1) ? 0 : 1);
      const here = Math.min(changed, (before[column] ?? tooFar) + 1, (now[column - 1] ?? tooFar) + 1, tooFar);
      now[column] = here;
      if (here < least) least = here;
    }
    if (least > most) return false;
    [before, now] = [now, before];
  }
  return (before[other.length] ?? tooFar) <= most;
}
