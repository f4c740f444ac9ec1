import { encode } from 'uqr';

/** A QR code as an SVG picture, black on white, without its quiet border: the page around it is white. */
export function qrPicture(text: string): string {
  // M: a fold or a stamp over a seventh of it does no harm.
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${path}"/></svg>`;
}
