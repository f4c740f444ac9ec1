/** Looks through a whole file for people of whom nothing may be in it. */
import type { Reader } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { isOpenedWhole, openPaged } from '../documents/paged-file.ts';
import { readDocumentBytes, readDocumentChunks } from '../store/documents.ts';
import { findDetails, type Needle, wordsOfText } from './find-details.ts';

/** Where something of somebody can be read: a page (from 1), or null for what stands beside the pages (properties, bookmarks). */
export type Remaining = { readonly page: number | null; readonly text: string };

type Found = readonly Remaining[] | null;

const told = (text: string, page: number | null, needles: readonly Needle[]): readonly Remaining[] =>
  findDetails([wordsOfText(text)], needles).map(({ words }) => ({
    page,
    text: words.map(([word]) => word).join(' '),
  }));

/** A document of our own, of any size. Null when it cannot be read. */
export async function lookThroughDocument(
  core: OpenCore,
  documentId: string,
  needles: readonly Needle[],
): Promise<Found> {
  const { db, ports } = core;
  if (isOpenedWhole(core, documentId)) return lookThrough(ports.reader, readDocumentBytes(db, documentId), needles);
  const onPages = await lookAtPages(core, documentId, needles);
  const elsewhere = await lookElsewhere(core, documentId, needles);
  return onPages === null || elsewhere === null ? null : [...onPages, ...elsewhere];
}

/** Null when the file cannot be read. */
export async function lookThrough(reader: Reader, pdf: Uint8Array, needles: readonly Needle[]): Promise<Found> {
  const texts = await reader.allTexts(pdf);
  if (!texts.ok) return null;
  return [
    ...texts.pages.flatMap((text, index) => told(text, index + 1, needles)),
    ...texts.elsewhere.flatMap((text) => told(text, null, needles)),
  ];
}

async function lookAtPages(core: OpenCore, documentId: string, needles: readonly Needle[]): Promise<Found> {
  const opened = await openPaged(core, documentId);
  if (!opened.ok) return null;
  const { handle, ready, close } = opened.value;
  const found: Remaining[] = [];
  try {
    for (let page = 0, pageCount = 1; page < pageCount; page += 1) {
      const shown = await ready(page);
      const read = shown.ok ? await core.ports.reader.pageText(handle, page) : null;
      if (!shown.ok || read?.ok !== true) return null;
      ({ pageCount } = shown.value);
      found.push(...told(read.text, page + 1, needles));
    }
  } finally {
    await close();
  }
  return found;
}

async function lookElsewhere(
  { db, ports: { reader } }: OpenCore,
  documentId: string,
  needles: readonly Needle[],
): Promise<Found> {
  const begun = await reader.beginTexts();
  if (!begun.ok) return null;
  const found: Remaining[] = [];
  try {
    for (const chunk of readDocumentChunks(db, documentId)) {
      const read = await reader.textsPiece(begun.handle, chunk);
      if (!read.ok) return null;
      found.push(...read.texts.flatMap((text) => told(text, null, needles)));
    }
    return (await reader.endTexts(begun.handle)).ok ? found : null;
  } finally {
    await reader.close(begun.handle);
  }
}
