/** Tests attach to the very same window: only when they ask, the browser listens on a loopback port and its address is noted. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Writes `{endpoint, bridge}` to the file named by `KLUIS_TEST_ENDPOINT`; `bridge` (a process id) tells windows apart. */
export async function announceForTests(profile: string): Promise<void> {
  const target = process.env['KLUIS_TEST_ENDPOINT'];
  if (target === undefined) return;
  const noted = join(profile, 'DevToolsActivePort');
  while (!existsSync(noted)) await setTimeout(10);
  const [port = ''] = readFileSync(noted, 'utf8').split('\n');
  writeFileSync(`${target}.new`, JSON.stringify({ endpoint: `http://127.0.0.1:${port}`, bridge: process.pid }));
  renameSync(`${target}.new`, target);
}
