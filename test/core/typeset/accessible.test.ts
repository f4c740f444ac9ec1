/** Every page of our own that promises PDF/UA-1 keeps what a machine can check of it. No validator has seen them: see `pdf-ua.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exampleValues } from '../../../electron/core/letters/example-values.ts';
import { fillTemplate, shippedTemplate } from '../../../electron/core/letters/template.ts';
import { createTypesetter, type Template } from '../../../electron/core/typeset/typeset.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import type { Json } from '../../../shared/json.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import {
  exampleCertificate,
  exampleLetter,
  examplePaper,
  exampleSummary,
  exampleYear,
} from '../../fixtures/example-pages.ts';
import { uaProblems } from '../../fixtures/pdf-ua.ts';

const typesetter = createTypesetter();
const folder = mkdtempSync(join(tmpdir(), 'kluis-ua-'));
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

async function problemsOf(template: Template, input: Json): Promise<readonly string[]> {
  const path = join(folder, 'page.pdf');
  writeFileSync(path, (await typesetter.typeset(template, input)).pdf);
  return uaProblems(path);
}

test.each(letterKinds)('the letter %s', async (kind) => {
  for (const receiver of ['complainant', 'respondent', 'other'] as const) {
    const filled = fillTemplate(await shippedTemplate(kind), exampleValues(receiver));
    expect(await problemsOf('letter', exampleLetter(filled))).toEqual([]);
  }
});

test.each([
  ['yearly', exampleYear],
  ['certificate', exampleCertificate],
  ['paper', examplePaper],
  ['summary', exampleSummary],
] as const)('the page %s', async (template, input) => {
  expect(await problemsOf(template, input)).toEqual([]);
});

test('a copy of such a page with boxes over it, which is no page of that kind any more, does not say that it is', async () => {
  const filled = fillTemplate(await shippedTemplate('closing'), exampleValues('complainant'));
  const { pdf } = await typesetter.typeset('letter', exampleLetter(filled));
  const made = await createReader().redact(pdf, [{ boxes: [], words: [] }]);
  if (!made.ok) throw new Error(made.problem);
  const claims = (bytes: Uint8Array): boolean => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, to]);
    return /pdfuaid|pdfaid|\/Marked true/u.test(readFileSync(to, 'latin1'));
  };
  expect([claims(pdf), claims(made.pdf)]).toEqual([true, false]);
});

test('the checks see what is broken', async () => {
  const filled = fillTemplate(await shippedTemplate('hearingInvitation'), exampleValues('complainant'));
  const whole = join(folder, 'whole.pdf');
  writeFileSync(whole, (await typesetter.typeset('letter', exampleLetter(filled))).pdf);
  const open = join(folder, 'open.pdf');
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', whole, open]);
  expect(uaProblems(open)).toEqual([]);
  // The same number of bytes, so that every offset in the file stays right.
  const broken: readonly (readonly [RegExp, string, RegExp])[] = [
    [/\/Marked true/u, '/Marked null', /not marked/u],
    [/\/Lang \(nl-NL\)/u, '/Xang (nl-NL)', /no language/u],
    [/\/DisplayDocTitle true/u, '/DisplayDocTitle null', /title is not shown/u],
    [/pdfuaid:part/gu, 'pdfuaid:port', /does not say/u],
    [/\/FontFile2 /u, '/FontFileX ', /not embedded/u],
    [/\/ToUnicode /u, '/ToUnicodX ', /without a meaning/u],
    [/\/Alt /gu, '/Xlt ', /picture without words/u],
    [/\/S \/LI\b/u, '/S /TD', /TD within L/u],
    [/\/MCID 0/u, '/MCXD 0', /neither text nor ornament/u],
    [/\/MCID 3(?=\D)/u, '/MCID 9', /used before/u],
    [/\/MCID 39(?=\D)/u, '/MCID 99', /belongs to no element/u],
  ];
  for (const [of, by, says] of broken) {
    const bytes = readFileSync(open, 'latin1');
    expect(bytes).toMatch(of);
    const path = join(folder, 'broken.pdf');
    writeFileSync(path, bytes.replace(of, by), 'latin1');
    expect(uaProblems(path).join('\n'), String(of)).toMatch(says);
  }
});
