import { decompressRTF } from '@kenjiuno/decompressrtf';
import * as iconvLite from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { rtfText } from './rtf-text.ts';

/** `own`: markup that was sent; else made here of words. */
export type RtfMarkup = { readonly html: string; readonly own: boolean };

/** The markup that Outlook wrapped in compressed RTF, or the words of RTF that wraps nothing; null when it cannot be read. */
export function htmlOfRtf(compressed: Uint8Array): RtfMarkup | null {
  let rtf: Buffer;
  try {
    rtf = Buffer.from(decompressRTF([...compressed]));
  } catch {
    return null;
  }
  try {
    const { mode, text } = deEncapsulateSync(rtf, { mode: 'either', decode: iconvLite.decode });
    const out = text.toString();
    return mode === 'html' ? { html: out, own: true } : escaped(out);
  } catch {
    const words = rtfText(rtf);
    return words === null ? null : escaped(words);
  }
}

const escaped = (text: string): RtfMarkup => ({
  html: `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</pre>`,
  own: false,
});
