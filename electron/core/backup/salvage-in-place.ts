import { basename } from 'node:path';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type KeyDerivation, tooWeak } from '../vault/key-derivation.ts';
import { placeProblem } from '../vault/place.ts';
import { parseRecoveryCode } from '../vault/recovery-code.ts';
import { beginRestoring, commitRestoring, finishRestoring, restoringFolder } from '../vault/restoring.ts';
import { type SalvageInput, type SalvageReport, salvageVault } from '../vault/salvage.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { unlockSlot } from '../vault/slot-keys.ts';
import type { SlotTable } from '../vault/slot-table.ts';
import { jobTrouble } from '../vault/vault-job.ts';
import { takeVaultLock } from '../vault/vault-lock.ts';
import { leaveRestoreNote, untoldNumber } from './restore-note.ts';

/** `unreadable`: the first page, without which nothing can be found, is damaged. */
export type SalvageInPlaceRefusal = VaultRefusalCode | 'unreadable';

export type SalvageInPlaceInput = Pick<SalvageInput, 'directory' | 'random' | 'now' | 'derive'> & {
  readonly secret: string;
  readonly kind: 'passphrase' | 'recovery';
  readonly today: IsoDate;
  readonly keyDerivation: KeyDerivation;
};

/**
 * Puts what can still be read of a damaged vault in its place, and keeps the damaged one aside as a restore does. Cut off at
 * any moment, the damaged vault is where it was, or the exchange is carried through. Blocks while it copies.
 */
export async function salvageInPlace(
  input: SalvageInPlaceInput,
): Promise<Result<{ readonly report: SalvageReport; readonly replaced: string }, SalvageInPlaceRefusal>> {
  const { directory } = input;
  const place = placeProblem(directory);
  if (place) return fail(place);
  const lock = takeVaultLock(directory);
  if (!lock) return fail('alreadyOpen');
  try {
    finishRestoring(directory);
    const read = readSlotTable(directory);
    if (!read.ok) return read;
    const unlocked = await masterKeyFrom(input, read.value.table);
    if (!unlocked.ok) return unlocked;
    const saved = copyOut(input, read.value.table, unlocked.value);
    unlocked.value.fill(0);
    return saved;
  } catch (error) {
    return fail(jobTrouble(error));
  } finally {
    // What was not committed is thrown away.
    finishRestoring(directory);
    lock.release();
  }
}

function copyOut(
  { directory, now, random, derive }: SalvageInPlaceInput,
  table: SlotTable,
  masterKey: Buffer,
): Result<{ readonly report: SalvageReport; readonly replaced: string }, SalvageInPlaceRefusal> {
  beginRestoring(directory);
  const target = restoringFolder(directory);
  const saved = salvageVault({ directory, target, table, masterKey, random, now, derive });
  if (!saved.ok) return fail(saved.error === 'notEmpty' ? 'ioError' : saved.error);
  const untold = untoldNumber(directory);
  leaveRestoreNote(target, { restoredAt: now, backupCreatedAt: null, how: 'salvaged', ...untold });
  commitRestoring(directory, now);
  const aside = finishRestoring(directory);
  return ok({ report: saved.value, replaced: aside === null ? '' : basename(aside) });
}

/** A damaged vault may not open; its slots are files of their own. */
async function masterKeyFrom(
  { secret, kind, today, keyDerivation }: SalvageInPlaceInput,
  table: SlotTable,
): Promise<Result<Buffer, 'wrongPassphrase' | 'weakParameters' | 'slotsDamaged'>> {
  const typed = kind === 'recovery' ? parseRecoveryCode(secret) : ok(secret);
  if (!typed.ok) return fail('wrongPassphrase');
  for (const slot of table.slots) {
    if (slot.kind !== kind || (slot.validUntil !== null && slot.validUntil < today)) continue;
    if (tooWeak(slot.kdf)) return fail('weakParameters');
    const opening = await unlockSlot(table, slot, typed.value, keyDerivation);
    if (opening.kind === 'opened') return ok(opening.masterKey);
    if (opening.kind === 'untrusted') return fail('slotsDamaged');
  }
  return fail('wrongPassphrase');
}
