/**
 * `npm run bench:app`: ten thousand cases, and how fast the real program is with them. Prints a table; writes nothing that
 * stays. The machine should have nothing else to do; how busy it was before and after stands in the print.
 * `KLUIS_BENCH_QUICK=1` does it with fewer cases and fewer times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../test/e2e/host.ts';
import { importing, openingCases, recordingSteps } from './bench/measure-case.ts';
import { besideReading } from './bench/measure-reading.ts';
import { registerActions, type Samples, screensInTurn } from './bench/measure-screens.ts';
import { startBesideEmpty, unlockBesideArgon2 } from './bench/measure-start.ts';
import { percentiles } from './bench/probe.ts';
import { makeBenchVault } from './bench/vault.ts';
import { findElectron } from './find-host.mjs';

/** A look in a minute or two: fewer cases, fewer times; its 95th percentile is little more than its worst. */
const quick = process.env['KLUIS_BENCH_QUICK'] === '1';
const cases = Number(process.env['KLUIS_BENCH_CASES'] ?? (quick ? 1_000 : 10_000));
const starts = quick ? 2 : 5;
const unlocks = quick ? 3 : 7;
const clicks = quick ? 8 : 30;
const steps = quick ? 5 : 15;
const importPages = 100;
const [readingRounds, scansRead] = quick ? [1, 12] : [2, 24];

const scratch = mkdtempSync(join(tmpdir(), 'kluis-bench-'));
const vaultDir = join(scratch, 'vault');
const rows: (readonly [what: string, measured: string, aim: string, met: boolean | null])[] = [];
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

try {
  console.log(
    `${findElectron() === null ? 'stand-in on Chromium' : 'Electron'}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  );
  console.log(`waiting for a processor before: ${busy()}`);
  const seededAt = performance.now();
  await makeBenchVault(vaultDir, cases);
  console.log(`${cases} cases made in ${Math.round((performance.now() - seededAt) / 1000)} s\n`);

  progress('start');
  const start = await startBesideEmpty(vaultDir, starts);
  rows.push(['start to unlock screen', ms(start.own), `empty window ${ms(start.beside)}`, null]);
  rows.push(['  beside an empty window', `${(start.own / start.beside).toFixed(2)} ×`, '', null]);

  const program = await launch({ vaultDir });
  try {
    progress('unlock');
    const unlock = await unlockBesideArgon2(program, unlocks);
    const ratio = unlock.own / unlock.beside;
    rows.push(['unlock to Vandaag painted', ms(unlock.own), `Argon2id alone ${ms(unlock.beside)}`, null]);
    rows.push(['  beside its Argon2id alone', `${ratio.toFixed(2)} ×`, 'at most 1.2 ×', ratio <= 1.2]);
    rows.push(['  the first time on a day', ms(unlock.firstOfTheDay), '', null]);

    const page = await program.window();
    progress('screens');
    add(await screensInTurn(page, clicks));
    progress('register');
    add(await registerActions(page, clicks));
    progress('cases');
    add([await openingCases(page, clicks)]);
    add([await recordingSteps(page, steps)]);
    const number = await openCaseNumber(page);
    progress('reading');
    const { without, during, pagesRead } = await besideReading(page, number, readingRounds, scansRead);
    const most = 100;
    for (const [what, action] of [
      ['opening a case', 'opening'],
      ['Klachten: filter', 'filtering'],
    ] as const) {
      const [beside, own] = [percentiles(without[action]).p95, percentiles(during[action]).p95];
      rows.push([
        `${what} while scans are read (${during[action].length})`,
        `p95 ${ms(own)}`,
        `p95 under ${most} ms`,
        own < most,
      ]);
      rows.push(['  beside the same without', `p95 ${ms(beside)}: ${(own / beside).toFixed(2)} ×`, '', null]);
    }
    rows.push([
      `longest pause while scans are read (${pagesRead} pages)`,
      ms(during.pause),
      `at most ${most} ms`,
      during.pause <= most,
    ]);
    const pauses = `${ms(without.pause)}: ${(during.pause / without.pause).toFixed(2)} ×`;
    rows.push(['  beside the same without', pauses, '', null]);
    rows.push(['  longest task of the window, with and without', `${ms(during.task)}, ${ms(without.task)}`, '', null]);
    progress('import');
    const still = await importing(page, number, importPages);
    const gap = still.longestFrameGap;
    rows.push([`longest pause importing ${importPages} pages`, ms(gap), 'at most 50 ms', gap <= 50]);
    rows.push(['  its longest task', ms(still.longestTask), '', null]);
    for (const problem of program.problems) console.error(problem);
  } finally {
    await program.close();
  }
} finally {
  // Also what was measured before something went wrong.
  print();
  console.log(`\nwaiting for a processor after: ${busy()}`);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** Processes that ran or waited to run in the last minute: more than there are processors, and the times are upper bounds. */
function busy(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function add(measured: readonly Samples[]): void {
  for (const { what, ms: samples } of measured) {
    const { p50, p95 } = percentiles(samples);
    rows.push([what, `p50 ${ms(p50)}, p95 ${ms(p95)}`, 'p95 under 100 ms', p95 < 100]);
  }
}

async function openCaseNumber(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  return /\d{4}-\d{3,}/u.exec(heading ?? '')?.[0] ?? '';
}

/** To the terminal only: what is being measured, so that a long run can be followed. */
function progress(what: string): void {
  console.error(`measuring ${what} …`);
}

function print(): void {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const [what, measured, aim, met] of rows) {
    const cells = [what, measured, aim].map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(`${cells.join('  ')}  ${met === null ? '' : met ? 'met' : 'NOT MET'}`.trimEnd());
  }
}
