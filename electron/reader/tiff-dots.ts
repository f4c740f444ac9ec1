/**
 * What a TIFF says of its dots. A fax is 204 dots an inch across and 98 down: taken as they are, its pages are half as high as the
 * paper was. Read from the file itself, since libvips tells of the first page only, and only of the dots across.
 */

const tags = { across: 282, down: 283 } as const;
const rational = 5;
/** Beyond this it is a mistake of who wrote it, and below the second one nobody sees it. */
const [most, least] = [4, 1.005];

/** For each page how many times higher a dot is than it is wide; 1 where the file does not say, or says what cannot be. */
export function dotShapes(bytes: Uint8Array, mostPages: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first = 0, second = 0] = bytes;
  if (bytes.length < 8 || first !== second || (first !== 0x49 && first !== 0x4d)) return [];
  const little = first === 0x49;
  if (view.getUint16(2, little) !== 42) return [];
  const shapes: number[] = [];
  let at = view.getUint32(4, little);
  while (at > 0 && at + 2 <= bytes.length && shapes.length < mostPages) {
    const count = view.getUint16(at, little);
    const end = at + 2 + count * 12;
    if (end + 4 > bytes.length) break;
    const rationalOf = (tag: number): number | null => {
      for (let entry = at + 2; entry < end; entry += 12) {
        if (view.getUint16(entry, little) !== tag || view.getUint16(entry + 2, little) !== rational) continue;
        const place = view.getUint32(entry + 8, little);
        return place + 8 > bytes.length ? null : view.getUint32(place, little) / view.getUint32(place + 4, little);
      }
      return null;
    };
    shapes.push(shapeOf(rationalOf(tags.across), rationalOf(tags.down)));
    at = view.getUint32(end, little);
  }
  return shapes;
}

function shapeOf(across: number | null, down: number | null): number {
  const shape = (across ?? 1) / (down ?? 1);
  if (across === null || down === null || !Number.isFinite(shape) || shape <= 0) return 1;
  const skew = Math.max(shape, 1 / shape);
  return skew > most || skew < least ? 1 : shape;
}
