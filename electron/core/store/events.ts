import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import type { EventDraft, EventEnvelope, StreamId } from '../../../shared/procedure/envelope.ts';
import type { ActorId, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';
import { all, type Db, first, run, transact } from './database.ts';
import { fromUtf8, saltedDigest, saltLength, utf8 } from './digest.ts';
import { eventUpcasters, type Upcasters, upcast } from './upcast.ts';

export type EventRow = {
  readonly sequence: number;
  readonly stream: string;
  readonly stream_sequence: number;
  readonly type: string;
  readonly version: number;
  readonly happened_on: string | null;
  readonly recorded_at: string;
  readonly actor_id: string;
  readonly payload: Uint8Array | null;
  readonly salt: Uint8Array | null;
  readonly digest: Uint8Array;
  readonly hash: Uint8Array;
};

/** Where the chain ends: the vault-wide sequence (0 when empty) and its hash. */
export type ChainHead = { readonly sequence: number; readonly hash: Uint8Array };

export const genesisHash: Uint8Array = new Uint8Array(32);

/** H(previous hash, sequence as 8 bytes big-endian, digest), SHA-256. */
export function chainHash(previous: Uint8Array, sequence: number, digest: Uint8Array): Uint8Array {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(sequence));
  return createHash('sha256').update(previous).update(number).update(digest).digest();
}

export function head(db: Db): ChainHead {
  const row = first<Pick<EventRow, 'sequence' | 'hash'>>(
    db,
    'SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1',
  );
  return row ?? { sequence: 0, hash: genesisHash };
}

/** The last sequence within a stream; 0 when nothing was recorded in it. */
export function streamHead(db: Db, stream: StreamId): number {
  const row = first<{ last: number | null }>(
    db,
    'SELECT max(stream_sequence) AS last FROM event WHERE stream = ?',
    stream,
  );
  return row?.last ?? 0;
}

export type AppendContext = {
  readonly actorId: ActorId;
  readonly recordedAt: IsoInstant;
  readonly random: Random;
};

/**
 * Appends events to a stream, all or none. `conflict` when the stream has moved on since the caller read it
 * (`expectedStreamSequence` is the last one the caller has seen, 0 for a new stream). May be called inside `transact`.
 */
export function appendEvents(
  db: Db,
  stream: StreamId,
  expectedStreamSequence: number,
  drafts: readonly EventDraft[],
  context: AppendContext,
): Result<readonly EventEnvelope[], { readonly kind: 'conflict' }> {
  return transact(db, () => {
    if (streamHead(db, stream) !== expectedStreamSequence) return fail({ kind: 'conflict' } as const);
    let { sequence, hash } = head(db);
    let streamSequence = expectedStreamSequence;
    const envelopes: EventEnvelope[] = [];
    for (const draft of drafts) {
      sequence += 1;
      streamSequence += 1;
      const envelope: EventEnvelope = {
        sequence,
        stream,
        streamSequence,
        type: draft.type,
        version: draft.version,
        happenedOn: draft.happenedOn,
        recordedAt: context.recordedAt,
        actorId: context.actorId,
        mentions: draft.mentions,
        event: draft.event,
      };
      const payload = utf8(JSON.stringify(envelope));
      const salt = context.random(saltLength);
      const digest = saltedDigest(salt, payload);
      hash = chainHash(hash, sequence, digest);
      run(
        db,
        `INSERT INTO event (sequence, stream, stream_sequence, type, version, happened_on, recorded_at, actor_id,
           payload, salt, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        sequence,
        stream,
        streamSequence,
        draft.type,
        draft.version,
        draft.happenedOn,
        context.recordedAt,
        context.actorId,
        payload,
        salt,
        digest,
        hash,
      );
      envelopes.push(envelope);
    }
    return ok(envelopes);
  });
}

const storedPayload = z.object({
  sequence: z.number(),
  stream: z.string(),
  streamSequence: z.number(),
  type: z.string(),
  version: z.number(),
  happenedOn: z.string().nullable(),
  recordedAt: z.string(),
  actorId: z.string(),
  mentions: z.array(z.object({ id: z.string(), revision: z.number(), digest: z.string() })),
  event: z.custom<Json>((value) => value !== undefined),
});

/** The envelope as it was stored, before any upcasting; null when destroyed. Throws when the bytes are not ours. */
export function storedEnvelope(payload: Uint8Array): EventEnvelope {
  return storedPayload.parse(JSON.parse(fromUtf8(payload)));
}

function toEnvelope(row: EventRow, upcasters: Upcasters): EventEnvelope {
  if (row.payload) {
    const stored = storedEnvelope(row.payload);
    return stored.event === null
      ? stored
      : { ...stored, ...upcast(upcasters, stored.type, stored.version, stored.event) };
  }
  return {
    sequence: row.sequence,
    stream: row.stream,
    streamSequence: row.stream_sequence,
    type: row.type,
    version: row.version,
    happenedOn: null,
    recordedAt: row.recorded_at,
    actorId: row.actor_id,
    mentions: [],
    event: null,
  };
}

/** All events of a stream in order, brought to their newest shape. */
export function readStream(db: Db, stream: StreamId, upcasters: Upcasters = eventUpcasters): readonly EventEnvelope[] {
  return all<EventRow>(db, 'SELECT * FROM event WHERE stream = ? ORDER BY stream_sequence', stream).map((row) =>
    toEnvelope(row, upcasters),
  );
}

/** All events of the vault in order, from after `afterSequence`; one page of at most `limit`. */
export function readAll(
  db: Db,
  afterSequence = 0,
  limit = 1_000_000,
  upcasters: Upcasters = eventUpcasters,
): readonly EventEnvelope[] {
  return all<EventRow>(
    db,
    'SELECT * FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?',
    afterSequence,
    limit,
  ).map((row) => toEnvelope(row, upcasters));
}
