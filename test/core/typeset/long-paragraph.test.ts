/** What somebody pastes may be one paragraph of many pages: a rule over its words must not give up on it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { setWriting } from '../../../electron/core/documents/rendition.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { exampleLetter, examplePaper } from '../../fixtures/example-pages.ts';

const typesetter = createTypesetter();
const folder = mkdtempSync(join(tmpdir(), 'long-'));
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

const words = 1_000;
const long = 'geluidsoverlast '.repeat(words).trim();
const letter = exampleLetter({
  subject: 'Lang',
  content: [{ kind: 'text', pieces: [{ kind: 'text', text: long }] }],
  replySheet: null,
});
const paper = { ...examplePaper, sections: examplePaper.sections.map((section) => ({ ...section, text: long })) };

test.each([
  ['a message', () => setWriting(typesetter, { text: long, cut: false }, 'bericht.eml'), 1],
  ['a letter', () => typesetter.typeset('letter', letter), 1],
  ['a paper', () => typesetter.typeset('paper', paper), paper.sections.length],
] as const)('%s with a paragraph of many pages is set whole', async (_what, set, times) => {
  const { pdf, pageCount } = await set();
  expect(pageCount).toBeGreaterThan(2);
  const path = join(folder, 'long.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  // Some are broken off at the end of a line, each at one place.
  expect(text.replaceAll(/-\n|[\s\u00ad]/gu, '').split('geluidsoverlast').length - 1).toBe(words * times);
});
