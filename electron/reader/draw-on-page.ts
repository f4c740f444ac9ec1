import { ops, PDFEmbeddedPage, type PDFPage } from '@libpdf/core';
import { writtenRef } from './pdf-objects.ts';
import type { Drawing } from './protocol.ts';

/** Draws an object that stands in the file already over what is on the page. */
export function drawOnPage(page: PDFPage, { object, matrix }: Drawing): void {
  // libpdf takes any drawing by reference; it only asks for a box.
  const box = { x: 0, y: 0, width: page.width, height: page.height };
  const name = page.registerXObject(new PDFEmbeddedPage(writtenRef(object), box, page.width, page.height));
  page.drawOperators([
    ops.pushGraphicsState(),
    ops.concatMatrix(...matrix),
    ops.paintXObject(name),
    ops.popGraphicsState(),
  ]);
}
