/**
 * `npm run bench:search`: one page taken into the index, and queries over 10,000 and 100,000 synthetic pages, in a vault's own
 * database and beside it in the same run in one that is not encrypted. The pages come in as the program takes them in; then the
 * parts of the index are joined as it does in idle moments, and then is asked. Prints a table with what is met; leaves nothing.
 * `KLUIS_BENCH_PAGES=2000,10000` for less, `KLUIS_BENCH_SEED` for other pages.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { systemRandom } from '../electron/core/random.ts';
import { find } from '../electron/core/search/find.ts';
import { tidyIndex } from '../electron/core/search/tidy-index.ts';
import { type Db, run, transact } from '../electron/core/store/database.ts';
import { dropKnownWords } from '../electron/core/store/known-words.ts';
import { migrate } from '../electron/core/store/migrate.ts';
import { putReading } from '../electron/core/store/page-readings.ts';
import { indexItem } from '../electron/core/store/search-index.ts';
import { openEncrypted } from '../electron/core/vault/pragmas.ts';
import type { SearchFilters } from '../shared/contract/search.ts';
import type { Word } from '../shared/page-words.ts';
import { ok } from '../shared/result.ts';
import { generator, type MadePage, pageMaker } from './bench/page-maker.ts';
import { percentiles } from './bench/probe.ts';

const sizes = (process.env['KLUIS_BENCH_PAGES'] ?? '10000,100000').split(',').map(Number);
const seed = Number(process.env['KLUIS_BENCH_SEED'] ?? 1);
const [inserts, queries] = [300, 200];
const [pagesOfDocument, documentsOfCase, pagesInTransaction] = [10, 10, 500];
const wide: SearchFilters = { kinds: [], year: null, scope: 'all', personId: null };
const snippets = 20;

type Side = { readonly name: 'encrypted' | 'plain'; readonly file: string; readonly db: Db };

/** The settings of `vault/pragmas.ts`, but for the cipher. */
function openPlain(file: string): Db {
  const db = new Database(file);
  for (const setting of ['journal_mode = WAL', 'synchronous = EXTRA', 'temp_store = MEMORY', 'secure_delete = ON'])
    db.pragma(setting);
  for (const setting of ['cache_size = -24576', 'wal_autocheckpoint = 2000']) db.pragma(setting);
  for (const setting of ['mmap_size = 0', 'foreign_keys = ON', 'trusted_schema = OFF', 'cell_size_check = ON'])
    db.pragma(setting);
  return db;
}

const at = '2026-11-23T09:00:00Z';
const idOf = (kind: string, number: number): string => `${kind}-${String(number).padStart(8, '0')}`;

/** The case and the document that page `index` begins. */
function beginsAt(db: Db, index: number): void {
  const inCase = pagesOfDocument * documentsOfCase;
  const caseId = idOf('case', Math.floor(index / inCase));
  if (index % inCase === 0) {
    const serial = Math.floor(index / inCase) + 1;
    const [year, number] = [2026, `2026-${String(serial).padStart(3, '0')}`];
    run(
      db,
      `INSERT INTO case_record (case_id, number, year, serial, stream_sequence, status, subject_kinds, complainant_name,
         respondent_names, summary, updated_at) VALUES (?, ?, ?, ?, 1, 'open', '[]', 'Noor van Velden', '[]', '', ?)`,
      caseId,
      number,
      year,
      serial,
      at,
    );
  }
  if (index % pagesOfDocument === 0)
    run(
      db,
      `INSERT INTO document (document_id, case_id, state, title, kind, mime, size, sha256, page_count, source,
         original_location, added_at, added_by) VALUES (?, ?, 'kept', 'scan', 'other', 'application/pdf', 1, '', ?, 'dropped', '', ?, '')`,
      idOf('document', Math.floor(index / pagesOfDocument)),
      caseId,
      pagesOfDocument,
      at,
    );
}

/** As the background work keeps a page it has read: its words with their places, and the index. */
function addPage(db: Db, index: number, { words }: MadePage): void {
  beginsAt(db, index);
  const ref = idOf('document', Math.floor(index / pagesOfDocument));
  const page = (index % pagesOfDocument) + 1;
  const lines: Word[][] = [];
  for (let first = 0; first < words.length; first += 10)
    lines.push(
      words
        .slice(first, first + 10)
        .map((word, i): Word => [word, i * 900, first * 30, i * 900 + 800, first * 30 + 200, 91]),
    );
  putReading(db, ref, page, { source: 'ocr', lines });
  indexItem(db, { kind: 'page', ref, page, caseId: null, body: words.join(' ') });
}

const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Both sides in turn, so that what else the machine does meets both alike. */
function inTurns(sides: readonly Side[], count: number, work: (side: Side, round: number) => void) {
  const times = new Map(sides.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < count; round += 1)
    for (const side of round % 2 === 0 ? sides : sides.toReversed())
      times.get(side.name)?.push(timed(() => work(side, round)));
  const of = (name: Side['name']) => percentiles(times.get(name) ?? []);
  return { encrypted: of('encrypted'), plain: of('plain') };
}

