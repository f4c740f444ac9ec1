/** What main and a window's bridge process say to each other (structured clones over the child's channel). */
import type { PortEnd } from './socket-port.ts';

export type MainToBridge =
  | {
      readonly kind: 'open';
      readonly browser: string;
      readonly profile: string;
      readonly preload: string | null;
      readonly width: number;
      readonly height: number;
      /** Switches for the browser, as `--name=value`. */
      readonly switches: readonly string[];
    }
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'post'; readonly channel: string; readonly data: unknown; readonly ends: readonly PortEnd[] }
  | { readonly kind: 'invoked'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'served'; readonly id: number; readonly answer: Served | null }
  | { readonly kind: 'print'; readonly id: number; readonly file: string | null }
  | {
      readonly kind: 'choose-file';
      readonly id: number;
      readonly title: string;
      readonly button: string;
      readonly path: string;
      /** For what is there already; else an existing file takes a second confirmation. */
      readonly existing: boolean;
    }
  | { readonly kind: 'focus' };

/** `null` instead of this: the request is refused. */
export type Served = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type BridgeToMain =
  | { readonly kind: 'request'; readonly id: number; readonly url: string; readonly method: string }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
      readonly frame: { readonly origin: string; readonly isTop: boolean };
    }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'printed'; readonly id: number; readonly ok: boolean }
  | { readonly kind: 'chosen'; readonly id: number; readonly path: string | null }
  | { readonly kind: 'closed' };
