import { type Word, wholePage } from '../../shared/page-words.ts';

type Turn = 0 | 90 | 180 | 270;
type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type Size = { readonly width: number; readonly height: number };

/**
 * A box that was found in an image which had been turned clockwise by `turn` and then straightened by `radians`, as it stands
 * on the page that was turned. `size`: of the turned image, in pixels.
 */
export function boxOnPage(box: Box, size: Size, turn: Turn, radians: number): Box {
  const [cos, sin] = [Math.cos(-radians), Math.sin(-radians)];
  const [mx, my] = [size.width / 2, size.height / 2];
  const corners = [
    [box.x0, box.y0],
    [box.x1, box.y0],
    [box.x0, box.y1],
    [box.x1, box.y1],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = [x - mx, y - my];
    const across = (mx + dx * cos - dy * sin) / size.width;
    const down = (my + dx * sin + dy * cos) / size.height;
    return turnedBack(across, down, turn);
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  // A straightened box leans on the page: its middle line is what is underlined, so half of the leaning is taken off.
  const lean = (Math.abs(radians) * (box.x1 - box.x0)) / 2 / (turn % 180 === 0 ? size.height : size.width);
  const flat = turn % 180 === 0;
  return {
    x0: Math.min(...xs) + (flat ? 0 : lean),
    y0: Math.min(...ys) + (flat ? lean : 0),
    x1: Math.max(...xs) - (flat ? 0 : lean),
    y1: Math.max(...ys) - (flat ? lean : 0),
  };
}

/** Fractions of a page turned clockwise, as fractions of the page before. */
function turnedBack(x: number, y: number, turn: Turn): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [y, 1 - x];
    case 180:
      return [1 - x, 1 - y];
    case 270:
      return [1 - y, x];
  }
}

/** From fractions of the page. */
export function wordAt(text: string, box: Box, confidence: number): Word {
  const part = (fraction: number) => Math.max(0, Math.min(wholePage, Math.round(fraction * wholePage)));
  return [text, part(box.x0), part(box.y0), part(box.x1), part(box.y1), Math.round(confidence)];
}
