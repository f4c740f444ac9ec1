import type { PracticePlace } from '../../shared/contract/practice.ts';

/** What main and core say to each other beside the ports; nothing about complaints. */

export type MainToCore =
  /** First of all. Absolute paths; `locale` is the desktop's BCP 47 tag. */
  | {
      readonly kind: 'start';
      readonly vaultDirectory: string;
      readonly resources: string;
      readonly logDirectory: string;
      readonly locale: string;
      readonly practice: PracticePlace;
    }
  /** With one port: the other end is at a window. A later one replaces it. */
  | { readonly kind: 'window-port' }
  /** With one port: the other end is at a reader that has just been started. */
  | { readonly kind: 'reader-port' }
  | { readonly kind: 'reader-gone' }
  /** The user chose a file or a folder; the window knows it by the token only. Answered with `target-known`. */
  | { readonly kind: 'target'; readonly token: string; readonly path: string };

export type CoreToMain =
  | { readonly kind: 'start-reader' }
  | { readonly kind: 'kill-reader' }
  /** Only now may the window hear of the token: its own port could be quicker than the way of `target`. */
  | { readonly kind: 'target-known'; readonly token: string }
  /** Main then ends core, reader and window, and opens fresh ones. */
  | { readonly kind: 'locked' };

/** As Electron's `MessagePortMain`; named here because the core does not know Electron. */
export type ProcessPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
};
