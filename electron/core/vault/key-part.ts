import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';
import { saltLength, sameBytes } from '../store/digest.ts';
import { bytesOfGroups, type GroupProblem, groupsFor, readGroups, writeGroups } from './grouped-text.ts';
import type { KeyDerivation } from './key-derivation.ts';
import { openSealed, type SealedKey, sealKey } from './sealed-key.ts';
import { type Holder, holder, type PairKey, privateKeyBinding } from './slot-table.ts';
import { keyLength, unwrapKey, type WrappedKey } from './wrap.ts';

/**
 * What the recovery code needs besides itself to open a vault whose slot files are lost, for paper: the slot of the code (its
 * private key, wrapped under the code) and the key of the database, sealed to that slot. Opens nothing without the code.
 */
export type KeyPart = {
  readonly vaultId: string;
  readonly madeOn: IsoDate;
  readonly of: Holder;
  readonly publicKey: string;
  readonly trusts: string;
  readonly privateKey: WrappedKey;
  readonly databaseKey: SealedKey;
};

/** Changes with every change to the layout below. */
const layout = 1;
const nonceLength = 12;
const wrappedLength = keyLength + 16;
const checksumLength = 4;
const epoch = Temporal.PlainDate.from('2020-01-01');

/** In order, with their lengths in bytes. The checksum shows what check digits cannot: groups that were swapped far apart. */
const fields = {
  layout: 1,
  madeOn: 2,
  vaultId: 16,
  slotId: 16,
  createdAt: 8,
  memoryKiB: 4,
  time: 1,
  parallelism: 1,
  salt: saltLength,
  publicKey: keyLength,
  trusts: keyLength,
  privateNonce: nonceLength,
  privateWrapped: wrappedLength,
  ephemeral: keyLength,
  databaseNonce: nonceLength,
  databaseWrapped: wrappedLength,
  checksum: checksumLength,
} as const;
type Field = keyof typeof fields;

const totalLength = Object.values(fields).reduce((sum, length) => sum + length, 0);
export const keyPartGroups = groupsFor(totalLength);

const sealedBinding = (vaultId: string, slotId: string, publicKey: string): string =>
  JSON.stringify(['klachtenkluis-key-part', layout, vaultId, slotId, publicKey]);

const checksumOf = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update(bytes).digest().subarray(0, checksumLength);

const number = (value: number | bigint, length: number): Buffer =>
  Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex');
const uuid = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');
const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

export type KeyPartInput = {
  readonly vaultId: string;
  readonly slot: Holder & { readonly key: PairKey };
  readonly databaseKey: Uint8Array;
  readonly madeOn: IsoDate;
  readonly random: Random;
};

/** Writes the key part in groups with check digits. Null for a slot that it cannot hold. */
export function makeKeyPart({ vaultId, slot, databaseKey, madeOn, random }: KeyPartInput): string | null {
  const { key, ...of } = slot;
  const sealed = sealKey(key.publicKey, databaseKey, sealedBinding(vaultId, of.slotId, key.publicKey), random);
  const parts: Readonly<Record<Exclude<Field, 'checksum'>, Buffer>> = {
    layout: number(layout, fields.layout),
    madeOn: number(epoch.until(madeOn, { largestUnit: 'days' }).days, fields.madeOn),
    vaultId: uuid(vaultId),
    slotId: uuid(of.slotId),
    createdAt: number(Temporal.Instant.from(of.createdAt).epochNanoseconds, fields.createdAt),
    memoryKiB: number(of.kdf.memoryKiB, fields.memoryKiB),
    time: number(of.kdf.time, fields.time),
    parallelism: number(of.kdf.parallelism, fields.parallelism),
    salt: base64(of.salt),
    publicKey: base64(key.publicKey),
    trusts: base64(key.trusts),
    privateNonce: base64(key.privateKey.nonce),
    privateWrapped: base64(key.privateKey.wrapped),
    ephemeral: base64(sealed.ephemeral),
    databaseNonce: base64(sealed.nonce),
    databaseWrapped: base64(sealed.wrapped),
  };
  const content = Buffer.concat(Object.values(parts));
  const text = writeGroups(Buffer.concat([content, checksumOf(content)]));
  const back = readKeyPart(text);
  // Bound to the private key: what does not come back to the letter would open nothing.
  const same = back.ok && JSON.stringify(back.value.of) === JSON.stringify(holder.parse(of));
  return same && back.value.vaultId === vaultId ? text : null;
}

