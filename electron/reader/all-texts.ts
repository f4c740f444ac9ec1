/** Everything that can be read in a PDF: to be sure that something cannot. */
import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import { openPdf } from './pdfium.ts';
import type { AllTexts, Failed } from './protocol.ts';

/** What the words on the pages are made of; those are read by the other engine, as a person would see or copy them. */
const drawnTypes: ReadonlySet<string> = new Set(['Image', 'Form']);

export async function allTexts(bytes: Uint8Array): Promise<AllTexts | Failed> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { document } = opened;
  try {
    const pages = document.pages.map((_, page) => document.text(page));
    const elsewhere = new Set(textsElsewhere(await PDF.load(bytes)));
    for (const earlier of earlierRevisions(bytes)) for (const text of await textsOf(earlier)) elsewhere.add(text);
    return { ok: true, pages, elsewhere: [...elsewhere] };
  } finally {
    document.close();
  }
}

const fileEnd = '%%EOF';

/** What the file was before something was added behind it: whoever cuts that off, reads it. */
function earlierRevisions(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends: number[] = [];
  for (let at = file.indexOf(fileEnd); at >= 0; at = file.indexOf(fileEnd, at + 1)) ends.push(at + fileEnd.length);
  return ends.slice(0, -1).map((end) => bytes.subarray(0, end));
}

/** Nothing of what cannot be opened: then nobody can read it that way. */
async function textsOf(revision: Uint8Array): Promise<readonly string[]> {
  const opened = await openPdf(revision);
  if (!opened.ok) return [];
  try {
    const pages = opened.document.pages.map((_, page) => opened.document.text(page));
    return [...pages, ...textsElsewhere(await PDF.load(revision))];
  } catch {
    return [];
  } finally {
    opened.document.close();
  }
}

/** By number, so that an object is looked at also when nothing leads to it. */
function textsElsewhere(pdf: PDF): readonly string[] {
  const found = new Set<string>();
  const { nextObjectNumber } = pdf.context.registry;
  for (let number = 1; number < nextObjectNumber; number += 1) {
    const object = pdf.getObject(PdfRef.of(number, 0));
    if (object !== null) collect(object, found);
  }
  return [...found].filter((text) => text.trim() !== '');
}

function collect(object: PdfObject, found: Set<string>): void {
  if (object instanceof PdfString) found.add(object.asString());
  else if (object instanceof PdfName) found.add(object.value);
  else if (object instanceof PdfArray) for (const item of object.toArray()) collect(item, found);
  if (!(object instanceof PdfDict)) return;
  for (const [key, value] of object) {
    found.add(key.value);
    collect(value, found);
  }
  if (object instanceof PdfStream && isReadable(object)) {
    found.add(new TextDecoder('utf-8').decode(object.getDecodedData()));
  }
}

/** Metadata and files inside the file. */
function isReadable(stream: PdfStream): boolean {
  const subtype = stream.get('Subtype');
  const type = stream.get('Type');
  if (subtype instanceof PdfName && drawnTypes.has(subtype.value)) return false;
  return type instanceof PdfName && (type.value === 'Metadata' || type.value === 'EmbeddedFile');
}
