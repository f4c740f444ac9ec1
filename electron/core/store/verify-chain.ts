import type { EventEnvelope } from '../../../shared/procedure/envelope.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db } from './database.ts';
import { saltedDigest, sameBytes } from './digest.ts';
import { type ChainHead, chainHash, type EventRow, genesisHash, storedEnvelope } from './events.ts';

/** The first thing found wrong. `sequence` is where; `cut` means that events known to `anchor` are gone. */
export type ChainProblem = {
  readonly kind: 'gap' | 'payloadChanged' | 'columnChanged' | 'hashChanged' | 'cut' | 'otherHistory';
  readonly sequence: number;
};

/**
 * Walks the whole log: numbering, digests of what is still stored, columns against stored bytes, and the chain.
 * A log cannot prove its own end; with `anchor` (a head kept elsewhere) a cut or replaced tail is seen as well.
 */
export function verifyChain(db: Db, anchor?: ChainHead): Result<ChainHead, ChainProblem> {
  let last: ChainHead = { sequence: 0, hash: genesisHash };
  for (const row of db.prepare<[], EventRow>('SELECT * FROM event ORDER BY sequence').iterate()) {
    const sequence = last.sequence + 1;
    if (row.sequence !== sequence) return fail({ kind: 'gap', sequence });
    if (row.payload && row.salt) {
      if (!sameBytes(saltedDigest(row.salt, row.payload), row.digest))
        return fail({ kind: 'payloadChanged', sequence });
      if (!columnsAgree(row, storedEnvelope(row.payload))) return fail({ kind: 'columnChanged', sequence });
    }
    const hash = chainHash(last.hash, sequence, row.digest);
    if (!sameBytes(hash, row.hash)) return fail({ kind: 'hashChanged', sequence });
    last = { sequence, hash };
    if (anchor?.sequence === sequence && !sameBytes(anchor.hash, hash)) return fail({ kind: 'otherHistory', sequence });
  }
  return anchor && anchor.sequence > last.sequence ? fail({ kind: 'cut', sequence: last.sequence + 1 }) : ok(last);
}

function columnsAgree(row: EventRow, stored: EventEnvelope): boolean {
  return (
    row.sequence === stored.sequence &&
    row.stream === stored.stream &&
    row.stream_sequence === stored.streamSequence &&
    row.type === stored.type &&
    row.version === stored.version &&
    row.happened_on === stored.happenedOn &&
    row.recorded_at === stored.recordedAt &&
    row.actor_id === stored.actorId
  );
}
