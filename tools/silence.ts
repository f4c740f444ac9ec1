/**
 * `npm run test:silence`: works a complaint through the real window in a network namespace that holds nothing but loopback,
 * with every socket call of every process written down, and then reads what was written. Where namespaces or tracing are
 * denied the rest still runs, and says so. Takes every spec, or those whose names are given.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showScreens } from './failed-screens.mjs';
import { socketCalls } from './silence/socket-calls.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const specs = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'kluis-silence-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));

const works = (command: string, args: readonly string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const alone = works('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']);
const traced = works('strace', ['--seccomp-bpf', '-ff', '-o', join(directory, 'probe'), 'true']);

/** Runs a command in the namespace and under the trace, as far as they are allowed; answers its exit code and its calls. */
function watched(name: string, command: readonly string[]) {
  const trace = traced
    ? [
        'strace',
        '-ff',
        // Only these calls stop a process: Chromium makes a hundred times as many others.
        '--seccomp-bpf',
        '-qq',
        '-yy',
        '-s',
        '0',
        '-e',
        'trace=connect,sendto,sendmsg,sendmmsg',
        '-o',
        join(directory, name),
      ]
    : [];
  const inner = [...trace, ...command];
  const [program = '', ...args] = alone
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...inner]
    : inner;
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const files = readdirSync(directory).filter((file) => file.startsWith(`${name}.`));
  return { status, calls: socketCalls(files.map((file) => readFileSync(join(directory, file), 'utf8')).join('\n')) };
}

console.log(alone ? 'In a network namespace of its own.' : 'FALLBACK: no network namespace is allowed here.');
console.log(
  traced
    ? 'Every socket call is traced.'
    : 'FALLBACK: tracing is not allowed here; only the refusals inside the page are seen.',
);

// What the trace must be able to see, or its silence means nothing. The address is reserved for documentation.
const knock =
  "require('net').connect(9,'192.0.2.1').on('error',()=>{});require('dns').resolve('example.com',()=>process.exit());setTimeout(()=>process.exit(),900)";
const control = watched('control', [process.execPath, '-e', knock]);
if (traced && control.calls.outside.length === 0) {
  console.error('The trace did not see a connection that was made on purpose.');
  process.exit(1);
}

const { status, calls } = watched('program', [
  process.execPath,
  join(root, 'node_modules/@playwright/test/cli.js'),
  'test',
  '--workers=1',
  ...specs,
]);
if (status !== 0) showScreens();
console.log(`\n${calls.total} socket calls: ${calls.loopback} to loopback, ${calls.local} to sockets of this machine.`);
console.log(`${calls.routes.length} questions to the kernel for a route outside, which send nothing.`);
console.log(`${calls.outside.length} connections or messages outside, ${calls.lookups.length} name look-ups.`);
for (const line of [...calls.outside, ...calls.lookups].slice(0, 20)) console.log(`  ${line}`);
process.exit(status === 0 && calls.outside.length === 0 && calls.lookups.length === 0 ? 0 : 1);
