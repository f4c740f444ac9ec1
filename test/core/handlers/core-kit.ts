/** A whole core in this process over a real vault, spoken to as a window does: frames of text. Every answer is held against its schema. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { composeCore, type RunningCore } from '../../../electron/core/core.ts';
import type { LogLine } from '../../../electron/core/log.ts';
import { systemRandom } from '../../../electron/core/random.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { kdfFloor, startKeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { type OpenVault, openVault } from '../../../electron/core/vault/open-vault.ts';
import type { Reader } from '../../../electron/reader/protocol.ts';
import { limits } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { appendDocument, beginDocument, finishDocument, pieceSize } from '../../../shared/contract/document-import.ts';
import type { AnyEndpoint, InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import { vaultCreate, vaultStatus, vaultUnlock } from '../../../shared/contract/vault.ts';
import type { WireFrame, WirePush, WireResponse } from '../../../shared/contract/wire.ts';

export const passphrase = 'zeven groene fietsen';

export type Window = {
  /** The output; throws when the core answers with a failure. */
  readonly ask: <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => Promise<OutputOf<E>>;
  /** Anything at all, as a broken window might send it. */
  readonly send: (endpoint: string, input: unknown) => Promise<WireResponse>;
  readonly take: (bytes: Uint8Array, caseId?: string | null) => Promise<OutputOf<typeof finishDocument>>;
  readonly pushes: WirePush[];
  readonly core: RunningCore;
};

/** `around`: another reader in the place of the real one, or something of it. */
export function coreKit(around: (real: Reader) => Reader = (real) => real) {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-core-'));
  const keyDerivation = startKeyDerivation();
  const typesetter = createTypesetter();
  const reader = around(createReader());
  const log: LogLine[] = [];
  const pauses: number[] = [];
  const clock = { now: '2026-11-23T09:00:00Z' };
  const opens: { whole?: number } = {};
  const running: RunningCore[] = [];
  afterAll(async () => {
    for (const core of running) await core.close();
    await typesetter.close();
    await keyDerivation.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const start = (name: string, readPages = false): Window => {
    const core = composeCore({
      vaultDirectory: join(directory, name),
      locale: 'nl-NL',
      now: () => clock.now,
      random: systemRandom,
      log: (line) => log.push(line),
      keyDerivation,
      kdf: () => Promise.resolve(kdfFloor),
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      reader,
      get opensWhole() {
        return opens.whole ?? limits.bytes;
      },
      readPages,
      typesetter,
      locked: () => {},
    });
    running.push(core);
    return connect(core);
  };

  return {
    directory,
    log,
    pauses,
    clock,
    /** Bytes up to which a file is opened whole, from now on. */
    opens,
    start,
    /** A vault of 'Coachpunt De Linde' with one director, open. */
    create: async (name: string, readPages = false): Promise<Window> => {
      const window = start(name, readPages);
      const made = await window.ask(vaultCreate, {
        directorName: 'Ans de Boer',
        organisationName: 'Coachpunt De Linde',
        passphrase,
      });
      if (!made.ok) throw new Error(made.refusal);
      return window;
    },
    unlock: async (window: Window, words = passphrase): Promise<OutputOf<typeof vaultUnlock>> => {
      const { slots } = await window.ask(vaultStatus, {});
      return window.ask(vaultUnlock, { slotId: slots[0]?.slotId ?? '', passphrase: words });
    },
    /** The vault itself, to look at its rows; no core may have it open. */
    inside: async (name: string, words = passphrase): Promise<OpenVault> => {
      const today = clock.now.slice(0, 10);
      const at = join(directory, name);
      const opened = await openVault({ directory: at, passphrase: words, slotId: null, today, keyDerivation });
      if (!opened.ok) throw new Error(opened.error);
      return opened.value;
    },
  };
}

function connect(core: RunningCore): Window {
  const waiting = new Map<number, (frame: WireResponse) => void>();
  const pushes: WirePush[] = [];
  let deliver: (frame: string) => void = () => {};
  let lastId = 0;
  core.connectWindow({
    send: (text) => {
      const frame = JSON.parse(text) as WireFrame;
      if ('push' in frame) pushes.push(frame);
      else waiting.get(frame.id)?.(frame);
    },
    onFrame: (listener) => {
      deliver = listener;
    },
    onClose: () => {},
  });
  const send = (endpoint: string, input: unknown): Promise<WireResponse> => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<WireResponse>((resolve) => waiting.set(id, resolve));
    deliver(JSON.stringify({ id, endpoint, input }));
    return answer;
  };
  const ask: Window['ask'] = async (endpoint, input) => {
    const answer = await send(endpoint.name, input);
    if (!answer.ok) throw new Error(`${endpoint.name}: ${answer.failure.kind}`);
    endpoint.output.parse(answer.output);
    return answer.output as OutputOf<typeof endpoint>;
  };
  return {
    ask,
    send,
    pushes,
    core,
    take: async (bytes, caseId = null) => {
      const begun = await ask(beginDocument, { title: 'brief.pdf', size: bytes.length, caseId, source: 'dropped' });
      if (!begun.ok) return begun;
      const { uploadId } = begun;
      for (let at = 0; at < bytes.length; at += pieceSize) {
        const piece = Buffer.from(bytes.subarray(at, at + pieceSize)).toString('base64');
        await ask(appendDocument, { uploadId, bytes: piece });
      }
      return ask(finishDocument, { uploadId });
    },
  };
}
