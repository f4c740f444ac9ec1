import { portMessage } from '../../shared/contract/port-message.ts';
import type { Kluis } from '../../shared/contract/shell.ts';
import type { WireFailure, WireFrame, WirePush, WireRequest } from '../../shared/contract/wire.ts';
import type { Json } from '../../shared/json.ts';

declare global {
  interface Window {
    readonly kluis: Kluis;
  }
}

/** A request that the core could not answer. Refusals of the procedure are no failures: they are outputs. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly failure: WireFailure;
  constructor(failure: WireFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

type Waiting = { readonly resolve: (output: Json) => void; readonly reject: (failure: RequestFailed) => void };

const waiting = new Map<number, Waiting>();
const pushListeners = new Set<(push: WirePush) => void>();
const closeListeners = new Set<() => void>();
let lastId = 0;

const port = new Promise<MessagePort>((resolve) => {
  window.addEventListener('message', (message) => {
    const [end] = message.ports;
    if (message.source !== window || message.data?.kind !== portMessage || end === undefined) return;
    end.onmessage = (event: MessageEvent<string>) => receive(JSON.parse(event.data) as WireFrame);
    end.addEventListener('close', closed);
    end.start();
    resolve(end);
  });
  void window.kluis.requestPort();
});

/** Asks the core; rejects with `RequestFailed`. Order of answers is not that of requests. */
export async function request(endpoint: string, input: Json): Promise<Json> {
  const end = await port;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    end.postMessage(JSON.stringify({ id, endpoint, input } satisfies WireRequest));
  });
}

/** Unasked news from the core. Returns how to stop listening. */
export function onPush(listener: (push: WirePush) => void): () => void {
  pushListeners.add(listener);
  return () => pushListeners.delete(listener);
}

/** The core is gone (it crashed, or the vault is being locked). Returns how to stop listening. */
export function onClosed(listener: () => void): () => void {
  closeListeners.add(listener);
  return () => closeListeners.delete(listener);
}

function receive(frame: WireFrame): void {
  if ('push' in frame) {
    for (const listener of pushListeners) listener(frame);
    return;
  }
  const request = waiting.get(frame.id);
  waiting.delete(frame.id);
  if (frame.ok) request?.resolve(frame.output);
  else request?.reject(new RequestFailed(frame.failure));
}

function closed(): void {
  for (const { reject } of waiting.values()) reject(new RequestFailed({ kind: 'locked' }));
  waiting.clear();
  for (const listener of closeListeners) listener();
}
