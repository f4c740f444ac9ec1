/**
 * `npm run bench:letters`: how fast a letter is set, and how fast it is seen while it is written. Prints a table; leaves nothing. The
 * machine should have nothing else to do.
 */
import { cpus, totalmem } from 'node:os';
import { atShare, measureLetters } from './bench/measure-letters.ts';

const rounds = Number(process.env['KLUIS_BENCH_ROUNDS'] ?? 60);
const shown = (times: readonly number[]): string =>
  `p50 ${atShare(times, 0.5).toFixed(0)} ms, p95 ${atShare(times, 0.95).toFixed(0)} ms`;

console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
const { first, next, other, preview, previewPages } = await measureLetters(rounds);
console.log('| what | measured | aim |\n| --- | --- | --- |');
console.log(`| the first letter, with starting the worker | ${first.toFixed(0)} ms | 500 ms |`);
console.log(`| the same letter after some words were typed | ${shown(next)} | 30 ms |`);
console.log(`| another kind of letter each time | ${shown(other)} | 30 ms |`);
console.log(`| seen while typing: set and drawn, ${previewPages} pages | ${shown(preview)} | 150 ms |`);
process.exit(0);
