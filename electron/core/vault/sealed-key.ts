import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import type { Random } from '../random.ts';
import { keyLength, unwrapKey, type WrappedKey, wrapKey } from './wrap.ts';

/** A key encrypted to somebody's public key, who need not be there. All in base64. */
export type SealedKey = WrappedKey & { readonly ephemeral: string };

export type KeyPair = { readonly publicKey: string; readonly privateKey: Buffer };

/** What stands before the 32 bytes of a key in its DER form. */
const derOf = {
  x25519: { open: '302a300506032b656e032100', secret: '302e020100300506032b656e04220420' },
  ed25519: { open: '302a300506032b6570032100', secret: '302e020100300506032b657004220420' },
} as const;
export type Curve = keyof typeof derOf;

/** Throws when the bytes are no key. */
export const publicKeyOf = (curve: Curve, raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([Buffer.from(derOf[curve].open, 'hex'), raw]), format: 'der', type: 'spki' });

/** Any 32 bytes are one. The copy that OpenSSL keeps lives as long as the object. */
export function privateKeyOf(curve: Curve, raw: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from(derOf[curve].secret, 'hex'), raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** The public half in base64. */
export const openHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyLength).toString('base64');

/** The caller zeroes the private key. */
export function makePair(random: Random): KeyPair {
  const privateKey = Buffer.from(random(keyLength));
  return { publicKey: openHalf(privateKeyOf('x25519', privateKey)), privateKey };
}

function agreed(own: KeyObject, theirs: Uint8Array, ephemeral: string, receiver: string): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: publicKeyOf('x25519', theirs) });
  const salt = Buffer.concat([Buffer.from(ephemeral, 'base64'), Buffer.from(receiver, 'base64')]);
  try {
    return Buffer.from(hkdfSync('sha256', shared, salt, 'klachtenkluis-seal', keyLength));
  } finally {
    shared.fill(0);
  }
}

/** X25519 with a key used once, HKDF-SHA256, AES-256-GCM. `bound` must be given again, byte for byte, to open it. */
export function sealKey(publicKey: string, key: Uint8Array, bound: string, random: Random): SealedKey {
  const once = Buffer.from(random(keyLength));
  const own = privateKeyOf('x25519', once);
  once.fill(0);
  const ephemeral = openHalf(own);
  const wrapping = agreed(own, Buffer.from(publicKey, 'base64'), ephemeral, publicKey);
  try {
    return { ephemeral, ...wrapKey(wrapping, key, bound, random) };
  } finally {
    wrapping.fill(0);
  }
}

/** The key, or undefined when it was sealed to another one or tampered with. The caller zeroes it. */
export function openSealed(privateKey: Uint8Array, sealed: SealedKey, bound: string): Buffer | undefined {
  const own = privateKeyOf('x25519', privateKey);
  let wrapping: Buffer;
  try {
    wrapping = agreed(own, Buffer.from(sealed.ephemeral, 'base64'), sealed.ephemeral, openHalf(own));
  } catch {
    // Bytes that are no point on the curve.
    return undefined;
  }
  try {
    return unwrapKey(wrapping, sealed, bound);
  } finally {
    wrapping.fill(0);
  }
}
