import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../random.ts';

export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** A key encrypted under another one; both in base64. */
export type WrappedKey = { readonly nonce: string; readonly wrapped: string };

/** AES-256-GCM of a 32-byte key. `bound` must be given again, byte for byte, to unwrap it. */
export function wrapKey(wrapping: Uint8Array, key: Uint8Array, bound: string, random: Random): WrappedKey {
  const nonce = random(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: Buffer.from(nonce).toString('base64'), wrapped: wrapped.toString('base64') };
}

/** The key, or undefined when wrapping key, bound text or bytes are not those it was wrapped with. The caller zeroes it. */
export function unwrapKey(wrapping: Uint8Array, key: WrappedKey, bound: string): Buffer | undefined {
  const nonce = Buffer.from(key.nonce, 'base64');
  const bytes = Buffer.from(key.wrapped, 'base64');
  if (nonce.length !== nonceLength || bytes.length !== keyLength + tagLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(bytes.subarray(keyLength));
  const opened = decipher.update(bytes.subarray(0, keyLength));
  try {
    decipher.final();
    return opened;
  } catch {
    opened.fill(0);
    return undefined;
  }
}
