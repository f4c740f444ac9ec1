import { memo } from 'react';
import { type Line, wholePage } from '../../shared/page-words.ts';
import { soughtAmong } from '../../shared/search/fold.ts';

/**
 * A place in a document: a page, and on it the words that were looked for (folded, a star after a beginning, phrases too), or a box in
 * ten-thousandths of the page.
 */
export type Spot = {
  readonly page: number;
  readonly words?: readonly string[];
  readonly box?: Box;
};
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

type PageWordsProps = {
  readonly lines: readonly Line[];
  /** Height of the page by its width. */
  readonly proportion: number;
  readonly spot: Spot | null;
};

/** The words that were read on a page, unseen on top of its image, so that they can be selected and copied. */
export const PageWords = memo(function PageWords({ lines, proportion, spot }: PageWordsProps) {
  const down = (y: number) => y * proportion;
  return (
    // The image has its own description; a screen reader gets the words as text.
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is text, not a picture
    <svg className="kluis-viewer-words" viewBox={`0 0 ${wholePage} ${down(wholePage)}`}>
      {spot !== null &&
        boxesOf(lines, spot).map(([x0, y0, x1, y1]) => (
          <rect
            key={`${x0} ${y0}`}
            className="kluis-viewer-mark"
            x={x0 - 30}
            y={down(y0) - 30}
            width={x1 - x0 + 60}
            height={down(y1 - y0) + 60}
            rx={30}
          />
        ))}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not change
        <text key={index}>
          {line.map(([text, x0, y0, x1, y1], place) => (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not change
              key={place}
              x={x0}
              y={down(y1 - (y1 - y0) * 0.2)}
              fontSize={Math.max(40, down(y1 - y0))}
              textLength={Math.max(1, x1 - x0)}
              lengthAdjust="spacingAndGlyphs"
            >
              {`${text} `}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
});

/** What is marked on the page, in reading order. */
export function boxesOf(lines: readonly Line[], { words = [], box }: Spot): readonly Box[] {
  const all = lines.flat();
  const found = soughtAmong(
    all.map(([text]) => text),
    words,
  );
  const boxes = all.filter((_, place) => found.has(place)).map(([, x0, y0, x1, y1]) => [x0, y0, x1, y1] as const);
  return box === undefined ? boxes : [box, ...boxes];
}
