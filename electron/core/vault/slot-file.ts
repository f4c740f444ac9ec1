import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeDurably } from './durable-file.ts';
import { tooHeavy } from './key-derivation.ts';

export const slotFileFormat = 'klachtenkluis-slots';
export const slotFileVersion = 1;
export const slotFileNames = ['slots-a.json', 'slots-b.json'] as const;

const base64 = z.base64();
const wrappedKey = z.strictObject({ nonce: base64, wrapped: base64 });

const kdf = z
  .strictObject({
    memoryKiB: z.number().int().positive(),
    time: z.number().int().positive(),
    parallelism: z.number().int().positive(),
  })
  .refine((parameters) => !tooHeavy(parameters));

/**
 * One way in. The name is readable, since the unlock screen has to show it; everything here is bound to the wrapped key.
 * `validUntil` is the last day on which an outside deputy may use it.
 */
const slot = z.strictObject({
  slotId: z.string(),
  kind: z.enum(['passphrase', 'recovery']),
  name: z.string(),
  role: z.enum(['director', 'deputy']),
  validUntil: z.iso.date().nullable(),
  createdAt: z.string(),
  kdf,
  salt: base64,
  masterKey: wrappedKey,
});
export type Slot = z.infer<typeof slot>;

/**
 * `databaseKeys` are wrapped by the master key; there are two while the database is being given a new key, and opening
 * tries them in order. `generation` grows with every change, so that the newer of the two files is known.
 */
export const slotTable = z.strictObject({
  vaultId: z.string(),
  generation: z.number().int().positive(),
  databaseKeys: z
    .array(z.strictObject({ keyId: z.string(), databaseKey: wrappedKey }))
    .min(1)
    .max(2),
  slots: z.array(slot).min(1),
});
export type SlotTable = z.infer<typeof slotTable>;

const slotFile = z.strictObject({
  format: z.literal(slotFileFormat),
  version: z.literal(slotFileVersion),
  sha256: z.string(),
  table: slotTable,
});
const anyVersion = z.looseObject({ format: z.literal(slotFileFormat), version: z.number() });

/** What a slot's wrapped key is bound to: changing any of it on disk makes the slot useless, not weaker. */
export const slotBinding = (vaultId: string, of: Omit<Slot, 'masterKey'>): string =>
  JSON.stringify([
    slotFileFormat,
    slotFileVersion,
    vaultId,
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
  ]);

export const databaseKeyBinding = (vaultId: string, keyId: string): string =>
  JSON.stringify([slotFileFormat, slotFileVersion, vaultId, 'databaseKey', keyId]);

const checksum = (table: SlotTable): string => createHash('sha256').update(JSON.stringify(table)).digest('hex');

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
  const other = anyVersion.safeParse(content);
  return other.success && other.data.version > slotFileVersion ? 'newer' : 'damaged';
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
  const content = { format: slotFileFormat, version: slotFileVersion, sha256: checksum(parsed), table: parsed };
  for (const name of slotFileNames) writeDurably(join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
}
