/**
 * What the engine reads wrongly though the page is clear: of equal strokes beside each other it loses one (III as II or HI, the
 * third floor of a house), and between figures it loses the blank of a telephone number or an account. Both can be counted
 * in the ink.
 */
import type { Grey } from './grey.ts';

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
export type Reading = { readonly text: string; readonly bbox: Box; readonly confidence: number };

/** Roman figures as the engine sees them; those that are all 1 are left to be figures, and two of l may be. */
const strokes = /^(?<figure>[IlH1!|]{2,4})(?<rest>[.,;:]?)$/;
const someStroke = /[IH]|lll/;
/** Of the height: between the feet and heads of letters that have them. */
const middle = [0.3, 0.7] as const;
const figures = /^\+?\d{7,}$/;
/** A blank is at least so much of the height of a figure, and so many times the room that figures usually leave. */
const [blank, timesUsual] = [0.36, 3];
/** How wide a figure can be with the room beside it, in its heights, and how far a part may be from a whole number of them. */
const [narrowest, widest, mostOff] = [0.55, 1.15, 0.35];
/** Pixels of a figure's height, below which a blank cannot be told from the room beside a figure. */
const leastHeight = 13;
/** Equal strokes and the room between them differ no more than this, in print and in a scan of it. */
const alike = 1.8;

/** The words that stand where one was read; `radians`: by which the page was straightened before, so boxes are of that. */
export function byItsInk(page: Grey, word: Reading, radians: number): readonly Reading[] {
  const { text, bbox } = word;
  const { figure = '', rest = '' } = strokes.exec(text)?.groups ?? {};
  if (someStroke.test(figure)) {
    const runs = runsOf(page, bbox, radians, middle, 0.6);
    const count = countStrokes(runs, bbox.y1 - bbox.y0);
    // Where something joins two of them they are an H.
    const apart = runsOf(page, bbox, radians, middle, 0.05).length === runs.length;
    return count === null || !apart ? [word] : [{ ...word, text: 'I'.repeat(count) + rest }];
  }
  if (figures.test(text) && bbox.y1 - bbox.y0 >= leastHeight)
    return parted(word, runsOf(page, bbox, radians, [0, 1], 0));
  return [word];
}

/** From and up to which column of the straightened page there is ink. */
type Run = readonly [from: number, to: number];

/** Two or three strokes of one width at one distance; null for anything else. */
function countStrokes(runs: readonly Run[], height: number): number | null {
  if (runs.length < 2 || runs.length > 3) return null;
  const widths = runs.map(([from, to]) => to - from);
  const gaps = gapsOf(runs);
  const even = (list: readonly number[]) =>
    Math.max(...list) <= Math.max(alike * Math.min(...list), Math.min(...list) + 1);
  return even(widths) && even(gaps) && Math.max(...widths) < height / 2 ? runs.length : null;
}

/** A number in parts where blanks stand in it, when the room of each part fits its figures: they are all equally wide. */
function parted(word: Reading, runs: readonly Run[]): readonly Reading[] {
  const gaps = gapsOf(runs);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const height = word.bbox.y1 - word.bbox.y0;
  const least = Math.max(blank * height, timesUsual * usual);
  const cuts = [0, ...gaps.flatMap((gap, at) => (gap >= least ? [at + 1] : [])), runs.length];
  const parts = cuts.slice(1).map((end, at): Run => [runs[cuts[at] ?? 0]?.[0] ?? 0, runs[end - 1]?.[1] ?? 0]);
  if (parts.length < 2) return [word];
  const signs = [...word.text];
  // A part is a tenth of a figure narrower than its figures, for the room beside the outer ones.
  const wide = parts.reduce((sum, [from, to]) => sum + to - from, 0) / (signs.length - parts.length / 10);
  const sizes = parts.map(([from, to]) => (to - from) / wide + 0.1);
  const counts = sizes.map((size) => Math.max(1, Math.round(size)));
  const fits =
    wide >= narrowest * height &&
    wide <= widest * height &&
    counts.reduce((sum, count) => sum + count, 0) === signs.length &&
    sizes.every((size, at) => Math.abs(size - (counts[at] ?? 0)) <= mostOff);
  if (!fits) return [word];
  let taken = 0;
  return parts.map(([x0, x1], at) => {
    const text = signs.slice(taken, taken + (counts[at] ?? 0)).join('');
    taken += counts[at] ?? 0;
    return { ...word, text, bbox: { ...word.bbox, x0, x1 } };
  });
}

const gapsOf = (runs: readonly Run[]): readonly number[] =>
  runs.slice(1).map(([from], at) => from - (runs[at]?.[1] ?? from));

/** Columns of a box of which more than such a `share` of the rows between two heights (0 above, 1 below) is ink. */
function runsOf(
  page: Grey,
  box: Box,
  radians: number,
  [above, below]: readonly [number, number],
  share: number,
): readonly Run[] {
  const [cos, sin] = [Math.cos(-radians), Math.sin(-radians)];
  const [mx, my] = [page.width / 2, page.height / 2];
  const at = (x: number, y: number): number => {
    const [dx, dy] = [x - mx, y - my];
    const across = Math.round(mx + dx * cos - dy * sin);
    const down = Math.round(my + dx * sin + dy * cos);
    return across < 0 || down < 0 || across >= page.width || down >= page.height
      ? 255
      : (page.grey[down * page.width + across] ?? 255);
  };
  const height = box.y1 - box.y0;
  const [top, bottom] = [Math.round(box.y0 + above * height), Math.round(box.y0 + below * height)];
  const columns: number[][] = [];
  for (let x = box.x0; x <= box.x1; x += 1) {
    const column: number[] = [];
    for (let y = top; y <= bottom; y += 1) column.push(at(x, y));
    columns.push(column);
  }
  const all = columns.flat().toSorted((a, b) => a - b);
  const ink = ((all[Math.floor(all.length * 0.02)] ?? 0) + (all[Math.floor(all.length * 0.95)] ?? 255)) / 2;
  const runs: (readonly [number, number])[] = [];
  let from: number | null = null;
  columns.forEach((column, index) => {
    const dark = column.filter((value) => value < ink).length > share * column.length;
    if (dark && from === null) from = box.x0 + index;
    if (!dark && from !== null) {
      runs.push([from, box.x0 + index]);
      from = null;
    }
  });
  if (from !== null) runs.push([from, box.x1 + 1]);
  return runs;
}
