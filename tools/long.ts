/**
 * `npm run test:long [-- seed]`: the long runs one after the other, each with its seed printed and its own stated fallback
 * where this machine forbids something. Goes on after a failure, and ends with one line for each and how long it took.
 */
import { spawnSync } from 'node:child_process';
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

console.log(`Seed ${seed} (repeat with: npm run test:long -- ${seed})`);
const lines: string[] = [];
let failed = 0;
const startedAt = performance.now();
for (const [name, args, environment] of runs) {
  console.log(`\n— ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) failed += 1;
  lines.push(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(13)}  ${clock(performance.now() - begun)}`);
}
console.log(
  `\n${lines.join('\n')}\n${runs.length - failed} passed, ${failed} failed in ${clock(performance.now() - startedAt)}`,
);
process.exit(failed === 0 ? 0 : 1);
