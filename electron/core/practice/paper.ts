/** Writes an invented letter: typed or by hand on a sheet of A4. */
import { PDF } from '@libpdf/core';
import type { ExamplePaper } from './script.ts';

const sheet = { width: 595, height: 842 };
const margin = 70;

const hands = {
  typewriter: { font: 'Courier', size: 11, leading: 15, wander: 0.4 },
  // No handwriting may be shipped with the program: a slanting letter that wanders over the line comes near enough.
  pen: { font: 'Times-Italic', size: 16, leading: 25, wander: 3 },
} as const;

/** A one-page PDF. */
export function writtenPaper({ lines, hand }: Pick<ExamplePaper, 'lines' | 'hand'>): Promise<Uint8Array> {
  const { font, size, leading, wander } = hands[hand];
  const pdf = PDF.create();
  const page = pdf.addPage(sheet);
  lines.forEach((text, index) => {
    if (text === '') return;
    // A fixed wobble per line: no two lines begin at quite the same place.
    const wobble = Math.sin(index * 2.3) * wander;
    page.drawText(text, {
      x: margin + wobble,
      y: sheet.height - margin - 20 - index * leading + wobble / 3,
      font,
      size,
    });
  });
  return pdf.save();
}
