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

/** From here on a number does not fit the old kind of zip, and stands in a longer field beside it (zip64). */
export type Limits = { readonly bytes: number; readonly entries: number };
const ofOldKind: Limits = { bytes: 0xffff_ffff, entries: 0xffff };
const overhead = saltBytes + checkBytes + macBytes;
/** Of everything about an entry but its contents and, twice, its name; and of the end. */
const most = { entry: 160, end: 98 } as const;

/** Bytes that the whole file will have at most. */
export const zipSize = (entries: readonly Pick<ZipEntry, 'name' | 'size'>[]): number =>
  entries.reduce<number>((sum, { name, size }) => sum + size + overhead + 2 * name.length + most.entry, most.end);

/**
 * The file in pieces; nothing of it is ever in memory whole. Of any size: what the old kind of zip cannot say is said as zip64.
 * Throws when an entry has not the size it said. `limits` are the format's own, but for tests.
 */
export function* closedZip(
  entries: readonly ZipEntry[],
  passphrase: string,
  random: Random,
  limits = ofOldKind,
): Generator<Uint8Array> {
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    places.push(at);
    const head = header(entry, limits);
    yield head;
    at += head.length;
    for (const piece of closed(entry, passphrase, random)) {
      yield piece;
      at += piece.length;
    }
  }
  yield zipDirectory(entries, places, at, limits);
}

/** The end of a zip file: what is in it, where each begins (`places`), for a directory that itself begins at `at`. */
export function zipDirectory(
  entries: readonly Pick<ZipEntry, 'name' | 'size'>[],
  places: readonly number[],
  at: number,
  limits = ofOldKind,
): Uint8Array {
  const directory = Buffer.concat(entries.map((entry, index) => listed(entry, places[index] ?? 0, limits)));
  const far = Math.max(at, directory.length) >= limits.bytes || entries.length >= limits.entries;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(far ? ofOldKind.entries : entries.length, 8);
  end.writeUInt16LE(far ? ofOldKind.entries : entries.length, 10);
  end.writeUInt32LE(far ? ofOldKind.bytes : directory.length, 12);
  end.writeUInt32LE(far ? ofOldKind.bytes : at, 16);
  return Uint8Array.from(
    Buffer.concat([directory, ...(far ? [longEnd(entries.length, directory.length, at)] : []), end]),
  );
}

/** The end as zip64 says it, and where that stands. */
function longEnd(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(version, 12);
  end.writeUInt16LE(version, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  const place = Buffer.alloc(20);
  place.writeUInt32LE(0x07064b50, 0);
  place.writeBigUInt64LE(BigInt(at + length), 8);
  place.writeUInt32LE(1, 16);
  return Buffer.concat([end, place]);
}

function header({ name, size }: ZipEntry, limits: Limits): Uint8Array {
  // Of sizes, an entry's own header says both in the long field or none.
  const far = size + overhead >= limits.bytes;
  const beside = Buffer.concat([aesField(), longField(far ? [size, size + overhead] : [])]);
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  fixed.writeUInt16LE(version, 4);
  writeCommon(fixed, 6, name, { size, far, beside: beside.length });
  return Uint8Array.from(Buffer.concat([fixed, Buffer.from(name, 'latin1'), beside]));
}

function listed({ name, size }: Pick<ZipEntry, 'name' | 'size'>, place: number, limits: Limits): Buffer {
  const far = size + overhead >= limits.bytes;
  const farOff = place >= limits.bytes;
  const beside = Buffer.concat([
    aesField(),
    longField([...(far ? [size, size + overhead] : []), ...(farOff ? [place] : [])]),
  ]);
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(version, 4);
  fixed.writeUInt16LE(version, 6);
  writeCommon(fixed, 8, name, { size, far, beside: beside.length });
  fixed.writeUInt32LE(farOff ? ofOldKind.bytes : place, 42);
  return Buffer.concat([fixed, Buffer.from(name, 'latin1'), beside]);
}

type Sizes = { readonly size: number; readonly far: boolean; readonly beside: number };

/** The part that a file's own header and the directory share. No checksum of the contents: their seal does that, and tells less. */
function writeCommon(target: Buffer, at: number, name: string, { size, far, beside }: Sizes): void {
  target.writeUInt16LE(flags, at);
  target.writeUInt16LE(method.aes, at + 2);
  target.writeUInt16LE(date, at + 6);
  target.writeUInt32LE(far ? ofOldKind.bytes : size + overhead, at + 12);
  target.writeUInt32LE(far ? ofOldKind.bytes : size, at + 16);
  target.writeUInt16LE(name.length, at + 20);
  target.writeUInt16LE(beside, at + 22);
}

/** The numbers that do not fit, in the order of the short ones; nothing when all fit. */
function longField(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return field;
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
    // 2^32 blocks are 64 GiB, far above the largest paper that the vault takes.
    for (let index = 0; index < blocks; index += 1) counters.writeUInt32LE(counter + index, index * block);
    counter += blocks;
    const stream = Buffer.concat([left, cipher.update(counters)]);
    const covered = piece.map((byte, index) => byte ^ (stream[index] ?? 0));
    left = stream.subarray(piece.length);
    return Uint8Array.from(covered);
  };
}
