import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate } from '../../../shared/procedure/id.ts';
import { anchorPath } from './anchor.ts';
import { headerOf, plaintextHeader } from './pragmas.ts';
import { finishRestoring, replacedVaults, restorePending } from './restoring.ts';
import { readSlotTable, slotFileNames } from './slot-file.ts';
import type { Slot } from './slot-table.ts';
import { machineTrouble } from './trouble.ts';
import { takeVaultLock } from './vault-lock.ts';

export const databaseFile = (directory: string): string => join(directory, 'vault.db');

/** The database while its vault is being made. As long as it is there, nothing was ever entered in that vault. */
export const unfinishedFile = (directory: string): string => join(directory, 'vault.db.creating');

/** A copy of the database that is to take its place. */
export const nextDatabaseFile = (directory: string): string => join(directory, 'vault.db.next');

/**
 * Whether there was ever a vault here, though its file is gone. Slot files beside an unfinished database are of a making that
 * was cut off, in which nothing was ever entered; all the rest is made for a vault that was finished.
 */
export function leftOfVault(directory: string): boolean {
  const there = (name: string) => existsSync(join(directory, name));
  if (slotFileNames.some(there) && !existsSync(unfinishedFile(directory))) return true;
  return existsSync(anchorPath(directory)) || lateTraces.some(there) || replacedVaults(directory).length > 0;
}

const lateTraces = ['vault.db-wal', 'before-upgrade'] as const;

/** What the unlock screen may show of a slot. */
export type SlotSummary = {
  readonly slotId: ActorId;
  /** The recovery code is a way in, but nobody: it has no name. */
  readonly kind: 'passphrase' | 'recovery';
  readonly name: string;
  readonly role: 'director' | 'deputy';
  readonly validUntil: IsoDate | null;
};

export const summarise = (slot: Pick<Slot, keyof SlotSummary>): SlotSummary => ({
  slotId: slot.slotId,
  kind: slot.kind,
  name: slot.name,
  role: slot.role,
  validUntil: slot.validUntil,
});

export type VaultState =
  | { readonly state: 'none' }
  /** `slots` are the people; the recovery code is not one of them. */
  | { readonly state: 'present'; readonly slots: readonly SlotSummary[]; readonly hasRecoveryCode: boolean }
  /** There is something, but it cannot be opened as it is; it must never be taken for an empty place. */
  | { readonly state: 'damaged'; readonly problem: VaultRefusalCode };

const smallestDatabase = 4096;

/** Looks at the files only; changes nothing, but for carrying through an exchange of vaults that a crash cut off. */
export function vaultState(directory: string): VaultState {
  try {
    if (restorePending(directory)) carryThrough(directory);
    const file = databaseFile(directory);
    if (!existsSync(file)) {
      return leftOfVault(directory) ? { state: 'damaged', problem: 'vaultFileMissing' } : { state: 'none' };
    }
    const problem = fileProblem(file);
    if (problem !== null) return { state: 'damaged', problem };
    const read = readSlotTable(directory);
    if (!read.ok) return { state: 'damaged', problem: read.error };
    const slots = read.value.table.slots.map(summarise);
    return {
      state: 'present',
      slots: slots.filter((slot) => slot.kind === 'passphrase'),
      hasRecoveryCode: slots.some((slot) => slot.kind === 'recovery'),
    };
  } catch (error) {
    return { state: 'damaged', problem: machineTrouble(error) };
  }
}

/** What is wrong with a file as can be seen without a key. SQLite takes one of 0 or 1 bytes for an empty database. */
function fileProblem(file: string): 'vaultFileEmpty' | 'vaultFileStub' | 'vaultFilePlain' | null {
  const { size } = statSync(file);
  if (size === 0) return 'vaultFileEmpty';
  if (headerOf(file) === plaintextHeader) return 'vaultFilePlain';
  return size < smallestDatabase ? 'vaultFileStub' : null;
}

/** Unless somebody else is at it. */
function carryThrough(directory: string): void {
  const lock = takeVaultLock(directory);
  if (!lock) return;
  try {
    finishRestoring(directory);
  } finally {
    lock.release();
  }
}
