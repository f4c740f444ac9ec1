import { expect, it } from 'vitest';
import { createReaderClient, type ReaderPort } from '../../../electron/core/reader-client.ts';
import type { ReaderRequest, ReaderResponse } from '../../../electron/reader/protocol.ts';

/** A reader that answers only when told to. */
function silentReader() {
  const asked: ReaderRequest[] = [];
  let tell: (message: ReaderResponse) => void = () => {};
  const port: ReaderPort = {
    post: (message) => asked.push(message),
    onMessage: (listener) => {
      tell = listener;
    },
  };
  return { port, asked, answer: (id: number) => tell({ id, answer: { ok: true } }) };
}

const some = Uint8Array.of(1);

it('starts a reader at the first request, kills one that is late, and goes on with a fresh one', async () => {
  const log: string[] = [];
  const client = createReaderClient({
    startReader: () => log.push('start'),
    killReader: () => log.push('kill'),
    timeLimit: (op) => (op === 'inspect' ? 5 : 60_000),
  });
  const late = client.inspect(some);
  const next = client.close(1);
  expect(log).toEqual(['start']);
  const first = silentReader();
  client.attach(first.port);
  expect(await late).toEqual({ ok: false, problem: 'timeout' });
  expect(log).toEqual(['start', 'kill', 'start']);
  const second = silentReader();
  client.attach(second.port);
  first.answer(2);
  expect(second.asked.map(({ op }) => op)).toEqual(['close']);
  second.answer(second.asked[0]?.id ?? 0);
  expect(await next).toEqual({ ok: true });
});

it('says so when the reader crashes', async () => {
  const client = createReaderClient({ startReader: () => {}, killReader: () => {} });
  client.attach(silentReader().port);
  const answer = client.inspect(some);
  client.gone();
  expect(await answer).toEqual({ ok: false, problem: 'crashed' });
});
