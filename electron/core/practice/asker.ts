/** Asks a core in this same process what a window would ask over its port. */
import type { AnyEndpoint, InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import type { WireFrame } from '../../../shared/contract/wire.ts';
import type { RunningCore } from '../core.ts';

export type Ask = <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => Promise<OutputOf<E>>;

/** Takes the place of the core's window. What it gives rejects when the core answers with a failure. */
export function askerOf(core: Pick<RunningCore, 'connectWindow'>): Ask {
  const waiting = new Map<number, (frame: Extract<WireFrame, { readonly id: number }>) => void>();
  let lastId = 0;
  let deliver: (frame: string) => void = () => {};
  core.connectWindow({
    send: (text) => {
      const frame = JSON.parse(text) as WireFrame;
      if (!('id' in frame)) return;
      waiting.get(frame.id)?.(frame);
      waiting.delete(frame.id);
    },
    onFrame: (listener) => {
      deliver = listener;
    },
    onClose: () => {},
  });
  return (endpoint, input) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (frame) => {
        if (frame.ok) resolve(frame.output as OutputOf<typeof endpoint>);
        else reject(new Error(`${endpoint.name}: ${frame.failure.kind}`));
      });
      deliver(JSON.stringify({ id: lastId, endpoint: endpoint.name, input }));
    });
}
