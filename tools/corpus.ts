/**
 * `npm run test:corpus [-- folder] [-- --look=folder]`: a dossier of each of some five hundred odd PDFs (Debian's `pdf.js` source, or
 * a folder of one's own), with the reader in a process of its own and the program's own limits of time. Beside what qpdf and
 * poppler make of the same file. Prints every difference, and why pages became pictures. Fails when a file that qpdf puts together
 * is not managed, has another number of pages or looks otherwise, when one stops a dossier, or when anything came along that was
 * not asked for: unless `corpus/accepted.ts` says why. With `--look`, both pictures of each first page that looks otherwise.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { buildDossier } from '../electron/core/dossier/build-dossier.ts';
import { createTypesetter } from '../electron/core/typeset/typeset.ts';
import { type ChildReader, startChildReader } from '../test/fixtures/child-reader.ts';
import { dossierOf } from '../test/fixtures/dossier-kit.ts';
import { accepted, type Difference } from './corpus/accepted.ts';
import { compareFirstPage, type Drawn, insideOf, pagesByQpdf } from './corpus/beside-tools.ts';
import { corpusFiles } from './corpus/fetch-corpus.ts';

type Remark = { readonly difference: Difference; readonly said: string };
type Outcome = {
  readonly name: string;
  readonly byQpdf: boolean;
  readonly byUs: boolean;
  /** Why pages are pictures; empty when all kept their letters. */
  readonly pictured: string;
  readonly remarks: readonly Remark[];
};

