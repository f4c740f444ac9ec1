import type {
  Reader,
  ReaderAnswer,
  ReaderOp,
  ReaderProblem,
  ReaderRequest,
  ReaderResponse,
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
};

const secondsFor: Readonly<Record<ReaderOp, number>> = {
  inspect: 30,
  open: 30,
  renderPage: 20,
  attachment: 20,
  close: 10,
  assembleStart: 60,
  assembleAdd: 180,
  assembleFinish: 300,
};

/**
 * The reader as seen from core: same operations, with a time limit each. It sends one request at a time, so that a limit
 * measures that request's own work. A reader that is late is killed and its file reported as 'timeout'; open handles and a
 * dossier being assembled die with it (they answer 'broken').
 */
export function createReaderClient(options: ReaderClientOptions): ReaderClient {
  const limit = options.timeLimit ?? ((op) => secondsFor[op] * 1000);
  const queue: Waiting[] = [];
  let current: Waiting | undefined;
  let port: ReaderPort | undefined;
  let starting = false;
  let lastId = 0;

  const settle = (answer: ReaderAnswer): void => {
    const done = current;
    current = undefined;
    clearTimeout(done?.timer);
    done?.settle(answer);
    next();
  };
  const lose = (problem: ReaderProblem): void => {
    port = undefined;
    starting = false;
    if (current !== undefined) settle({ ok: false, problem });
  };
  const next = (): void => {
    if (current !== undefined || queue.length === 0) return;
    if (port === undefined) {
      if (!starting) options.startReader();
      starting = true;
      return;
    }
    const waiting = queue.shift();
    if (waiting === undefined) return;
    current = waiting;
    waiting.timer = setTimeout(() => {
      options.killReader();
      lose('timeout');
    }, limit(waiting.request.op));
    port.post(waiting.request);
  };

  const ask = <A>(request: (id: number) => ReaderRequest): Promise<A> => {
    lastId += 1;
    const made = request(lastId);
    return new Promise<A>((resolve) => {
      // The protocol pairs each operation with its answer; the id carries that pairing across the port.
      queue.push({ request: made, settle: (answer) => resolve(answer as A), timer: undefined });
      next();
    });
  };

  return {
    inspect: (...args) => ask((id) => ({ id, op: 'inspect', args })),
    open: (...args) => ask((id) => ({ id, op: 'open', args })),
    renderPage: (...args) => ask((id) => ({ id, op: 'renderPage', args })),
    attachment: (...args) => ask((id) => ({ id, op: 'attachment', args })),
    close: (...args) => ask((id) => ({ id, op: 'close', args })),
    assembleStart: (...args) => ask((id) => ({ id, op: 'assembleStart', args })),
    assembleAdd: (...args) => ask((id) => ({ id, op: 'assembleAdd', args })),
    assembleFinish: (...args) => ask((id) => ({ id, op: 'assembleFinish', args })),
    attach: (fresh) => {
      port = fresh;
      starting = false;
      fresh.onMessage(({ id, answer }) => {
        // An answer of a reader that was already given up on is nobody's.
        if (port === fresh && current?.request.id === id) settle(answer);
      });
      next();
    },
    gone: () => lose('crashed'),
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
