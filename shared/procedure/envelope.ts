import type { Json } from '../json.ts';
import type { ActorId, CaseId, IsoDate, IsoInstant } from './id.ts';

/** The stream of one case, or the one stream of everything that concerns no case. */
export type StreamId = CaseId | 'vault';

/** A text or person an event speaks of, at that revision. `digest` is salted (hex): it proves the words without holding them. */
export type Mention = { readonly id: string; readonly revision: number; readonly digest: string };

/** What a caller wants to have recorded. `version` is the version of the event's shape, from 1. */
export type EventDraft = {
  readonly type: string;
  readonly version: number;
  /** The day it happened, as a person entered it; null when it has no day of its own. */
  readonly happenedOn: IsoDate | null;
  readonly mentions: readonly Mention[];
  readonly event: Json;
};

/** A recorded event. `sequence` is vault-wide and gapless from 1, `streamSequence` within its stream. */
export type EventEnvelope = {
  readonly sequence: number;
  readonly stream: StreamId;
  readonly streamSequence: number;
  readonly type: string;
  readonly version: number;
  readonly happenedOn: IsoDate | null;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
  readonly mentions: readonly Mention[];
  /** Null once destroyed: then only the place in the chain is left. */
  readonly event: Json | null;
};