const readers = 2;
const scratch = mkdtempSync(join(tmpdir(), 'kluis-corpus-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const typesetter = createTypesetter();
const lookAt = process.argv.find((word) => word.startsWith('--look='))?.slice('--look='.length);
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (lookAt !== undefined) mkdirSync(lookAt, { recursive: true });

async function look(path: string, reader: ChildReader, own: string): Promise<Outcome> {
  const name = basename(path);
  const out = join(own, 'dossier.pdf');
  const expected = await pagesByQpdf(path, own);
  const { input, files } = dossierOf([{ title: 'Stuk', bytes: Uint8Array.from(readFileSync(path)) }]);
  const reasons = new Map<string, number>();
  const file = openSync(out, 'w', 0o600);
  const built = await buildDossier(input, files, {
    reader: {
      ...reader,
      exhibitPages: async (...args) => {
        const made = await reader.exhibitPages(...args);
        for (const { why } of made.ok ? made.asPicture : []) reasons.set(why, (reasons.get(why) ?? 0) + 1);
        return made;
      },
    },
    typesetter,
    write: (piece) => void writeSync(file, piece),
    onProgress: () => {},
    stopped: () => false,
  });
  closeSync(file);
  const pictured = [...reasons].map(([why, pages]) => `${why} (${pages})`).join(', ');
  const outcome = { name, byQpdf: expected !== undefined, pictured };
  const exhibit = built.ok ? built.value.exhibits[0] : undefined;
  if (!built.ok || exhibit === undefined)
    return {
      ...outcome,
      byUs: false,
      remarks: [{ difference: 'stopped', said: built.ok ? 'no exhibit' : built.error }],
    };
  const { pages, active } = await insideOf(out);
  const leaks: readonly Remark[] = [
    ...(pages === built.value.pageCount
      ? []
      : [{ difference: 'leaks', said: `${pages} page objects for ${built.value.pageCount} pages` } as const]),
    ...(active ? [{ difference: 'leaks', said: 'something that acts came along' } as const] : []),
  ];
  if (exhibit.notice !== undefined) {
    const refused = { difference: 'refused', said: `a page says: ${exhibit.notice}` } as const;
    return { ...outcome, byUs: false, remarks: [...(expected === undefined ? [] : [refused]), ...leaks] };
  }
  const counted = { difference: 'pages', said: `${exhibit.pages} pages, of which qpdf sees ${expected}` } as const;
  const miscounted = expected !== undefined && expected !== exhibit.pages;
  const drawn = await compareFirstPage(path, out, exhibit.firstPage, { reader, scratch: own });
  if (drawn.look !== 'same') await keep(name, drawn);
  return { ...outcome, byUs: true, remarks: [...(miscounted ? [counted] : []), ...looksOf(drawn), ...leaks] };
}

function looksOf({ look }: Drawn): readonly Remark[] {
  switch (look) {
    case 'same':
      return [];
    case 'as the engine':
      return [{ difference: 'engine', said: 'poppler draws the source otherwise than our engine' }];
    case 'different':
      return [{ difference: 'looks', said: 'looks otherwise in poppler' }];
    case 'not drawn':
      return [{ difference: 'undrawn', said: 'poppler does not draw the source' }];
  }
}

/** The source at the left, ours at the right. */
async function keep(name: string, { look, source, ours }: Drawn): Promise<void> {
  if (lookAt === undefined || source === undefined || ours === undefined) return;
  const { width, height } = await sharp(source).metadata();
  const side = { create: { width: 2 * width + 8, height, channels: 3, background: '#88f' } } as const;
  const right = await sharp(ours).resize({ width, height, fit: 'fill' }).toBuffer();
  const both = [
    { input: source, left: 0, top: 0 },
    { input: right, left: width + 8, top: 0 },
  ];
  await sharp(side)
    .composite(both)
    .png()
    .toFile(join(lookAt, `${look.replaceAll(' ', '-')}-${name}.png`));
}

const all = corpusFiles(folder);
if (all === undefined || all.length === 0) {
  console.log('FALLBACK: the PDFs cannot be fetched with apt here; give a folder: npm run test:corpus -- <folder>');
  process.exit(1);
}
const outcomes: Outcome[] = [];
const waiting = [...all];
const startedAt = performance.now();
let crashes = 0;
await Promise.all(
  Array.from({ length: readers }, async () => {
    const reader = startChildReader();
    const own = mkdtempSync(join(scratch, 'reader-'));
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      outcomes.push(await look(path, reader, own));
    crashes += reader.counts().crashed;
    await reader.end();
  }),
);
await typesetter.close();
outcomes.sort((one, other) => one.name.localeCompare(other.name));

const reasonFor = (name: string, { difference }: Remark): string | undefined =>
  accepted.find((one) => one.file === name && one.difference === difference)?.why;
console.log('| file | qpdf | dossier | as pictures | difference | accepted |\n| --- | --- | --- | --- | --- | --- |');
const yes = (is: boolean): string => (is ? 'yes' : 'no');
for (const { name, byQpdf, byUs, pictured, remarks } of outcomes) {
  if (remarks.length === 0 && pictured === '' && byQpdf === byUs) continue;
  const said = remarks.map((remark) => remark.said).join('; ');
  const why = remarks.map((remark) => reasonFor(name, remark) ?? '**no**').join('; ');
  console.log(`| ${name} | ${yes(byQpdf)} | ${yes(byUs)} | ${pictured} | ${said} | ${why} |`);
}
const count = (which: (outcome: Outcome) => boolean): number => outcomes.filter(which).length;
const unaccepted = count(({ name, remarks }) => remarks.some((remark) => reasonFor(name, remark) === undefined));
const found = new Set(
  outcomes.flatMap(({ name, remarks }) => remarks.map(({ difference }) => `${name} ${difference}`)),
);
const past = folder === undefined ? accepted.filter((one) => !found.has(`${one.file} ${one.difference}`)) : [];
for (const { file, difference } of past) console.log(`Accepted, but no longer so: ${file} ${difference}`);
console.log(
  `\n${outcomes.length} files: qpdf manages ${count((one) => one.byQpdf)}, the dossier ${count((one) => one.byUs)} ` +
    `(${count((one) => one.pictured !== '')} with pages as pictures); ` +
    `${count((one) => one.byQpdf && !one.byUs)} only qpdf, ${count((one) => !one.byQpdf && one.byUs)} only the dossier; ` +
    `${unaccepted} with a difference that is not accepted, ${past.length} accepted without need, ` +
    `the reader ended ${crashes} times; ${Math.round((performance.now() - startedAt) / 1000)} s`,
);
process.exit(unaccepted === 0 && past.length === 0 ? 0 : 1);
