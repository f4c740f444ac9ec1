import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/result.ts';
import { renameDurably } from './vault/durable-file.ts';

export type TargetProblem = 'unknownTarget' | 'notWritable' | 'diskFull';

/**
 * Writes a file where the user chose; the token is used up. Either the whole file gets its name or nothing does.
 * Pieces are asked for one by one, so that a large document is never in memory whole.
 */
export function writeTarget(
  targets: Map<string, string>,
  token: string,
  pieces: Iterable<Uint8Array>,
): Result<null, TargetProblem> {
  const path = targets.get(token);
  targets.delete(token);
  if (path === undefined) return fail('unknownTarget');
  const temporary = `${path}.deel`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (const piece of pieces) writeAll(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameDurably(temporary, path);
    return ok(null);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    rmSync(temporary, { force: true });
    return fail(error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'diskFull' : 'notWritable');
  }
}

function writeAll(handle: number, piece: Uint8Array): void {
  for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done);
}
