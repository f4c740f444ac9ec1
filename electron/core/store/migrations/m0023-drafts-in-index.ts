import type { Db } from '../database.ts';

/** Letters that are still being written can be found as well. What kinds there are, SQLite only lets us say in a new table. */
export function draftsInIndex(db: Db): void {
  db.exec(`
    CREATE TABLE search_item_new (
      item INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('case', 'person', 'text', 'page', 'draft')),
      ref TEXT NOT NULL,
      page INTEGER NOT NULL DEFAULT 0,
      case_id TEXT,
      UNIQUE (kind, ref, page)
    ) STRICT;
    INSERT INTO search_item_new (item, kind, ref, page, case_id) SELECT item, kind, ref, page, case_id FROM search_item;
    DROP TABLE search_item;
    ALTER TABLE search_item_new RENAME TO search_item;
    CREATE INDEX search_item_by_case ON search_item (case_id);
  `);
}
