/**
 * `npm run bench:letters`: how fast a letter is set, and how fast it is seen while it is written. The worker of the program and the
 * reader are the program's own; each letter differs from the last by a few words, as while typing. Prints a table; leaves nothing. The
 * machine should have nothing else to do.
 */
import { cpus, totalmem } from 'node:os';
import { exampleValues } from '../electron/core/letters/example-values.ts';
import { drawLetter } from '../electron/core/letters/pages.ts';
import { fillTemplate, shippedTemplate } from '../electron/core/letters/template.ts';
import type { LetterInput } from '../electron/core/typeset/letter-input.ts';
import { createTypesetter } from '../electron/core/typeset/typeset.ts';
import { createReader } from '../electron/reader/reader.ts';
import type { LetterContent } from '../shared/letters/content.ts';
import { letterKinds } from '../shared/procedure/letter-kind.ts';

const rounds = Number(process.env['KLUIS_BENCH_ROUNDS'] ?? 60);
const middle = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
const shown = (times: readonly number[]): string =>
  `p50 ${middle(times, 0.5).toFixed(0)} ms, p95 ${middle(times, 0.95).toFixed(0)} ms`;

const { subject, content } = fillTemplate(await shippedTemplate('acknowledgement'), exampleValues('complainant'));
const letter = (paragraphs: LetterContent): LetterInput => ({
  organisation: {
    name: 'De Linde',
    street: 'Kade 1',
    postcode: '3511 AA',
    city: 'Utrecht',
    email: 'k@voorbeeld.example',
    phone: '030',
  },
  receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  ZEIST'],
  window: 'left',
  place: 'Utrecht',
  date: '2026-12-01',
  caseNumber: '2026-004',
  letterNumber: '2',
  subject,
  paragraphs,
  closing: 'Met vriendelijke groet,',
  signatory: { name: 'J. Jansen', role: 'directie' },
  enclosures: [],
  confidential: true,
  draft: true,
});
const typed = (round: number): LetterInput =>
  letter([...content, { kind: 'text', pieces: [{ kind: 'text', text: `Nog een zin, met ${round} woorden erbij.` }] }]);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
const typesetter = createTypesetter();
const reader = createReader();
const first = await timed(() => typesetter.typeset('letter', typed(-1)));
const next: number[] = [];
const other: number[] = [];
const preview: number[] = [];
for (let round = 0; round < rounds; round += 1)
  next.push(await timed(() => typesetter.typeset('letter', typed(round))));
for (const kind of letterKinds) {
  const filled = fillTemplate(await shippedTemplate(kind), exampleValues('complainant'));
  other.push(await timed(() => typesetter.typeset('letter', letter(filled.content))));
}
for (let round = 0; round < rounds; round += 1)
  preview.push(await timed(() => drawLetter({ typesetter, reader }, typed(rounds + round))));
await typesetter.close();
console.log('| what | measured | aim |\n| --- | --- | --- |');
console.log(`| the first letter, with starting the worker | ${first.toFixed(0)} ms | 500 ms |`);
console.log(`| the same letter after some words were typed | ${shown(next)} | 30 ms |`);
console.log(`| another kind of letter each time | ${shown(other)} | 30 ms |`);
console.log(`| seen while typing: set and drawn, 2 pages | ${shown(preview)} | 150 ms |`);
process.exit(0);
