import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemRandom } from '../../../electron/core/random.ts';
import { head } from '../../../electron/core/store/events.ts';
import { migrate } from '../../../electron/core/store/migrate.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { openEncrypted } from '../../../electron/core/vault/pragmas.ts';

const writer = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));

/** Kills the writer at a moment of its own: in the middle of whatever it does after so many acknowledged commits. */
async function writeUntilKilled(file: string, key: Buffer, commits: number): Promise<number> {
  const child = spawn(process.execPath, [writer, file, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    if (heard.split('\n').length > commits) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const whole = heard.slice(0, heard.lastIndexOf('\n')).split('\n');
  return Number(whole.at(-1));
}

test('a writer killed at any moment has lost nothing it acknowledged and left nothing half', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-killed-'));
  const file = join(directory, 'vault.db');
  const key = Buffer.from(systemRandom(32));
  const made = openEncrypted(file, Buffer.from(key), false);
  migrate(made);
  made.close();
  let before = 0;
  for (const commits of [1, 7, 20, 33, 50]) {
    const acknowledged = await writeUntilKilled(file, key, commits);
    const db = openEncrypted(file, Buffer.from(key), true);
    const { sequence } = head(db);
    expect(acknowledged).toBeGreaterThanOrEqual(before + commits * 2);
    expect(sequence).toBeGreaterThanOrEqual(acknowledged);
    expect(sequence % 2).toBe(0);
    expect(verifyChain(db).ok).toBe(true);
    expect(db.prepare('SELECT last FROM case_number').pluck().get()).toBe(sequence / 2);
    expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(sequence / 2);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    before = sequence;
  }
  rmSync(directory, { recursive: true });
});
