/**
 * Runs in the page before its own scripts: gives the preload the `electron` it expects. The function is sent as text, so
 * it may use nothing from outside itself. Init scripts reach every frame: only the top frame of the own origin gets it.
 */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'frame'; readonly port: number; readonly data: string };

export type PageDelivery =
  | { readonly kind: 'invoked'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'post'; readonly channel: string; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'frame'; readonly port: number; readonly data: string }
  | { readonly kind: 'port-closed'; readonly port: number };

export const bindingName = 'standinSend';
export const receiverName = 'standinReceive';

export function pageSide(origin: string, binding: string, receiver: string, preload: string): void {
  if (window.top !== window || location.origin !== origin) return;
  const page = globalThis as unknown as Record<string, unknown>;
  const send = page[binding] as (message: string) => void;
  delete page[binding];
  const post = (message: PageMessage) => send(JSON.stringify(message));

  type Answer = { resolve: (value: unknown) => void; reject: (reason: Error) => void };
  type Listener = (event: { readonly ports: readonly MessagePort[] }, data: unknown) => void;
  const asked = new Map<number, Answer>();
  const listeners = new Map<string, Listener[]>();
  const ends = new Map<number, MessagePort>();
  let lastId = 0;

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        asked.set(lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args });
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
  };

  const openPort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ends.set(id, port1);
    port1.onmessage = (event: MessageEvent<string>) => post({ kind: 'frame', port: id, data: event.data });
    return port2;
  };

  const receive = (delivery: PageDelivery) => {
    switch (delivery.kind) {
      case 'invoked': {
        const answer = asked.get(delivery.id);
        asked.delete(delivery.id);
        if (delivery.ok) answer?.resolve(delivery.value);
        else answer?.reject(new Error(String(delivery.value)));
        return;
      }
      case 'post': {
        const ports = delivery.ports.map(openPort);
        for (const listener of listeners.get(delivery.channel) ?? []) listener({ ports }, delivery.data);
        return;
      }
      case 'frame':
        ends.get(delivery.port)?.postMessage(delivery.data);
        return;
      case 'port-closed':
        ends.get(delivery.port)?.close();
        ends.delete(delivery.port);
        return;
    }
  };
  Object.defineProperty(globalThis, receiver, { value: receive });

  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const part of Object.values(value)) freeze(part);
    return Object.freeze(value);
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) =>
      Object.defineProperty(globalThis, name, { value: freeze(api), enumerable: true }),
  };
  const load = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload cannot load ${name}`);
  };
  // The page's policy forbids eval, but init scripts run outside it: the preload stands here as source text.
  const run = preload as unknown as (require: typeof load, module: object, exports: object) => void;
  run(load, { exports: {} }, {});
}

/** The init script: `pageSide` with the preload's source as a function literal in place of its last argument. */
export function initScript(origin: string, preloadSource: string): string {
  const given = [origin, bindingName, receiverName].map((text) => JSON.stringify(text)).join(', ');
  return `(${pageSide.toString()})(${given}, function (require, module, exports) {\n${preloadSource}\n});`;
}
