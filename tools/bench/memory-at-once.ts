/** Runs a command and watches what it and its children hold in memory together; where Linux tells. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const everyMs = 20;
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Ended meanwhile.
    return '';
  }
};
const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
const childrenOf = (pid: number): readonly number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
const together = (pid: number): number =>
  megabytesOf(pid) + childrenOf(pid).reduce((sum, child) => sum + together(child), 0);

/** What it wrote, and the most that all of it held at one moment, in MB. Fails as the command does. */
export function watched(
  program: string,
  args: readonly string[],
): Promise<{ readonly said: string; readonly megabytesAtOnce: number }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complaint, megabytesAtOnce] = ['', '', 0];
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (complaint += piece.toString('utf8')));
  const watch = setInterval(() => {
    megabytesAtOnce = Math.max(megabytesAtOnce, together(child.pid ?? 0));
  }, everyMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ said, megabytesAtOnce });
      else reject(new Error(complaint));
    });
  });
}
