import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemRandom } from '../../electron/core/random.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { type KeyDerivation, kdfFloor, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { type OpenVault, openVault } from '../../electron/core/vault/open-vault.ts';
import type { Result } from '../../shared/result.ts';

export const passphrase = 'zeven groene fietsen';
export const now = '2026-11-23T09:00:00Z';
export const today = '2026-11-23';

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Remembers what it derived: an attack opens the same vault hundreds of times, and Argon2id is not what is attacked. */
function remembering(derivation: KeyDerivation): KeyDerivation {
  const known = new Map<string, Uint8Array>();
  return {
    derive: async (words, salt, kdf) => {
      const name = `${words} ${Buffer.from(salt).toString('hex')}`;
      const key = known.get(name) ?? (await derivation.derive(words, salt, kdf));
      known.set(name, key.slice());
      return key.slice();
    },
    close: derivation.close,
  };
}

export type Place = {
  readonly directory: string;
  readonly keyDerivation: KeyDerivation;
  readonly create: (at: string) => Promise<OpenVault>;
  readonly open: (at: string) => ReturnType<typeof openVault>;
  readonly leave: () => Promise<void>;
};

/** An empty place for one attack. */
export function takePlace(): Place {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-torture-'));
  const keyDerivation = remembering(startKeyDerivation());
  return {
    directory,
    keyDerivation,
    create: async (at) =>
      must(
        await createVault({
          directory: at,
          directorName: 'Ans de Boer',
          passphrase,
          kdf: kdfFloor,
          random: systemRandom,
          now,
          keyDerivation,
        }),
      ),
    open: (at) => openVault({ directory: at, passphrase, slotId: null, today, now, keyDerivation }),
    leave: async () => {
      await keyDerivation.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export type Victim = {
  readonly isGone: () => boolean;
  /** Whole lines it said so far. */
  readonly lines: () => readonly string[];
  readonly said: (line: string) => Promise<void>;
  readonly kill: () => void;
  readonly gone: Promise<void>;
};

/** Starts a process that uses a vault; `before` is put in front of the command. */
export function startVictim(args: readonly string[], before: readonly string[] = []): Victim {
  const [program = process.execPath, ...rest] = [...before, process.execPath, victim, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  const waiting: { readonly line: string; readonly resolve: () => void }[] = [];
  const lines = () =>
    heard
      .slice(0, heard.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    for (const { line, resolve } of waiting) if (lines().includes(line)) resolve();
  });
  let over = false;
  const gone = once(child, 'close').then(() => {
    over = true;
    for (const { resolve } of waiting) resolve();
  });
  return {
    isGone: () => over,
    lines,
    said: (line) =>
      lines().includes(line) ? Promise.resolve() : new Promise((resolve) => waiting.push({ line, resolve })),
    kill: () => child.kill('SIGKILL'),
    gone,
  };
}
