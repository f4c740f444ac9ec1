/** `BrowserWindow`: each one is a bridge process with a browser of its own (bridge.ts). */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../tools/find-host.mjs';
import { app } from './app.ts';
import type { BridgeToMain, MainToBridge } from './bridge-message.ts';
import { callHandler } from './ipc-main.ts';
import type { StandinPort } from './message-channel.ts';
import { newProfileDirectory, temporaryBase } from './place.ts';
import { StandinSession } from './session.ts';

const bridgeScript = fileURLToPath(new URL('./bridge.ts', import.meta.url));
const bridges = new Set<ChildProcess>();
process.on('exit', () => {
  for (const bridge of bridges) bridge.kill('SIGKILL');
});

export class StandinWebContents extends EventEmitter {
  readonly #send: (message: MainToBridge) => void;
  readonly #answers = new Map<number, (value: unknown) => void>();
  #lastId = 0;

  constructor(send: (message: MainToBridge) => void) {
    super();
    this.#send = send;
  }

  postMessage(channel: string, data: unknown, ports: readonly StandinPort[] = []): void {
    this.#send({ kind: 'post', channel, data, ends: ports.map((port) => port.end) });
  }

  // The bridge closes every page that the page opens, and its requests to other places are refused.
  setWindowOpenHandler(_handler: unknown): void {}
  // The same policy stands among the switches that the browser is started with.
  setWebRTCIPHandlingPolicy(_policy: string): void {}

  print(_options: unknown, done: (success: boolean, reason: string) => void): void {
    const directory = process.env['KLUIS_TEST_PRINT_DIR'];
    const file = directory === undefined ? null : join(directory, `print-${this.#lastId + 1}.pdf`);
    this.ask<boolean>((id) => ({ kind: 'print', id, file })).then((ok) => done(ok, ''));
  }

  ask<T>(question: (id: number) => MainToBridge): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve) => {
      this.#answers.set(id, (value) => resolve(value as T));
      this.#send(question(id));
    });
  }

  answered(id: number, value: unknown): void {
    this.#answers.get(id)?.(value);
    this.#answers.delete(id);
  }
}

type Options = {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly session?: unknown; readonly preload?: string };
};

export class BrowserWindow extends EventEmitter {
  readonly webContents: StandinWebContents;
  readonly #bridge: ChildProcess;
  readonly #session: StandinSession;
  #loaded: (() => void) | null = null;
  #destroyed = false;

  constructor(options: Options = {}) {
    super();
    const { session, preload } = options.webPreferences ?? {};
    this.#session = session instanceof StandinSession ? session : new StandinSession();
    const browser = findBrowser();
    if (browser === null) throw new Error('No Chromium, Chrome or Edge was found');
    const profile = newProfileDirectory();
    const bridge = fork(bridgeScript, [], {
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, TMPDIR: temporaryBase },
    });
    this.#bridge = bridge;
    bridges.add(bridge);
    bridge.on('message', (message: BridgeToMain) => this.#take(message));
    bridge.on('exit', () => {
      bridges.delete(bridge);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      this.#gone();
    });
    const send = (message: MainToBridge) => {
      if (bridge.connected) bridge.send(message, () => {});
    };
    this.webContents = new StandinWebContents(send);
    const { width = 1280, height = 800 } = options;
    app.emit('web-contents-created', {}, this.webContents);
    send({ kind: 'open', browser, profile, preload: preload ?? null, width, height, switches: app.switches });
  }

  loadURL(url: string): Promise<void> {
    return new Promise((resolve) => {
      this.#loaded = resolve;
      this.#send({ kind: 'load', url });
    });
  }

  // A browser hides nothing from screen recordings.
  setContentProtection(_on: boolean): void {}
  // The browser shows its window as soon as it is there.
  show(): void {}
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.#send({ kind: 'focus' });
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    this.#gone();
    this.#bridge.kill('SIGKILL');
  }

  #send(message: MainToBridge): void {
    if (this.#bridge.connected) this.#bridge.send(message, () => {});
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('closed');
  }

  #take(message: BridgeToMain): void {
    switch (message.kind) {
      case 'request':
        this.#session.serve(message.url, message.method).then(
          (answer) => this.#send({ kind: 'served', id: message.id, answer }),
          () => this.#send({ kind: 'served', id: message.id, answer: null }),
        );
        return;
      case 'invoke': {
        const { id, channel, args, frame } = message;
        const senderFrame = { origin: frame.origin, parent: frame.isTop ? null : {} };
        callHandler(channel, { sender: this.webContents, senderFrame }, args).then(
          (value) => this.#send({ kind: 'invoked', id, ok: true, value }),
          (error: unknown) => this.#send({ kind: 'invoked', id, ok: false, value: String(error) }),
        );
        return;
      }
      case 'loaded':
        this.emit('ready-to-show');
        this.#loaded?.();
        return;
      case 'printed':
        this.webContents.answered(message.id, message.ok);
        return;
      case 'chosen':
        this.webContents.answered(message.id, message.path);
        return;
      case 'closed':
        this.#gone();
        return;
    }
  }
}
