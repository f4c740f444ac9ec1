import type { Db } from '../store/database.ts';
import { assertWritable, diskWasFull, guard, type Trouble, troubleOf, watched } from '../store/guard.ts';
import { raiseCaseNumbers } from '../store/register.ts';
import {
  type AnchorFinding,
  anchorKeysOf,
  anchorOf,
  compareAnchor,
  readAnchor,
  writeAnchor as writeAnchorFile,
} from './anchor.ts';
import { type Attempts, readAttempts } from './attempts.ts';
import { fileIdentity } from './file-identity.ts';
import { checkpoint } from './pragmas.ts';
import { canBeRead } from './readable.ts';
import { layInReserve, useReserve } from './reserve.ts';
import { readSlotTable, writeSlotTable } from './slot-file.ts';
import type { SlotTable } from './slot-table.ts';
import { databaseFile, type SlotSummary } from './vault-files.ts';
import type { VaultLock } from './vault-lock.ts';

/** A vault that is open, by whom. `actor.slotId` is the actor id that events carry. */
export type OpenVault = {
  readonly directory: string;
  readonly vaultId: string;
  readonly actor: SlotSummary;
  /** The schema it had until this opening brought it up to date, after a copy; null when it was up to date. */
  readonly upgradedFrom: number | null;
  readonly db: Db;
  /** Kept for adding slots and for new database keys; zeroed on closing. Its bytes change when it is renewed. */
  readonly masterKey: Buffer;
  /** What the anchor said at opening; anything but `none` and `agrees` wants `acceptHistory` before it is moved on. */
  readonly anchor: AnchorFinding;
  /** Wrong passphrases before this opening. */
  readonly attempts: Attempts;
  /** Why nothing may be written; null when all is well. */
  readonly trouble: () => Trouble | null;
  readonly diskWasFull: () => boolean;
  /**
   * After each commit that matters: brings everything into the database file and moves the anchor on. Throws `VaultTrouble`
   * when the file was deleted or replaced, since then nothing was kept. False when another connection was reading.
   */
  readonly checkpoint: () => boolean;
  /** Moves the anchor to the end of this log, whatever it said before. For `acceptHistory`. */
  readonly settleAnchor: () => void;
  /**
   * Goes over to another master key together with the slot table that knows it. Cut off at any moment, the vault opens with
   * whichever of the two tables is there. Takes the key over.
   */
  readonly adopt: (masterKey: Buffer, table: SlotTable) => void;
  /** Closes the database only, so that its file can be exchanged; gives what the next opening takes over. */
  readonly detach: () => { readonly masterKey: Buffer; readonly lock: VaultLock };
  /** Closes and lets go of the lock. Fragments stay in memory: locking must end the process as well. */
  readonly close: () => void;
};

/** Watches over a database that was just opened, and keeps the anchor outside in step with it. */
export function attend(
  directory: string,
  table: SlotTable,
  { actor, upgradedFrom }: Pick<OpenVault, 'actor' | 'upgradedFrom'>,
  db: Db,
  masterKey: Buffer,
  lock: VaultLock,
): OpenVault {
  const { vaultId } = table;
  const file = databaseFile(directory);
  const identity = fileIdentity(file);
  guard(db, {
    stillOurs: () => fileIdentity(file) === identity,
    canBeRead: () => canBeRead(file),
    makeRoom: () => useReserve(directory),
  });
  layInReserve(directory);

  let anchorKeys = anchorKeysOf(table, masterKey);
  const remembered = readAnchor(directory, vaultId, anchorKeys[0]);
  const finding = compareAnchor(db, remembered);
  // An older database must not give out numbers again that people already hold letters with.
  if (remembered !== null && remembered !== 'altered') raiseCaseNumbers(db, remembered.numbers);
  let written = finding.kind === 'agrees' ? JSON.stringify(remembered) : '';
  let settled = finding.kind === 'agrees' || finding.kind === 'none';
  const moveAnchor = () => {
    const anchor = anchorOf(db);
    const text = JSON.stringify(anchor);
    if (text === written) return;
    writeAnchorFile(directory, vaultId, anchorKeys, anchor);
    written = text;
  };
  if (settled) moveAnchor();
  const detach = () => {
    for (const key of anchorKeys) key.fill(0);
    db.close();
    return { masterKey, lock };
  };
  return {
    directory,
    vaultId,
    actor,
    upgradedFrom,
    db,
    masterKey,
    anchor: finding,
    attempts: readAttempts(directory),
    trouble: () => troubleOf(db),
    diskWasFull: () => diskWasFull(db),
    checkpoint: () => {
      assertWritable(db);
      const whole = watched(db, () => checkpoint(db));
      if (settled) moveAnchor();
      return whole;
    },
    settleAnchor: () => {
      settled = true;
      moveAnchor();
    },
    adopt: (next, nextTable) => {
      const keys = anchorKeysOf(nextTable, next);
      // Known to both from here on, since a crash may leave either table. One that is not believed stays so.
      const anchor = readAnchor(directory, vaultId, anchorKeys[0]);
      if (anchor !== null && anchor !== 'altered') writeAnchorFile(directory, vaultId, keys, anchor);
      storeTable(directory, nextTable);
      next.copy(masterKey);
      next.fill(0);
      for (const key of anchorKeys) key.fill(0);
      anchorKeys = keys;
    },
    detach,
    close: () => {
      detach();
      masterKey.fill(0);
      lock.release();
    },
  };
}

/** Fails only when neither of the two files could be written: one is enough, and the next opening repairs the other. */
function storeTable(directory: string, table: SlotTable): void {
  try {
    writeSlotTable(directory, table);
  } catch (error) {
    const read = readSlotTable(directory);
    if (!read.ok || read.value.table.generation !== table.generation) throw error;
  }
}
