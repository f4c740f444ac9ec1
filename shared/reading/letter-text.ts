/** A letter as lines of text of which every stretch can be pointed at on its page. */
import type { Line } from '../page-words.ts';

/** Left, top, right, bottom in ten-thousandths of the page. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];
export type Place = { readonly page: number; readonly box: Box };

export type TextLine = {
  readonly text: string;
  readonly page: number;
  /** Where the words stand that cover the characters from `start` up to `end`; null when one of them was hardly legible. */
  readonly place: (start: number, end: number) => Place | null;
};

/** Below this a word is a guess, and a guess is not proposed. */
const legible = 55;

export function textLines(
  pages: readonly { readonly page: number; readonly lines: readonly Line[] }[],
): readonly TextLine[] {
  return pages.flatMap(({ page, lines }) => lines.map((line) => textLine(page, line)));
}

function textLine(page: number, line: Line): TextLine {
  let text = '';
  const spans = line.map((word) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += word[0];
    return { start, end: text.length, word };
  });
  return {
    text,
    page,
    place: (start, end) => {
      const words = spans.filter((span) => span.start < end && span.end > start).map(({ word }) => word);
      if (words.length === 0 || words.some((word) => word[5] < legible)) return null;
      const side = (at: 1 | 2 | 3 | 4) => words.map((word) => word[at]);
      return {
        page,
        box: [Math.min(...side(1)), Math.min(...side(2)), Math.max(...side(3)), Math.max(...side(4))],
      };
    },
  };
}

/** The stretch of a line that a pattern finds, or all of them when the pattern is global. */
export function* stretches(
  line: TextLine,
  pattern: RegExp,
): Generator<{ readonly match: RegExpExecArray; readonly place: Place }> {
  for (const match of line.text.matchAll(
    new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`),
  )) {
    const place = line.place(match.index, match.index + match[0].length);
    if (place !== null) yield { match, place };
  }
}
