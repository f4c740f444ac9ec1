import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formatCaseNumber, lastCaseNumber } from '../../../shared/procedure/case-number.ts';
import { all, type Db, first } from '../store/database.ts';
import { sameBytes, toHex } from '../store/digest.ts';
import { type ChainHead, head } from '../store/events.ts';
import { writeDurably } from './durable-file.ts';
import { anchorKeyBinding, type SlotTable } from './slot-table.ts';
import { unwrapKey } from './wrap.ts';

/**
 * What is remembered outside the database: where the log ended, and the last number given out in each year. An older database
 * put back, or one with its last entries cut off, does not know what this knows.
 */
export type Anchor = {
  readonly sequence: number;
  /** The hash of the chain there, in hex. */
  readonly hash: string;
  readonly numbers: Readonly<Record<string, number>>;
};

/** `none`: nothing to compare with (a new place). `altered`: somebody changed the anchor, or it is damaged. */
export type AnchorFinding =
  | { readonly kind: 'none' | 'agrees' | 'altered' }
  /** The log ends at `found`, though it once reached `known`. */
  | { readonly kind: 'rolledBack'; readonly known: number; readonly found: number }
  /** The entry at `sequence` is not the one it was. */
  | { readonly kind: 'otherHistory'; readonly sequence: number };

const anchorFormat = 'klachtenkluis-anchor';

const content = z.strictObject({
  format: z.literal(anchorFormat),
  vaultId: z.string(),
  sequence: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  numbers: z.record(z.string().regex(/^\d{4}$/), z.number().int().positive()),
});
/** One code for each master key that the vault has had: a backup from before the last one knows an earlier key only. */
const anchorFile = z.discriminatedUnion('version', [
  content.extend({ version: z.literal(1), mac: z.string() }),
  content.extend({ version: z.literal(2), macs: z.array(z.string()).min(1).max(101) }),
]);

export const anchorPath = (directory: string): string => join(directory, 'anchor.json');

/** Whoever can open the vault can make an anchor; whoever has only the disk cannot. The caller zeroes it. */
export const anchorKey = (masterKey: Uint8Array, vaultId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, vaultId, anchorFormat, 32));

/** The key of now, by which an anchor is believed, then those of earlier master keys. The caller zeroes them. */
export const anchorKeysOf = (
  { vaultId, olderAnchorKeys }: Pick<SlotTable, 'vaultId' | 'olderAnchorKeys'>,
  masterKey: Uint8Array,
): readonly [Buffer, ...Buffer[]] => [
  anchorKey(masterKey, vaultId),
  ...olderAnchorKeys.flatMap((wrapped) => unwrapKey(masterKey, wrapped, anchorKeyBinding(vaultId)) ?? []),
];

const macOf = (key: Uint8Array, vaultId: string, { sequence, hash, numbers }: Anchor): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([anchorFormat, 1, vaultId, sequence, hash, Object.entries(numbers).sort()]))
    .digest('hex');

/** Replaces the anchor by rename: one of the two is there at any moment. Every key gives a code of its own. */
export function writeAnchor(directory: string, vaultId: string, keys: readonly Uint8Array[], anchor: Anchor): void {
  const macs = keys.map((key) => macOf(key, vaultId, anchor));
  writeDurably(
    anchorPath(directory),
    `${JSON.stringify({ format: anchorFormat, version: 2, vaultId, ...anchor, macs })}\n`,
  );
}

/** Null when there is none for this vault. Believed when one of its codes is by `key`. */
export function readAnchor(directory: string, vaultId: string, key: Uint8Array): Anchor | 'altered' | null {
  if (!existsSync(anchorPath(directory))) return null;
  const text = readFileSync(anchorPath(directory), 'utf8');
  let parsed: z.infer<typeof anchorFile>;
  try {
    parsed = anchorFile.parse(JSON.parse(text));
  } catch {
    return 'altered';
  }
  const { vaultId: of, sequence, hash, numbers } = parsed;
  if (of !== vaultId) return null;
  const anchor = { sequence, hash, numbers };
  const expected = Buffer.from(macOf(key, vaultId, anchor));
  const macs = parsed.version === 1 ? [parsed.mac] : parsed.macs;
  return macs.some((mac) => sameBytes(Buffer.from(mac), expected)) ? anchor : 'altered';
}

/** Of which vault the anchor in this folder says it is; not believed for anything but a message. Null when it does not say. */
export function anchoredVault(directory: string): string | null {
  try {
    return anchorFile.parse(JSON.parse(readFileSync(anchorPath(directory), 'utf8'))).vaultId;
  } catch {
    return null;
  }
}

/** How many entries the vault of this anchor had and its last number, as it says itself: to be shown while locked, not to be believed. */
export function anchoredCounts(
  directory: string,
  vaultId: string,
): { readonly events: number; readonly lastNumber: string | null } | null {
  try {
    const {
      vaultId: of,
      sequence,
      numbers,
    } = anchorFile.parse(JSON.parse(readFileSync(anchorPath(directory), 'utf8')));
    const last = lastCaseNumber(numbers);
    return of === vaultId ? { events: sequence, lastNumber: last && formatCaseNumber(last) } : null;
  } catch {
    return null;
  }
}

/** What an anchor of this database would say now. */
export function anchorOf(db: Db): Anchor {
  const { sequence, hash } = head(db);
  const numbers = all<{ year: number; last: number }>(db, 'SELECT year, last FROM case_number ORDER BY year');
  return { sequence, hash: toHex(hash), numbers: Object.fromEntries(numbers.map(({ year, last }) => [year, last])) };
}

export const anchorHead = ({ sequence, hash }: Anchor): ChainHead => ({ sequence, hash: Buffer.from(hash, 'hex') });

/** Compares the log with what was remembered. A log that is longer is right: a crash may come before the anchor is written. */
export function compareAnchor(db: Db, anchor: Anchor | 'altered' | null): AnchorFinding {
  if (anchor === null) return { kind: 'none' };
  if (anchor === 'altered') return { kind: 'altered' };
  if (anchor.sequence === 0) return { kind: 'agrees' };
  const row = first<{ hash: Uint8Array }>(db, 'SELECT hash FROM event WHERE sequence = ?', anchor.sequence);
  if (row === undefined) return { kind: 'rolledBack', known: anchor.sequence, found: head(db).sequence };
  return toHex(row.hash) === anchor.hash ? { kind: 'agrees' } : { kind: 'otherHistory', sequence: anchor.sequence };
}
