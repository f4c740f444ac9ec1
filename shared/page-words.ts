/** A word and where it stands: left, top, right, bottom in ten-thousandths of the page as it is shown, and how sure (0..100). */
export type Word = readonly [text: string, x0: number, y0: number, x1: number, y1: number, confidence: number];
/** In reading order. */
export type Line = readonly Word[];

export const wholePage = 10_000;

export const textOfLines = (lines: readonly Line[]): string =>
  lines.map((line) => line.map(([text]) => text).join(' ')).join('\n');
