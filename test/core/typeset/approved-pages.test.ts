/**
 * Pages of our own look as they did when a person last looked at them. After a change that is meant: run with `KLUIS_APPROVE=1`, look at
 * the images in test/fixtures/approved-pages, and commit them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { exampleValues } from '../../../electron/core/letters/example-values.ts';
import { fillTemplate, shippedTemplate } from '../../../electron/core/letters/template.ts';
import type { LetterInput } from '../../../electron/core/typeset/letter-input.ts';
import { createTypesetter, type Template } from '../../../electron/core/typeset/typeset.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import type { Json } from '../../../shared/json.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import {
  exampleCertificate,
  exampleLetter,
  examplePaper,
  exampleSummary,
  exampleYear,
} from '../../fixtures/example-pages.ts';

const typesetter = createTypesetter();
const reader = createReader();
afterAll(() => typesetter.close());

const folder = fileURLToPath(new URL('../../fixtures/approved-pages/', import.meta.url));
const approving = process.env['KLUIS_APPROVE'] === '1';
/** An A4 at 48 dots per inch: a line that moves or a sign that is missing can be seen, and the file stays small. */
const width = 397;
/** Of 255, on average over all pixels; drawing the same page elsewhere moves edges by less. */
const meanTolerance = 0.6;
/** Of all pixels, so many may be clearly other (a quarter of the way from black to white). */
const shareTolerance = 0.002;
/** A letter or a word is nothing on the whole page: so it is looked at in squares of so many pixels, each on average as well. */
const square = 8;
const squareTolerance = 5;

const letter = async (kind: LetterKind, changes: Partial<LetterInput>): Promise<LetterInput> =>
  exampleLetter(fillTemplate(await shippedTemplate(kind), exampleValues('complainant')), changes);

const look = {
  kind: 'text' as const,
  pieces: [
    { kind: 'text' as const, text: 'Gewoon, ' },
    { kind: 'text' as const, text: 'vet', strong: true },
    { kind: 'text' as const, text: ' en ' },
    { kind: 'text' as const, text: 'cursief', emphasis: true },
    { kind: 'text' as const, text: ', met een plek: ' },
    { kind: 'field' as const, field: 'reason' },
  ],
};
const steps = {
  kind: 'list' as const,
  numbered: true,
  items: ['Eerst dit.', 'Dan dat.'].map((text) => [{ kind: 'text' as const, text }]),
};

const pages: readonly (readonly [string, () => Promise<LetterInput>, number])[] = [
  ['acknowledgement-left', () => letter('acknowledgement', {}), 1],
  ['ruling-right', () => letter('ruling', { window: 'right', checkpoint: '1234-0123456789abcdef0123' }), 1],
  ['invitation-reply-sheet', () => letter('hearingInvitation', {}), 2],
  ['reaction-reply-sheet', () => letter('respondentNotice', {}), 2],
  [
    'proof-with-looks',
    () => letter('closing', { draft: true, paragraphs: [...letterFromText('## Kop\n\n- een\n- twee'), steps, look] }),
    1,
  ],
];

const papers: readonly (readonly [string, Template, Json])[] = [
  ['year', 'yearly', exampleYear],
  ['certificate', 'certificate', exampleCertificate],
  ['ruling-paper', 'paper', examplePaper],
  ['summary', 'summary', exampleSummary],
];

test.each(pages)('%s', async (name, make, page) =>
  expect(await otherThanApproved(name, 'letter', await make(), page)).toEqual([]),
);
test.each(papers)('%s', async (name, template, input) =>
  expect(await otherThanApproved(name, template, input, 1)).toEqual([]),
);

test.each<readonly [string, Partial<LetterInput>]>([
  ['a word less', { confidential: false }],
  ['another day', { date: '2026-12-02' }],
  ['a name with another letter', { signatory: { name: 'Ans de Baer', role: 'directie' } }],
])('%s is seen', async (_what, changes) => {
  const changed = await letter('acknowledgement', changes);
  if (!approving) expect(await otherThanApproved('acknowledgement-left', 'letter', changed, 1)).not.toEqual([]);
});

/** In what the page does not look as approved. */
async function otherThanApproved(
  name: string,
  template: Template,
  input: Json,
  page: number,
): Promise<readonly string[]> {
  const { pdf } = await typesetter.typeset(template, input);
  const proof = await reader.proof(pdf, width);
  if (!proof.ok) throw new Error(proof.problem);
  const drawn = await sharp(proof.pages[page - 1]?.png)
    .greyscale()
    .png({ compressionLevel: 9 })
    .toBuffer();
  const file = join(folder, `${name}.png`);
  if (approving) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(existsSync(file), 'no image was approved').toBe(true);
  const [now, then] = await Promise.all(
    [drawn, readFileSync(file)].map((png) => sharp(png).greyscale().raw().toBuffer()),
  );
  if (now === undefined || then === undefined || now.length !== then.length) return ['another size'];
  const apart = Array.from(now, (value, at) => value - (then[at] ?? 0));
  const mean = apart.reduce((sum, each) => sum + Math.abs(each), 0) / apart.length;
  const share = apart.filter((each) => Math.abs(each) > 64).length / apart.length;
  const squares = new Map<string, number>();
  for (const [at, each] of apart.entries()) {
    const where = `${Math.floor((at % width) / square)}, ${Math.floor(at / width / square)}`;
    squares.set(where, (squares.get(where) ?? 0) + Math.abs(each));
  }
  return [
    ...(mean < meanTolerance ? [] : [`on average ${mean}`]),
    ...(share < shareTolerance ? [] : [`a share of ${share}`]),
    ...[...squares].flatMap(([where, sum]) =>
      sum / square ** 2 < squareTolerance ? [] : [`square ${where}: ${sum / square ** 2}`],
    ),
  ];
}

test('a ruling that just fits takes one page, with the state of the log in the margin', async () => {
  const made = await Promise.all(
    ['', '1234-0123456789abcdef0123'].map(async (checkpoint) => {
      let lines = 1;
      for (; ; lines += 1) {
        const paragraphs = letterFromText(Array.from({ length: lines }, () => 'Een regel.').join('\n\n'));
        const input = await letter('ruling', { paragraphs, ...(checkpoint === '' ? {} : { checkpoint }) });
        if ((await typesetter.typeset('letter', input)).pageCount > 1) return lines;
      }
    }),
  );
  expect(made[1]).toBe(made[0]);
});
