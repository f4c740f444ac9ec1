/**
 * A message port between two processes: Node cannot transfer one, so the two ends meet at a socket in a directory that
 * only this user can read. Messages are structured clones, each behind its length.
 */
import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

export type PortEnd = { readonly path: string; readonly role: 'listen' | 'connect' };

const lengthBytes = 4;
const retryMs = 5;
const giveUpMs = 20_000;

/** As Electron's `MessagePortMain`: holds messages back until `start`, emits `message` with `{data, ports}` and `close`. */
export class SocketPort extends EventEmitter {
  #socket: Socket | null = null;
  #unsent: Buffer[] = [];
  #unread: unknown[] | null = [];
  #received: Buffer[] = [];
  #receivedBytes = 0;
  #closed = false;

  constructor(end: PortEnd) {
    super();
    if (end.role === 'listen') this.#listen(end.path);
    else this.#connect(end.path, Date.now() + giveUpMs);
  }

  postMessage(message: unknown): void {
    if (this.#closed) return;
    const body = serialize(message);
    const head = Buffer.alloc(lengthBytes);
    head.writeUInt32LE(body.length);
    if (this.#socket === null) this.#unsent.push(head, body);
    else {
      this.#socket.cork();
      this.#socket.write(head);
      this.#socket.write(body);
      this.#socket.uncork();
    }
  }

  start(): void {
    const waiting = this.#unread ?? [];
    this.#unread = null;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket?.end();
    this.emit('close');
  }

  #listen(path: string): void {
    const server = createServer((socket) => {
      server.close();
      if (process.platform !== 'win32') rmSync(path, { force: true });
      this.#adopt(socket);
    });
    server.listen(path);
    server.unref();
  }

  #connect(path: string, until: number): void {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      this.#adopt(socket);
    });
    // The other process may not listen yet.
    socket.once('error', () => {
      if (Date.now() < until && !this.#closed) setTimeout(() => this.#connect(path, until), retryMs).unref();
      else this.close();
    });
  }

  #adopt(socket: Socket): void {
    this.#socket = socket;
    for (const bytes of this.#unsent) socket.write(bytes);
    this.#unsent = [];
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => this.close());
    socket.on('close', () => this.close());
    if (this.#closed) socket.end();
  }

  #take(bytes: Buffer): void {
    this.#received.push(bytes);
    this.#receivedBytes += bytes.length;
    for (;;) {
      if (this.#receivedBytes < lengthBytes) return;
      const head = this.#received[0];
      if (head === undefined || head.length < lengthBytes) this.#received = [Buffer.concat(this.#received)];
      const needed = lengthBytes + (this.#received[0]?.readUInt32LE(0) ?? 0);
      if (this.#receivedBytes < needed) return;
      const all = this.#received.length === 1 ? (this.#received[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#received);
      const rest = all.subarray(needed);
      this.#received = rest.length > 0 ? [rest] : [];
      this.#receivedBytes = rest.length;
      const data: unknown = deserialize(all.subarray(lengthBytes, needed));
      if (this.#unread === null) this.emit('message', { data, ports: [] });
      else this.#unread.push(data);
    }
  }
}
