import { crc32 } from 'node:zlib';

const headLength = 8;

/** Whether every piece of a PNG has the sum it says and the last one is there: the decoder lets some wrong ones pass. */
export function hasSoundPieces(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = headLength; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, 4).toString('latin1') === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
