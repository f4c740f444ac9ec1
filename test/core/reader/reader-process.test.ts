/** The entry of the reader process, with a channel of the kind that Electron hands it. */
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import type { ProcessPort } from '../../../electron/core/process-message.ts';
import { createReaderClient, readerPortOf } from '../../../electron/core/reader-client.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';

/** Electron's ports wrap a message in an event. */
const asElectrons = (port: MessagePort): ProcessPort => ({
  on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
    event === 'message' ? port.on('message', (data) => listener({ data })) : port.on('close', listener),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
  close: () => port.close(),
});

const { port1, port2 } = new MessageChannel();
afterEach(() => port1.close());

it('serves requests over the port it is given, in order, by structured clone', async () => {
  const parentPort = new EventEmitter();
  Object.assign(process, { parentPort });
  await import('../../../electron/reader/main.ts');
  parentPort.emit('message', { data: { kind: 'port' }, ports: [asElectrons(port2)] });

  const client = createReaderClient({ startReader: () => {}, killReader: () => {} });
  client.attach(readerPortOf(asElectrons(port1)));
  const opened = await client.open(await sheets([{ text: 'over de lijn' }]));
  if (!opened.ok) throw new Error(opened.problem);
  const [page, broken] = await Promise.all([
    client.renderPage(opened.handle, 0, 300),
    client.inspect(new Uint8Array(0)),
  ]);
  expect(page).toMatchObject({ ok: true, width: 300, text: 'over de lijn' });
  expect(page.ok && page.webp).toBeInstanceOf(Uint8Array);
  expect(broken).toEqual({ ok: false, problem: 'empty' });
});
