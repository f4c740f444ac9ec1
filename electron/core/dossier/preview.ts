/**
 * A version that is only looked at: written as any other, into a document that is never kept. It is no event and no version, and
 * of it nothing stays: it is thrown away when it is closed, before the next, when the vault closes, and at the latest when it opens.
 */
import type { OpenCore } from '../context.ts';
import type { MadeDocument } from '../documents/made-document.ts';

export type Preview = { readonly document: MadeDocument; readonly pages: number };

export function beginPreview({ previews }: Pick<OpenCore, 'previews'>, preview: Preview): void {
  previews.set(preview.document.id, preview);
}

/** Throws away one, or all. */
export function endPreviews({ previews }: Pick<OpenCore, 'previews'>, only?: string): void {
  for (const [id, { document }] of previews) {
    if (only !== undefined && only !== id) continue;
    previews.delete(id);
    document.writer.abort();
  }
}
