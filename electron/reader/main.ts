/** The reader process: foreign bytes only; no key, no database, no network. Started and killed by main at core's request. */
import { totalmem } from 'node:os';
import { capMemory } from '../process/cap-memory.ts';
import { keepPrivate } from '../process/keep-private.ts';
import { keepNurserySmall } from '../process/small-nursery.ts';
import { memoryFor } from './memory.ts';
import { type ReaderAnswer, type ReaderRequest, type ReaderResponse, type Row, rowOf } from './protocol.ts';
import { createReader } from './reader.ts';

type PortEnd = {
  readonly postMessage: (message: ReaderResponse) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: ReaderRequest }) => void) => void;
  readonly start: () => void;
};
type ParentPort = {
  readonly on: (event: 'message', listener: (event: { data: { kind: string }; ports: PortEnd[] }) => void) => void;
};

keepNurserySmall();
keepPrivate();
capMemory(memoryFor(totalmem()));
const reader = createReader();

function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  switch (request.op) {
    case 'inspect':
      return reader.inspect(...request.args);
    case 'open':
      return reader.open(...request.args);
    case 'openInBlocks':
      return reader.openInBlocks(...request.args);
    case 'pageInBlocks':
      return reader.pageInBlocks(...request.args);
    case 'pageText':
      return reader.pageText(...request.args);
    case 'proof':
      return reader.proof(...request.args);
    case 'renderPage':
      return reader.renderPage(...request.args);
    case 'allTexts':
      return reader.allTexts(...request.args);
    case 'beginTexts':
      return reader.beginTexts(...request.args);
    case 'textsPiece':
      return reader.textsPiece(...request.args);
    case 'endTexts':
      return reader.endTexts(...request.args);
    case 'rasterPage':
      return reader.rasterPage(...request.args);
    case 'readPage':
      return reader.readPage(...request.args);
    case 'attachment':
      return reader.attachment(...request.args);
    case 'asSent':
      return reader.asSent(...request.args);
    case 'close':
      return reader.close(...request.args);
    case 'exhibitPages':
      return reader.exhibitPages(...request.args);
    case 'dossierEnd':
      return reader.dossierEnd(...request.args);
    case 'redact':
      return reader.redact(...request.args);
    case 'arrange':
      return reader.arrange(...request.args);
    case 'beginCopy':
      return reader.beginCopy(...request.args);
    case 'copyPiece':
      return reader.copyPiece(...request.args);
    case 'endCopy':
      return reader.endCopy(...request.args);
  }
}

function serve(port: PortEnd): void {
  // One at a time: two large files at once would double the memory. Only recognising text has a
  // row of its own: it works in a thread beside this one, and nobody should wait for it to see a page.
  const rows: Record<Row, Promise<unknown>> = { quick: Promise.resolve(), slow: Promise.resolve() };
  port.on('message', ({ data }) => {
    const row = rowOf(data.op);
    rows[row] = rows[row].then(async () => port.postMessage({ id: data.id, answer: await answer(data) }));
  });
  port.start();
}

(process as unknown as { readonly parentPort: ParentPort }).parentPort.on('message', ({ data, ports }) => {
  const [port] = ports;
  if (data.kind === 'port' && port !== undefined) serve(port);
});
