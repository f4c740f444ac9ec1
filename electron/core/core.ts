/** The core without its process: answers the frames of windows. Composed from ports, so that tests run it in-process. */
import type { Port, WireFrame } from '../../shared/contract/wire.ts';
import { type Core, dayOf, idsFrom, type OpenCore, openCoreOf } from './context.ts';
import { createDispatcher, signsOf } from './dispatcher.ts';
import { endPreviews } from './dossier/preview.ts';
import { handlers } from './handlers/index.ts';
import { startInbox } from './inbox/start-inbox.ts';
import { describeError } from './log.ts';
import type { CorePorts } from './ports.ts';
import { startReading } from './reading/read-pages.ts';
import { mendIndex } from './search/mend-index.ts';

export type RunningCore = {
  /** A later window replaces an earlier one. */
  readonly connectWindow: (port: Port) => void;
  /** A file the user chose to write; the window knows it by the token only. */
  readonly addTarget: (token: string, path: string) => void;
  /** Lets running work end and closes the vault. Only the end of the process makes its memory safe. */
  readonly close: () => Promise<void>;
};

/** Starts answering; nothing is opened or derived before a window asks for it. */
export function composeCore(ports: CorePorts): RunningCore {
  const targets = new Map<string, string>();
  const running = new Set<Promise<unknown>>();
  let window: Port | null = null;
  let open: OpenCore | null = null;
  let closing = false;
  let stopInbox = () => {};
  let last: Promise<unknown> = Promise.resolve();

  const send = (frame: WireFrame) => window?.send(JSON.stringify(frame));
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    void work.finally(() => running.delete(work)).catch(() => {});
    return work;
  };
  const newId = idsFrom(ports);
  const core: Core = {
    ports,
    push: send,
    newId,
    now: ports.now,
    today: () => dayOf(ports.now()),
    openCore: () => open,
    opened: (vault) => {
      open = openCoreOf(core, vault);
      send({ push: 'changed', topics: ['settings'] });
      mendIndex(open);
      startReading(open);
      stopInbox();
      stopInbox = startInbox(open);
    },
    targets,
    exclusive: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => {});
      return next;
    },
    closing: () => closing,
    background: (name, work) => {
      const before = signsOf(open);
      void track(
        work()
          .catch((error: unknown) => {
            ports.log({ at: ports.now(), reference: '', endpoint: name, ...describeError(error) });
          })
          // Nobody asked, so nobody gets an answer: the window has to be told that nothing may be written any more.
          .finally(() => {
            if (open !== null && signsOf(open) !== before) send({ push: 'changed', topics: ['settings'] });
          }),
      );
    },
  };
  const dispatch = createDispatcher(handlers, core);

  return {
    connectWindow: (port) => {
      window = port;
      port.onFrame((frame) => {
        void track(dispatch(frame)).then((response) => {
          if (response !== null) port.send(JSON.stringify(response));
        });
      });
      port.onClose(() => {
        if (window === port) window = null;
      });
    },
    addTarget: (token, path) => {
      targets.set(token, path);
    },
    close: async () => {
      closing = true;
      stopInbox();
      while (running.size > 0) await Promise.allSettled(running);
      try {
        if (open !== null) endPreviews(open);
      } catch (error) {
        // A vault that takes nothing any more: the next opening throws it away.
        ports.log({ at: ports.now(), reference: '', endpoint: 'core.close', ...describeError(error) });
      }
      open?.vault.close();
      open = null;
    },
  };
}
