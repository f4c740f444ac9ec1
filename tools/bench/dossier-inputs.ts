/** Exhibits for the bench: half scans (JPEG, and as PDF for programs that merge PDF only), half text. Always the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';

const pagesPerText = 10;
/** That many different pictures; drawing more of them takes longer than what is measured. */
const differentScans = 12;
const scanSize = { width: 1240, height: 1754 } as const;

export type BenchInputs = {
  /** The files a dossier is built of, in order. */
  readonly exhibits: readonly string[];
  /** The same pages as PDF files. */
  readonly files: readonly string[];
};

/** Writes them all into `directory`. `pages` must be a multiple of 20. */
export async function makeInputs(directory: string, pages: number): Promise<BenchInputs> {
  const exhibits: string[] = [];
  const files: string[] = [];
  const write = (name: string, bytes: Uint8Array): string => {
    const path = join(directory, name);
    writeFileSync(path, bytes);
    return path;
  };
  const scans: { readonly jpeg: Uint8Array; readonly asPdf: Uint8Array }[] = [];
  for (let seed = 0; seed < differentScans; seed += 1) {
    const jpeg = await scanOf(seed);
    scans.push({ jpeg, asPdf: await pictureAsPdf(jpeg) });
  }
  for (let index = 0; index < pages / 2; index += 1) {
    const scan = scans[index % differentScans];
    if (scan === undefined) throw new RangeError('No such scan');
    exhibits.push(write(`scan-${index}.jpg`, scan.jpeg));
    files.push(write(`scan-${index}.pdf`, scan.asPdf));
  }
  for (let index = 0; index < pages / 2 / pagesPerText; index += 1) {
    const path = write(`text-${index}.pdf`, await textOf(index));
    exhibits.push(path);
    files.push(path);
  }
  return { exhibits, files };
}

/** Dark lines on grey paper with some noise: about as large as a scan of a letter. */
async function scanOf(seed: number): Promise<Uint8Array> {
  const { width, height } = scanSize;
  const pixels = new Uint8Array(width * height);
  let state = seed + 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    const line = Math.floor(at / width) % 32 < 9 && ((at % width) * 7 + Math.floor(at / width / 32) * 13) % 23 < 12;
    pixels[at] = (line ? 40 : 228) + (state >> 27);
  }
  return Uint8Array.from(
    await sharp(pixels, { raw: { width, height, channels: 1 } })
      .jpeg({ quality: 70 })
      .toBuffer(),
  );
}

async function pictureAsPdf(jpeg: Uint8Array): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.addPage({ width: 595, height: 842 }).drawImage(pdf.embedJpeg(jpeg), { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

async function textOf(seed: number): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (let number = 0; number < pagesPerText; number += 1) {
    const page = pdf.addPage({ width: 595, height: 842 });
    for (let line = 0; line < 45; line += 1) {
      const words = `Stuk ${seed}, bladzijde ${number + 1}, regel ${line + 1}: wat er die dag is gezegd en gedaan.`;
      page.drawText(words, { x: 60, y: 780 - line * 16, size: 11 });
    }
  }
  return pdf.save();
}
