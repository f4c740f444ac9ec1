/** The reader as a process of its own, on the channel that Node gives a child: what Electron's ports are in the program. */
import { EventEmitter } from 'node:events';

const parentPort = new EventEmitter();
Object.assign(process, { parentPort });
await import('../../../electron/reader/main.ts');
const port = {
  on: (_event: 'message', listener: (event: { readonly data: unknown }) => void) =>
    process.on('message', (data) => listener({ data })),
  postMessage: (message: unknown) => process.send?.(message),
  start: () => {},
};
parentPort.emit('message', { data: { kind: 'port' }, ports: [port] });
