/**
 * `npm run test:corpus [-- folder]`: a dossier of each of some five hundred odd PDFs (Debian's `pdf.js` source, or a folder of
 * one's own), with the reader in a process of its own and the program's own limits of time. Beside what qpdf and poppler make of
 * the same file. Prints every difference; fails when we manage fewer files than qpdf, when one stops a dossier, or when anything
 * came along that was not asked for.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildDossier } from '../electron/core/dossier/build-dossier.ts';
import { createTypesetter } from '../electron/core/typeset/typeset.ts';
import { type ChildReader, startChildReader } from '../test/fixtures/child-reader.ts';
import { dossierOf } from '../test/fixtures/dossier-kit.ts';
import { compareFirstPage, insideOf, pagesByQpdf } from './corpus/beside-tools.ts';
import { corpusFiles } from './corpus/fetch-corpus.ts';

type Outcome = {
  readonly name: string;
  readonly byQpdf: boolean;
  readonly byUs: boolean;
  readonly pictured: boolean;
  /** Empty when all is as it should be. */
  readonly remarks: readonly string[];
  readonly failed: boolean;
};

const readers = 2;
const scratch = mkdtempSync(join(tmpdir(), 'kluis-corpus-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const typesetter = createTypesetter();

async function look(path: string, reader: ChildReader, out: string): Promise<Outcome> {
  const name = basename(path);
  const expected = await pagesByQpdf(path);
  const bytes = Uint8Array.from(readFileSync(path));
  const { input, files } = dossierOf([{ title: 'Stuk', bytes }]);
  let pictured = false;
  const file = openSync(out, 'w', 0o600);
  const built = await buildDossier(input, files, {
    reader: {
      ...reader,
      exhibitPages: async (...args) => {
        const made = await reader.exhibitPages(...args);
        pictured = made.ok && made.asPicture.length > 0;
        return made;
      },
    },
    typeset: typesetter.typeset,
    write: (piece) => void writeSync(file, piece),
    onProgress: () => {},
    stopped: () => false,
  });
  closeSync(file);
  const byQpdf = expected !== undefined;
  const outcome = { name, byQpdf, pictured };
  if (!built.ok) return { ...outcome, byUs: false, remarks: [`no dossier: ${built.error}`], failed: true };
  const [exhibit] = built.value.exhibits;
  if (exhibit === undefined) return { ...outcome, byUs: false, remarks: ['no exhibit'], failed: true };
  const { pages, active } = await insideOf(out);
  const leaks = [
    ...(pages === built.value.pageCount ? [] : [`${pages} page objects for ${built.value.pageCount} pages`]),
    ...(active ? ['something that acts came along'] : []),
  ];
  const failed = leaks.length > 0;
  if (exhibit.notice !== undefined)
    return { ...outcome, byUs: false, remarks: [`a page says: ${exhibit.notice}`, ...leaks], failed };
  const looks = await compareFirstPage(path, out, exhibit.firstPage);
  const remarks = [
    ...(expected === undefined || expected === exhibit.pages
      ? []
      : [`${exhibit.pages} pages, of which qpdf sees ${expected}`]),
    ...(looks === 'same' ? [] : [looks === 'different' ? 'looks different in poppler' : 'poppler does not draw it']),
    ...leaks,
  ];
  return { ...outcome, byUs: true, remarks, failed };
}

const all = corpusFiles(process.argv[2]);
if (all === undefined || all.length === 0) {
  console.log('FALLBACK: the PDFs cannot be fetched with apt here; give a folder: npm run test:corpus -- <folder>');
  process.exit(1);
}
const outcomes: Outcome[] = [];
const waiting = [...all];
const startedAt = performance.now();
let crashes = 0;
await Promise.all(
  Array.from({ length: readers }, async (_, number) => {
    const reader = startChildReader();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      outcomes.push(await look(path, reader, join(scratch, `${number}.pdf`)));
    crashes += reader.counts().crashed;
    await reader.end();
  }),
);
await typesetter.close();

const told = outcomes
  .filter(({ remarks, byQpdf, byUs }) => remarks.length > 0 || byQpdf !== byUs)
  .toSorted((one, other) => one.name.localeCompare(other.name));
console.log('| file | qpdf | dossier | remark |\n| --- | --- | --- | --- |');
for (const { name, byQpdf, byUs, pictured, remarks } of told) {
  const ours = byUs ? (pictured ? 'as pictures' : 'yes') : 'no';
  console.log(`| ${name} | ${byQpdf ? 'yes' : 'no'} | ${ours} | ${remarks.join('; ')} |`);
}
const count = (which: (outcome: Outcome) => boolean): number => outcomes.filter(which).length;
const [byQpdf, byUs] = [count((one) => one.byQpdf), count((one) => one.byUs)];
const failed = count((one) => one.failed);
console.log(
  `\n${outcomes.length} files: qpdf manages ${byQpdf}, the dossier ${byUs} (${count((one) => one.pictured)} with pages as pictures); ` +
    `${count((one) => one.byQpdf && !one.byUs)} only qpdf, ${count((one) => !one.byQpdf && one.byUs)} only the dossier; ` +
    `${failed} failed, the reader ended ${crashes} times; ${Math.round((performance.now() - startedAt) / 1000)} s`,
);
process.exit(failed === 0 && byUs >= byQpdf ? 0 : 1);
