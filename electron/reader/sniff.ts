import type { FileKind } from './protocol.ts';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * The kind of file by its content, never by its name. A PDF may have up to 1,024 bytes of rubbish before its header, as all
 * readers allow; general detection packages miss that.
 */
export function sniff(bytes: Uint8Array): FileKind | 'empty' | 'foreign' {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024 + 5)).includes('%PDF-')) return 'pdf';
  return 'foreign';
}
