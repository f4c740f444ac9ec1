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

test('nothing stands on the page but what was written and what we say of it', async () => {
  const [page = ''] = await pagesOf('Geachte directie,\n\nNiemand belde.\nOok niet later.', 'Kanarie');
  expect(page.trim().split(/\s*\n\s*/u)).toEqual(
    [
      'Van Kanarie',
      'Geachte directie,',
      'Niemand belde.',
      'Ook niet later.',
      'Weergave van de tekst; het bestand zelf is bewaard zoals het kwam. pagina 1 van 1',
    ].map((line) => expect.stringMatching(new RegExp(`^${line.replaceAll(' ', '\\s+').replaceAll('.', '\\.')}$`, 'u'))),
  );
});

test('an address without an end stays on the paper', async () => {
  await pagesOf(`Zie https://voorbeeld.example/${'abcdefghij'.repeat(40)} daar.`, 'Kanarie');
  const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'writing.pdf'), '-'], { encoding: 'utf8' });
  const rightEnds = [...boxes.matchAll(/<word [^>]*xMax="([\d.]+)"/gu)].map(([, end]) => Number(end));
  expect(rightEnds.length).toBeGreaterThan(8);
  // An A4 is 595.28 points across, with margins of 25 mm.
  expect(Math.max(...rightEnds)).toBeLessThan(595.28 - 70);
});
