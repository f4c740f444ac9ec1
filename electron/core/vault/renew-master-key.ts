import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';
import { anchorKeysOf } from './anchor.ts';
import { databaseKeyOf, type OpenVault } from './open-vault.ts';
import { readSlotTable, writeSlotTable } from './slot-file.ts';
import { isVouchedFor, resealed } from './slot-keys.ts';
import { anchorKeyBinding, databaseKeyBinding, type PairKey, type Slot, type SlotTable } from './slot-table.ts';
import { signRenewal, verifierOf } from './succession.ts';
import { machineTrouble } from './trouble.ts';
import { keyLength, wrapKey } from './wrap.ts';

const mostAnchorKeys = 100;

type Paired = Slot & { readonly key: PairKey };
const hasPair = (slot: Slot): slot is Paired => slot.key.kind === 'pair';

/**
 * The table under a new master key, sealed to everybody in it whose last day has not passed. Null while one of them has no
 * pair of keys yet.
 */
function renewed(
  table: SlotTable,
  masterKey: Buffer,
  random: Random,
  today: IsoDate | null,
): { readonly table: SlotTable; readonly masterKey: Buffer } | null {
  const { vaultId } = table;
  const paired = table.slots.filter(hasPair);
  if (paired.length < table.slots.length) return null;
  const next = Buffer.from(random(keyLength));
  const databaseKeys = table.databaseKeys.flatMap(({ keyId, since }) => {
    const key = databaseKeyOf(table, keyId, masterKey);
    if (!key) return [];
    const databaseKey = wrapKey(next, key, databaseKeyBinding(vaultId, keyId), random);
    key.fill(0);
    // A key from version 1 must not pass for one of the new time.
    return [{ keyId, since: since === '' ? verifierOf(masterKey, vaultId) : since, databaseKey }];
  });
  const olderAnchorKeys = anchorKeysOf(table, masterKey)
    .slice(0, mostAnchorKeys)
    .map((key) => {
      const wrapped = wrapKey(next, key, anchorKeyBinding(vaultId), random);
      key.fill(0);
      return wrapped;
    });
  return {
    masterKey: next,
    table: {
      vaultId,
      generation: table.generation + 1,
      databaseKeys,
      olderAnchorKeys,
      renewals: [...stillNeeded(table), signRenewal(masterKey, vaultId, verifierOf(next, vaultId))],
      masterKeyDue: false,
      slots: paired.flatMap((slot) => {
        // Their name stays, for what they did.
        if (isOver(slot, today)) return [slot];
        return resealed(vaultId, slot, masterKey, next, random) ?? [];
      }),
    },
  };
}

const isOver = (slot: Slot, today: IsoDate | null): boolean =>
  today !== null && slot.validUntil !== null && slot.validUntil < today;

/** Somebody who has long not been here may trust the first of many. */
function stillNeeded({ slots, renewals }: SlotTable): SlotTable['renewals'] {
  const trusted = new Set(slots.filter(hasPair).map(({ key }) => key.trusts));
  const first = renewals.findIndex(({ from }) => trusted.has(from));
  return first === -1 ? [] : renewals.slice(first);
}

/**
 * Stores a changed table under a new master key, so that who is no longer in it, or had another secret then, cannot open what
 * is written later with a slot file they kept. Nobody has to type anything. While a slot is still as in version 1 the change
 * is stored as it is, and the new key waits (`masterKeyDue`). The database needs a new key of its own afterwards:
 * `databaseKeyIsDue`.
 */
export function storeUnderNewMasterKey(
  vault: OpenVault,
  changed: SlotTable,
  random: Random,
  today: IsoDate | null = null,
): void {
  const next = renewed(changed, vault.masterKey, random, today);
  if (next === null) {
    writeSlotTable(vault.directory, { ...changed, generation: changed.generation + 1, masterKeyDue: true });
    return;
  }
  vault.adopt(next.masterKey, next.table);
}

/**
 * Makes a new master key when one had to wait and can be made by now, and when somebody's last day has passed whose slot still
 * leads to the present one. `today` null: the clock is not to be believed.
 */
export function renewMasterKeyIfDue(
  vault: OpenVault,
  random: Random,
  today: IsoDate | null,
): Result<null, VaultRefusalCode> {
  try {
    const read = readSlotTable(vault.directory);
    if (!read.ok) return read;
    const { table } = read.value;
    const over = table.slots.some((slot) => isOver(slot, today) && leadsToPresent(vault, slot));
    if ((table.masterKeyDue || over) && table.slots.every(hasPair)) storeUnderNewMasterKey(vault, table, random, today);
    return ok(null);
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

const leadsToPresent = ({ vaultId, masterKey }: OpenVault, slot: Slot): boolean =>
  hasPair(slot) && isVouchedFor(vaultId, masterKey, slot, slot.key);

/** Whether the database still has a key from before the last new master key, which somebody may know who left. */
export function databaseKeyIsDue(vault: OpenVault): boolean {
  const read = readSlotTable(vault.directory);
  if (!read.ok) return false;
  const [key] = read.value.table.databaseKeys;
  const { olderAnchorKeys } = read.value.table;
  if (key === undefined || (key.since === '' && olderAnchorKeys.length === 0)) return false;
  return key.since !== verifierOf(vault.masterKey, vault.vaultId);
}

/** Whether a new master key waits until everybody has unlocked once. */
export function masterKeyIsDue(directory: string): boolean {
  const read = readSlotTable(directory);
  return read.ok && read.value.table.masterKeyDue;
}
