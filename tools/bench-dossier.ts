/**
 * `npm run bench:dossier`: a dossier of 360 and of 1,400 pages beside what qpdf and mutool need to merge the same pages, and
 * how fast a letter is set. Prints a table; leaves nothing. The machine should have nothing else to do.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeInputs } from './bench/dossier-inputs.ts';
import { atShare, measureLetters } from './bench/measure-letters.ts';
import { watched } from './bench/memory-at-once.ts';

/** Fewer, to try the bench itself: `KLUIS_BENCH_PAGES=20,40`. */
const sizes = (process.env['KLUIS_BENCH_PAGES'] ?? '360,1400').split(',').map(Number);
const letters = 60;
const maker = fileURLToPath(new URL('bench/build-dossier.ts', import.meta.url));
const giver = fileURLToPath(new URL('bench/give-dossier.ts', import.meta.url));
const answer = z.object({
  milliseconds: z.number(),
  coreMegabytes: z.number(),
  readerMegabytes: z.number(),
  pages: z.number(),
});
/** Each is timed so often, in turns, and the least counts: whatever else the machine does only adds. */
const times = 3;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const rows: (readonly string[])[] = [];

function timed(program: string, args: readonly string[]): number {
  const startedAt = performance.now();
  const done = spawnSync(program, args, { stdio: 'ignore' });
  if (done.status !== 0) throw new Error(`${program} failed`);
  return performance.now() - startedAt;
}

async function inProcess(script: string, args: readonly string[]) {
  const { said, megabytesAtOnce } = await watched(process.execPath, [script, ...args]);
  return { ...answer.parse(JSON.parse(said)), megabytesAtOnce };
}

type Run = Awaited<ReturnType<typeof inProcess>>;
function memoryOf(runs: readonly Run[]): string {
  const most = (of: (run: Run) => number): number => Math.round(Math.max(...runs.map(of)));
  const [core, reader] = [most((run) => run.coreMegabytes), most((run) => run.readerMegabytes)];
  return `${most((run) => run.megabytesAtOnce)} MB at one moment; core ${core}, reader ${reader}`;
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
const own: number[] = [];
for (const pages of sizes) {
  const scratch = mkdtempSync(join(tmpdir(), 'kluis-bench-'));
  try {
    const { exhibits, files } = await makeInputs(scratch, pages);
    let [qpdf, mutool] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const builds: Run[] = [];
    for (let time = 0; time < times; time += 1) {
      qpdf = Math.min(qpdf, timed('qpdf', ['--empty', '--pages', ...files, '--', join(scratch, 'qpdf.out')]));
      mutool = Math.min(mutool, timed('mutool', ['merge', '-o', join(scratch, 'mutool.out'), ...files]));
      builds.push(await inProcess(maker, [join(scratch, 'own.out'), ...exhibits]));
    }
    const least = Math.min(...builds.map(({ milliseconds }) => milliseconds));
    own.push(least);
    rows.push(
      [`dossier of ${pages} pages`, seconds(least), `${(least / qpdf).toFixed(1)} × qpdf`],
      ['  memory', memoryOf(builds), 'under 1024 MB at one moment'],
    );
    for (const how of ['open', 'closed'] as const) {
      const words = how === 'closed' ? ['zeven groene fietsen'] : [];
      const given = await inProcess(giver, [join(scratch, 'own.out'), join(scratch, 'given.out'), ...words]);
      rows.push([`  a copy of it, ${how}`, seconds(given.milliseconds), memoryOf([given])]);
    }
    rows.push(['  qpdf merging', seconds(qpdf), ''], ['  mutool merging', seconds(mutool), '']);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
const [small = 0, large = 0] = own;
rows.push([`${sizes.at(-1)} against ${sizes[0]} pages`, `${(large / small).toFixed(2)} ×`, 'at most 4.5 ×']);

// The same as `npm run bench:letters` says.
const { first, next, preview, previewPages } = await measureLetters(letters);
rows.push(
  ['first letter', `${Math.round(first)} ms`, 'under 500 ms'],
  ['each next letter (median)', `${atShare(next, 0.5).toFixed(1)} ms`, 'under 30 ms'],
  [`preview: set and drawn, ${previewPages} pages (median)`, `${atShare(preview, 0.5).toFixed(0)} ms`, 'under 150 ms'],
);

console.log('| what | measured | aim |\n| --- | --- | --- |');
for (const [what = '', measured = '', aim = ''] of rows) console.log(`| ${what} | ${measured} | ${aim} |`);