/** Reads a key part as it was typed, pasted or scanned. Says which groups, from 1, cannot be right. */
export function readKeyPart(typed: string): Result<KeyPart, GroupProblem> {
  const read = readGroups(typed, keyPartGroups);
  if (!read.ok) return read;
  const bytes = bytesOfGroups(read.value, totalLength);
  const content = bytes.subarray(0, totalLength - checksumLength);
  if (!sameBytes(checksumOf(content), bytes.subarray(totalLength - checksumLength))) return fail({ groups: [] });
  const at = placesOf(bytes);
  const of = holder.safeParse({
    slotId: uuidText(at.slotId),
    kind: 'recovery',
    name: '',
    role: 'director',
    validUntil: null,
    createdAt: Temporal.Instant.fromEpochNanoseconds(at.createdAt.readBigInt64BE()).toString(),
    kdf: {
      memoryKiB: at.memoryKiB.readUInt32BE(),
      time: at.time.readUInt8(),
      parallelism: at.parallelism.readUInt8(),
    },
    salt: at.salt.toString('base64'),
  });
  if (!of.success || at.layout.readUInt8() !== layout) return fail({ groups: [] });
  return ok({
    vaultId: uuidText(at.vaultId),
    madeOn: epoch.add({ days: at.madeOn.readUInt16BE() }).toString(),
    of: of.data,
    publicKey: at.publicKey.toString('base64'),
    trusts: at.trusts.toString('base64'),
    privateKey: { nonce: at.privateNonce.toString('base64'), wrapped: at.privateWrapped.toString('base64') },
    databaseKey: {
      ephemeral: at.ephemeral.toString('base64'),
      nonce: at.databaseNonce.toString('base64'),
      wrapped: at.databaseWrapped.toString('base64'),
    },
  });
}

/** The bytes of each field. */
function placesOf(bytes: Buffer): Readonly<Record<Field, Buffer>> {
  let at = 0;
  const take = (field: Field): Buffer => {
    const from = at;
    at += fields[field];
    return bytes.subarray(from, at);
  };
  return {
    layout: take('layout'),
    madeOn: take('madeOn'),
    vaultId: take('vaultId'),
    slotId: take('slotId'),
    createdAt: take('createdAt'),
    memoryKiB: take('memoryKiB'),
    time: take('time'),
    parallelism: take('parallelism'),
    salt: take('salt'),
    publicKey: take('publicKey'),
    trusts: take('trusts'),
    privateNonce: take('privateNonce'),
    privateWrapped: take('privateWrapped'),
    ephemeral: take('ephemeral'),
    databaseNonce: take('databaseNonce'),
    databaseWrapped: take('databaseWrapped'),
    checksum: take('checksum'),
  };
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The key of the database as it was when the key part was made; undefined when `secret` is not that of its slot. */
export async function openKeyPart(
  { vaultId, of, publicKey, trusts, privateKey, databaseKey }: KeyPart,
  secret: string,
  keyDerivation: KeyDerivation,
): Promise<Buffer | undefined> {
  const wrapping = await keyDerivation.derive(secret, base64(of.salt), of.kdf);
  const opened = unwrapKey(wrapping, privateKey, privateKeyBinding(vaultId, of, publicKey, trusts));
  wrapping.fill(0);
  if (!opened) return undefined;
  const key = openSealed(opened, databaseKey, sealedBinding(vaultId, of.slotId, publicKey));
  opened.fill(0);
  return key;
}
