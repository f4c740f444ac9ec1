import { createHmac, hkdfSync } from 'node:crypto';
import { type Random, systemRandom } from '../random.ts';
import { sameBytes } from '../store/digest.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { makePair, openSealed, sealKey } from './sealed-key.ts';
import {
  directBinding,
  type Holder,
  type PairKey,
  privateKeyBinding,
  type Slot,
  type SlotTable,
  sealBinding,
  voucherText,
} from './slot-table.ts';
import { leadsTo, verifierOf } from './succession.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

type Sealing = {
  readonly vaultId: string;
  readonly masterKey: Uint8Array;
  /** Derived from the holder's secret. */
  readonly wrapping: Uint8Array;
  readonly random: Random;
};

/** A way in with a new pair of keys. */
export function slotFor({ vaultId, masterKey, wrapping, random }: Sealing, of: Holder): Slot {
  const { publicKey, privateKey } = makePair(random);
  const trusts = verifierOf(masterKey, vaultId);
  const bound = privateKeyBinding(vaultId, of, publicKey, trusts);
  const wrapped = wrapKey(wrapping, privateKey, bound, random);
  privateKey.fill(0);
  return {
    ...of,
    key: { kind: 'pair', privateKey: wrapped, trusts, ...sealedFor(vaultId, masterKey, of, publicKey, random) },
  };
}

const sealedFor = (vaultId: string, masterKey: Uint8Array, of: Holder, publicKey: string, random: Random) => ({
  publicKey,
  masterKey: sealKey(publicKey, masterKey, sealBinding(vaultId, of.slotId, publicKey), random),
  voucher: voucherOf(vaultId, masterKey, of, publicKey),
});

function voucherOf(vaultId: string, masterKey: Uint8Array, of: Holder, publicKey: string): string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, vaultId, 'klachtenkluis-voucher', 32));
  const voucher = createHmac('sha256', key)
    .update(voucherText(vaultId, of, publicKey))
    .digest('hex');
  key.fill(0);
  return voucher;
}

/** Whether somebody who had this master key put the public key there, and sealed to it. */
export const isVouchedFor = (
  vaultId: string,
  masterKey: Uint8Array,
  of: Holder,
  { publicKey, voucher }: PairKey,
): boolean => sameBytes(Buffer.from(voucher), Buffer.from(voucherOf(vaultId, masterKey, of, publicKey)));

/**
 * The slot for another master key, without its holder. Null when nobody who had the old one vouches for its public key: it was
 * tampered with, so it opens nothing, and must not be given the new one either.
 */
export function resealed(
  vaultId: string,
  slot: Slot & { readonly key: PairKey },
  from: Uint8Array,
  to: Uint8Array,
  random: Random,
): Slot | null {
  const { key, ...of } = slot;
  if (!isVouchedFor(vaultId, from, of, key)) return null;
  return { ...of, key: { ...key, ...sealedFor(vaultId, to, of, key.publicKey, random) } };
}

/**
 * `wrong`: not the secret of this slot, or the slot was tampered with. `untrusted`: the secret fits, but the master key is not
 * the one it opened before, nor one that took its place: these are not the slot files of this vault.
 */
export type SlotOpening =
  | {
      readonly kind: 'opened';
      /** The caller zeroes it. */
      readonly masterKey: Buffer;
      /** The slot as it is to be stored from now on; the same object when nothing changed. */
      readonly slot: Slot;
    }
  | { readonly kind: 'wrong' | 'untrusted' };

/** Opens a slot by its secret. */
export async function unlockSlot(
  { vaultId, renewals }: Pick<SlotTable, 'vaultId' | 'renewals'>,
  slot: Slot,
  secret: string,
  keyDerivation: KeyDerivation,
  random: Random = systemRandom,
): Promise<SlotOpening> {
  const { key, ...of } = slot;
  const wrapping = await keyDerivation.derive(secret, Buffer.from(slot.salt, 'base64'), slot.kdf);
  try {
    if (key.kind === 'direct') {
      const masterKey = unwrapKey(wrapping, key.masterKey, directBinding(vaultId, of));
      if (!masterKey) return { kind: 'wrong' };
      return { kind: 'opened', masterKey, slot: slotFor({ vaultId, masterKey, wrapping, random }, of) };
    }
    const bound = privateKeyBinding(vaultId, of, key.publicKey, key.trusts);
    const privateKey = unwrapKey(wrapping, key.privateKey, bound);
    if (!privateKey) return { kind: 'wrong' };
    const masterKey = openSealed(privateKey, key.masterKey, sealBinding(vaultId, of.slotId, key.publicKey));
    privateKey.fill(0);
    if (!masterKey) return { kind: 'untrusted' };
    const verifier = verifierOf(masterKey, vaultId);
    if (!leadsTo(renewals, vaultId, key.trusts, verifier)) {
      masterKey.fill(0);
      return { kind: 'untrusted' };
    }
    const asIs = key.trusts === verifier && isVouchedFor(vaultId, masterKey, of, key);
    // From here on it trusts the new one; with a pair of its own time.
    return { kind: 'opened', masterKey, slot: asIs ? slot : slotFor({ vaultId, masterKey, wrapping, random }, of) };
  } finally {
    wrapping.fill(0);
  }
}

/** Whether somebody has the secret of a slot, without opening anything. */
export async function provesHolder(
  table: Pick<SlotTable, 'vaultId' | 'renewals'>,
  slot: Slot,
  secret: string,
  keyDerivation: KeyDerivation,
): Promise<boolean> {
  const opening = await unlockSlot(table, slot, secret, keyDerivation);
  if (opening.kind === 'opened') opening.masterKey.fill(0);
  return opening.kind === 'opened';
}
