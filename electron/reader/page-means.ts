import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream } from '@libpdf/core';

/** Kinds of things a page is drawn with. `ProcSet` and `Properties` draw nothing. */
const kinds = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading'] as const;
const shapes = ['MediaBox', 'CropBox', 'Rotate', 'Group'] as const;
/** Deeper than a font lies its file, which is known by its number. */
const deepest = 4;

/** With which fonts, pictures, colours, box and turn a page (that inherits nothing any more) is drawn; not which words. */
export function meansOf(source: PDF, page: PdfDict): string {
  const resolve = source.getObject.bind(source);
  const named = (value: unknown, depth: number): string => {
    if (value instanceof PdfNumber) return String(value.value);
    if (value instanceof PdfName) return `/${value.value}`;
    if (value instanceof PdfRef) {
      const found = depth < deepest ? resolve(value) : null;
      const known = found instanceof PdfDict && !(found instanceof PdfStream);
      return known ? named(found, depth + 1) : `${value.objectNumber} ${value.generation}`;
    }
    if (value instanceof PdfArray) {
      const items = value.toArray().map((item) => named(item, depth + 1));
      return `[${items.join(' ')}]`;
    }
    if (value instanceof PdfDict) {
      const entries = [...value].map(([key, entry]) => `${key.value} ${named(entry, depth + 1)}`);
      return `{${entries.sort().join(' ')}}`;
    }
    return String(value);
  };
  const contents = page.get('Contents', resolve);
  const resources = page.getDict('Resources', resolve);
  return [
    ...shapes.map((key) => named(page.get(key), 0)),
    contents instanceof PdfArray ? 'parts' : 'whole',
    ...kinds.map((kind) => named(resources?.get(kind), 0)),
  ].join('\n');
}
