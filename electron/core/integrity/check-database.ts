import Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { all, type Db, first } from '../store/database.ts';
import type { ChainHead } from '../store/events.ts';
import { verifyChain } from '../store/verify-chain.ts';
import { openToRead } from '../vault/pragmas.ts';
import { type ContentCheck, checkContent } from './check-content.ts';
import type { IntegrityReport } from './integrity-report.ts';
import { sweepPages } from './page-sweep.ts';

export type CheckOptions = {
  /** How many bytes from the start are the database; all when absent. */
  readonly length?: number;
  /** What the anchor remembers. */
  readonly anchor?: ChainHead;
  /** Without it only pages, structure and chain are checked: enough for a copy that was just made. */
  readonly contents: boolean;
  readonly onProgress?: (stage: CheckStage, done: number, total: number) => void;
  readonly cancelled?: () => boolean;
};

const nothingRead: ContentCheck = {
  documents: 0,
  damagedDocuments: [],
  revisions: 0,
  damagedRevisions: [],
  missingRevisions: [],
  numbersBehind: false,
  cancelled: false,
};

export type CheckStage = 'pages' | 'structure' | 'chain' | 'contents';

/**
 * Looks at a whole database file from the outside and from the inside, over a connection of its own that only reads. The key
 * is zeroed. Blocks for as long as it takes (100 MB a second): for a worker.
 */
export function checkDatabase(file: string, databaseKey: Buffer, options: CheckOptions): IntegrityReport {
  const { length, anchor, onProgress, cancelled } = options;
  let db: Db | undefined;
  try {
    // A reader that sees nothing in the log keeps others from writing the log into the file while it is being swept.
    db = openUnlessDamaged(file, databaseKey);
    db?.exec('BEGIN');
    if (db) first(db, 'SELECT count(*) FROM sqlite_schema');
    const pages = sweepPages(file, databaseKey, {
      ...(length === undefined ? {} : { length }),
      onProgress: (done, total) => onProgress?.('pages', done, total),
      ...(cancelled === undefined ? {} : { cancelled }),
    });
    const unread = { pages, sqliteComplaints: null, events: 0, chain: null, content: null };
    if (!db || cancelled?.()) return { ...unread, cancelled: pages.cancelled || (cancelled?.() ?? false) };
    try {
      onProgress?.('structure', 0, 1);
      const sqliteComplaints = all<{ integrity_check: string }>(db, 'PRAGMA integrity_check').filter(
        (row) => row.integrity_check !== 'ok',
      ).length;
      onProgress?.('chain', 0, 1);
      const chain = verifyChain(db, anchor);
      const content = options.contents
        ? checkContent(db, {
            onProgress: (done, total) => onProgress?.('contents', done, total),
            ...(cancelled === undefined ? {} : { cancelled }),
          })
        : nothingRead;
      return {
        pages,
        sqliteComplaints,
        events: chain.ok ? chain.value.sequence : chain.error.sequence,
        chain: chain.ok ? null : chain.error,
        content,
        cancelled: pages.cancelled || content.cancelled,
      };
    } catch (error) {
      if (isDamage(error)) return { ...unread, cancelled: false };
      // Bytes that do not parse although SQLite read them: damage as well, and the sweep says where.
      if (error instanceof SyntaxError || error instanceof RangeError || error instanceof z.ZodError)
        return { ...unread, cancelled: false };
      throw error;
    }
  } finally {
    db?.close();
    databaseKey.fill(0);
  }
}

/** A disk that answers with errors is no damage, and says nothing about what is on it. */
const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_IOERR');

function openUnlessDamaged(file: string, databaseKey: Uint8Array): Db | undefined {
  try {
    return openToRead(file, Buffer.from(databaseKey));
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
