import type { Incoming } from './documents/take-in.ts';

/** A file that is being sent in pieces. */
export type Upload = {
  readonly incoming: Incoming;
  /** Bytes announced and received. */
  readonly size: number;
  received: number;
};
