/** Pages put in another order: as they look, and nothing of the pages that were left out. */
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';

const reader = createReader();
const three = () => sheets([{ text: 'Eerste blad' }, { text: 'Kanarie geheim' }, { text: 'Derde blad' }]);

async function textsOf(pdf: Uint8Array) {
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error(opened.problem);
  const found = opened.document.pages.map(({ width, height }, page) => ({
    text: opened.document.text(page).trim(),
    landscape: width > height,
  }));
  opened.document.close();
  return found;
}

/** Everything that is in the file, compressed or not. */
function contents(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const inflated = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/gu)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...inflated].join('\n');
}
const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');

test('pages are turned, moved and left out, and what is left out is not in the copy', async () => {
  const source = await three();
  expect(contents(source).toLowerCase()).toMatch(new RegExp(`kanarie|${hex('Kanarie')}`, 'iu'));
  const made = await reader.arrange(
    [source],
    [
      { file: 0, page: 2, turn: 0 },
      { file: 0, page: 0, turn: 90 },
    ],
  );
  if (!made.ok) throw new Error(made.problem);
  expect(made.pageCount).toBe(2);
  expect(await textsOf(made.pdf)).toEqual([
    { text: 'Derde blad', landscape: false },
    { text: 'Eerste blad', landscape: true },
  ]);
  expect(contents(made.pdf)).not.toMatch(new RegExp(`kanarie|${hex('Kanarie')}`, 'iu'));
});

test('a letter and a photographed envelope become one', async () => {
  const envelope = await scan(await sheets([{ text: 'Aan de directie' }]), { format: 'jpeg', dotsPerInch: 100 });
  const made = await reader.arrange(
    [await three(), envelope],
    [
      { file: 0, page: 0, turn: 0 },
      { file: 1, page: 0, turn: 180 },
    ],
  );
  if (!made.ok) throw new Error(made.problem);
  const [letter, picture] = await textsOf(made.pdf);
  expect([letter?.text, picture?.text]).toEqual(['Eerste blad', '']);
});

test('a page that is not there, or no pages at all, give nothing', async () => {
  const source = await three();
  expect(await reader.arrange([source], [{ file: 0, page: 7, turn: 0 }])).toEqual({ ok: false, problem: 'broken' });
  expect(await reader.arrange([source], [{ file: 3, page: 0, turn: 0 }])).toEqual({ ok: false, problem: 'broken' });
  expect(await reader.arrange([source], [])).toEqual({ ok: false, problem: 'broken' });
});
