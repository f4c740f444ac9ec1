/** Loaded with `--import` into core and reader: gives them the `process.parentPort` that Electron would give. */
import { EventEmitter } from 'node:events';
import { type PortEnd, SocketPort } from './socket-port.ts';

export type UtilityMessage = { readonly data: unknown; readonly ends: readonly PortEnd[] };

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort });

// As in Electron, messages wait until somebody listens.
let early: UtilityMessage[] | null = [];
const deliver = ({ data, ends }: UtilityMessage) =>
  parentPort.emit('message', { data, ports: ends.map((end) => new SocketPort(end)) });

process.on('message', (message: UtilityMessage) => {
  if (early === null) deliver(message);
  else early.push(message);
});
parentPort.on('newListener', (event) => {
  if (event !== 'message' || early === null) return;
  const waiting = early;
  early = null;
  queueMicrotask(() => waiting.forEach(deliver));
});
// A utility process does not outlive main.
process.on('disconnect', () => process.exit(0));
