import { inflateSync } from 'node:zlib';
import {
  ops,
  type PDF,
  PDFEmbeddedPage,
  type PDFPage,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfRef,
  PdfStream,
} from '@libpdf/core';
import { meansOf } from './page-means.ts';
import type { Frame } from './protocol.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type PageForm = {
  readonly ref: PdfRef;
  readonly box: Box;
  readonly rotation: 0 | 90 | 180 | 270;
  /** The same for pages of one file that are drawn with the same things: what copies one well, copies the other. */
  readonly means: string;
};

const mostContentBytes = 64 * 1024 * 1024;

/** What a page needs to be drawn; everything else (annotations, actions, metadata, its parents) stays behind. */
const neededKeys: ReadonlySet<string> = new Set([
  'Type',
  'Contents',
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Group',
]);
const inheritedKeys = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** Copies all pages at once, so that what they share (fonts, logos) is copied once. Changes `source`. */
export async function copyAsForms(source: PDF, target: PDF): Promise<readonly PageForm[]> {
  const count = source.getPageCount();
  for (const page of source.getPages()) {
    inherit(source, page.dict);
    for (const key of [...page.dict.keys()]) if (!neededKeys.has(key.value)) page.dict.delete(key);
  }
  const means = source.getPages().map(({ dict }) => meansOf(source, dict));
  const before = target.getPageCount();
  const indices = Array.from({ length: count }, (_, index) => index);
  const copies = await target.copyPagesFrom(source, indices, { insertAt: before, includeAnnotations: false });
  const forms = copies.map((page, index) => ({ ...formOf(target, page), means: means[index] ?? '' }));
  for (const page of copies) {
    target.removePage(before);
    for (const key of [...page.dict.keys()]) page.dict.delete(key);
  }
  return forms;
}

/** The copier loses what a page inherits from its parents once they are gone. */
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

function formOf(target: PDF, page: PDFPage): Omit<PageForm, 'means'> {
  const resolve = target.getObject.bind(target);
  const media = boxOf(page.dict, 'MediaBox', resolve) ?? { x: 0, y: 0, width: 612, height: 792 };
  const box = intersection(media, boxOf(page.dict, 'CropBox', resolve) ?? media);
  const packed = packedContentOf(page.dict, resolve);
  const form = PdfStream.fromDict(
    {
      ...(packed === undefined ? {} : { Filter: PdfName.of('FlateDecode') }),
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: PdfArray.of(...[box.x, box.y, box.x + box.width, box.y + box.height].map((side) => PdfNumber.of(side))),
      Resources: page.dict.get('Resources') ?? new PdfDict(),
    },
    packed ?? contentOf(page.dict, resolve),
  );
  const group = page.dict.get('Group');
  if (group !== undefined) form.set('Group', group);
  return { ref: target.register(form), box, rotation: page.rotation };
}

type Resolve = NonNullable<Parameters<PdfDict['get']>[1]>;

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

/** Draws the form upright into `frame`, which has its proportions. */
export function drawForm(page: PDFPage, form: PageForm, frame: Frame): void {
  const { x, y, width, height } = form.box;
  const turned = form.rotation === 90 || form.rotation === 270;
  const s = frame.width / (turned ? height : width);
  const right = frame.x + s * (x + width);
  const placements = {
    0: [s, 0, 0, s, frame.x - s * x, frame.y - s * y],
    90: [0, -s, s, 0, frame.x - s * y, frame.y + s * (width + x)],
    180: [-s, 0, 0, -s, right, frame.y + s * (height + y)],
    270: [0, s, -s, 0, frame.x + s * (height + y), frame.y - s * x],
  } as const;
  const [a, b, c, d, e, f] = placements[form.rotation];
  const name = page.registerXObject(new PDFEmbeddedPage(form.ref, form.box, width, height));
  page.drawOperators([
    ops.pushGraphicsState(),
    ops.concatMatrix(a, b, c, d, e, f),
    ops.paintXObject(name),
    ops.popGraphicsState(),
  ]);
}
