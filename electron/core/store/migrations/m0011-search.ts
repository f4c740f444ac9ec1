import type { Db } from '../database.ts';

/**
 * One index over everything that is said: cases, people, notes, pages. Beside it every word that occurs, with in how many items,
 * and the word's three-letter pieces, by which compounds and misread words are found. `secure-delete`: what is destroyed leaves no
 * term behind. All of it can be made anew from the other tables.
 */
export function search(db: Db): void {
  db.exec(`
    CREATE TABLE search_item (
      item INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('case', 'person', 'text', 'page')),
      ref TEXT NOT NULL,
      page INTEGER NOT NULL DEFAULT 0,
      case_id TEXT,
      UNIQUE (kind, ref, page)
    ) STRICT;
    CREATE INDEX search_item_by_case ON search_item (case_id);

    CREATE VIRTUAL TABLE search_text USING fts5 (
      body, extra, tokenize = "unicode61 remove_diacritics 2", prefix = '3 4'
    );
    INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

    CREATE TABLE vocabulary (
      word_id INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE,
      items INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX vocabulary_unused ON vocabulary (word_id) WHERE items < 1;

    CREATE VIRTUAL TABLE vocabulary_piece USING fts5 (word, tokenize = 'trigram', detail = none);
    INSERT INTO vocabulary_piece (vocabulary_piece, rank) VALUES ('secure-delete', 1);
  `);
}
