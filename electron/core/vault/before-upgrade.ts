import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type CaseNumber, formatCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { leaveRestoreNote } from '../backup/restore-note.ts';
import { renameDurably, syncFile, writeDurably } from './durable-file.ts';
import { beginRestoring, commitRestoring, finishRestoring, restoringFolder } from './restoring.ts';
import { slotFileNames } from './slot-file.ts';
import { databaseFile } from './vault-files.ts';
import { copyInWorker, jobTrouble, troubleOfSource } from './vault-job.ts';

/**
 * The vault as it was before a newer program brought it up to date: its own files, in their own form, so that the program
 * that made them can open them whatever changed since.
 */
const folder = (directory: string): string => join(directory, 'before-upgrade');
const making = (directory: string): string => `${folder(directory)}.making`;
const noteFile = (at: string): string => join(at, 'upgrade.json');
const note = z.object({ madeAt: z.string(), fromSchema: z.number(), toSchema: z.number() });

/** Kept as long as a backup may be at most, so that what is destroyed is gone from it in time. */
const daysKept = 35;

/** `expiresOn`: removed at the first opening after that day. */
export type UpgradeCopy = { readonly madeAt: IsoInstant; readonly expiresOn: IsoDate };

const noteOf = (directory: string): z.infer<typeof note> | null =>
  existsSync(noteFile(folder(directory)))
    ? note.parse(JSON.parse(readFileSync(noteFile(folder(directory)), 'utf8')))
    : null;

/** The copy that is kept now; null when there is none. */
export function upgradeCopy(directory: string): UpgradeCopy | null {
  const kept = noteOf(directory);
  if (kept === null) return null;
  const { madeAt } = kept;
  const made = Temporal.Instant.from(madeAt).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  return { madeAt, expiresOn: made.add({ days: daysKept }).toString() };
}

/**
 * Copies a vault that is about to be brought up to date, and checks every page, event and document of the copy. It takes the
 * place of an earlier one. Under the lock of the vault, with nothing open. Zeroes the key. `damaged`, `ioError`: the vault itself
 * could not be read whole; `upgradeNotKept`: there was no room, or no right, for the copy.
 */
export async function keepBeforeUpgrade(
  directory: string,
  key: Buffer,
  of: { readonly now: IsoInstant; readonly fromSchema: number; readonly toSchema: number },
): Promise<Result<null, 'upgradeNotKept' | 'damaged' | 'ioError'>> {
  const at = making(directory);
  try {
    // An upgrade that was cut off halfway: what is kept is from before it began.
    if (isBegun(directory, of)) return ok(null);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { mode: 0o700 });
    const copy = await copyInWorker({
      kind: 'copy',
      source: databaseFile(directory),
      key,
      target: databaseFile(at),
      frozen: true,
    });
    if (!copy.sound) return fail('damaged');
    for (const name of slotFileNames) {
      if (!existsSync(join(directory, name))) continue;
      copyFileSync(join(directory, name), join(at, name));
      syncFile(join(at, name));
    }
    const { now: madeAt, fromSchema, toSchema } = of;
    writeDurably(noteFile(at), JSON.stringify({ madeAt, fromSchema, toSchema }));
    rmSync(folder(directory), { recursive: true, force: true });
    renameDurably(at, folder(directory));
    return ok(null);
  } catch (error) {
    const met = troubleOfSource(error);
    if (met !== null) return fail(met);
    jobTrouble(error);
    return fail('upgradeNotKept');
  } finally {
    key.fill(0);
    rmSync(at, { recursive: true, force: true });
  }
}

function isBegun(directory: string, of: { readonly fromSchema: number; readonly toSchema: number }): boolean {
  const kept = noteOf(directory);
  return kept !== null && kept.toSchema === of.toSchema && kept.fromSchema < of.fromSchema;
}

/** Removes the copy: when it is as old as a backup may be, or holds what must be gone. */
export function dropUpgradeCopy(directory: string): void {
  rmSync(folder(directory), { recursive: true, force: true });
}

export function dropOldUpgradeCopy(directory: string, today: IsoDate): void {
  const kept = upgradeCopy(directory);
  if (kept !== null && kept.expiresOn < today) dropUpgradeCopy(directory);
}

/**
 * Puts the copy in the place of the vault, for the earlier program to open; what was there is kept aside, as when a backup is
 * put back. Under the lock of the vault, with nothing open. False when there is no copy. `last`: the last number that the vault
 * gave out; the copy does not know it, and the anchor may have been lost or altered.
 */
export function rollBackUpgrade(directory: string, now: IsoInstant, last: CaseNumber | null): boolean {
  const kept = upgradeCopy(directory);
  if (kept === null) return false;
  const ready = restoringFolder(directory);
  beginRestoring(directory);
  for (const name of ['vault.db', ...slotFileNames]) {
    if (!existsSync(join(folder(directory), name))) continue;
    copyFileSync(join(folder(directory), name), join(ready, name));
    syncFile(join(ready, name));
  }
  const lastNumber = last && formatCaseNumber(last);
  leaveRestoreNote(ready, {
    restoredAt: now,
    backupCreatedAt: kept.madeAt,
    how: 'restored',
    lastNumber,
    supposed: false,
  });
  commitRestoring(directory, now);
  finishRestoring(directory);
  return true;
}
