/** A message or text file set on pages of ours: later, in a dossier, the page itself must say what could not be printed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { setWriting } from '../../../electron/core/documents/rendition.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';

const typesetter = createTypesetter();
const folder = mkdtempSync(join(tmpdir(), 'writing-'));
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

async function pagesOf(text: string, from: string, title = 'bericht.eml'): Promise<readonly string[]> {
  const rows = [{ label: 'Van', value: from }];
  const { pdf } = await setWriting(typesetter, { text, cut: false }, title, rows);
  const path = join(folder, 'writing.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

const legend = '◊ staat op de plaats van een teken dat niet kan worden afgedrukt.';
const long = 'Een regel.\n\n'.repeat(60);

test.each([
  ['in its words', `Groet van 龘\n\n${long}`, 'Kanarie'],
  ['above them', long, '龘 <k@voorbeeld.example>'],
])('every page says that something is missing: %s', async (_where, text, from) => {
  const pages = await pagesOf(text, from);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain(legend);
});

test.each([
  ['nothing is missing', 'Groet 😀', 'bericht.eml'],
  ['the sign is the own one of the text', 'Een ruit: ◊', 'bericht.eml'],
  ['only the name of the file is odd, which is on no page', 'Groet', '龘.eml'],
])('it is silent when %s', async (_why, text, title) => {
  const [page] = await pagesOf(text, 'Kanarie', title);
  expect(page).toContain('Weergave van de tekst');
  expect(page).not.toContain('staat op de plaats van');
});
