import type { Incoming } from './documents/take-in.ts';

/** A file that is being sent in pieces. */
export type Upload = {
  readonly incoming: Incoming;
  /** It is only looked at, and may be larger than what is kept. */
  readonly toCheck: boolean;
  /** Bytes announced and received. */
  readonly size: number;
  received: number;
};
