/** Pages on which something is to be made unreadable, in the ways in which real files have it, and places where nobody looks. */
import { readFileSync } from 'node:fs';
import { ops, PDF, type PDFPage, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import fc from 'fast-check';
import { rawAsJpeg } from '../../electron/reader/image.ts';
import { openPdf } from '../../electron/reader/pdfium.ts';
import type { RedactionArea } from '../../electron/reader/protocol.ts';
import { wholePage } from '../../shared/page-words.ts';

// Words that stay have none of the letters c f h q x y z; each half of a secret has one.
const letters = 'abdegijklmnoprstuvw'.split('');
const word = fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 10 }).map((some) => some.join(''));
const start = fc.constantFrom('Fjord', 'Zwart', 'Hüls', 'Çelik', 'Fiets', 'Flink', 'Schoon', 'Zeeën', 'Charl');
const middle = fc.array(fc.constantFrom(...letters, 'é', 'ï', 'ö'), { maxLength: 3 }).map((some) => some.join(''));
const end = fc.constantFrom('hoff', 'zicht', 'fleur', 'huysé', 'cyrïl', 'yfink');
const secret = fc.tuple(start, middle, end).map(([first, more, last]): Secret => [`${first}${more}`, last]);

/** The halves of which it consists: a line may end between them. */
export type Secret = readonly [string, string];
export const wholeOf = ([first, last]: Secret): string => `${first}${last}`;

const faces = ['Sans-Regular', 'Sans-It', 'Sans-Bold', 'Serif-Regular', 'Serif-It', 'Serif-Semibold'] as const;

export const sheets = fc.record({
  secret,
  words: fc.uniqueArray(word, { minLength: 8, maxLength: 24 }),
  written: fc.constantFrom('plain', 'hyphenated', 'spaced', 'ligatures', 'decomposed'),
  face: fc.constantFrom(...faces),
  size: fc.integer({ min: 9, max: 18 }),
  row: fc.integer({ min: 0, max: 20 }),
  rotation: fc.constantFrom(0, 90, 180, 270),
  crop: fc.constantFrom(0, 25, 60),
  revised: fc.boolean(),
});
export type SheetCase = typeof sheets extends fc.Arbitrary<infer T> ? T : never;

const [width, height] = [595, 842];
const left = 80;
type Made = { readonly bytes: Uint8Array; readonly boxes: readonly RedactionArea[] };

/** The page, and the boxes somebody would draw by hand around what is to go. */
export async function fileOf(one: SheetCase): Promise<Made> {
  const pdf = PDF.create();
  const font = pdf.embedFont(readFileSync(`resources/fonts/KlachtenkluisS${one.face.slice(1)}.ttf`));
  const page = pdf.addPage({ width, height });
  const step = one.size + 16;
  const rows = Array.from({ length: Math.ceil(one.words.length / 3) }, (_none, row) =>
    one.words.slice(row * 3, row * 3 + 3),
  );
  const at = one.row % (rows.length + 1);
  const pieces = piecesOf(one);
  const places: (readonly [number, number, number, number])[] = [];
  const write = (text: string, x: number, row: number): number => {
    const y = height - 100 - row * step;
    page.drawText(text, { x, y, size: one.size, font });
    return y;
  };
  rows.forEach((line, index) => {
    const row = index < at ? index : index + pieces.length;
    line.forEach((text, column) => {
      write(text, left + column * 145, row);
    });
  });
  pieces.forEach((text, index) => {
    const y = write(text, left, at + index);
    const long = font.getTextWidth(text, one.size);
    places.push([left - 2, y - one.size * 0.3, left + long + 2, y + one.size]);
  });
  const whole = wholeOf(one.secret);
  // Beyond what is shown of the page.
  if (one.crop > 0) {
    page.drawText(whole, { x: 2, y: 8, size: 8, font });
    const shown = [one.crop, one.crop, width - one.crop, height - one.crop];
    page.dict.set('CropBox', PdfArray.of(...shown.map((value) => PdfNumber.of(value))));
  }
  if (one.rotation !== 0) page.setRotation(one.rotation);
  hide(pdf, page, whole);
  const boxes = places.map((place) => shownPlace(place, one));
  const first = await pdf.save();
  if (!one.revised) return { bytes: first, boxes };
  const again = await PDF.load(first);
  again.setTitle('Verslag');
  return { bytes: await again.save({ incremental: true }), boxes };
}

