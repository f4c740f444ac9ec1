import type { Db } from '../database.ts';

/**
 * Compounds and misread words are sought among the words in memory (`known-words.ts`): their pieces go, under secure deletion, so
 * that no page of the file keeps any of them. Of what belongs to no case by itself (every page) the index of cases says nothing.
 * `crisismerge`: sixteen parts of one size were joined at once, so one page in sixteen waited for that. Up to 64 may now stand
 * beside each other, and are joined by what the database does of it anyhow, once in some thirty pages, and in idle moments.
 */
export function vocabularyWithoutPieces(db: Db): void {
  db.exec(`
    DROP TABLE vocabulary_piece;
    DROP INDEX search_item_by_case;
    CREATE INDEX search_item_by_case ON search_item (case_id) WHERE case_id IS NOT NULL;

    INSERT INTO search_text (search_text, rank) VALUES ('crisismerge', 64);
  `);
}
