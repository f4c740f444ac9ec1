import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { systemRandom } from '../../../electron/core/random.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { type KeyDerivation, kdfFloor, startKeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { type OpenVault, openVault } from '../../../electron/core/vault/open-vault.ts';
import type { Result } from '../../../shared/result.ts';

export const passphrase = 'zeven groene fietsen';
export const now = '2026-11-23T09:00:00Z';
export const today = '2026-11-23';
export const random = systemRandom;

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A key derivation and an empty directory that are gone after the file's tests. */
export function vaultKit() {
  const keyDerivation: KeyDerivation = startKeyDerivation();
  const directory = mkdtempSync(join(tmpdir(), 'kluis-test-'));
  afterAll(async () => {
    await keyDerivation.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    keyDerivation,
    directory,
    create: (at: string, words = passphrase) =>
      createVault({
        directory: at,
        directorName: 'Ans de Boer',
        passphrase: words,
        kdf: kdfFloor,
        random,
        now,
        keyDerivation,
      }),
    open: (at: string, words = passphrase, slotId: string | null = null, day = today) =>
      openVault({ directory: at, passphrase: words, slotId, today: day, now, keyDerivation }),
  };
}

export type { OpenVault };
