import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { renameDurably, writeDurably } from './durable-file.ts';

/** Everything that makes up a vault, in the order in which it is exchanged: the database is the last to come. */
const vaultParts = [
  'restored.json',
  'slots-a.json',
  'slots-b.json',
  'vault.db-shm',
  'vault.db-wal',
  'vault.db',
] as const;

const plan = z.strictObject({ replaced: z.string(), parts: z.array(z.enum(vaultParts)).min(1) });

/** Where a vault lies that is to take the place of the one that is there. */
export const restoringFolder = (directory: string): string => join(directory, 'restoring');
const planFile = (folder: string): string => join(folder, 'plan.json');
const replacedPrefix = 'replaced-';

export const restorePending = (directory: string): boolean => existsSync(restoringFolder(directory));

/** Empties the place where the new vault is laid ready. */
export function beginRestoring(directory: string): void {
  rmSync(restoringFolder(directory), { recursive: true, force: true });
  mkdirSync(restoringFolder(directory), { recursive: true, mode: 0o700 });
}

/** From here on the exchange is carried through, also by the next opening after a crash. The files are there and synced. */
export const commitRestoring = (directory: string, at: IsoInstant): void => writePlan(restoringFolder(directory), at);

function writePlan(folder: string, at: IsoInstant): void {
  const parts = vaultParts.filter((part) => existsSync(join(folder, part)));
  const replaced = `${replacedPrefix}${at.replace(/[^0-9A-Z]/gi, '')}`;
  writeDurably(planFile(folder), JSON.stringify({ replaced, parts }));
}

/**
 * Carries an exchange through, or throws away what never got so far. Under the lock of the vault, with nothing open. Every
 * step is a rename, and what is left to do shows from where the files are, so it can be cut off anywhere and begun again.
 * Gives the folder that holds the replaced vault; null when there was none.
 */
export function finishRestoring(directory: string): string | null {
  const from = restoringFolder(directory);
  if (!existsSync(planFile(from))) {
    rmSync(from, { recursive: true, force: true });
    return null;
  }
  const { replaced, parts } = plan.parse(JSON.parse(readFileSync(planFile(from), 'utf8')));
  const aside = join(directory, replaced);
  // As long as nothing has come in, whatever is there is the old vault.
  if (parts.every((part) => existsSync(join(from, part)))) {
    for (const part of vaultParts) {
      if (!existsSync(join(directory, part))) continue;
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      renameDurably(join(directory, part), join(aside, part));
    }
  }
  for (const part of parts) {
    if (existsSync(join(from, part))) renameDurably(join(from, part), join(directory, part));
  }
  rmSync(from, { recursive: true, force: true });
  return existsSync(aside) ? aside : null;
}

/** Vaults that were replaced and are still kept, oldest first, by the name of their folder. */
export const replacedVaults = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.startsWith(replacedPrefix))
        .sort()
    : [];

/** Throws a replaced vault away, when the one that came in its place was found good. */
export function discardReplaced(directory: string, name: string): void {
  if (!replacedVaults(directory).includes(name)) throw new Error('No such replaced vault');
  rmSync(join(directory, name), { recursive: true, force: true });
}

export const replacedFolder = (directory: string, name: string): string => join(directory, name);

/**
 * Lays a replaced vault ready to come back, and commits to it by the same rename: without its plan, what lies ready is thrown
 * away by whoever looks next.
 */
export function commitComingBack(directory: string, name: string, at: IsoInstant): void {
  if (!replacedVaults(directory).includes(name)) throw new Error('No such replaced vault');
  rmSync(restoringFolder(directory), { recursive: true, force: true });
  writePlan(replacedFolder(directory, name), at);
  renameDurably(replacedFolder(directory, name), restoringFolder(directory));
}
