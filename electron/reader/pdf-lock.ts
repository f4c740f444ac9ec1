/**
 * What closes a PDF with a passphrase: AES-256 as in PDF 2.0 (standard security handler, revision 6; ISO 32000-2, 7.6.4).
 * libpdf does the same, but only of a file that it has in memory whole.
 */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** Bytes that closing a string or a stream adds before it. */
const vector = 16;
const keyBytes = 32;
const saltBytes = 8;
const mostPassphrase = 127;
const leastRounds = 64;
const repeats = 64;
/** A round ends the work when its last byte is no more than its number less this. */
const lag = 32;
/** Whoever has the passphrase may do everything. */
const permissions = -4;
const hashes = ['sha256', 'sha384', 'sha512'] as const;

export type Lock = {
  /** The dictionary that tells how the file is opened; it stands in the file as it is. */
  readonly dictionary: string;
  /** A string, closed. */
  readonly close: (bytes: Uint8Array) => Buffer;
  /** A stream piece by piece. */
  readonly begin: () => { readonly update: (bytes: Uint8Array) => Buffer; readonly final: () => Buffer };
};

/** How long something of so many bytes is when it is closed. */
export const closedLength = (length: number): number => vector + (Math.floor(length / vector) + 1) * vector;

/** Draws a key for one file. The passphrase opens it as its owner as well: there is no other. */
export function lockWith(passphrase: string): Lock {
  const words = Buffer.from(passphrase.normalize('NFKC'), 'utf8').subarray(0, mostPassphrase);
  const key = randomBytes(keyBytes);
  const none = Buffer.alloc(0);
  const user = entryFor(words, key, none);
  const owner = entryFor(words, key, user.check);
  const begin: Lock['begin'] = () => {
    const iv = randomBytes(vector);
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    let first: Buffer = iv;
    return {
      update: (bytes) => {
        const made = Buffer.concat([first, cipher.update(bytes)]);
        first = none;
        return made;
      },
      final: () => Buffer.concat([first, cipher.final()]),
    };
  };
  return {
    dictionary: [
      '<</Filter /Standard',
      '/V 5',
      '/R 6',
      '/Length 256',
      '/CF <</StdCF <</AuthEvent /DocOpen',
      '/CFM /AESV3',
      '/Length 32>>>>',
      '/StmF /StdCF',
      '/StrF /StdCF',
      `/U <${user.check.toString('hex')}>`,
      `/UE <${user.key.toString('hex')}>`,
      `/O <${owner.check.toString('hex')}>`,
      `/OE <${owner.key.toString('hex')}>`,
      `/P ${permissions}`,
      `/Perms <${sealedPermissions(key).toString('hex')}>`,
      '/EncryptMetadata true>>',
    ].join('\n'),
    begin,
    close: (bytes) => {
      const closing = begin();
      return Buffer.concat([closing.update(bytes), closing.final()]);
    },
  };
}

/** What a passphrase is checked by, and the file's key as it comes out with that passphrase. `other`: the user's, for the owner's. */
function entryFor(words: Buffer, key: Buffer, other: Buffer): { readonly check: Buffer; readonly key: Buffer } {
  const salts = randomBytes(2 * saltBytes);
  const [checkSalt, keySalt] = [salts.subarray(0, saltBytes), salts.subarray(saltBytes)];
  const wrapping = createCipheriv('aes-256-cbc', hardened(words, keySalt, other), Buffer.alloc(vector));
  wrapping.setAutoPadding(false);
  return {
    check: Buffer.concat([hardened(words, checkSalt, other), salts]),
    key: Buffer.concat([wrapping.update(key), wrapping.final()]),
  };
}

/** Algorithm 2.B of the standard. */
function hardened(words: Buffer, salt: Buffer, other: Buffer): Buffer {
  let hash = createHash('sha256').update(words).update(salt).update(other).digest();
  for (let round = 1; ; round += 1) {
    const once = Buffer.concat([words, hash, other]);
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, vector), hash.subarray(vector, 2 * vector));
    cipher.setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array.from({ length: repeats }, () => once)));
    // The first sixteen bytes as one number, by three: 256 leaves one, so that their sum will do.
    const rest = mixed.subarray(0, vector).reduce((sum, byte) => sum + byte, 0) % hashes.length;
    hash = createHash(hashes[rest] ?? hashes[0])
      .update(mixed)
      .digest();
    if (round >= leastRounds && (mixed.at(-1) ?? 0) <= round - lag) return hash.subarray(0, keyBytes);
  }
}

/** The permissions once more, closed, so that nobody changes them unseen. */
function sealedPermissions(key: Buffer): Buffer {
  const block = Buffer.alloc(vector, 0xff);
  block.writeInt32LE(permissions, 0);
  block.write('Tadb', 8, 'latin1');
  randomBytes(4).copy(block, 12);
  const cipher = createCipheriv('aes-256-ecb', key, null);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]);
}
