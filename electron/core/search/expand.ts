/** From a word somebody typed to the words of this vault that may be meant: beginnings, compounds, and misread letters. */
import { all, type Db } from '../store/database.ts';

/** Below this, a word is only itself: otherwise every page would be found. */
const beginningsFrom = 3;
const compoundsFrom = 4;
const mistakesFrom = 5;
const mostCompounds = 80;
const mostMistakes = 20;
/** Words that share pieces, of which those that were meant are sought by hand; the first ones of the vault are its most usual. */
const mostCandidates = 4_000;

/** A folded word, or with a star what begins with it. */
export const beginningOf = (word: string): string => (word.length < beginningsFrom ? word : `${word}*`);

/** Folded words, or beginnings with a star; what was typed comes first. */
export function expand(db: Db, word: string): readonly string[] {
  const found = new Set([beginningOf(word)]);
  if (word.length >= compoundsFrom) for (const one of containing(db, word)) found.add(one);
  if (word.length >= mistakesFrom) for (const one of alike(db, word)) found.add(one);
  return [...found];
}

/** 'overlast' in 'geluidsoverlast'. Words that begin with it are found already. */
function containing(db: Db, word: string): readonly string[] {
  return all<{ word: string }>(
    db,
    `SELECT v.word FROM (SELECT rowid FROM vocabulary_piece WHERE vocabulary_piece MATCH ? LIMIT ?) p
       JOIN vocabulary v ON v.word_id = p.rowid
     WHERE instr(v.word, ?) > 1 LIMIT ?`,
    piecesOf(word)
      .map((piece) => `"${piece}"`)
      .join(' AND '),
    mostCandidates,
    word,
    mostCompounds,
  ).map((row) => row.word);
}

/** 'geluidsoverlast' for 'geluidsoverlost'. One letter more or less, in long words two. */
function alike(db: Db, word: string): readonly string[] {
  const most = word.length >= 8 ? 2 : 1;
  const pieces = piecesOf(word);
  // Letters that stand together: after a mistake, the beginning, the middle or the end is still whole.
  const thirds = [0, Math.floor(pieces.length / 2), pieces.length - 1].map((at) => pieces[at] ?? '');
  const rows = all<{ word: string }>(
    db,
    `SELECT v.word FROM (SELECT rowid FROM vocabulary_piece WHERE vocabulary_piece MATCH ? LIMIT ?) p
       JOIN vocabulary v ON v.word_id = p.rowid
     WHERE length(v.word) BETWEEN ? AND ?`,
    [...new Set(thirds)].map((piece) => `"${piece}"`).join(' OR '),
    mostCandidates,
    word.length - most,
    word.length + most,
  );
  return rows
    .map((row) => row.word)
    .filter((one) => one !== word && distanceWithin(word, one, most))
    .slice(0, mostMistakes);
}

const piecesOf = (word: string): readonly string[] =>
  Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));

/** Whether so many letters changed, added or left out turn one word into the other. */
export function distanceWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same));
    }
    if (Math.min(...now) > most) return false;
    before = now;
  }
  return (before[other.length] ?? 0) <= most;
}
