/** The end of a dossier: our own pages, with the exhibits' pages drawn on the blank ones, and the table of the whole file. */
import { PDF } from '@libpdf/core';
import { drawOnPage } from './draw-on-page.ts';
import { endWith } from './own-pages.ts';
import type { DossierEnd, DossierSoFar, Drawing, Failed } from './protocol.ts';

/** The same base and drawings give the same bytes. */
export async function dossierEnd(
  base: Uint8Array,
  drawings: readonly { readonly page: number; readonly drawing: Drawing }[],
  before: DossierSoFar,
): Promise<DossierEnd | Failed> {
  const own = await PDF.load(base);
  const pages = own.getPages();
  for (const { page: index, drawing } of drawings) {
    const page = pages[index];
    if (page === undefined) throw new RangeError('The base keeps no page for this one');
    drawOnPage(page, drawing);
  }
  const bytes = endWith(own, base, before);
  return bytes === undefined ? { ok: false, problem: 'broken' } : { ok: true, bytes, pageCount: pages.length };
}
