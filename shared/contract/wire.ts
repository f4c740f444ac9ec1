/**
 * The frames on the message port between window and core. JSON only; bytes travel as base64 in pieces of at most 1 MiB.
 * The port itself is brokered by main, which sees no frame.
 */
import type { Json } from '../json.ts';

export type WireRequest = { readonly id: number; readonly endpoint: string; readonly input: Json };

/** What keeps a change from being kept. */
export type WhyNotWritten =
  | 'damaged'
  | 'ioError'
  | 'replaced'
  | 'copying'
  | 'moved'
  | 'diskFull'
  | 'otherPast'
  | 'practice';

/** `reference` is a random code that is also in the content-free log, so that a report by telephone can be traced. */
export type WireFailure =
  | { readonly kind: 'invalid'; readonly reference: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unknown' }
  /** Nothing was kept, for the vault may not be written now or the disk is full. Reading goes on. */
  | { readonly kind: 'notWritten'; readonly why: WhyNotWritten }
  | { readonly kind: 'failed'; readonly reference: string };

export type WireResponse =
  | { readonly id: number; readonly ok: true; readonly output: Json }
  | { readonly id: number; readonly ok: false; readonly failure: WireFailure };

/** Unasked news from the core: what changed (so that queries refetch) or how far long work has come (0..1), and at which of its parts it is. */
export type WirePush =
  | { readonly push: 'changed'; readonly topics: readonly string[] }
  | { readonly push: 'progress'; readonly work: string; readonly done: number; readonly part?: number };

export type WireFrame = WireResponse | WirePush;

/** Both hosts' ports look like this to the core and to the window. Frames are JSON text, parsed by the receiver. */
export type Port = {
  readonly send: (frame: string) => void;
  readonly onFrame: (listener: (frame: string) => void) => void;
  readonly onClose: (listener: () => void) => void;
};
