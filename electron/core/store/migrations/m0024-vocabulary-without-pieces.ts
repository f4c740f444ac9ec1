import type { Db } from '../database.ts';

/**
 * Compounds and misread words are sought among the words in memory (`known-words.ts`): their pieces go, under secure deletion, so
 * that no page of the file keeps any of them. Of what belongs to no case by itself (every page) the index of cases says nothing.
 */
export function vocabularyWithoutPieces(db: Db): void {
  db.exec(`
    DROP TABLE vocabulary_piece;
    DROP INDEX search_item_by_case;
    CREATE INDEX search_item_by_case ON search_item (case_id) WHERE case_id IS NOT NULL;
  `);
}
