import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import type { Db } from '../store/database.ts';
import { sameBytes } from '../store/digest.ts';
import { currentSchema, schemaVersion } from '../store/migrate.ts';
import { anchoredVault } from './anchor.ts';
import { countAttempt } from './attempts.ts';
import { writeDurably } from './durable-file.ts';
import { type KeyDerivation, tooWeak } from './key-derivation.ts';
import { type KeyPart, openKeyPart } from './key-part.ts';
import { placeProblem } from './place.ts';
import { applicationId, openToRead } from './pragmas.ts';
import { readSlotCopy } from './slot-copy.ts';
import { writeSlotTable } from './slot-file.ts';
import { unlockSlot } from './slot-keys.ts';
import { databaseKeyBinding, type SlotTable } from './slot-table.ts';
import { isForeignFile, machineTrouble } from './trouble.ts';
import { databaseFile, vaultState } from './vault-files.ts';
import { takeVaultLock } from './vault-lock.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/**
 * `slotsPresent`: nothing is lost, so nothing is written. `otherVault`: the key part is of another vault. `keyPartOlder`: it is
 * of this one or may be, but the vault has had another key since, or the code was replaced.
 */
export type RebuildRefusal = VaultRefusalCode | 'slotsPresent' | 'otherVault' | 'keyPartOlder';

export type RebuildInput = {
  readonly directory: string;
  /** What the recovery code stands for. */
  readonly secret: string;
  readonly part: KeyPart;
  readonly now: IsoInstant;
  readonly random: Random;
  readonly keyDerivation: KeyDerivation;
};

/** Whatever lost slot files that turn up again say, these are the later ones. */
const generationsAhead = 1000;

/**
 * Writes both slot files anew when they are lost, from the copy inside the database: everybody's passphrase opens it again. The
 * database itself is only read. When it refuses, nothing was written.
 */
export async function rebuildSlots(input: RebuildInput): Promise<Result<null, RebuildRefusal>> {
  const { directory, part, now } = input;
  const state = vaultState(directory);
  if (state.state === 'none') return fail('noVault');
  if (state.state === 'present') return fail('slotsPresent');
  if (state.problem !== 'slotsMissing' && state.problem !== 'slotsDamaged') return fail(state.problem);
  try {
    const place = placeProblem(directory);
    if (place) return fail(place);
    if ((anchoredVault(directory) ?? part.vaultId) !== part.vaultId) return fail('otherVault');
    if (tooWeak(part.of.kdf)) return fail('weakParameters');
    const lock = takeVaultLock(directory);
    if (!lock) return fail('alreadyOpen');
    try {
      const found = await tableInside(input);
      if (!found.ok) {
        if (found.error === 'wrongPassphrase') countAttempt(directory, now);
        return found;
      }
      writeDurably(noteFile(directory), JSON.stringify({ rebuiltAt: now }));
      writeSlotTable(directory, found.value);
      return ok(null);
    } finally {
      lock.release();
    }
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

async function tableInside(input: RebuildInput): Promise<Result<SlotTable, RebuildRefusal>> {
  const { directory, part, secret, keyDerivation } = input;
  const key = await openKeyPart(part, secret, keyDerivation);
  if (!key) return fail('wrongPassphrase');
  let db: Db | undefined;
  try {
    db = openToRead(databaseFile(directory), Buffer.from(key));
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) return fail('notAVault');
    if (currentSchema(db) > schemaVersion) return fail('newerVersion');
    const copy = readSlotCopy(db);
    return copy?.vaultId === part.vaultId ? await withKey(input, copy, key) : fail('keyPartOlder');
  } catch (error) {
    if (isForeignFile(error)) return fail('keyPartOlder');
    throw error;
  } finally {
    db?.close();
    key.fill(0);
  }
}

/** The copy, when the code opens it as a slot file would: then it is this vault's own, and not older than the code. */
async function withKey(
  { secret, random, keyDerivation }: RebuildInput,
  copy: SlotTable,
  key: Buffer,
): Promise<Result<SlotTable, RebuildRefusal>> {
  const slot = copy.slots.find(({ kind }) => kind === 'recovery');
  if (slot === undefined) return fail('keyPartOlder');
  const opening = await unlockSlot(copy, slot, secret, keyDerivation, random);
  if (opening.kind !== 'opened') return fail(opening.kind === 'untrusted' ? 'slotsDamaged' : 'keyPartOlder');
  const { vaultId } = copy;
  const { masterKey } = opening;
  try {
    const fitting = copy.databaseKeys.find(({ keyId, databaseKey }) => {
      const known = unwrapKey(masterKey, databaseKey, databaseKeyBinding(vaultId, keyId));
      const fits = known !== undefined && sameBytes(known, key);
      known?.fill(0);
      return fits;
    });
    // The copy may be from just before the database got this key.
    const keyId = fitting?.keyId ?? newId(random);
    const wrapped = wrapKey(masterKey, key, databaseKeyBinding(vaultId, keyId), random);
    return ok({
      ...copy,
      generation: copy.generation + generationsAhead,
      databaseKeys: [fitting ?? { keyId, since: '', databaseKey: wrapped }],
      slots: copy.slots.map((other) => (other === slot ? opening.slot : other)),
    });
  } finally {
    masterKey.fill(0);
  }
}

const noteFile = (directory: string): string => join(directory, 'slots-rebuilt.json');

/** Whether the slot files were written anew since the vault was last opened, for its log; told once, then forgotten. */
export function takeRebuildNote(directory: string): boolean {
  if (!existsSync(noteFile(directory))) return false;
  rmSync(noteFile(directory), { force: true });
  return true;
}
