import type { Writing } from './protocol.ts';
import { mostCharacters } from './protocol.ts';

/** Letters of a plain text, whatever it was written with: UTF-16 and UTF-8 by their marks, else UTF-8 when it fits, else Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Text as it will be set on pages: one kind of line end, nothing that steers a printer, and not endless. */
export function writingOf(text: string): Writing {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place on a page
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
  return { text: clean.slice(0, mostCharacters), cut: clean.length > mostCharacters };
}
