import { PdfArray, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { JpegOriginal } from './jpeg-original.ts';
import { type ObjectWriter, writtenRef } from './pdf-objects.ts';
import type { Drawing, Frame } from './protocol.ts';

const refersToWritten = (ref: { readonly objectNumber: number }): string => `${ref.objectNumber} 0 R`;

/** Writes a photo as it was sent and puts it in `frame`, which has its upright proportions; `turn` is what its EXIF says (1 to 8). */
export function writeJpeg(
  objects: ObjectWriter,
  { bytes, width, height, components, profile }: JpegOriginal,
  frame: Frame,
  turn: number,
): Drawing {
  let colours: PdfName | PdfArray = PdfName.of(components === 3 ? 'DeviceRGB' : 'DeviceGray');
  if (profile !== null) {
    const known = objects.reserve();
    objects.write(known, PdfStream.fromDict({ N: PdfNumber.of(components) }, profile), refersToWritten);
    colours = PdfArray.of(PdfName.of('ICCBased'), writtenRef(known));
  }
  const object = objects.reserve();
  const picture = PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Image'),
      Width: PdfNumber.of(width),
      Height: PdfNumber.of(height),
      ColorSpace: colours,
      BitsPerComponent: PdfNumber.of(8),
      Filter: PdfName.of('DCTDecode'),
    },
    bytes,
  );
  objects.write(object, picture, refersToWritten);
  return { object, matrix: placement(frame, turn) };
}

function placement({ x, y, width, height }: Frame, turn: number): Drawing['matrix'] {
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
