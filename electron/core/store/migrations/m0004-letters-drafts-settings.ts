import type { Db } from '../database.ts';

/** What is being written (letters, drafts) and what was chosen (settings, with every earlier choice). */
export function lettersDraftsSettings(db: Db): void {
  db.exec(`
    CREATE TABLE letter (
      letter_id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      receiver_id TEXT,
      template TEXT NOT NULL,
      body TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'final')),
      number INTEGER CHECK (number > 0),
      document_id TEXT REFERENCES document (document_id),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK ((state = 'final') = (number IS NOT NULL)),
      CHECK ((state = 'final') = (document_id IS NOT NULL)),
      UNIQUE (case_id, number)
    ) STRICT;

    CREATE TRIGGER letter_stays_final BEFORE UPDATE ON letter WHEN OLD.state = 'final'
    BEGIN SELECT RAISE(ABORT, 'a final letter does not change'); END;

    CREATE TABLE draft (
      key TEXT PRIMARY KEY,
      case_id TEXT,
      body TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_by_case ON draft (case_id);

    CREATE TABLE setting_revision (
      key TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      value TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      PRIMARY KEY (key, revision)
    ) STRICT, WITHOUT ROWID;
  `);
}
