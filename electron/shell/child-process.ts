/**
 * Core and reader: utility processes that main starts, joins by a port, and kills. Main passes port ends on and reads
 * nothing that travels over them.
 */
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { PracticePlace } from '../../shared/contract/practice.ts';
import type { CoreToMain, MainToCore } from '../core/process-message.ts';

export type CorePaths = {
  /** Absolute paths of the two bundles. */
  readonly coreBundle: string;
  readonly readerBundle: string;
  readonly vaultDirectory: string;
  readonly resources: string;
  readonly logDirectory: string;
  /** BCP 47 tag of the desktop. */
  readonly locale: string;
  readonly practice: PracticePlace;
};

export type RunningCore = {
  readonly connectWindow: (port: MessagePortMain) => void;
  /** Resolves when the core knows the token, never when it ends before that: what asked for it then ends too. */
  readonly addTarget: (token: string, path: string) => Promise<void>;
  /** Ends core and reader; resolves when both are gone, so that a new core finds the vault free. */
  readonly kill: () => Promise<void>;
};

/** Starts the core; `onLocked` when it asks to be locked, `onGone` when it ended without having been killed. */
export function startCore(
  paths: CorePaths,
  on: { readonly locked: () => void; readonly gone: () => void },
): RunningCore {
  const core = utilityProcess.fork(paths.coreBundle, [], { serviceName: 'Klachtenkluis kluis', stdio: 'inherit' });
  const coreEnded = ended(core);
  let reader: { readonly process: UtilityProcess; readonly ended: Promise<void> } | null = null;
  let killed = false;
  const targetKnown = new Map<string, () => void>();

  const send = (message: MainToCore, ports?: MessagePortMain[]) => core.postMessage(message, ports);

  const startReader = () => {
    if (reader !== null || killed) return;
    const process = utilityProcess.fork(paths.readerBundle, [], {
      serviceName: 'Klachtenkluis lezer',
      stdio: 'inherit',
    });
    const started = { process, ended: ended(process) };
    reader = started;
    const { port1, port2 } = new MessageChannelMain();
    process.postMessage({ kind: 'port' }, [port1]);
    send({ kind: 'reader-port' }, [port2]);
    void started.ended.then(() => {
      if (reader === started) reader = null;
      if (!killed) send({ kind: 'reader-gone' });
    });
  };

  core.on('message', (message: CoreToMain) => {
    switch (message.kind) {
      case 'start-reader':
        return startReader();
      case 'kill-reader':
        reader?.process.kill();
        return;
      case 'target-known':
        targetKnown.get(message.token)?.();
        targetKnown.delete(message.token);
        return;
      case 'locked':
        return on.locked();
    }
  });
  void coreEnded.then(() => {
    if (!killed) on.gone();
  });
  send({
    kind: 'start',
    vaultDirectory: paths.vaultDirectory,
    resources: paths.resources,
    logDirectory: paths.logDirectory,
    locale: paths.locale,
    practice: paths.practice,
  });

  return {
    connectWindow: (port) => send({ kind: 'window-port' }, [port]),
    addTarget: (token, path) =>
      new Promise((resolve) => {
        targetKnown.set(token, resolve);
        send({ kind: 'target', token, path });
      }),
    kill: async () => {
      killed = true;
      const readerEnded = reader?.ended;
      reader?.process.kill();
      core.kill();
      await Promise.all([coreEnded, readerEnded]);
    },
  };
}

function ended(process: UtilityProcess): Promise<void> {
  return new Promise((resolve) => process.once('exit', () => resolve()));
}