type Measured = ReturnType<typeof inTurns>;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const rows: (readonly string[])[] = [['', 'encrypted p50', 'p95', 'plain p50', 'p95', 'ratio', 'aim']];

/** `p95` in milliseconds and times plain; none: only to know. */
type Aim = { readonly p95: number; readonly ratio?: number };
function tell(what: string, { encrypted, plain }: Measured, aim?: Aim): void {
  const times = encrypted.p50 / plain.p50;
  const verdicts =
    aim === undefined
      ? []
      : [
          `p95 ${aim.p95} ms: ${encrypted.p95 < aim.p95 ? 'met' : 'NOT MET'}`,
          ...(aim.ratio === undefined ? [] : [`${aim.ratio} ×: ${times <= aim.ratio ? 'met' : 'NOT MET'}`]),
        ];
  rows.push([
    what,
    ms(encrypted.p50),
    ms(encrypted.p95),
    ms(plain.p50),
    ms(plain.p95),
    `${times.toFixed(2)} ×`,
    verdicts.join(', '),
  ]);
}

const scratch = mkdtempSync(join(tmpdir(), 'kluis-bench-search-'));
const sides: readonly Side[] = (['encrypted', 'plain'] as const).map((name) => {
  const file = join(scratch, `${name}.db`);
  const db = name === 'plain' ? openPlain(file) : openEncrypted(file, Buffer.from(systemRandom(32)), false);
  const made = migrate(db);
  if (!made.ok) throw new Error(made.error);
  return { name, file, db };
});

console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}; seed ${seed}`);
try {
  const nextPage = pageMaker(seed);
  const random = generator(seed + 1);
  const kept: MadePage[] = [];
  let count = 0;
  for (const size of sizes) {
    while (count < size - inserts) {
      const batch = Array.from({ length: Math.min(pagesInTransaction, size - inserts - count) }, nextPage);
      for (const { db } of sides)
        transact(db, () => {
          batch.forEach((page, index) => void addPage(db, count + index, page));
          return ok(null);
        });
      count += batch.length;
      if (kept.length < 2_000) kept.push(...batch.slice(0, 50));
      if (count % 10_000 < pagesInTransaction) console.error(`${count} pages`);
    }
    const last = Array.from({ length: inserts }, nextPage);
    const one = inTurns(sides, inserts, ({ db }, round) => {
      const page = last[round];
      if (page !== undefined)
        transact(db, () => {
          addPage(db, count + round, page);
          return ok(null);
        });
    });
    count += inserts;
    const label = size.toLocaleString('en');
    tell(`${label} pages: one more page`, one, { p95: 5, ratio: 2 });

    const typical = Array.from({ length: queries }, () => {
      const { words } = kept[Math.floor(random() * kept.length)] ?? { words: [] };
      const long = words.filter((word) => word.length >= 5);
      return Array.from({ length: 3 }, () => long[Math.floor(random() * long.length)]).join(' ');
    });
    const ask = (query: (round: number) => string, times: number) =>
      inTurns(sides, times, ({ db }, round) => void find(db, query(round), wide, snippets));
    const threeWords = () => ask((round) => typical[round] ?? '', queries);
    ask((round) => typical[round] ?? '', 10);
    tell(`${label} pages: three words, before the index is joined`, threeWords());
    const steps = inTurns(sides, 1, ({ db }) => {
      while (tidyIndex(db));
    });
    tell(`${label} pages: joining the index, all of it`, steps);
    ask((round) => typical[round] ?? '', 10);
    tell(`${label} pages: three words`, threeWords(), { p95: 30, ratio: 1.7 });
    const anew = inTurns(sides, 10, ({ db }, round) => {
      dropKnownWords(db);
      find(db, typical[round] ?? '', wide, snippets);
    });
    tell(`${label} pages: three words, after a word was taken out`, anew);
    const worst = [
      'k',
      'de',
      'ver',
      'kla',
      'kosten',
      'klacht',
      'overdracht',
      'ver ges ing',
      '"van de"',
      'de het een van',
    ];
    for (const query of worst)
      tell(
        `${label} pages: ${query}`,
        ask(() => query, 5),
        { p95: 500 },
      );
    for (const { db } of sides) db.pragma('wal_checkpoint(TRUNCATE)');
    const [large = 0, plain = 0] = sides.map(({ file }) => statSync(file).size);
    rows.push([
      `${label} pages: on disk`,
      `${Math.round(large / 1e6)} MB`,
      '',
      `${Math.round(plain / 1e6)} MB`,
      '',
      `${(large / plain).toFixed(2)} ×`,
      '',
    ]);
  }
} finally {
  for (const { db } of sides) db.close();
  rmSync(scratch, { recursive: true, force: true });
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
