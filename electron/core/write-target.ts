import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
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
  const target = openTarget(targets, token);
  if (!target.ok) return target;
  try {
    for (const piece of pieces) writeAll(target.value.handle, piece);
    return ok(target.value.keep());
  } catch (error) {
    return fail(target.value.giveUp(error));
  }
}

/** The same for long work: other work goes on in between, and when `goOn` says no, nothing is left of it. */
export async function writeTargetInTurns(
  targets: Map<string, string>,
  token: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  goOn: (bytes: number) => boolean,
): Promise<Result<null, TargetProblem | 'cancelled'>> {
  const target = openTarget(targets, token);
  if (!target.ok) return target;
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      writeAll(target.value.handle, piece);
      bytes += piece.length;
      if (!goOn(bytes)) {
        target.value.drop();
        return fail('cancelled');
      }
      await setImmediate();
    }
    return ok(target.value.keep());
  } catch (error) {
    return fail(target.value.giveUp(error));
  }
}

type Target = {
  readonly handle: number;
  /** Gives the file its name. */
  readonly keep: () => null;
  readonly drop: () => void;
  /** After a failure: nothing is left. What was not the disk's doing is thrown on. */
  readonly giveUp: (error: unknown) => TargetProblem;
};

function openTarget(targets: Map<string, string>, token: string): Result<Target, TargetProblem> {
  const path = targets.get(token);
  targets.delete(token);
  if (path === undefined) return fail('unknownTarget');
  const temporary = `${path}.deel`;
  let handle: number | undefined;
  const drop = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
    rmSync(temporary, { force: true });
  };
  const giveUp = (error: unknown): TargetProblem => {
    drop();
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    return error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'diskFull' : 'notWritable';
  };
  try {
    const opened = openSync(temporary, 'w', 0o600);
    handle = opened;
    const keep = (): null => {
      fsyncSync(opened);
      closeSync(opened);
      handle = undefined;
      renameDurably(temporary, path);
      return null;
    };
    return ok({ handle: opened, keep, drop, giveUp });
  } catch (error) {
    return fail(giveUp(error));
  }
}

function writeAll(handle: number, piece: Uint8Array): void {
  for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done);
}
