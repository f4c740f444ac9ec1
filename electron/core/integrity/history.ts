import { type CaseNumber, formatCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';
import { type Db, first, transact } from '../store/database.ts';
import { toHex } from '../store/digest.ts';
import { appendEvents, type ChainHead, head, streamHead } from '../store/events.ts';
import { raiseCaseNumbers } from '../store/register.ts';
import type { AnchorFinding } from '../vault/anchor.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { markHistoryAccepted } from './accepted-history.ts';

const digits = 20;

/**
 * The end of the log as it is printed in rulings and dossiers: sequence and 20 hex digits of the hash, as
 * `57-3F0A1-92BC4-77D01-5E8B2`. Nobody can make another history that fits it.
 */
export function checkpointCode({ sequence, hash }: ChainHead): string {
  const text = toHex(hash).slice(0, digits).toUpperCase();
  return [String(sequence), ...(text.match(/.{5}/g) ?? [])].join('-');
}

/** Where the log ends now, as it is printed. */
export const logCheckpoint = (db: Db): string => checkpointCode(head(db));

/** `notACode`: cannot be one. `beyondEnd`: this log is shorter than it once was. `otherHistory`: the past was changed. */
export type CheckpointProblem = 'notACode' | 'beyondEnd' | 'otherHistory';

/** Compares a printed code, as typed, with the log. Gives the sequence it stands for and the moment of that entry. */
export function verifyPrintedCheckpoint(
  db: Db,
  typed: string,
): Result<{ readonly sequence: number; readonly recordedAt: IsoInstant | null }, CheckpointProblem> {
  const match = /^\s*(\d{1,12})[\s\-–:·]+((?:[0-9a-f][\s\-–]*){20})$/i.exec(typed);
  if (!match) return fail('notACode');
  const sequence = Number(match[1]);
  const expected = (match[2] ?? '').replace(/[\s\-–]/g, '').toLowerCase();
  if (sequence === 0) {
    return /^0+$/.test(expected) ? ok({ sequence, recordedAt: null }) : fail('otherHistory');
  }
  const row = first<{ hash: Uint8Array; recorded_at: string }>(
    db,
    'SELECT hash, recorded_at FROM event WHERE sequence = ?',
    sequence,
  );
  if (!row) return fail('beyondEnd');
  return toHex(row.hash).startsWith(expected) ? ok({ sequence, recordedAt: row.recorded_at }) : fail('otherHistory');
}

type Recording = {
  readonly actorId: ActorId;
  readonly recordedAt: IsoInstant;
  readonly random: Random;
  readonly today: IsoDate;
};

/**
 * Writes into the log that the vault was found older or other than it was remembered (a backup was put back, or files were
 * tampered with), and remembers it as it is from now on. `reason`: `found` when it was not
 * this program that exchanged the vault. No number up to `last` is given out again from here on; `supposed` when nobody knew it.
 */
export function acceptHistory(
  vault: OpenVault,
  reason: 'restored' | 'undone' | 'salvaged' | 'found',
  { actorId, recordedAt, random, today }: Recording,
  last: (CaseNumber & { readonly supposed: boolean }) | null = null,
): AnchorFinding {
  const finding = vault.anchor;
  const appended = transact(vault.db, () => {
    const raised = last && {
      lastNumber: formatCaseNumber(last),
      skipped: raiseCaseNumbers(vault.db, { [last.year]: last.serial }),
      ...(last.supposed && { supposed: true }),
    };
    const event = { reason, ...finding, ...raised };
    const draft = { type: 'historyAccepted', version: 1, happenedOn: today, mentions: [], event };
    return appendEvents(vault.db, 'vault', streamHead(vault.db, 'vault'), [draft], { actorId, recordedAt, random });
  });
  if (!appended.ok) throw new Error('The log moved on by itself');
  vault.checkpoint();
  vault.settleAnchor();
  markHistoryAccepted(vault);
  return finding;
}
