import { statSync } from 'node:fs';
import type { CheckStage } from '../integrity/check-database.ts';
import type { IntegrityReport } from '../integrity/integrity-report.ts';
import type { Db } from '../store/database.ts';
import type { ChainHead } from '../store/events.ts';
import { stopWriting } from '../store/guard.ts';
import { startWorker } from '../workers/start-worker.ts';
import type { copyDatabase } from './copy-database.ts';

/** Long work on a whole database. Keys are handed over, and zeroed there. */
export type VaultJob =
  | {
      readonly kind: 'check';
      readonly file: string;
      readonly key: Uint8Array;
      readonly anchor?: ChainHead;
      readonly length?: number;
    }
  | {
      readonly kind: 'copy';
      readonly source: string;
      readonly key: Uint8Array;
      readonly target: string;
      readonly newKey?: Uint8Array;
      readonly frozen: boolean;
    };

export type JobStage = CheckStage | 'copying' | 'checking';
export type CheckedCopy = ReturnType<typeof copyDatabase>;

export type VaultJobMessage =
  | { readonly kind: 'progress'; readonly stage: JobStage; readonly done: number; readonly total: number }
  | { readonly kind: 'checked'; readonly report: IntegrityReport }
  | { readonly kind: 'copied'; readonly copy: CheckedCopy }
  | { readonly kind: 'failed'; readonly code: string; readonly ofSource: boolean };

/** `done` of `total` within a stage; bytes while copying, pages or documents while checking. */
export type OnProgress = (stage: JobStage, done: number, total: number) => void;

export type JobOptions = { readonly onProgress?: OnProgress; readonly signal?: AbortSignal };

/** The machine would not let us: `code` is SQLite's or the system's. `ofSource`: met on what was read, not on the copy of it. */
export class VaultJobFailed extends Error {
  override readonly name = 'VaultJobFailed';
  readonly code: string;
  readonly ofSource: boolean;
  constructor(code: string, ofSource: boolean) {
    super(code);
    this.code = code;
    this.ofSource = ofSource;
  }
}

/** What a failed job says of the file that it read: damaged, or on a disk that answers with errors; null when of neither. */
export function troubleOfSource(error: unknown): 'damaged' | 'ioError' | null {
  if (!(error instanceof VaultJobFailed) || !error.ofSource) return null;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return 'damaged';
  return /^(SQLITE_IOERR|EIO$)/.test(error.code) ? 'ioError' : null;
}

/**
 * A job looks at the open vault over a connection of its own: what it met there, the connection that writes has not. From here on
 * that one only reads too. Gives what was met.
 */
export function heedSource(db: Db, error: unknown): 'damaged' | 'ioError' | null {
  const trouble = troubleOfSource(error);
  if (trouble !== null && db.open) stopWriting(db, trouble);
  return trouble;
}

/** Whether a job failed for lack of room, or otherwise by the machine; anything else is a bug and is thrown on. */
export function jobTrouble(error: unknown): 'diskFull' | 'ioError' {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'diskFull';
  if (/^(SQLITE_(IOERR|CANTOPEN|READONLY|PERM|CORRUPT|NOTADB|BUSY|NOMEM)|E[A-Z]+$)/.test(code)) return 'ioError';
  throw error;
}

/** Looks at a database in a worker. Cancelling gives a report that says so. */
export async function checkInWorker(
  job: Extract<VaultJob, { kind: 'check' }>,
  options: JobOptions = {},
): Promise<IntegrityReport> {
  const message = await runJob(job, options);
  if (message.kind !== 'checked') throw new Error('The worker did something else');
  return message.report;
}

const lookEveryMs = 250;

/** Copies a database in a worker. Cannot be cancelled halfway. */
export async function copyInWorker(
  job: Extract<VaultJob, { kind: 'copy' }>,
  options: JobOptions = {},
): Promise<CheckedCopy> {
  // SQLite does not tell how far it is; the size of what it has written does.
  const total = statSync(job.source).size;
  const sizes = setInterval(() => {
    const size = statSync(job.target, { throwIfNoEntry: false })?.size ?? 0;
    options.onProgress?.('copying', Math.min(size, total), total);
  }, lookEveryMs);
  try {
    const message = await runJob(job, options);
    if (message.kind !== 'copied') throw new Error('The worker did something else');
    return message.copy;
  } finally {
    clearInterval(sizes);
  }
}

async function runJob(job: VaultJob, { onProgress, signal }: JobOptions): Promise<VaultJobMessage> {
  const worker = startWorker('vault-worker');
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const cancel = () => Atomics.store(stop, 0, 1);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  // Own buffers, not slices of the pool: those would be copied whole.
  const key = Uint8Array.from(job.key);
  job.key.fill(0);
  const newKey = job.kind === 'copy' && job.newKey ? Uint8Array.from(job.newKey) : null;
  if (job.kind === 'copy') job.newKey?.fill(0);
  const handed = newKey ? { ...job, key, newKey } : { ...job, key };
  try {
    return await new Promise<VaultJobMessage>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The worker ended early')));
      worker.on('message', (message: VaultJobMessage) => {
        if (message.kind === 'progress') onProgress?.(message.stage, message.done, message.total);
        else if (message.kind === 'failed') reject(new VaultJobFailed(message.code, message.ofSource));
        else resolve(message);
      });
      const transfer = newKey ? [key.buffer, newKey.buffer] : [key.buffer];
      worker.postMessage({ job: handed, stop }, transfer);
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
