import type { z } from 'zod';
import type { letterPages } from '../../../shared/contract/letters.ts';
import { drawPages } from '../documents/page-images.ts';
import type { CorePorts } from '../ports.ts';
import type { LetterInput } from '../typeset/letter-input.ts';

/** A letter as the window shows it while it is written. */
export async function drawLetter(
  { typesetter, reader }: Pick<CorePorts, 'typesetter' | 'reader'>,
  input: LetterInput,
): Promise<z.output<typeof letterPages>> {
  const { pdf, missingGlyphs } = await typesetter.typeset('letter', input);
  const pages = await drawPages(reader, pdf);
  return {
    pages: pages.map(({ webp, width, height }) => ({ image: Buffer.from(webp).toString('base64'), width, height })),
    missingGlyphs: [...missingGlyphs],
  };
}
