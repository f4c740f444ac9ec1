import Database from 'better-sqlite3-multiple-ciphers';
import type { Db } from './database.ts';

/**
 * Why nothing may be written any more: the file is damaged, the disk answers with errors, the file at its place is another
 * one, it is being copied for a moment, or it moved to another computer.
 */
export type Trouble = 'damaged' | 'ioError' | 'replaced' | 'copying' | 'moved';

/** Thrown instead of writing. Says nothing but the kind, so that it may be logged. */
export class VaultTrouble extends Error {
  override readonly name = 'VaultTrouble';
  readonly code: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.code = trouble;
  }
}

export type Guard = {
  /** Whether the file at the vault's place is still the one that is open. */
  readonly stillOurs: () => boolean;
  /** Whether the disk gives every byte of it. Slow: only asked once something was found wrong. */
  readonly canBeRead: () => boolean;
  /** Makes room when the disk is full. */
  readonly makeRoom: () => void;
};

type State = Guard & { trouble: Trouble | null; full: boolean };

const guards = new WeakMap<Db, State>();

/** Watches a connection from now on; one that is not guarded (a copy, a test) is left alone. */
export function guard(db: Db, of: Guard): void {
  guards.set(db, { ...of, trouble: null, full: false });
}

export const troubleOf = (db: Db): Trouble | null => guards.get(db)?.trouble ?? null;

/** Whether something could not be written for lack of room since the vault was opened. */
export const diskWasFull = (db: Db): boolean => guards.get(db)?.full ?? false;

/** From here on this connection only reads: SQLite itself refuses the rest. */
export function stopWriting(db: Db, trouble: Trouble): void {
  const state = guards.get(db);
  if (state === undefined) return;
  state.trouble ??= trouble;
  db.pragma('query_only = ON');
}

/** Undoes `stopWriting` for the reasons that pass; whatever else was found since stays. */
export function resumeWriting(db: Db, after: 'copying' | 'moved'): void {
  const state = guards.get(db);
  if (state?.trouble !== after) return;
  state.trouble = null;
  db.pragma('query_only = OFF');
}

/**
 * Looks at what a statement threw. After damage SQLite goes on writing happily, around the damage and over it; so from the
 * first sign nothing is written any more. A full disk is no damage: what was being done is taken back, reading goes on.
 */
export function noteTrouble(db: Db, error: unknown): void {
  if (!(error instanceof Database.SqliteError)) return;
  const state = guards.get(db);
  if (state === undefined) return;
  if (state.trouble === null && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
    stopWriting(db, state.canBeRead() ? 'damaged' : 'ioError');
  else if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(error.code)) {
    state.full = true;
    state.makeRoom();
  } else if (error.code.startsWith('SQLITE_IOERR')) stopWriting(db, 'ioError');
}

/** Throws when nothing may be written, also when the file was deleted or replaced since: it would swallow writes silently. */
export function assertWritable(db: Db): void {
  const state = guards.get(db);
  if (state === undefined) return;
  if (state.trouble === null && !state.stillOurs()) stopWriting(db, 'replaced');
  if (state.trouble !== null) throw new VaultTrouble(state.trouble);
}

/** Runs a statement, and draws the conclusions from what it throws. */
export function watched<T>(db: Db, work: () => T): T {
  try {
    return work();
  } catch (error) {
    noteTrouble(db, error);
    throw error;
  }
}
