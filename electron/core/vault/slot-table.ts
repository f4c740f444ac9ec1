import { z } from 'zod';
import { tooHeavy } from './key-derivation.ts';

export const slotFileFormat = 'klachtenkluis-slots';
export const slotTableVersion = 2;

const base64 = z.base64();
export const wrappedKey = z.strictObject({ nonce: base64, wrapped: base64 });
const sealedKey = wrappedKey.extend({ ephemeral: base64 });

const kdf = z
  .strictObject({
    memoryKiB: z.number().int().positive(),
    time: z.number().int().positive(),
    parallelism: z.number().int().positive(),
  })
  .refine((parameters) => !tooHeavy(parameters));

/** Whose way in it is and what it costs. `validUntil` is the last day on which an outside deputy may use it. */
export const holder = z.strictObject({
  slotId: z.string(),
  kind: z.enum(['passphrase', 'recovery']),
  name: z.string(),
  role: z.enum(['director', 'deputy']),
  validUntil: z.iso.date().nullable(),
  createdAt: z.string(),
  kdf,
  salt: base64,
});
export type Holder = z.infer<typeof holder>;

/** As in version 1: the master key wrapped under the secret itself. Becomes a pair when its holder unlocks. */
const directKey = z.strictObject({ kind: z.literal('direct'), masterKey: wrappedKey });

/**
 * A pair of keys (X25519): the private one is wrapped under the secret, the master key is sealed to the public one. So a new
 * master key can be given to this slot without its holder. `trusts` is the verifier of the master key that the holder last
 * opened, `voucher` proves that somebody who had the master key put this public key here.
 */
const pairKey = z.strictObject({
  kind: z.literal('pair'),
  publicKey: base64,
  privateKey: wrappedKey,
  trusts: base64,
  masterKey: sealedKey,
  voucher: z.string(),
});
export type PairKey = z.infer<typeof pairKey>;

/** One way in. The name is readable, since the unlock screen has to show it; all of it is bound to the wrapped key. */
const slot = holder.extend({ key: z.discriminatedUnion('kind', [directKey, pairKey]) });
export type Slot = z.infer<typeof slot>;

/** That one master key gave way to another, signed with the earlier one. Both are named by their verifiers. */
const renewal = z.strictObject({ from: base64, to: base64, signature: base64 });
export type Renewal = z.infer<typeof renewal>;

/**
 * `databaseKeys` are wrapped by the master key; there are two while the database is being given a new key, and opening tries
 * them in order. `since` is the verifier of the master key under which each was made; empty in tables from version 1.
 * `olderAnchorKeys`, wrapped likewise, let the anchor be known to older backups. `generation` grows with every change, so that
 * the newer of the two files is known.
 */
export const slotTable = z.strictObject({
  vaultId: z.string(),
  generation: z.number().int().positive(),
  databaseKeys: z
    .array(z.strictObject({ keyId: z.string(), since: z.string(), databaseKey: wrappedKey }))
    .min(1)
    .max(2),
  olderAnchorKeys: z.array(wrappedKey).max(100),
  renewals: z.array(renewal).max(1000),
  /** Somebody's way in was taken away while a slot was still as in version 1, so that the master key could not be renewed. */
  masterKeyDue: z.boolean(),
  slots: z.array(slot).min(1),
});
export type SlotTable = z.infer<typeof slotTable>;

const fields = (of: Holder): readonly unknown[] => [
  of.slotId,
  of.kind,
  of.name,
  of.role,
  of.validUntil,
  of.createdAt,
  of.kdf.memoryKiB,
  of.kdf.time,
  of.kdf.parallelism,
  of.salt,
];

/** What the key of a version 1 slot is bound to: changing any of it on disk makes the slot useless, not weaker. */
export const directBinding = (vaultId: string, of: Holder): string =>
  JSON.stringify([slotFileFormat, 1, vaultId, ...fields(of)]);

/** The same for the private key of a slot. */
export const privateKeyBinding = (vaultId: string, of: Holder, publicKey: string, trusts: string): string =>
  JSON.stringify([slotFileFormat, 2, vaultId, ...fields(of), publicKey, trusts]);

export const sealBinding = (vaultId: string, slotId: string, publicKey: string): string =>
  JSON.stringify([slotFileFormat, 2, vaultId, 'sealed', slotId, publicKey]);

export const voucherText = (vaultId: string, of: Holder, publicKey: string): string =>
  JSON.stringify([slotFileFormat, 2, vaultId, 'voucher', ...fields(of), publicKey]);

/** As it was in version 1, so that taking over a table wraps nothing anew. */
export const databaseKeyBinding = (vaultId: string, keyId: string): string =>
  JSON.stringify([slotFileFormat, 1, vaultId, 'databaseKey', keyId]);

export const anchorKeyBinding = (vaultId: string): string =>
  JSON.stringify([slotFileFormat, 2, vaultId, 'olderAnchorKey']);

/** The table of version 1, as slot files and backups made before November 2026 hold it. */
export const slotTableV1 = z.strictObject({
  vaultId: z.string(),
  generation: z.number().int().positive(),
  databaseKeys: z
    .array(z.strictObject({ keyId: z.string(), databaseKey: wrappedKey }))
    .min(1)
    .max(2),
  slots: z.array(holder.extend({ masterKey: wrappedKey })).min(1),
});
export type SlotTableV1 = z.infer<typeof slotTableV1>;

/** Takes a table of version 1 over without any key. */
export const fromV1 = ({ vaultId, generation, databaseKeys, slots }: SlotTableV1): SlotTable => ({
  vaultId,
  generation,
  databaseKeys: databaseKeys.map((key) => ({ keyId: key.keyId, since: '', databaseKey: key.databaseKey })),
  olderAnchorKeys: [],
  renewals: [],
  masterKeyDue: false,
  slots: slots.map(({ masterKey, ...rest }) => ({ ...rest, key: { kind: 'direct', masterKey } })),
});
