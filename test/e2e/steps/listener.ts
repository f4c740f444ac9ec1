/** Something on this machine that a page could reach if it could reach anything. */
import { createServer } from 'node:net';

export type Listener = {
  readonly port: number;
  /** How often anything connected so far. */
  readonly knocks: () => number;
  readonly close: () => Promise<void>;
};

/** Listens on loopback, and answers nobody. */
export async function listenForKnocks(): Promise<Listener> {
  let knocks = 0;
  const server = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    knocks: () => knocks,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
