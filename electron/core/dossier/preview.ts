/**
 * A version that is only looked at: written as any other, into a document that is never kept. It is no event and no version, and
 * of it nothing stays: it is thrown away when it is closed, before the next, when the vault closes, and at the latest when it opens.
 */
import { setImmediate } from 'node:timers/promises';
import type { OpenCore } from '../context.ts';
import type { MadeDocument } from '../documents/made-document.ts';
import { dropPages } from '../store/document-pages.ts';

export type Preview = { readonly document: MadeDocument; readonly pages: number };

export function beginPreview({ previews }: Pick<OpenCore, 'previews'>, preview: Preview): void {
  previews.set(preview.document.id, preview);
}

/** Mebibytes at once: of half a gigabyte, what is asked meanwhile would wait for seconds. */
const atOnce = 4;

/** Throws away one, or all, piece by piece; none of its pages is shown from now on. */
export async function throwAwayPreviews(core: OpenCore, only?: string): Promise<void> {
  const { previews, db, closing } = core;
  for (const [id, { document }] of [...previews]) {
    if (only !== undefined && only !== id) continue;
    previews.set(id, { document, pages: 0 });
    dropPages(db, id);
    while (previews.has(id) && !closing() && document.writer.shorten(atOnce)) await setImmediate();
    if (closing()) return;
    if (previews.delete(id)) document.writer.abort();
  }
}

/** Throws away all at once, when the vault closes. */
export function endPreviews({ previews }: Pick<OpenCore, 'previews'>): void {
  for (const [id, { document }] of previews) {
    previews.delete(id);
    document.writer.abort();
  }
}
