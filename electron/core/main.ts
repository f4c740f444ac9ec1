/** Entry of the core process: turns what the process gives (messages with ports, a clock) into plain ports, and decides nothing. */
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Port } from '../../shared/contract/wire.ts';
import { keepPrivate } from '../process/keep-private.ts';
import { composeCore, type RunningCore } from './core.ts';
import { fileLog } from './log.ts';
import type { CorePorts } from './ports.ts';
import { makePracticeVault } from './practice/make-practice.ts';
import { practiceMark } from './practice/names.ts';
import type { CoreToMain, MainToCore, ProcessPort } from './process-message.ts';
import { systemRandom } from './random.ts';
import { createReaderClient, readerPortOf } from './reader-client.ts';
import { setResources } from './resource-path.ts';
import { createTypesetter } from './typeset/typeset.ts';
import { calibratedKdf } from './vault/calibrate.ts';
import { defaultKdf, type KdfParameters, startKeyDerivation } from './vault/key-derivation.ts';

type ParentPort = {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ProcessPort[] }) => void,
  ): unknown;
  postMessage(message: unknown): void;
};

keepPrivate();

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const tell = (message: CoreToMain) => parentPort.postMessage(message);

const reader = createReaderClient({
  startReader: () => tell({ kind: 'start-reader' }),
  killReader: () => tell({ kind: 'kill-reader' }),
});
// Started before anybody types: unlocking then takes no longer than its key derivation.
const keyDerivation = startKeyDerivation();
let core: RunningCore | null = null;

parentPort.on('message', ({ data, ports: [port] }) => {
  // Main is our own program: its messages need no validation.
  const message = data as MainToCore;
  if (message.kind === 'start') {
    setResources(message.resources);
    const ports: CorePorts = {
      vaultDirectory: message.vaultDirectory,
      locale: message.locale,
      now: clock(process.env['KLUIS_TEST_TODAY']),
      random: systemRandom,
      log: fileLog(message.logDirectory),
      keyDerivation,
      kdf: costsOfNewSlots,
      pause: (milliseconds) => setTimeout(milliseconds),
      repeat: (milliseconds, work) => {
        const timer = setInterval(work, milliseconds);
        return () => clearInterval(timer);
      },
      reader,
      typesetter: createTypesetter(message.practice === 'no' ? '' : practiceMark),
      locked: () => tell({ kind: 'locked' }),
    };
    const { practice: place } = message;
    const make = (onProgress: (done: number) => void) => makePracticeVault(ports, composeCore, onProgress);
    core = composeCore(place === 'no' ? ports : { ...ports, practice: { place, make } });
    return;
  }
  if (core === null) throw new Error('A message before start');
  switch (message.kind) {
    case 'window-port':
      if (port !== undefined) core.connectWindow(framePort(port));
      return;
    case 'reader-port':
      if (port !== undefined) reader.attach(readerPortOf(port));
      return;
    case 'reader-gone':
      return reader.gone();
    case 'target':
      core.addTarget(message.token, message.path);
      return tell({ kind: 'target-known', token: message.token });
  }
});

/** Measured, or for tests that open vaults all the time the least there is. */
function costsOfNewSlots(): Promise<KdfParameters> {
  if (process.env['KLUIS_TEST_KDF'] === 'least') return Promise.resolve(defaultKdf);
  return calibratedKdf(keyDerivation, systemRandom, () => performance.now());
}

/**
 * The machine's clock, or for tests and the demonstration the same time of day on another day: `KLUIS_TEST_TODAY` as
 * `2026-12-08`. This is the only place that reads it; everything else is told the time.
 */
function clock(testToday: string | undefined): () => string {
  if (testToday === undefined || testToday === '') return () => Temporal.Now.instant().toString();
  const day = Temporal.PlainDate.from(testToday);
  const timeZone = 'Europe/Amsterdam';
  return () =>
    day
      .toZonedDateTime({ timeZone, plainTime: Temporal.Now.plainTimeISO(timeZone) })
      .toInstant()
      .toString();
}

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
