/** The core without its process: answers the frames of a window. Composed here so that tests can run it in-process. */

import { appPing } from '../../shared/contract/app.ts';
import type { Port, WireRequest, WireResponse } from '../../shared/contract/wire.ts';
import type { Json } from '../../shared/json.ts';
import type { ProcessPort } from './process-message.ts';

export type CoreHost = {
  readonly vaultDirectory: string;
  readonly resources: string;
  readonly logDirectory: string;
  readonly locale: string;
  /** Asks main for a reader; its port comes through `connectReader`. */
  readonly startReader: () => void;
  readonly killReader: () => void;
  /** Asks main to end this process and to open a fresh one. */
  readonly locked: () => void;
};

export type RunningCore = {
  readonly connectWindow: (port: Port) => void;
  readonly connectReader: (port: ProcessPort) => void;
  readonly readerGone: () => void;
  readonly addTarget: (token: string, path: string) => void;
};

/** Starts answering; nothing is opened or derived before the window asks for it. */
export function startCore(host: CoreHost): RunningCore {
  const targets = new Map<string, string>();
  return {
    connectWindow: (port) => {
      port.onFrame((frame) => {
        // The window is our own page; the dispatcher validates the input itself.
        const request = JSON.parse(frame) as WireRequest;
        port.send(JSON.stringify(answer(host, request)));
      });
    },
    connectReader: (port) => port.start(),
    readerGone: () => {},
    addTarget: (token, path) => {
      targets.set(token, path);
    },
  };
}

function answer(host: CoreHost, request: WireRequest): WireResponse {
  if (request.endpoint !== appPing.name) return { id: request.id, ok: false, failure: { kind: 'unknown' } };
  const output: Json = appPing.output.parse({ locale: host.locale });
  return { id: request.id, ok: true, output };
}
