import type { Db } from '../database.ts';

/** Free text and people, each with all its revisions; events only point at them. */
export function textsAndPeople(db: Db): void {
  db.exec(`
    CREATE TABLE text_revision (
      text_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      case_id TEXT,
      body TEXT NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      recorded_at TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      PRIMARY KEY (text_id, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX text_revision_by_case ON text_revision (case_id);

    CREATE TABLE person_revision (
      person_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      body TEXT NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      recorded_at TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      PRIMARY KEY (person_id, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE case_person (
      case_id TEXT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (case_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_person_by_person ON case_person (person_id);
  `);
}
