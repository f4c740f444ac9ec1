import { createHmac, hkdfSync } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sameBytes } from '../store/digest.ts';
import type { Anchor } from '../vault/anchor.ts';
import { fromV1, type SlotTable, type SlotTableV1, slotTable, slotTableV1 } from '../vault/slot-table.ts';

/**
 * A backup is one file: the encrypted database as it is, then a trailer. The trailer is JSON (version, moment, length of the
 * database, the slot table as in the slot files, a code over it all), followed by its length (4 bytes, little-endian) and
 * 16 bytes that say what this is. SQLite takes a database to be as long as its own header says, so the file can be opened
 * where it lies.
 */
export const backupExtension = '.kluis';
export const backupFormatVersion = 2;

const magic = Buffer.from('KLUIS-BACKUP\0\0\0\0', 'latin1');
const tailLength = 4 + magic.length;
const longestTrailer = 4 * 1024 * 1024;

const trailerOf = <V extends number, T extends z.ZodType>(version: V, table: T) =>
  z.strictObject({
    version: z.literal(version),
    createdAt: z.string(),
    databaseLength: z.number().int().positive(),
    table,
    mac: z.string(),
  });
const trailer = trailerOf(backupFormatVersion, slotTable);
const trailerV1 = trailerOf(1, slotTableV1);
const anyVersion = z.looseObject({ version: z.number() });

export type BackupTrailer = {
  readonly createdAt: IsoInstant;
  /** Bytes from the start of the file. */
  readonly databaseLength: number;
  readonly table: SlotTable;
  /** The table as it stands in a backup of version 1, which its code covers; null in later ones. */
  readonly tableV1: SlotTableV1 | null;
  readonly mac: string;
};

/** `notABackup`: something else, or cut short. `newerVersion`: made by a later program. */
export type BackupProblem = 'notABackup' | 'newerVersion';

/**
 * The code that ties the trailer to this very database: its key comes from the master key, and it covers where the log ends.
 * That itself stays out of the trailer: how much there is to complain about is nobody's business.
 */
export function backupMac(masterKey: Uint8Array, of: Omit<BackupTrailer, 'mac'>, anchor: Anchor): string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, of.table.vaultId, 'klachtenkluis-backup', 32));
  const { createdAt, databaseLength, table, tableV1 } = of;
  const bound = JSON.stringify([
    tableV1 === null ? backupFormatVersion : 1,
    createdAt,
    databaseLength,
    tableV1 ?? slotTable.parse(table),
    [anchor.sequence, anchor.hash, Object.entries(anchor.numbers).sort()],
  ]);
  const mac = createHmac('sha256', key).update(bound).digest('hex');
  key.fill(0);
  return mac;
}

export const macFits = (found: string, expected: string): boolean =>
  sameBytes(Buffer.from(found), Buffer.from(expected));

/** Turns a copy of the database into a backup, and syncs it. */
export function appendTrailer(file: string, { createdAt, databaseLength, table, mac }: BackupTrailer): void {
  const content = { version: backupFormatVersion, createdAt, databaseLength, table, mac };
  const text = Buffer.from(JSON.stringify(content), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const handle = openSync(file, 'a');
  try {
    writeAll(handle, Buffer.concat([text, length, magic]));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Reads what a file says about itself; nothing of it is proved before it is unlocked. */
export function readTrailer(file: string): Result<BackupTrailer, BackupProblem> {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size <= tailLength) return fail('notABackup');
    const tail = Buffer.alloc(tailLength);
    readSync(handle, tail, 0, tailLength, size - tailLength);
    const length = tail.readUInt32LE();
    const start = size - tailLength - length;
    if (!tail.subarray(4).equals(magic) || length > longestTrailer || start <= 0) return fail('notABackup');
    const text = Buffer.alloc(length);
    readSync(handle, text, 0, length, start);
    const parsed = parseTrailer(parseJson(text.toString('utf8')));
    return parsed.ok && parsed.value.databaseLength !== start ? fail('notABackup') : parsed;
  } finally {
    closeSync(handle);
  }
}

function parseTrailer(content: unknown): Result<BackupTrailer, BackupProblem> {
  const parsed = trailer.safeParse(content);
  if (parsed.success) {
    const { version: _version, ...rest } = parsed.data;
    return ok({ ...rest, tableV1: null });
  }
  const first = trailerV1.safeParse(content);
  if (first.success) {
    const { version: _version, table, ...rest } = first.data;
    return ok({ ...rest, table: fromV1(table), tableV1: table });
  }
  const other = anyVersion.safeParse(content);
  return fail(other.success && other.data.version > backupFormatVersion ? 'newerVersion' : 'notABackup');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
