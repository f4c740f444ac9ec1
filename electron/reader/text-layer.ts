import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type Line, type Word, wholePage } from '../../shared/page-words.ts';
import { wordAt } from './words.ts';

const invisible = 3;
const imageObject = 3;
/** A picture over this part of the page makes it a scan: what is written over it is a stamp, or what some scanner guessed. */
const scanShare = 0.6;
const fewLetters = 20;
const fewOnScan = 400;
const mostUnreadable = 0.1;
const mostCharacters = 60_000;

type Engine = WrappedPdfiumModule;

/**
 * The words that a PDF page says it has, with their places; null when they are not to be trusted (none, a scan's invisible
 * layer, letters without meaning), so that the page must be looked at.
 */
export function readTextLayer(m: Engine, page: number, heap: () => Uint8Array): readonly Line[] | null {
  const layer = m.FPDFText_LoadPage(page);
  if (layer === 0) return null;
  const buffer = m.pdfium.wasmExports.malloc(64);
  try {
    const count = Math.min(m.FPDFText_CountChars(layer), mostCharacters);
    const found = lettersOf(m, page, layer, count, buffer, heap);
    const visible = found.filter((letter) => letter.visible && letter.text.trim() !== '');
    if (visible.length < fewLetters) return null;
    if (visible.length < fewOnScan && isScan(m, page, buffer, heap)) return null;
    const unreadable = visible.filter(({ text }) => /[\ufffd\p{Co}\p{Cc}]/u.test(text)).length;
    return unreadable / visible.length > mostUnreadable ? null : linesOf(found.filter(isSeen));
  } finally {
    m.pdfium.wasmExports.free(buffer);
    m.FPDFText_ClosePage(layer);
  }
}

/** Not what lies beyond the edge of the page: the engine would put it behind a word that ends in a hyphen. */
const isSeen = ({ visible, text, x0, y0, x1, y1 }: Letter): boolean =>
  visible && (text.trim() === '' || (x1 > 0 && x0 < 1 && y1 > 0 && y0 < 1));

type Letter = {
  readonly text: string;
  readonly visible: boolean;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

function lettersOf(
  m: Engine,
  page: number,
  layer: number,
  count: number,
  buffer: number,
  heap: () => Uint8Array,
): Letter[] {
  const device = (x: number, y: number): readonly [number, number] => {
    m.FPDF_PageToDevice(page, 0, 0, wholePage, wholePage, 0, x, y, buffer + 32, buffer + 36);
    const view = viewOf(heap(), buffer);
    return [view.getInt32(32, true) / wholePage, view.getInt32(36, true) / wholePage];
  };
  const letters: Letter[] = [];
  let lastObject = 0;
  let visible = true;
  for (let index = 0; index < count; index += 1) {
    const code = m.FPDFText_GetUnicode(layer, index);
    const object = m.FPDFText_GetTextObject(layer, index);
    if (object !== lastObject) {
      lastObject = object;
      visible = object === 0 || m.FPDFTextObj_GetTextRenderMode(object) !== invisible;
    }
    m.FPDFText_GetCharBox(layer, index, buffer, buffer + 8, buffer + 16, buffer + 24);
    const view = viewOf(heap(), buffer);
    const [left, right, bottom, top] = [0, 8, 16, 24].map((at) => view.getFloat64(at, true));
    const [ax, ay] = device(left ?? 0, top ?? 0);
    const [bx, by] = device(right ?? 0, bottom ?? 0);
    letters.push({
      text: code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '',
      visible,
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
    });
  }
  return letters;
}

const viewOf = (bytes: Uint8Array, at: number): DataView => new DataView(bytes.buffer, bytes.byteOffset + at, 64);

function isScan(m: Engine, page: number, buffer: number, heap: () => Uint8Array): boolean {
  const whole = m.FPDF_GetPageWidthF(page) * m.FPDF_GetPageHeightF(page);
  const objects = Math.min(m.FPDFPage_CountObjects(page), 2_000);
  for (let index = 0; index < objects; index += 1) {
    const object = m.FPDFPage_GetObject(page, index);
    if (m.FPDFPageObj_GetType(object) !== imageObject) continue;
    if (!m.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12)) continue;
    const view = viewOf(heap(), buffer);
    const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true));
    const area = Math.abs(((right ?? 0) - (left ?? 0)) * ((top ?? 0) - (bottom ?? 0)));
    if (area > scanShare * whole) return true;
  }
  return false;
}

/** Letters come in reading order, with spaces and line ends that the engine put between them. */
function linesOf(letters: readonly Letter[]): readonly Line[] {
  const lines: Word[][] = [[]];
  let word: Letter[] = [];
  const endWord = () => {
    if (word.length > 0) {
      const box = {
        x0: Math.min(...word.map(({ x0 }) => x0)),
        y0: Math.min(...word.map(({ y0 }) => y0)),
        x1: Math.max(...word.map(({ x1 }) => x1)),
        y1: Math.max(...word.map(({ y1 }) => y1)),
      };
      lines.at(-1)?.push(wordAt(word.map(({ text }) => text).join(''), box, 100));
    }
    word = [];
  };
  for (const letter of letters) {
    if (/[\r\n]/.test(letter.text)) {
      endWord();
      if (lines.at(-1)?.length !== 0) lines.push([]);
    } else if (letter.text.trim() === '') endWord();
    else word.push(letter);
  }
  endWord();
  return lines.filter((line) => line.length > 0);
}
