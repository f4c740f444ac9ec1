#!/usr/bin/env node
/**
 * The way in, on any Node from 20 and without node_modules:
 * `npm start` opens the program, `--test` checks everything, `--fuzz`, `--redaction`, `--silence` and `--long` run for long, `--demo` and
 * `--bench app` run those tools.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findElectron } from './find-host.mjs';
import { build, environment, fetchElectron, install, node24, root, run, stop } from './prepare.mjs';
import { ensure, hasDisplay, openDisplay } from './system.mjs';

const [first, second] = process.argv.slice(2);
const bundle = join(root, 'out/main/index.js');
const startLimitMs = 5_000;

/** Electron where it can be had, else the same bundle on the system's browser. Resolves when the user closes the window. */
async function open(args) {
  if (findElectron() === null) fetchElectron();
  const electron = findElectron();
  if (electron !== null) {
    const startedAt = performance.now();
    const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
    const done = spawnSync(electron, [...asRoot, root, ...args], { cwd: root, stdio: 'inherit', env: environment() });
    if (done.status === 0 || performance.now() - startedAt > startLimitMs) return done.status ?? 1;
  }
  ensure('window');
  console.log(`Electron is not available here; the window opens in ${findBrowser()} instead.`);
  return run('--import', [join(root, 'electron/standin/register.ts'), bundle, ...args]);
}

/** Runs a tool that drives the window by itself, on a virtual display where there is none. */
async function runTool(file, args = []) {
  const script = join(root, 'tools', file);
  if (!existsSync(script)) stop(`tools/${file} does not exist.`);
  ensure('window');
  return run(script, args, await openDisplay());
}

async function main() {
  const [major = '0'] = process.versions.node.split('.');
  if (Number(major) < 20) stop('Node 20 or newer is needed.');
  install();
  if (!existsSync(node24)) stop('The package "node" is missing; run npm ci.');
  if (first === '--test') {
    const { check } = await import('./check.mjs');
    return check();
  }
  if (first === '--bench' && second === 'dossier') {
    ensure('documents');
    return run(join(root, 'tools/bench-dossier.ts'));
  }
  if (first === '--bench' && (second === 'search' || second === 'ocr')) {
    if (second === 'ocr') ensure('recognising');
    return run(join(root, `tools/bench-${second}.ts`));
  }
  if (first === '--corpus') {
    ensure('documents');
    return run(join(root, 'tools/corpus.ts'), process.argv.slice(3));
  }
  if (first === '--bench' && second === 'letters') return run(join(root, 'tools/bench-letters.ts'));
  if (first === '--fuzz') {
    const messages = { KLUIS_FUZZ_MESSAGES: second ?? '100000' };
    return run(
      join(root, 'node_modules/vitest/vitest.mjs'),
      ['run', 'test/core/ipc', '--testTimeout=3600000'],
      messages,
    );
  }
  if (first === '--redaction') {
    ensure('documents');
    return run(join(root, 'node_modules/vitest/vitest.mjs'), ['run', 'test/property/redaction-wide.test.ts'], {
      KLUIS_REDACTION_RUNS: '300',
      KLUIS_REDACTION_SEED: second ?? String(Math.trunc(Math.random() * 2 ** 31)),
    });
  }
  build();
  if (first === '--silence') {
    ensure('window', 'silence', 'documents');
    return run(join(root, 'tools/silence.ts'), process.argv.slice(3), await openDisplay());
  }
  if (first === '--long') {
    ensure('window', 'silence', 'documents');
    return run(join(root, 'tools/long.ts'), process.argv.slice(3), await openDisplay());
  }
  if (first === '--demo') return runTool('demo.ts');
  if (first === '--bench') return runTool(`bench-${second ?? 'app'}.ts`);
  if (hasDisplay()) return open(process.argv.slice(2));
  console.log('There is no display: running the demo instead; its results go to demo/.');
  return runTool('demo.ts');
}

process.exit(await main());
