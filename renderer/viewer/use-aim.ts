import { useCallback, useEffect, useRef, useState } from 'react';
import { wholePage } from '../../shared/page-words.ts';
import type { PageSize } from './page-sheet.tsx';
import type { Box, Spot } from './page-words.tsx';

/** Around a page, in pixels: see `viewer.css`. */
export const [sideSpace, topSpace] = [32, 12];

export type Laid = {
  /** Where the page begins below the first one, in pixels, and how large it is shown (turned already). */
  readonly start: number;
  readonly size: PageSize;
  /** Quarters clockwise. */
  readonly turned: number;
  /** How much is seen of all pages. */
  readonly seen: PageSize;
};

/** How far to scroll: to the top of the page when the place is seen from there, else with the place a little above the middle. */
export function aimAt(
  { start, size, turned, seen }: Laid,
  box: Box | null,
): { readonly top: number; readonly left: number } {
  if (box === null) return { top: start, left: 0 };
  const [x0, y0, x1, y1] = turnedBox(box, turned);
  const left = Math.max(sideSpace / 2, (seen.width - size.width) / 2);
  return {
    top: start + aimAlong(topSpace, size.height, [y0, y1], seen.height),
    left: aimAlong(left, size.width, [x0, x1], seen.width),
  };
}

const margin = 24;

/** Not beyond the end of the page: what is seen is then of this page, and so is the number that is said. */
function aimAlong(before: number, length: number, [from, to]: readonly [number, number], seen: number): number {
  const [near, far] = [before + from * length, before + to * length];
  if (far + margin <= seen) return 0;
  return Math.max(0, Math.min((near + far) / 2 - seen * 0.4, 2 * before + length - seen));
}

/** In parts of the page as it is seen. */
function turnedBox(box: Box, turned: number): Box {
  const [x0, y0, x1, y1] = box.map((side) => side / wholePage) as [number, number, number, number];
  switch (turned % 4) {
    case 1:
      return [1 - y1, x0, 1 - y0, x1];
    case 2:
      return [1 - x1, 1 - y1, 1 - x0, 1 - y0];
    case 3:
      return [y0, 1 - x1, y1, 1 - x0];
    default:
      return [x0, y0, x1, y1];
  }
}

/**
 * Brings the place that was found into view, and keeps it there while the pages above it get their own sizes, until somebody
 * looks elsewhere (`letGo`). `laid` is null while nothing can be laid out, and must be another one when anything moved.
 */
export function useAim(
  spot: Spot | null,
  laid: ((page: number) => Laid) | null,
  scrollTo: (place: { readonly top: number; readonly left: number }) => void,
) {
  const aim = useRef<Spot | null>(null);
  const [marked, setMarked] = useState<{ readonly spot: Spot; readonly box: Box | null } | null>(null);
  useEffect(() => {
    aim.current = spot;
  }, [spot]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how one scrolls does not decide when
  useEffect(() => {
    if (laid === null || spot === null || aim.current !== spot) return;
    scrollTo(aimAt(laid(spot.page), marked?.spot === spot ? marked.box : null));
  }, [laid, spot, marked]);
  return {
    /** What is marked first on the page of the spot, once its words are known. */
    onMarked: useCallback((found: Spot, box: Box | null) => setMarked({ spot: found, box }), []),
    letGo: () => {
      aim.current = null;
    },
  };
}
