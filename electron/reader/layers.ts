import { type PDF, PdfArray, PdfDict, PdfName } from '@libpdf/core';

/** The mark of a group of layers with a rule of its own; the engine that rewrote the file writes such names as they are. */
const ruleMark = '/OCMD';

export const hasLayers = (source: PDF): boolean => source.getCatalog().has('OCProperties');

/**
 * Whether the file has no layer that could be hidden: a page that is taken over forgets its layers, and what was hidden would be
 * seen, or could be searched. Layers that are all to be seen, on screen and on paper alike, come to the same as none. Rules that
 * look at the occasion (`AS`) or at other layers are not worked out here: they count as hiding.
 */
export function hidesNothing(source: PDF, clean: Uint8Array): boolean {
  if (!hasLayers(source)) return true;
  const resolve = source.getObject.bind(source);
  const usual = source.getCatalog().getDict('OCProperties', resolve)?.getDict('D', resolve);
  if (!(usual instanceof PdfDict)) return false;
  const base = usual.get('BaseState', resolve);
  if (base !== undefined && !(base instanceof PdfName && base.value === 'ON')) return false;
  const empty = (key: string): boolean => {
    const value = usual.get(key, resolve);
    return value === undefined || (value instanceof PdfArray && value.length === 0);
  };
  return empty('OFF') && empty('AS') && !Buffer.from(clean.buffer, clean.byteOffset, clean.length).includes(ruleMark);
}
