/** `npm test`: types, lint, unit and core tests, the build, and the window; stops at the first thing that fails. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showScreens } from './failed-screens.mjs';
import { build, root, run } from './prepare.mjs';
import { ensure, openDisplay } from './system.mjs';

const module = (path) => join(root, 'node_modules', path);
const windowTests = 'End-to-end tests';
const reports = join(root, 'node_modules/.cache/klachtenkluis/reports');

function count(name, read) {
  try {
    return read(JSON.parse(readFileSync(join(reports, name), 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * One directory for all that tests leave behind. On a machine whose usual place has a long name it lies in /tmp: sockets,
 * the browser's among them, have room for a short name only.
 */
function openScratch() {
  const usual = tmpdir();
  const place = process.platform !== 'win32' && usual.length > 20 ? '/tmp' : usual;
  const scratch = mkdtempSync(join(place, 'kt-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  return { TMPDIR: scratch, TMP: scratch, TEMP: scratch };
}

/** Runs everything; resolves with the exit code. Ends with one line `N passed, N failed`. */
export async function check() {
  ensure('window', 'display', 'documents');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const unit = join(reports, 'vitest.json');
  const e2e = join(reports, 'playwright.json');
  const scratch = openScratch();

  const steps = [
    ['Types', () => run(module('typescript/bin/tsc'), ['--noEmit'])],
    ['Lint', () => run(module('@biomejs/biome/bin/biome'), ['check', '--diagnostic-level=warn'])],
    ['Nothing unused', () => run(module('knip/bin/knip.js'), ['--no-progress'])],
    [
      'Unit, property and core tests',
      () =>
        run(
          module('vitest/vitest.mjs'),
          ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
          scratch,
        ),
    ],
    [
      'Build',
      async () => {
        build();
        return 0;
      },
    ],
    [
      windowTests,
      async () =>
        run(module('@playwright/test/cli.js'), ['test', '--reporter=list,json'], {
          ...scratch,
          ...(await openDisplay({ own: true })),
          PLAYWRIGHT_JSON_OUTPUT_FILE: e2e,
        }),
    ],
  ];
  let code = 0;
  let stoppedAt = '';
  for (const [name, step] of steps) {
    console.log(`\n— ${name}`);
    const startedAt = performance.now();
    code = await step();
    console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    if (code !== 0) {
      stoppedAt = name;
      if (name === windowTests) showScreens();
      break;
    }
  }
  const totals = [
    count('vitest.json', ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })),
    count('playwright.json', ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
  ];
  const sum = (key) => totals.reduce((total, part) => total + part[key], 0);
  // A step that fails without a count of its own (types, lint, a crash) still counts as one failure.
  const failed = Math.max(sum('failed'), code === 0 ? 0 : 1);
  if (stoppedAt !== '') console.log(`\nStopped at: ${stoppedAt}`);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  return code;
}
