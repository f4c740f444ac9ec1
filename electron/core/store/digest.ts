import { createHash } from 'node:crypto';

export const saltLength = 32;

/**
 * SHA-256 over a 32-byte salt and the stored bytes. Without the salt nobody can guess short contents back from the
 * digest, so a digest may stay behind after salt and contents are destroyed.
 */
export function saltedDigest(salt: Uint8Array, stored: Uint8Array): Uint8Array {
  if (salt.length !== saltLength) throw new RangeError('A salt has 32 bytes');
  return createHash('sha256').update(salt).update(stored).digest();
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

export const fromUtf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
