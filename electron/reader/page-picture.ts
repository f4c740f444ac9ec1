import { ops, type PDF, PDFEmbeddedPage, type PDFPage, PdfArray, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { JpegOriginal } from './jpeg-original.ts';
import type { Frame } from './protocol.ts';

/**
 * Draws a photo as it was sent into `frame`, which has its upright proportions; `turn` is what its EXIF says (1 to 8).
 * `data` stands for its bytes.
 */
export function drawJpeg(
  target: PDF,
  page: PDFPage,
  { width, height, components, profile }: JpegOriginal,
  data: Uint8Array,
  frame: Frame,
  turn: number,
): void {
  const colours =
    profile === null
      ? PdfName.of(components === 3 ? 'DeviceRGB' : 'DeviceGray')
      : PdfArray.of(
          PdfName.of('ICCBased'),
          target.register(PdfStream.fromDict({ N: PdfNumber.of(components) }, profile)),
        );
  const image = target.register(
    PdfStream.fromDict(
      {
        Type: PdfName.of('XObject'),
        Subtype: PdfName.of('Image'),
        Width: PdfNumber.of(width),
        Height: PdfNumber.of(height),
        ColorSpace: colours,
        BitsPerComponent: PdfNumber.of(8),
        Filter: PdfName.of('DCTDecode'),
      },
      data,
    ),
  );
  const [a, b, c, d, e, f] = placement(frame, turn);
  // libpdf takes any drawing by reference; it only asks for a box.
  const name = page.registerXObject(new PDFEmbeddedPage(image, { x: 0, y: 0, width, height }, width, height));
  page.drawOperators([
    ops.pushGraphicsState(),
    ops.concatMatrix(a, b, c, d, e, f),
    ops.paintXObject(name),
    ops.popGraphicsState(),
  ]);
}

type Matrix = readonly [number, number, number, number, number, number];

function placement({ x, y, width, height }: Frame, turn: number): Matrix {
  const right = x + width;
  const top = y + height;
  switch (turn) {
    case 2:
      return [-width, 0, 0, height, right, y];
    case 3:
      return [-width, 0, 0, -height, right, top];
    case 4:
      return [width, 0, 0, -height, x, top];
    case 5:
      return [0, -height, -width, 0, right, top];
    case 6:
      return [0, -height, width, 0, x, top];
    case 7:
      return [0, height, width, 0, x, y];
    case 8:
      return [0, height, -width, 0, right, y];
    default:
      return [width, 0, 0, height, x, y];
  }
}
