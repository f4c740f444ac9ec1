import { type CaseNumber, isLaterNumber, lastCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Anchor, anchorKey, readAnchor } from '../vault/anchor.ts';

/**
 * What somebody says was the last number given out before a backup is put back: `none` when none was since it was made, `unknown`
 * when nobody can tell.
 */
export type LastGiven = CaseNumber | 'none' | 'unknown';

/** The last number, as far as anybody knows; `supposed` when nobody did, and it is the furthest that it can have been. */
export type LastKnown = CaseNumber & { readonly supposed: boolean };

/** A vault hands out a few numbers a year. More than this at once is a slip of the pen, and numbers cannot be taken back. */
const mostSince = 500;

/** Whether the anchor in the place of a backup knows what was given out after it: it is of that vault, genuine, and not behind. */
export function numbersAreKnown(
  directory: string,
  { vaultId, masterKey, copy }: { readonly vaultId: string; readonly masterKey: Uint8Array; readonly copy: Anchor },
): boolean {
  const key = anchorKey(masterKey, vaultId);
  try {
    const anchor = readAnchor(directory, vaultId, key);
    return anchor !== null && anchor !== 'altered' && anchor.sequence >= copy.sequence;
  } finally {
    key.fill(0);
  }
}

/** The furthest that the last number can have been by now: what a person would be believed to say at most. */
export function furthestLast(copy: Anchor, today: IsoDate): CaseNumber {
  const year = Math.max(Number(today.slice(0, 4)), lastCaseNumber(copy.numbers)?.year ?? 0);
  return { year, serial: (copy.numbers[String(year)] ?? 0) + mostSince };
}

/**
 * The number up to which none may be given out again once the backup is back; null when the backup, or the anchor, knows
 * enough. Refused as long as nothing knows and nobody said.
 */
export function lastToRemember(
  said: LastGiven | null,
  { known, copy, today }: { readonly known: boolean; readonly copy: Anchor; readonly today: IsoDate },
): Result<LastKnown | null, 'numberNotSaid' | 'numberUnlikely'> {
  if (said === null) return known ? ok(null) : fail('numberNotSaid');
  if (said === 'unknown') return ok(known ? null : { ...furthestLast(copy, today), supposed: true });
  if (said === 'none' || !isLaterNumber(said, lastCaseNumber(copy.numbers))) return ok(null);
  const since = said.serial - (copy.numbers[String(said.year)] ?? 0);
  return said.year > Number(today.slice(0, 4)) || since > mostSince
    ? fail('numberUnlikely')
    : ok({ ...said, supposed: false });
}
