/**
 * A stream may say by a `/Crypt` filter that it does not follow the lock of its file: most often that it lies open in a closed file.
 * The engine unlocks it all the same, or does not know the filter, and shows an empty page without a word. Such a file is written
 * once more here, with every stream open and without the filter.
 */
import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, type PdfRef, PdfStream, PdfString } from '@libpdf/core';
import { createCopier, createObjectWriter, fileEnd, joined } from './pdf-objects.ts';
import { pdfHead } from './protocol.ts';

const filterName = '/Crypt';
/** Not the beginning of a longer name. */
const nameEnd = /^[\s/<>[\]()%]/u;
/** What says of itself that it is not drawn: about the file, or in it. The usual place of the filter. */
const notDrawn = /\/Type\s*\/(?:Metadata|EmbeddedFile)\b/u;
/** Longer is no dictionary of a stream. */
const mostLetters = 4096;
/** Opens nothing: with it, what is read is what stands in the file. */
const noPassphrase = '\u0000 opens nothing';
const usual = 'Identity';

/** Whether something that may be drawn has one. */
export function namesCryptFilter(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf(filterName); at >= 0; at = file.indexOf(filterName, at + 1)) {
    const before = file.toString('latin1', Math.max(0, at - mostLetters), at);
    const after = file.toString('latin1', at + filterName.length, at + mostLetters);
    const from = before.lastIndexOf(' obj');
    const to = after.indexOf('stream');
    if (from < 0 || to < 0 || !nameEnd.test(after)) continue;
    const entries = before.slice(from) + after.slice(0, to);
    // In what a stream holds, it is a word like any other.
    if (!entries.includes('stream') && !notDrawn.test(entries)) return true;
  }
  return false;
}

/** Undefined when it asks for a password, or follows rules that are not known here: then nothing of it can be trusted. */
export async function withoutCryptFilters(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const unlocked = await PDF.load(bytes);
    if (unlocked.isEncrypted && !unlocked.isAuthenticated) return undefined;
    const asItStands = unlocked.isEncrypted ? await PDF.load(bytes, { credentials: noPassphrase }) : unlocked;
    const ofFile = ruleOfFile(asItStands);
    const getObject = (ref: PdfRef): PdfObject | null => {
      const stored = asItStands.getObject(ref);
      if (stored instanceof PdfStream && (ofFile === null || ruleOf(stored, unlocked) === usual)) {
        // Of a stream that lies open, the strings beside it do not.
        if (ofFile !== null && holdsString(stored)) throw new TypeError('A string of an open stream');
        return withoutFilter(stored, unlocked);
      }
      const value = unlocked.getObject(ref);
      if (!(value instanceof PdfStream)) return value;
      const rule = ruleOf(value, unlocked);
      if (rule !== undefined && rule !== ofFile) throw new TypeError('A rule that is not known here');
      return withoutFilter(value, unlocked);
    };
    return written(unlocked.getCatalog(), getObject);
  } catch {
    return undefined;
  }
}

type Source = Pick<PDF, 'getObject'>;

/** By which rule streams are closed that say nothing; null in an open file. */
function ruleOfFile(pdf: PDF): string | null {
  if (!pdf.isEncrypted) return null;
  const lock = pdf.context.info.trailer.getDict('Encrypt', pdf.getObject.bind(pdf));
  return lock?.getName('StmF')?.value ?? usual;
}

function holdsString(value: PdfObject): boolean {
  if (value instanceof PdfString) return true;
  if (value instanceof PdfArray) return value.toArray().some(holdsString);
  return value instanceof PdfDict && [...value].some(([, item]) => holdsString(item));
}

/** By which rule it was closed, when it says so. */
function ruleOf(stream: PdfStream, source: Source): string | undefined {
  const filter = firstOf(stream, 'Filter', source);
  if (!(filter instanceof PdfName) || filter.value !== 'Crypt') return undefined;
  const about = firstOf(stream, 'DecodeParms', source);
  return (about instanceof PdfDict ? about.getName('Name')?.value : undefined) ?? usual;
}

function firstOf(stream: PdfStream, key: 'Filter' | 'DecodeParms', source: Source): PdfObject | undefined {
  const value = stream.get(key, source.getObject.bind(source));
  return value instanceof PdfArray ? value.at(0, source.getObject.bind(source)) : value;
}

/** The same bytes, and the filter gone. */
function withoutFilter(stream: PdfStream, source: Source): PdfStream {
  if (ruleOf(stream, source) === undefined) return stream;
  const opened = new PdfStream([...stream], stream.data);
  for (const key of ['Filter', 'DecodeParms'] as const) {
    const value = stream.get(key, source.getObject.bind(source));
    const rest = value instanceof PdfArray ? value.toArray().slice(1) : [];
    if (rest.length === 0) opened.delete(key);
    else opened.set(key, PdfArray.of(...rest));
  }
  return opened;
}

function written(catalog: PdfDict, getObject: Source['getObject']): Uint8Array {
  const objects = createObjectWriter(1);
  const copier = createCopier({ getObject }, objects, false);
  const root = objects.reserve();
  objects.write(root, catalog, copier.refer);
  copier.drain();
  const { first, bytes, offsets } = objects.done();
  const places = offsets.map((offset) => pdfHead.length + offset);
  const about = { root: `${root} 0 R`, info: null, id: '00' };
  return joined([pdfHead, bytes, fileEnd(pdfHead.length + bytes.length, [{ first, places }], about)]);
}
