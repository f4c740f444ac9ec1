/** Turns an invented letter into what the scanner made of it: skewed and noisy. */
import { writtenPaper } from '../../electron/core/practice/paper.ts';
import type { ExamplePaper } from '../../electron/core/practice/script.ts';
import { scan } from '../../test/fixtures/scan-kit.ts';

/** A one-page PDF scan; the same paper gives the same bytes. */
export async function scannedPaper(
  { lines, hand, skew }: Omit<ExamplePaper, 'id' | 'title'>,
  dotsPerInch = 150,
): Promise<Uint8Array> {
  return scan(await writtenPaper({ lines, hand }), { format: 'pdf', skew, seed: lines.length, dotsPerInch });
}
