/** Looks through a whole file for people of whom nothing may be in it. */
import type { Reader } from '../../reader/protocol.ts';
import { findDetails, type Needle, wordsOfText } from './find-details.ts';

/** Where something of somebody can be read: a page (from 1), or null for what stands beside the pages (properties, bookmarks). */
export type Remaining = { readonly page: number | null; readonly text: string };

/** Null when the file cannot be read. */
export async function lookThrough(
  reader: Reader,
  pdf: Uint8Array,
  needles: readonly Needle[],
): Promise<readonly Remaining[] | null> {
  const texts = await reader.allTexts(pdf);
  if (!texts.ok) return null;
  const told = (text: string, page: number | null): readonly Remaining[] =>
    findDetails([wordsOfText(text)], needles).map(({ words }) => ({
      page,
      text: words.map(([word]) => word).join(' '),
    }));
  return [
    ...texts.pages.flatMap((text, index) => told(text, index + 1)),
    ...texts.elsewhere.flatMap((text) => told(text, null)),
  ];
}
