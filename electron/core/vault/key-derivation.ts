import { startWorker } from '../workers/start-worker.ts';

/** Argon2id costs: memory in KiB, passes, lanes. */
export type KdfParameters = { readonly memoryKiB: number; readonly time: number; readonly parallelism: number };

export const defaultKdf: KdfParameters = { memoryKiB: 256 * 1024, time: 3, parallelism: 4 };

/** Nothing weaker is ever derived, also when a file on disk asks for it. */
export const kdfFloor: KdfParameters = { memoryKiB: 64 * 1024, time: 2, parallelism: 1 };

/** And nothing so heavy that a tampered file could stop the machine. */
export const kdfCeiling: KdfParameters = { memoryKiB: 4 * 1024 * 1024, time: 64, parallelism: 64 };

export const tooWeak = (kdf: KdfParameters): boolean =>
  kdf.memoryKiB < kdfFloor.memoryKiB || kdf.time < kdfFloor.time || kdf.parallelism < kdfFloor.parallelism;

export const tooHeavy = (kdf: KdfParameters): boolean =>
  kdf.memoryKiB > kdfCeiling.memoryKiB || kdf.time > kdfCeiling.time || kdf.parallelism > kdfCeiling.parallelism;

/**
 * The passphrase as UTF-8 in composed form, so that the same words typed on another keyboard are the same bytes.
 * Not a Buffer: those share a pool, and the whole pool would be copied to the worker.
 */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize('NFKC'));

export type DeriveRequest = {
  readonly id: number;
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly kdf: KdfParameters;
};
export type DeriveResponse = { readonly id: number; readonly key: Uint8Array | null };

/** Derives 32-byte keys in a worker thread that is started once, before it is needed. */
export type KeyDerivation = {
  /** Rejects when the machine cannot do it (not enough memory). The caller zeroes the key. */
  readonly derive: (passphrase: string, salt: Uint8Array, kdf: KdfParameters) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export class KeyDerivationFailed extends Error {}

export function startKeyDerivation(): KeyDerivation {
  const worker = startWorker('argon2-worker');
  const waiting = new Map<
    number,
    { readonly resolve: (key: Uint8Array) => void; readonly reject: (e: Error) => void }
  >();
  let lastId = 0;
  worker.unref();

  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new KeyDerivationFailed());
    waiting.clear();
  };
  worker.on('error', failAll);
  worker.on('exit', failAll);
  worker.on('message', (response: DeriveResponse) => {
    const request = waiting.get(response.id);
    waiting.delete(response.id);
    if (waiting.size === 0) worker.unref();
    if (response.key) request?.resolve(response.key);
    else request?.reject(new KeyDerivationFailed());
  });

  return {
    derive: (passphrase, salt, kdf) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        // A waiting unlock keeps the process alive; an idle worker must not.
        worker.ref();
        worker.postMessage({ id: lastId, passphrase: passphraseBytes(passphrase), salt, kdf } satisfies DeriveRequest);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
