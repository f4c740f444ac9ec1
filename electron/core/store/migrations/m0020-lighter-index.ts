import type { Db } from '../database.ts';

/**
 * The vocabulary no longer counts in how many items a word occurs (`search-index.ts` says why), and has every word from three
 * letters as the index has it: those of more than forty were left out, and in other scripts than ours signs were taken off
 * that the index keeps. `usermerge`: whatever stands beside another of its size is joined when there is time
 * (`search/tidy-index.ts`).
 */
export function lighterIndex(db: Db): void {
  db.exec(`
    DROP INDEX vocabulary_unused;
    ALTER TABLE vocabulary DROP COLUMN items;

    CREATE VIRTUAL TABLE temp.known_word USING fts5vocab(main, search_text, row);
    DELETE FROM vocabulary_piece WHERE rowid IN
      (SELECT word_id FROM vocabulary WHERE word NOT IN (SELECT term FROM temp.known_word));
    DELETE FROM vocabulary WHERE word NOT IN (SELECT term FROM temp.known_word);
    INSERT INTO vocabulary (word) SELECT term FROM temp.known_word WHERE length(term) >= 3 ON CONFLICT DO NOTHING;
    INSERT INTO vocabulary_piece (rowid, word) SELECT word_id, word FROM vocabulary
      WHERE length(word) <= 40 AND word_id NOT IN (SELECT rowid FROM vocabulary_piece);
    DROP TABLE temp.known_word;

    INSERT INTO search_text (search_text, rank) VALUES ('usermerge', 2);
    INSERT INTO vocabulary_piece (vocabulary_piece, rank) VALUES ('usermerge', 2);
  `);
}
