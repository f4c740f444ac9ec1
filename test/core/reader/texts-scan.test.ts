/** What stands beside the pages, found while a dossier goes by: the same as in the whole file. */
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { pdfHead } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { buildWhole, dossierOf, usualExhibits } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
afterAll(() => typesetter.close());

async function scanned(pdf: Uint8Array, piece: number) {
  const begun = await reader.beginTexts();
  if (!begun.ok) throw new Error(begun.problem);
  const { handle } = begun;
  const texts: string[] = [];
  try {
    for (let at = 0; at < pdf.length; at += piece) {
      const read = await reader.textsPiece(handle, pdf.subarray(at, at + piece));
      if (!read.ok) return read;
      texts.push(...read.texts);
    }
    const end = await reader.endTexts(handle);
    return end.ok ? texts : end;
  } finally {
    await reader.close(handle);
  }
}

test('every text that another engine finds in the whole file, each once, however the bytes come', async () => {
  const { input, files } = dossierOf(await usualExhibits());
  const first = { title: 'Brief van mevrouw Van Veldhoven-Ó Súilleabháin €' };
  const exhibits = input.exhibits.map((exhibit, index) => (index === 0 ? { ...exhibit, ...first } : exhibit));
  const { pdf } = await buildWhole({ ...input, exhibits }, files, reader, typesetter);
  const whole = await reader.allTexts(pdf);
  if (!whole.ok) throw new Error(whole.problem);
  expect(whole.elsewhere.some((text) => text.includes(first.title))).toBe(true);
  for (const piece of [1024 * 1024, 4_099, pdf.length]) {
    const texts = await scanned(pdf, piece);
    if (!Array.isArray(texts)) throw new Error('Not read');
    expect(new Set(texts).size).toBe(texts.length);
    // The word before a stream's own length is taken off with it.
    expect(whole.elsewhere.filter((text) => !texts.includes(text))).toEqual(['Length']);
    expect(texts.filter((text) => !whole.elsewhere.includes(text))).toEqual([]);
  }
}, 60_000);

const text = (value: string) => Buffer.from(value, 'latin1');
const fileWith = (object: string, stream: Uint8Array | null = null) =>
  Buffer.concat([
    pdfHead,
    text(`1 0 obj\n${object}`),
    ...(stream === null ? [] : [text(`/Length ${stream.length}\n>>\nstream\n`), stream, text('\nendstream')]),
    text('\nendobj\nxref\n0 1\n'),
  ]);

test('words in notes, in names, in metadata and in files inside it', async () => {
  const hidden = 'mevrouw Van Veldhoven';
  expect(await scanned(fileWith(`<</Contents <${Buffer.from(hidden).toString('hex')}>>>`), 99)).toContain(hidden);
  const name = [...Buffer.from('Súil 1')].map((byte) => `#${byte.toString(16)}`).join('');
  expect(await scanned(fileWith(`<</${name} true>>`), 99)).toContain('Súil 1');
  for (const type of ['Metadata', 'EmbeddedFile']) {
    expect(await scanned(fileWith(`<<\n/Type /${type}\n`, text(hidden)), 7)).toContain(hidden);
    const packed = fileWith(`<<\n/Type /${type}\n/Filter /FlateDecode\n`, deflateSync(hidden));
    expect(await scanned(packed, 7)).toContain(hidden);
  }
  expect(await scanned(fileWith('<<\n/Type /XObject\n', text(hidden)), 7)).not.toContain(hidden);
});

test('what cannot be looked through, or is not whole, is not passed over', async () => {
  const broken = { ok: false, problem: 'broken' };
  const sound = fileWith('<<\n/Type /Metadata\n', text('x'));
  expect(await scanned(sound, 9)).toContain('x');
  expect(await scanned(sound.subarray(0, sound.length - 12), 9)).toEqual(broken);
  expect(await scanned(fileWith('<<\n/Type /Metadata\n/Filter /LZWDecode\n', text('x')), 9)).toEqual(broken);
  expect(await scanned(fileWith('<<\n/Type /Metadata\n/Filter /FlateDecode\n', text('x')), 9)).toEqual(broken);
  expect(await scanned(text('geen PDF, maar wel met woorden'), 9)).toEqual(broken);
  expect(await reader.textsPiece(99, sound)).toEqual(broken);
});
