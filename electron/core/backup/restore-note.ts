import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../vault/durable-file.ts';

const noteFile = (directory: string): string => join(directory, 'restored.json');

/** How the vault came to be another one than it was: a backup put back, that undone, or what was left of a damaged one. */
const note = z.object({
  restoredAt: z.string(),
  backupCreatedAt: z.string().nullable(),
  how: z.enum(['restored', 'undone', 'salvaged']).default('restored'),
});
export type RestoreNote = z.infer<typeof note>;

/** Leaves word in the folder of a vault that is about to take its place. */
export const leaveRestoreNote = (directory: string, content: RestoreNote): void =>
  writeDurably(noteFile(directory), JSON.stringify(content));

/** That the vault was exchanged since it was last opened, to be written into its log; read once, then forgotten. */
export function takeRestoreNote(directory: string): RestoreNote | null {
  if (!existsSync(noteFile(directory))) return null;
  const text = readFileSync(noteFile(directory), 'utf8');
  rmSync(noteFile(directory), { force: true });
  return note.parse(JSON.parse(text));
}