function piecesOf({ secret: [first, last], written }: SheetCase): readonly string[] {
  const whole = `${first}${last}`;
  switch (written) {
    case 'plain':
      return [whole];
    case 'hyphenated':
      return [`${first}-`, last];
    case 'spaced':
      return [[...whole].join(' ')];
    case 'ligatures':
      return [whole.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')];
    case 'decomposed':
      return [whole.normalize('NFD')];
  }
}

function hide(pdf: PDF, page: PDFPage, text: string): void {
  const said = PdfString.fromString(text);
  const catalog = pdf.getCatalog();
  page.dict.set('KluisNote', said);
  catalog.set('KluisNote', said);
  pdf.setTitle(text);
  pdf.setAuthor(text);
  pdf.setKeywords([text]);
  pdf.addAttachment(`${text}.txt`, new TextEncoder().encode(text));
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${text}</note></x:xmpmeta>`;
  const metadata = new PdfStream(
    [
      ['Type', PdfName.of('Metadata')],
      ['Subtype', PdfName.of('XML')],
    ],
    new TextEncoder().encode(packet),
  );
  catalog.set('Metadata', pdf.register(metadata));
  const item = PdfDict.of({ Title: said });
  const outlines = PdfDict.of({ Type: PdfName.of('Outlines'), Count: PdfNumber.of(1) });
  const [parent, child] = [pdf.register(outlines), pdf.register(item)];
  item.set('Parent', parent);
  outlines.set('First', child);
  outlines.set('Last', child);
  catalog.set('Outlines', parent);
  const rect = { x: 50, y: 90, width: 100, height: 20 };
  page.addLinkAnnotation({ rect, uri: `mailto:${encodeURIComponent(text)}@voorbeeld.example` });
  page.addTextAnnotation({ rect, contents: text });
}

/** From points of the page as it lies, counted from below, to the page as it is shown. */
function shownPlace([x0, y0, x1, y1]: readonly [number, number, number, number], one: SheetCase): RedactionArea {
  const across = (x: number) => (x - one.crop) / (width - 2 * one.crop);
  const down = (y: number) => 1 - (y - one.crop) / (height - 2 * one.crop);
  const corners = [
    [across(x0), down(y1)],
    [across(x1), down(y0)],
  ].map(([x = 0, y = 0]) => turned(x, y, one.rotation));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const part = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * wholePage);
  return { x0: part(Math.min(...xs)), y0: part(Math.min(...ys)), x1: part(Math.max(...xs)), y1: part(Math.max(...ys)) };
}

function turned(x: number, y: number, rotation: number): readonly [number, number] {
  if (rotation === 90) return [1 - y, x];
  if (rotation === 180) return [1 - x, 1 - y];
  return rotation === 270 ? [y, 1 - x] : [x, y];
}

/** The same page as a scanner gives it: a picture, with a layer nobody sees of what the scanner read. */
export async function scanOf(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const [size] = opened.document.pages;
  const raw = opened.document.render(0, 1_400);
  opened.document.close();
  if (size === undefined || raw === undefined) throw new Error('The page cannot be drawn');
  const pdf = PDF.create();
  const page = pdf.addPage(size);
  page.drawImage(pdf.embedJpeg((await rawAsJpeg(raw)).bytes), { x: 0, y: 0, ...size });
  page.drawOperators([ops.pushGraphicsState(), ops.setTextRenderMode(3)]);
  page.drawText(text, { x: 60, y: 90, size: 10 });
  page.drawOperators([ops.popGraphicsState()]);
  hide(pdf, page, text);
  return pdf.save();
}
