/**
 * A zip file closed with a passphrase, in the way of WinZip (AE-2, AES-256) that 7-Zip, Keka and libarchive open as well: what
 * leaves the vault must be readable without this program. Names of files are not hidden by this format, so they say nothing.
 */
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import type { Random } from '../random.ts';

export type ZipEntry = {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  readonly pieces: () => Iterable<Uint8Array>;
};

const saltBytes = 16;
const checkBytes = 2;
const macBytes = 10;
/** What the format prescribes; the passphrase's own six words are what makes guessing hopeless. */
const rounds = 1000;
const method = { aes: 99, stored: 0 } as const;
const version = 51;
/** Encrypted; name in UTF-8. */
const flags = 0x0801;
/** 1 January 1980: when something was put in is nobody's business. */
const date = 0x0021;

/** What a zip of the old kind can hold; anything that reads zips reads these. */
export const zipLimits = { entries: 65_000, bytes: 4_000_000_000 } as const;
const overhead = saltBytes + checkBytes + macBytes;

/** Bytes that the whole file will have. */
export const zipSize = (entries: readonly Pick<ZipEntry, 'name' | 'size'>[]): number =>
  entries.reduce((sum, { name, size }) => sum + size + overhead + 2 * name.length + 100, 22);

/** The file in pieces; nothing of it is ever in memory whole. Throws when an entry has not the size it said. */
export function* closedZip(entries: readonly ZipEntry[], passphrase: string, random: Random): Generator<Uint8Array> {
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    places.push(at);
    const head = header(0x04034b50, entry);
    yield head;
    at += head.length;
    for (const piece of closed(entry, passphrase, random)) {
      yield piece;
      at += piece.length;
    }
  }
  const directory = Buffer.concat(entries.map((entry, index) => listed(entry, places[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  yield Uint8Array.from(Buffer.concat([directory, end]));
}

function header(signature: number, { name, size }: ZipEntry): Uint8Array {
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(signature, 0);
  fixed.writeUInt16LE(version, 4);
  writeCommon(fixed, 6, name, size);
  return Uint8Array.from(Buffer.concat([fixed, Buffer.from(name, 'latin1'), aesField()]));
}

function listed({ name, size }: ZipEntry, place: number): Buffer {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(version, 4);
  fixed.writeUInt16LE(version, 6);
  writeCommon(fixed, 8, name, size);
  fixed.writeUInt32LE(place, 42);
  return Buffer.concat([fixed, Buffer.from(name, 'latin1'), aesField()]);
}

/** The part that a file's own header and the directory share. No checksum of the contents: their seal does that, and tells less. */
function writeCommon(target: Buffer, at: number, name: string, size: number): void {
  target.writeUInt16LE(flags, at);
  target.writeUInt16LE(method.aes, at + 2);
  target.writeUInt16LE(date, at + 6);
  target.writeUInt32LE(size + overhead, at + 12);
  target.writeUInt32LE(size, at + 16);
  target.writeUInt16LE(name.length, at + 20);
  target.writeUInt16LE(11, at + 22);
}

function aesField(): Buffer {
  const field = Buffer.alloc(11);
  field.writeUInt16LE(0x9901, 0);
  field.writeUInt16LE(7, 2);
  field.writeUInt16LE(2, 4);
  field.write('AE', 6, 'latin1');
  field.writeUInt8(3, 8);
  field.writeUInt16LE(method.stored, 9);
  return field;
}

function* closed({ size, pieces }: ZipEntry, passphrase: string, random: Random): Generator<Uint8Array> {
  const salt = random(saltBytes);
  const keys = pbkdf2Sync(passphrase, salt, rounds, 64 + checkBytes, 'sha1');
  yield Uint8Array.from(Buffer.concat([salt, keys.subarray(64)]));
  const cover = keystream(keys.subarray(0, 32));
  const seal = createHmac('sha1', keys.subarray(32, 64));
  let done = 0;
  for (const piece of pieces()) {
    const covered = cover(piece);
    seal.update(covered);
    done += covered.length;
    yield covered;
  }
  if (done !== size) throw new Error('An entry has not the size it said');
  yield Uint8Array.from(seal.digest().subarray(0, macBytes));
  keys.fill(0);
}

/** AES in counter mode, counting from 1 with the lowest byte first: other than Node's own, which counts from the other end. */
function keystream(key: Uint8Array): (piece: Uint8Array) => Uint8Array {
  const block = 16;
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  let counter = 1;
  let left = Buffer.alloc(0);
  return (piece) => {
    const blocks = Math.ceil(Math.max(0, piece.length - left.length) / block);
    const counters = Buffer.alloc(blocks * block);
    // 2^32 blocks are 64 GiB, far above what a zip of this kind holds.
    for (let index = 0; index < blocks; index += 1) counters.writeUInt32LE(counter + index, index * block);
    counter += blocks;
    const stream = Buffer.concat([left, cipher.update(counters)]);
    const covered = piece.map((byte, index) => byte ^ (stream[index] ?? 0));
    left = stream.subarray(piece.length);
    return Uint8Array.from(covered);
  };
}
