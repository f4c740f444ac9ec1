/** Entry of the core process: turns what the process gives (messages with ports) into plain ports, and decides nothing. */
import type { Port } from '../../shared/contract/wire.ts';
import { type RunningCore, startCore } from './core.ts';
import type { CoreToMain, MainToCore, ProcessPort } from './process-message.ts';

type ParentPort = {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ProcessPort[] }) => void,
  ): unknown;
  postMessage(message: unknown): void;
};

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const tell = (message: CoreToMain) => parentPort.postMessage(message);

let core: RunningCore | null = null;

parentPort.on('message', ({ data, ports: [port] }) => {
  // Main is our own program: its messages need no validation.
  const message = data as MainToCore;
  if (message.kind === 'start') {
    core = startCore({
      vaultDirectory: message.vaultDirectory,
      resources: message.resources,
      logDirectory: message.logDirectory,
      locale: message.locale,
      startReader: () => tell({ kind: 'start-reader' }),
      killReader: () => tell({ kind: 'kill-reader' }),
      locked: () => tell({ kind: 'locked' }),
    });
    return;
  }
  if (core === null) throw new Error('A message before start');
  switch (message.kind) {
    case 'window-port':
      if (port !== undefined) core.connectWindow(framePort(port));
      return;
    case 'reader-port':
      if (port !== undefined) core.connectReader(port);
      return;
    case 'reader-gone':
      return core.readerGone();
    case 'target':
      return core.addTarget(message.token, message.path);
  }
});

/** The window's port: JSON text only, anything else is dropped. Listeners are added before messages flow. */
function framePort(port: ProcessPort): Port {
  return {
    send: (frame) => port.postMessage(frame),
    onFrame: (listener) => {
      port.on('message', ({ data }) => {
        if (typeof data === 'string') listener(data);
      });
      port.start();
    },
    onClose: (listener) => {
      port.on('close', listener);
    },
  };
}
