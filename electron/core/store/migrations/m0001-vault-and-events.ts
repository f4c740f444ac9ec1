import type { Db } from '../database.ts';

/**
 * The identity of the vault, and the append-only log of events.
 * `payload` holds the whole envelope, so that the chain covers it; the columns beside it are for finding.
 * Destruction takes payload, salt and day away together; nothing else about an event can ever change.
 */
export function vaultAndEvents(db: Db): void {
  db.exec(`
    CREATE TABLE vault (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      vault_id TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      stream_sequence INTEGER NOT NULL CHECK (stream_sequence > 0),
      type TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      happened_on TEXT,
      recorded_at TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      payload BLOB,
      salt BLOB CHECK (length(salt) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (stream, stream_sequence),
      CHECK ((payload IS NULL) = (salt IS NULL))
    ) STRICT;

    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    CREATE TRIGGER event_changes_only_by_destruction BEFORE UPDATE ON event
    WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.happened_on IS NOT NULL
      OR NEW.sequence IS NOT OLD.sequence OR NEW.stream IS NOT OLD.stream
      OR NEW.stream_sequence IS NOT OLD.stream_sequence OR NEW.type IS NOT OLD.type OR NEW.version IS NOT OLD.version
      OR NEW.recorded_at IS NOT OLD.recorded_at OR NEW.actor_id IS NOT OLD.actor_id
      OR NEW.digest IS NOT OLD.digest OR NEW.hash IS NOT OLD.hash
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'events have no gaps'); END;
  `);
}
