import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeDurably } from './durable-file.ts';
import {
  fromV1,
  type SlotTable,
  type SlotTableV1,
  slotFileFormat,
  slotTable,
  slotTableV1,
  slotTableVersion,
} from './slot-table.ts';

export const slotFileNames = ['slots-a.json', 'slots-b.json'] as const;

const fileOf = <V extends number, T extends z.ZodType>(version: V, table: T) =>
  z.strictObject({ format: z.literal(slotFileFormat), version: z.literal(version), sha256: z.string(), table });
const slotFile = fileOf(slotTableVersion, slotTable);
const slotFileV1 = fileOf(1, slotTableV1);
const anyVersion = z.looseObject({ format: z.literal(slotFileFormat), version: z.number() });

const checksum = (table: SlotTable | SlotTableV1): string =>
  createHash('sha256').update(JSON.stringify(table)).digest('hex');

type OneFile = SlotTable | 'missing' | 'damaged' | 'newer';

function readOne(file: string): OneFile {
  if (!existsSync(file)) return 'missing';
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Only what cannot be parsed is damage; a file that cannot be read is the machine's trouble.
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
  const parsed = slotFile.safeParse(content);
  if (parsed.success) return parsed.data.sha256 === checksum(parsed.data.table) ? parsed.data.table : 'damaged';
  const first = slotFileV1.safeParse(content);
  if (first.success) return first.data.sha256 === checksum(first.data.table) ? fromV1(first.data.table) : 'damaged';
  const other = anyVersion.safeParse(content);
  return other.success && other.data.version > slotTableVersion ? 'newer' : 'damaged';
}

export type SlotTableRead = {
  readonly table: SlotTable;
  /** One of the two files is missing, damaged or behind: it is to be written again once the vault is open. */
  readonly needsRepair: boolean;
};

/** The newest good one of the two files. */
export function readSlotTable(
  directory: string,
): Result<SlotTableRead, 'slotsMissing' | 'slotsDamaged' | 'newerVersion'> {
  const read = slotFileNames.map((name) => readOne(join(directory, name)));
  if (read.includes('newer')) return fail('newerVersion');
  const tables = read.filter((one) => typeof one !== 'string');
  const newest = tables.reduce<SlotTable | undefined>(
    (best, one) => (best && best.generation >= one.generation ? best : one),
    undefined,
  );
  if (!newest) return fail(read.includes('damaged') ? 'slotsDamaged' : 'slotsMissing');
  const good = tables.filter((one) => checksum(one) === checksum(newest));
  return ok({ table: newest, needsRepair: good.length < slotFileNames.length });
}

/** Writes both files, one after the other: at every moment at least one of them is whole. */
export function writeSlotTable(directory: string, table: SlotTable): void {
  const parsed = slotTable.parse(table);
  const content = { format: slotFileFormat, version: slotTableVersion, sha256: checksum(parsed), table: parsed };
  for (const name of slotFileNames) writeDurably(join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
}
