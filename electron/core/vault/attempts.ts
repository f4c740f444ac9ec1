import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { writeDurably } from './durable-file.ts';
import { machineTrouble } from './trouble.ts';

const attempts = z.strictObject({ count: z.number().int().min(0).max(1_000_000), lastAt: z.string().nullable() });

/** Wrong passphrases since the vault was last opened, over all runs of the program. `lastAt` is the last one's moment. */
export type Attempts = { readonly count: number; readonly lastAt: IsoInstant | null };

const none: Attempts = { count: 0, lastAt: null };
const fileIn = (directory: string): string => join(directory, 'attempts.json');

/** What was counted; a missing or spoilt file counts as none, since it protects nothing but the keyboard of this machine. */
export function readAttempts(directory: string): Attempts {
  try {
    return attempts.parse(JSON.parse(readFileSync(fileIn(directory), 'utf8')));
  } catch {
    return none;
  }
}

/** Counts one more. A place that cannot be written does not stop the answer. */
export function countAttempt(directory: string, at: IsoInstant | null): void {
  const { count } = readAttempts(directory);
  whenPossible(() => writeDurably(fileIn(directory), `${JSON.stringify({ count: count + 1, lastAt: at })}\n`));
}

export function forgetAttempts(directory: string): void {
  whenPossible(() => rmSync(fileIn(directory), { force: true }));
}

function whenPossible(work: () => void): void {
  try {
    work();
  } catch (error) {
    machineTrouble(error);
  }
}

/**
 * Milliseconds to wait before trying again: two slips cost nothing, then it doubles to half a minute. The key derivation
 * is the real brake; this one slows down somebody at the keyboard, also after starting the program anew.
 */
export const delayBefore = ({ count }: Attempts): number => (count < 3 ? 0 : Math.min(30_000, 1000 * 2 ** (count - 3)));
