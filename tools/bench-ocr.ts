/**
 * `npm run bench:ocr`: reads the same invented pages with the program's engine and with native tesseract, in turn, and prints for
 * each condition how many characters are wrong, how many words are found, the processor time a page takes, and whether what was
 * aimed at is met. The difference in words found is taken page by page: where native finds more, but no more than other pages
 * of the kind would turn round (95 of 100 times), the table says that it cannot be told. Leaves nothing.
 * `KLUIS_BENCH_PAGES=2` for fewer pages of each condition, `KLUIS_BENCH_SEED` for other ones.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageAsSheet } from '../electron/reader/image.ts';
import { createOcr, firstLook, startReading } from '../electron/reader/ocr.ts';
import { textOfLines } from '../shared/page-words.ts';
import { type CorpusPage, conditions, corpus } from '../test/fixtures/ocr-corpus.ts';
import { generator } from './bench/page-maker.ts';
import { characterErrorRate, wordRecall } from './bench/text-measures.ts';

const pagesEach = Number(process.env['KLUIS_BENCH_PAGES'] ?? 6);
const seed = Number(process.env['KLUIS_BENCH_SEED'] ?? 1);
const scratch = mkdtempSync(join(tmpdir(), 'kluis-bench-ocr-'));

type Measured = {
  readonly ownErrors: number;
  readonly nativeErrors: number;
  readonly ownRecall: number;
  /** With the words that only the second look found. */
  readonly indexRecall: number;
  readonly nativeRecall: number;
  /** Seconds of processor time. */
  readonly firstLook: number;
  readonly whole: number;
  readonly native: number;
};

/** User and system time of this process and its threads, in seconds. */
async function processorTime<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1e6];
}

/** On one thread, as the program's engine; Dutch data as Debian has it; whole pages with columns, as the program asks. */
function native({ image, dotsPerInch }: CorpusPage): readonly [string, number] {
  const file = join(scratch, 'page');
  writeFileSync(file, image);
  const command = `TIMEFORMAT='%U %S'; time tesseract '${file}' - -l nld --psm 3 --dpi ${dotsPerInch} 2>/dev/null`;
  const done = spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
  });
  const times = done.stderr.trim().split(/\s+/).slice(-2).map(Number);
  if (done.status !== 0 || times.some(Number.isNaN)) throw new Error(`tesseract: ${done.stderr}`);
  return [done.stdout, times.reduce((sum, time) => sum + time, 0)];
}

const ocr = createOcr();
const worker = await startReading();

async function measure(page: CorpusPage): Promise<Measured> {
  const sheet = await imageAsSheet(page.image, 0);
  const [nativeText, nativeTime] = native(page);
  const [, first] = await processorTime(() => firstLook(worker, sheet));
  const [read, whole] = await processorTime(() => ocr.read(sheet));
  const text = textOfLines(read.lines);
  return {
    ownErrors: characterErrorRate(text, page.truth),
    nativeErrors: characterErrorRate(nativeText, page.truth),
    ownRecall: wordRecall(text, page.truth),
    indexRecall: wordRecall(`${text} ${read.extra.join(' ')}`, page.truth),
    nativeRecall: wordRecall(nativeText, page.truth),
    firstLook: first,
    whole,
    native: nativeTime,
  };
}

const mean = (list: readonly Measured[], of: (one: Measured) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0) / list.length;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const seconds = (time: number): string => `${time.toFixed(2)} s`;
const rows: (readonly string[])[] = [
  [
    '',
    'CER',
    'native',
    'recall',
    '+ 2nd look',
    'native',
    'recall less native',
    'CPU 1st look',
    'native',
    'ratio',
    'CPU whole',
    'aims',
  ],
];
const mostTimesNative = 1.6;

/** Mean difference in recall on the same pages, and between what it would be on other pages of the kind 95 of 100 times. */
function difference(list: readonly Measured[]) {
  const each = list.map((one) => one.ownRecall - one.nativeRecall);
  const random = generator(seed);
  const means = Array.from(
    { length: 2_000 },
    () => each.reduce((sum) => sum + (each[Math.floor(random() * each.length)] ?? 0), 0) / each.length,
  ).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [means[49], means[1_949]];
  return { mean: each.reduce((sum, one) => sum + one, 0) / each.length, low, high };
}
function tell(label: string, list: readonly Measured[]): void {
  const own = mean(list, (one) => one.firstLook);
  const other = mean(list, (one) => one.native);
  const { mean: more, low, high } = difference(list);
  const points = (share: number) => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)}`;
  const recall = more >= -1e-9 ? 'met' : high < 0 ? 'NOT MET' : 'less, but cannot be told';
  const time = own / other <= mostTimesNative ? 'met' : 'NOT MET';
  rows.push([
    label,
    percent(mean(list, (one) => one.ownErrors)),
    percent(mean(list, (one) => one.nativeErrors)),
    percent(mean(list, (one) => one.ownRecall)),
    percent(mean(list, (one) => one.indexRecall)),
    percent(mean(list, (one) => one.nativeRecall)),
    `${points(more)} (${points(low)} to ${points(high)})`,
    seconds(own),
    seconds(other),
    `${(own / other).toFixed(2)} ×`,
    seconds(mean(list, (one) => one.whole)),
    `recall: ${recall}; CPU: ${time}`,
  ]);
}

const version = spawnSync('tesseract', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';
console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}; ${version}; seed ${seed}, ${pagesEach} pages each`);
try {
  // The first page of a run pays for starting.
  for await (const page of corpus(1, seed + 1, ['clean'])) await measure(page);
  const all: Measured[] = [];
  for (const condition of conditions) {
    const list: Measured[] = [];
    for await (const page of corpus(pagesEach, seed, [condition])) list.push(await measure(page));
    tell(condition, list);
    all.push(...list);
  }
  tell('all', all);
} finally {
  await worker.terminate();
  rmSync(scratch, { recursive: true, force: true });
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
process.exit(0);
