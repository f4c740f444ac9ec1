import {
  type Reader,
  type ReaderAnswer,
  type ReaderOp,
  type ReaderProblem,
  type ReaderRequest,
  type ReaderResponse,
  type Row,
  rowOf,
} from '../reader/protocol.ts';
import type { ProcessPort } from './process-message.ts';

/** Core's end of the channel to the reader process. */
export type ReaderPort = {
  readonly post: (message: ReaderRequest) => void;
  readonly onMessage: (listener: (message: ReaderResponse) => void) => void;
};

export type ReaderClient = Reader & {
  /** A fresh reader stands ready behind this port; requests that waited for it are sent now. */
  readonly attach: (port: ReaderPort) => void;
  /** The reader ended by itself (main does not report an end that was asked for). Its work is answered with 'crashed'. */
  readonly gone: () => void;
};

export type ReaderClientOptions = {
  /** Asks main for a reader; it answers through `attach`. */
  readonly startReader: () => void;
  /** Asks main to kill the reader; a next request starts a new one. */
  readonly killReader: () => void;
  /** Milliseconds per request, by operation. */
  readonly timeLimit?: (op: ReaderOp) => number;
};

type Waiting = {
  readonly request: ReaderRequest;
  readonly settle: (answer: ReaderAnswer) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was asked again of a fresh reader, because another's file had ended the first. */
  again: boolean;
};

const secondsFor: Readonly<Record<ReaderOp, number>> = {
  inspect: 30,
  open: 30,
  openInBlocks: 30,
  pageInBlocks: 30,
  pageText: 20,
  renderPage: 20,
  proof: 20,
  allTexts: 120,
  beginTexts: 10,
  textsPiece: 30,
  endTexts: 10,
  rasterPage: 30,
  readPage: 120,
  attachment: 20,
  asSent: 30,
  close: 10,
  exhibitPages: 180,
  dossierEnd: 180,
  redact: 300,
  arrange: 180,
  beginCopy: 30,
  copyPiece: 30,
  endCopy: 60,
};
/** These need nothing that dies with a reader, so they can be asked of the next one. */
const standalone: ReadonlySet<ReaderOp> = new Set([
  'inspect',
  'open',
  'openInBlocks',
  'asSent',
  'exhibitPages',
  'dossierEnd',
]);

/**
 * The reader as seen from core: same operations, with a time limit each. In each row it sends one request at a time, so that a
 * limit measures that request's own work. A reader that is late is killed and its file reported as 'timeout'; open handles
 * die with it (they answer 'broken').
 */
export function createReaderClient(options: ReaderClientOptions): ReaderClient {
  const limit = options.timeLimit ?? ((op) => secondsFor[op] * 1000);
  const rows: Readonly<Record<Row, { readonly queue: Waiting[]; current: Waiting | undefined }>> = {
    quick: { queue: [], current: undefined },
    slow: { queue: [], current: undefined },
  };
  let port: ReaderPort | undefined;
  let starting = false;
  let lastId = 0;

  const settle = (row: Row, answer: ReaderAnswer): void => {
    const done = rows[row].current;
    rows[row].current = undefined;
    clearTimeout(done?.timer);
    done?.settle(answer);
  };
  /** `guilty`: the row whose file did it; null when nobody can tell. */
  const lose = (problem: ReaderProblem, guilty: Row | null): void => {
    port = undefined;
    starting = false;
    const both = rows.quick.current !== undefined && rows.slow.current !== undefined;
    for (const row of ['quick', 'slow'] as const) {
      const { current, queue } = rows[row];
      const innocent = guilty === null ? both && row === 'quick' : row !== guilty;
      if (current !== undefined && innocent && !current.again && standalone.has(current.request.op)) {
        clearTimeout(current.timer);
        current.again = true;
        rows[row].current = undefined;
        queue.unshift(current);
      } else settle(row, { ok: false, problem: innocent ? 'crashed' : problem });
    }
    next();
  };
  const next = (): void => {
    for (const row of ['quick', 'slow'] as const) nextIn(row);
  };
  const nextIn = (row: Row): void => {
    const { queue, current } = rows[row];
    if (current !== undefined || queue.length === 0) return;
    if (port === undefined) {
      if (!starting) options.startReader();
      starting = true;
      return;
    }
    const waiting = queue.shift();
    if (waiting === undefined) return;
    rows[row].current = waiting;
    waiting.timer = setTimeout(() => {
      options.killReader();
      lose('timeout', row);
    }, limit(waiting.request.op));
    port.post(waiting.request);
  };

  const ask = <A>(request: (id: number) => ReaderRequest): Promise<A> => {
    lastId += 1;
    const made = request(lastId);
    return new Promise<A>((resolve) => {
      // The protocol pairs each operation with its answer; the id carries that pairing across the port.
      const row = rowOf(made.op);
      rows[row].queue.push({ request: made, settle: (answer) => resolve(answer as A), timer: undefined, again: false });
      nextIn(row);
    });
  };

  return {
    inspect: (...args) => ask((id) => ({ id, op: 'inspect', args })),
    open: (...args) => ask((id) => ({ id, op: 'open', args })),
    openInBlocks: (...args) => ask((id) => ({ id, op: 'openInBlocks', args })),
    pageInBlocks: (...args) => ask((id) => ({ id, op: 'pageInBlocks', args })),
    pageText: (...args) => ask((id) => ({ id, op: 'pageText', args })),
    proof: (...args) => ask((id) => ({ id, op: 'proof', args })),
    renderPage: (...args) => ask((id) => ({ id, op: 'renderPage', args })),
    allTexts: (...args) => ask((id) => ({ id, op: 'allTexts', args })),
    beginTexts: (...args) => ask((id) => ({ id, op: 'beginTexts', args })),
    textsPiece: (...args) => ask((id) => ({ id, op: 'textsPiece', args })),
    endTexts: (...args) => ask((id) => ({ id, op: 'endTexts', args })),
    rasterPage: (...args) => ask((id) => ({ id, op: 'rasterPage', args })),
    readPage: (...args) => ask((id) => ({ id, op: 'readPage', args })),
    attachment: (...args) => ask((id) => ({ id, op: 'attachment', args })),
    asSent: (...args) => ask((id) => ({ id, op: 'asSent', args })),
    close: (...args) => ask((id) => ({ id, op: 'close', args })),
    exhibitPages: (...args) => ask((id) => ({ id, op: 'exhibitPages', args })),
    dossierEnd: (...args) => ask((id) => ({ id, op: 'dossierEnd', args })),
    redact: (...args) => ask((id) => ({ id, op: 'redact', args })),
    arrange: (...args) => ask((id) => ({ id, op: 'arrange', args })),
    beginCopy: (...args) => ask((id) => ({ id, op: 'beginCopy', args })),
    copyPiece: (...args) => ask((id) => ({ id, op: 'copyPiece', args })),
    endCopy: (...args) => ask((id) => ({ id, op: 'endCopy', args })),
    attach: (fresh) => {
      port = fresh;
      starting = false;
      fresh.onMessage(({ id, answer }) => {
        // An answer of a reader that was already given up on is nobody's.
        const row = (['quick', 'slow'] as const).find((one) => rows[one].current?.request.id === id);
        if (port !== fresh || row === undefined) return;
        settle(row, answer);
        nextIn(row);
      });
      next();
    },
    gone: () => lose('crashed', null),
  };
}

/** The end that main hands over, as a `ReaderPort`. The reader is our own program: its answers need no validation. */
export const readerPortOf = (port: ProcessPort): ReaderPort => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', ({ data }) => listener(data as ReaderResponse));
    port.start();
  },
});
