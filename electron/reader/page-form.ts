import { inflateSync } from 'node:zlib';
import { type PDF, type PDFPage, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream } from '@libpdf/core';
import { meansOf } from './page-means.ts';
import type { Copier, ObjectWriter } from './pdf-objects.ts';
import type { Drawing, Frame } from './protocol.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type PageForm = {
  /** Its number in the file that is written. */
  readonly object: number;
  readonly box: Box;
  readonly rotation: 0 | 90 | 180 | 270;
  /** The same for pages of one file that are drawn with the same things: what copies one well, copies the other. */
  readonly means: string;
};

const mostContentBytes = 64 * 1024 * 1024;
/** What a page can draw with; the rest of its resources draws nothing. */
const drawnWith = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'ProcSet'] as const;
const inheritedKeys = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/**
 * Writes a page of `source` as a form (a picture made of its own letters and lines), and what it is drawn with. Annotations,
 * actions, metadata and parents stay behind. Changes the page.
 */
export function writeForm(source: PDF, page: PDFPage, objects: ObjectWriter, { refer, drain }: Copier): PageForm {
  const { dict } = page;
  const resolve = source.getObject.bind(source);
  inherit(source, dict);
  // Only now: libpdf 0.4.2 looks for it on the page alone.
  const { rotation } = page;
  const media = boxOf(dict, 'MediaBox', resolve) ?? { x: 0, y: 0, width: 612, height: 792 };
  const box = intersection(media, boxOf(dict, 'CropBox', resolve) ?? media);
  const packed = packedContentOf(dict, resolve);
  const form = PdfStream.fromDict(
    {
      ...(packed === undefined ? {} : { Filter: PdfName.of('FlateDecode') }),
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: PdfArray.of(...[box.x, box.y, box.x + box.width, box.y + box.height].map((side) => PdfNumber.of(side))),
      Resources: resourcesOf(dict, resolve),
    },
    packed ?? contentOf(dict, resolve),
  );
  const group = dict.get('Group');
  if (group !== undefined) form.set('Group', group);
  const object = objects.reserve();
  objects.write(object, form, refer);
  drain();
  return { object, box, rotation, means: meansOf(source, dict) };
}

/** A page stands alone here: what its parents say of it must be said on it. */
function inherit(source: PDF, page: PdfDict): void {
  const resolve = source.getObject.bind(source);
  for (const key of inheritedKeys) {
    const seen = new Set<PdfDict>();
    let node: PdfDict | undefined = page;
    while (node !== undefined && !seen.has(node)) {
      seen.add(node);
      const value = node.get(key);
      if (value !== undefined) {
        page.set(key, value);
        break;
      }
      node = node.getDict('Parent', resolve);
    }
  }
}

type Resolve = NonNullable<Parameters<PdfDict['get']>[1]>;

function resourcesOf(page: PdfDict, resolve: Resolve): PdfDict {
  const all = page.getDict('Resources', resolve);
  const own = new PdfDict();
  for (const key of drawnWith) {
    const value = all?.get(key);
    if (value !== undefined) own.set(key, value);
  }
  return own;
}

/** Read here, because libpdf 0.4.2 takes a box's upper corner for its size; corners may come in any order. */
function boxOf(page: PdfDict, name: 'MediaBox' | 'CropBox', resolve: Resolve): Box | undefined {
  const corners = page.get(name, resolve);
  if (!(corners instanceof PdfArray)) return undefined;
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) => {
    const corner = corners.at(index, resolve);
    return corner instanceof PdfNumber ? corner.value : undefined;
  });
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function intersection(media: Box, crop: Box): Box {
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}

/** As it is, when it is one stream, packed in the usual way and sound. */
function packedContentOf(page: PdfDict, resolve: Resolve): Uint8Array | undefined {
  const contents = page.get('Contents', resolve);
  const only = contents instanceof PdfArray && contents.length === 1 ? contents.at(0, resolve) : contents;
  return only instanceof PdfStream && unpacked(only, resolve) !== undefined ? only.data : undefined;
}

/** Undefined when it is packed in another way, or not as it should be. Ten times as fast as libpdf's own. */
function unpacked(stream: PdfStream, resolve: Resolve): Uint8Array | undefined {
  const filter = stream.get('Filter', resolve);
  if (!(filter instanceof PdfName) || filter.value !== 'FlateDecode' || stream.has('DecodeParms')) return undefined;
  try {
    return inflateSync(stream.data, { maxOutputLength: mostContentBytes });
  } catch {
    return undefined;
  }
}

function contentOf(page: PdfDict, resolve: Resolve): Uint8Array {
  const contents = page.get('Contents', resolve);
  const parts = contents instanceof PdfArray ? contents.toArray() : contents === undefined ? [] : [contents];
  const streams = parts.map((part) => (part instanceof PdfRef ? resolve(part) : part));
  const bytes = streams.flatMap((stream) =>
    stream instanceof PdfStream ? [unpacked(stream, resolve) ?? stream.getDecodedData()] : [],
  );
  const all = new Uint8Array(bytes.reduce((sum, part) => sum + part.length + 1, 0));
  let offset = 0;
  for (const part of bytes) {
    all.set(part, offset);
    // Two streams may split an operator only at white space.
    all[offset + part.length] = 0x0a;
    offset += part.length + 1;
  }
  return all;
}

/** The form upright in `frame`, which has its proportions. */
export function formIn(frame: Frame, { object, box, rotation }: PageForm): Drawing {
  const { x, y, width, height } = box;
  const turned = rotation === 90 || rotation === 270;
  const s = frame.width / (turned ? height : width);
  const right = frame.x + s * (x + width);
  const places = {
    0: [s, 0, 0, s, frame.x - s * x, frame.y - s * y],
    90: [0, -s, s, 0, frame.x - s * y, frame.y + s * (width + x)],
    180: [-s, 0, 0, -s, right, frame.y + s * (height + y)],
    270: [0, s, -s, 0, frame.x + s * (height + y), frame.y - s * x],
  } as const;
  return { object, matrix: places[rotation] };
}
