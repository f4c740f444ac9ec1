/** Derives keys off the core's own thread, so that it keeps answering while a passphrase is being worked on. */
import { parentPort } from 'node:worker_threads';
import { hashRawSync } from '@node-rs/argon2';
import type { DeriveRequest, DeriveResponse } from '../vault/key-derivation.ts';

/** `Algorithm.Argon2id` and `Version.V0x13`: const enums of the package, which have no value at run time. */
const argon2id = 2;
const version13 = 1;

parentPort?.on('message', (request: DeriveRequest) => {
  let response: DeriveResponse;
  try {
    const key = hashRawSync(request.passphrase, {
      algorithm: argon2id,
      version: version13,
      memoryCost: request.kdf.memoryKiB,
      timeCost: request.kdf.time,
      parallelism: request.kdf.parallelism,
      outputLen: 32,
      salt: request.salt,
    });
    response = { id: request.id, key: Uint8Array.from(key) };
    key.fill(0);
  } catch {
    response = { id: request.id, key: null };
  }
  request.passphrase.fill(0);
  parentPort?.postMessage(response);
});
