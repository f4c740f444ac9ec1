import type { Db } from '../database.ts';

/**
 * The register: numbers that never go back, one row per case derived from its events (so that lists need not replay them),
 * its obligations, and a word index. Everything but the numbers can be rebuilt from the events.
 */
export function register(db: Db): void {
  db.exec(`
    CREATE TABLE case_number (
      year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 9999),
      last INTEGER NOT NULL CHECK (last > 0)
    ) STRICT;
    CREATE TRIGGER case_number_never_goes_back BEFORE UPDATE ON case_number
    WHEN NEW.last <> OLD.last + 1 OR NEW.year <> OLD.year
    BEGIN SELECT RAISE(ABORT, 'case numbers are gapless'); END;
    CREATE TRIGGER case_number_is_never_forgotten BEFORE DELETE ON case_number
    BEGIN SELECT RAISE(ABORT, 'case numbers are gapless'); END;

    CREATE TABLE case_record (
      row INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE,
      number TEXT NOT NULL UNIQUE,
      year INTEGER NOT NULL,
      serial INTEGER NOT NULL,
      stream_sequence INTEGER NOT NULL,
      status TEXT NOT NULL,
      subject_kinds TEXT NOT NULL,
      complainant_name TEXT NOT NULL,
      respondent_names TEXT NOT NULL,
      summary TEXT NOT NULL,
      received_on TEXT,
      next_due_on TEXT,
      next_due_basis TEXT,
      closed_on TEXT,
      retention_until TEXT,
      updated_at TEXT NOT NULL
    ) STRICT;
    -- Beside the lines, not in them: a list that has to look at every line must not read past these.
    CREATE TABLE case_snapshot (
      row INTEGER PRIMARY KEY REFERENCES case_record (row) ON DELETE CASCADE,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_record_by_number ON case_record (year, serial);
    CREATE INDEX case_record_by_status ON case_record (status, year, serial);
    CREATE INDEX case_record_by_complainant ON case_record (complainant_name COLLATE NOCASE, year, serial);
    CREATE INDEX case_record_by_received ON case_record (received_on, year, serial);
    CREATE INDEX case_record_by_next_due ON case_record (next_due_on IS NULL, next_due_on, year, serial);
    CREATE INDEX case_record_by_closed ON case_record (closed_on, year, serial);

    CREATE TABLE agenda (
      case_id TEXT NOT NULL REFERENCES case_record (case_id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      status TEXT NOT NULL,
      due_on TEXT,
      basis TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (case_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_by_due ON agenda (status, due_on);

    CREATE VIRTUAL TABLE case_search USING fts5 (
      number, names, subject,
      tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    );
    INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1);
  `);
}
