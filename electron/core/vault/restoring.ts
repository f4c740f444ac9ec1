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
const planFile = (directory: string): string => join(restoringFolder(directory), 'plan.json');
const replacedPrefix = 'replaced-';

export const restorePending = (directory: string): boolean => existsSync(restoringFolder(directory));

/** Empties the place where the new vault is laid ready. */
export function beginRestoring(directory: string): void {
  rmSync(restoringFolder(directory), { recursive: true, force: true });
  mkdirSync(restoringFolder(directory), { recursive: true, mode: 0o700 });
}

/** From here on the exchange is carried through, also by the next opening after a crash. The files are there and synced. */
export function commitRestoring(directory: string, at: IsoInstant): void {
  const parts = vaultParts.filter((part) => existsSync(join(restoringFolder(directory), part)));
  const replaced = `${replacedPrefix}${at.replace(/[^0-9A-Z]/gi, '')}`;
  writeDurably(planFile(directory), JSON.stringify({ replaced, parts }));
}

/**
 * Carries an exchange through, or throws away what never got so far. Under the lock of the vault, with nothing open. Every
 * step is a rename, and what is left to do shows from where the files are, so it can be cut off anywhere and begun again.
 * Gives the folder that holds the replaced vault; null when there was none.
 */
export function finishRestoring(directory: string): string | null {
  const from = restoringFolder(directory);
  if (!existsSync(planFile(directory))) {
    rmSync(from, { recursive: true, force: true });
    return null;
  }
  const { replaced, parts } = plan.parse(JSON.parse(readFileSync(planFile(directory), 'utf8')));
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

/** Lays a replaced vault ready to come back. */
export function layReplacedReady(directory: string, name: string): void {
  if (!replacedVaults(directory).includes(name)) throw new Error('No such replaced vault');
  rmSync(restoringFolder(directory), { recursive: true, force: true });
  renameDurably(join(directory, name), restoringFolder(directory));
}
