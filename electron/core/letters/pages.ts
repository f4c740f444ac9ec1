import type { z } from 'zod';
import type { letterPages } from '../../../shared/contract/letters.ts';
import { pageWidth } from '../documents/page-images.ts';
import type { CorePorts } from '../ports.ts';
import type { LetterInput } from '../typeset/letter-input.ts';

/** A letter as the window shows it while it is written. */
export async function drawLetter(
  { typesetter, reader }: Pick<CorePorts, 'typesetter' | 'reader'>,
  input: LetterInput,
): Promise<z.output<typeof letterPages>> {
  const { pdf, missingGlyphs } = await typesetter.typeset('letter', input);
  const proof = await reader.proof(pdf, pageWidth);
  if (!proof.ok) throw new Error(`Our own pages cannot be drawn: ${proof.problem}`);
  return {
    pages: proof.pages.map(({ png, width, height }) => ({ image: Buffer.from(png).toString('base64'), width, height })),
    missingGlyphs: [...missingGlyphs],
  };
}
