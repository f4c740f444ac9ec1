import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { takeVaultLock } from '../../../electron/core/vault/vault-lock.ts';

const holder = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));

test('another program is kept away until the one that has the vault ends, also when that is killed', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-lock-'));
  const child = spawn(process.execPath, [holder, directory], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  expect(said).toBe('held\n');
  expect(takeVaultLock(directory)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'close');
  const lock = takeVaultLock(directory);
  expect(lock).toBeDefined();
  expect(takeVaultLock(directory)).toBeUndefined();
  lock?.release();
  rmSync(directory, { recursive: true });
});
