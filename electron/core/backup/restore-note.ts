import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseNumberForm } from '../../../shared/procedure/case-number.ts';
import { writeDurably } from '../vault/durable-file.ts';

const noteFile = (directory: string): string => join(directory, 'restored.json');

/** How the vault came to be another one than it was: a backup put back, that undone, or what was left of a damaged one. */
const note = z.object({
  restoredAt: z.string(),
  backupCreatedAt: z.string().nullable(),
  how: z.enum(['restored', 'undone', 'salvaged']).default('restored'),
  /** The last number given out, as somebody said where nothing else knew. */
  lastNumber: z.string().regex(caseNumberForm).nullable().default(null),
  /** Nobody knew: it is the furthest that it can have been. */
  supposed: z.boolean().default(false),
});
export type RestoreNote = z.infer<typeof note>;

/** Leaves word in the folder of a vault that is about to take its place. */
export const leaveRestoreNote = (directory: string, content: RestoreNote): void =>
  writeDurably(noteFile(directory), JSON.stringify(content));

/** That the vault was exchanged since it was last opened, to be written into its log. */
export const readRestoreNote = (directory: string): RestoreNote | null =>
  existsSync(noteFile(directory)) ? note.parse(JSON.parse(readFileSync(noteFile(directory), 'utf8'))) : null;

/** Of a vault that was not opened since, the last number that its log still has to be told. */
export function untoldNumber(directory: string): Pick<RestoreNote, 'lastNumber' | 'supposed'> {
  const { lastNumber = null, supposed = false } = readRestoreNote(directory) ?? {};
  return { lastNumber, supposed };
}

export const forgetRestoreNote = (directory: string): void => rmSync(noteFile(directory), { force: true });
