import type { Letterhead } from '../../../shared/contract/letterhead.ts';
import type { LetterInput } from '../typeset/letter-input.ts';

/** The letterhead as it is printed: the typesetter takes pictures as SVG text. */
export const printedLetterhead = ({ colour, logo }: Letterhead): Required<LetterInput>['letterhead'] => ({
  colour,
  logo:
    logo === null
      ? null
      : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${logo.width} ${logo.height}"><image width="${logo.width}" height="${logo.height}" href="data:image/webp;base64,${logo.image}"/></svg>`,
});
