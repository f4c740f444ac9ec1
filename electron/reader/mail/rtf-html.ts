import { decompressRTF } from '@kenjiuno/decompressrtf';
import * as iconvLite from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { rtfText } from './rtf-text.ts';

/** The markup that Outlook wrapped in compressed RTF, or the words of RTF that wraps nothing; null when it cannot be read. */
export function htmlOfRtf(compressed: Uint8Array): string | null {
  let rtf: Buffer;
  try {
    rtf = Buffer.from(decompressRTF([...compressed]));
  } catch {
    return null;
  }
  try {
    const { mode, text } = deEncapsulateSync(rtf, { mode: 'either', decode: iconvLite.decode });
    const out = text.toString();
    return mode === 'html' ? out : escaped(out);
  } catch {
    const words = rtfText(rtf);
    return words === null ? null : escaped(words);
  }
}

const escaped = (text: string): string =>
  `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</pre>`;
