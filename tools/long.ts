/**
 * `npm run test:long [-- seed]`: the long runs one after the other, each with its seed printed and its own stated fallback
 * where this machine forbids something. Goes on after a failure. Ends with the last lines of what failed, since of a log from
 * elsewhere often only the end is left, and with one line for each run and how long it took.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = process.argv[2] ?? String(randomInt(2 ** 31));
const vitest = 'node_modules/vitest/vitest.mjs';

const runs: readonly (readonly [
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
])[] = [
  [
    'test:fuzz',
    [vitest, 'run', 'test/core/ipc', '--testTimeout=3600000'],
    { KLUIS_FUZZ_MESSAGES: '100000', KLUIS_FUZZ_SEED: seed },
  ],
  ['test:silence', ['tools/silence.ts'], {}],
  ['test:torture', ['test/torture/run.ts', seed], {}],
];

const clock = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
};

const linesKept = 12;

/** Runs it and lets everything through; answers its exit code and the last lines of what it said. */
function runOnce(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let end = '';
  const pass = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
    target.write(chunk);
    end = (end + chunk.toString('utf8'))
      .split('\n')
      .slice(-linesKept - 1)
      .join('\n');
  };
  child.stdout.on('data', pass(process.stdout));
  child.stderr.on('data', pass(process.stderr));
  return new Promise<{ readonly status: number; readonly end: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? 1, end: end.trim() }));
  });
}

console.log(`Seed ${seed} (repeat with: npm run test:long -- ${seed})`);
const lines: string[] = [];
const ends: string[] = [];
const startedAt = performance.now();
for (const [name, args, environment] of runs) {
  console.log(`\n— ${name}`);
  const begun = performance.now();
  const { status, end } = await runOnce(args, environment);
  if (status !== 0)
    ends.push(`— the end of ${name}
${end}`);
  lines.push(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(13)}  ${clock(performance.now() - begun)}`);
}
const failed = ends.length;
for (const end of ends) console.log(`\n${end}`);
console.log(
  `\n${lines.join('\n')}\n${runs.length - failed} passed, ${failed} failed in ${clock(performance.now() - startedAt)}`,
);
process.exit(failed === 0 ? 0 : 1);
