import { looksLikeMail } from './mail/mime-message.ts';
import { isPdf } from './pdf-file.ts';
import type { FileKind } from './protocol.ts';

export const outlookMime = 'application/vnd.ms-outlook';

export type Sniffed = { readonly kind: FileKind; readonly mime: string };

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
const has = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, encoding));

const cfb = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const matroska = [0x1a, 0x45, 0xdf, 0xa3] as const;
const photoBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);

const found = (kind: FileKind, mime: string): Sniffed => ({ kind, mime });

/**
 * The kind of file by its content, never by its name. A PDF may have up to 1,024 bytes of rubbish before its header, as all
 * readers allow; general detection packages miss that, and know no mail or plain text.
 */
export function sniff(bytes: Uint8Array): Sniffed | 'empty' | 'foreign' | 'encrypted' {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return found('jpeg', 'image/jpeg');
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return found('png', 'image/png');
  if (starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a))
    return found('tiff', 'image/tiff');
  const first = latin1(bytes, 0, 16);
  if (first.startsWith('RIFF') && first.slice(8, 12) === 'WEBP') return found('webp', 'image/webp');
  if (first.slice(4, 8) === 'ftyp') return boxed(first.slice(8, 12));
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipped(bytes);
  if (starts(bytes, ...cfb)) return compound(bytes);
  return recorded(bytes, first) ?? paged(bytes) ?? 'foreign';
}

/** The family of MP4: telephone photos, sound and film differ by their brand only. */
function boxed(brand: string): Sniffed {
  if (photoBrands.has(brand)) return found('heic', 'image/heic');
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return found('audio', 'audio/mp4');
  return found('video', brand.startsWith('qt') ? 'video/quicktime' : 'video/mp4');
}

function zipped(bytes: Uint8Array): Sniffed | 'foreign' {
  if (has(bytes.subarray(0, 200), 'application/vnd.oasis.opendocument.text', 'latin1'))
    return found('odt', 'application/vnd.oasis.opendocument.text');
  return has(bytes, 'word/document.xml', 'latin1')
    ? found('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    : 'foreign';
}

/** Outlook messages, and office files that were locked with a password. Old office files are neither. */
function compound(bytes: Uint8Array): Sniffed | 'foreign' | 'encrypted' {
  if (has(bytes, 'EncryptedPackage', 'utf16le')) return 'encrypted';
  return has(bytes, '__substg1.0_', 'utf16le') ? found('mail', outlookMime) : 'foreign';
}

function recorded(bytes: Uint8Array, first: string): Sniffed | null {
  if (first.startsWith('RIFF') && first.slice(8, 12) === 'WAVE') return found('audio', 'audio/wav');
  if (first.startsWith('ID3')) return found('audio', 'audio/mpeg');
  if (first.startsWith('OggS')) return found('audio', 'audio/ogg');
  if (first.startsWith('#!AMR')) return found('audio', 'audio/amr');
  if (starts(bytes, ...matroska)) return found('video', 'video/webm');
  const [one = 0, two = 0] = bytes;
  // An MPEG frame of layer III; the mark of UTF-16 text begins alike.
  return one === 0xff && (two & 0xe6) === 0xe2 ? found('audio', 'audio/mpeg') : null;
}

function paged(bytes: Uint8Array): Sniffed | null {
  if (isPdf(bytes)) return found('pdf', 'application/pdf');
  if (!isText(bytes)) return null;
  return looksLikeMail(latin1(bytes, 0, sample)) ? found('mail', 'message/rfc822') : found('text', 'text/plain');
}

const sample = 65_536;

/** Letters and nothing else. What begins with a tag or as RTF is some other format, whose marks nobody should have to read. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return bytes.length > 3;
  const head = latin1(bytes, 0, sample);
  const opening = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (opening === '' || opening.startsWith('<') || opening.startsWith('{\\rtf')) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is being looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(head);
}
