/** The words of DOCX and ODT files. Nothing of their make-up: that stays in the file itself. */
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { writingOf } from './plain-text.ts';
import type { Failed, FileProblem, Writing } from './protocol.ts';

/** Bytes of one unpacked part, and entries in one archive: far more than any letter has, far less than a bomb. */
export const largestPart = 40_000_000;
export const mostEntries = 5_000;

type Format = {
  /** Parts in reading order. */
  readonly parts: readonly string[];
  /** Elements whose words count, after which a line ends. */
  readonly lines: ReadonlySet<string>;
  readonly breaks: Readonly<Record<string, string>>;
  /** Elements whose words were deleted or are instructions. */
  readonly skipped: ReadonlySet<string>;
  /** When not null, words stand only inside this element. */
  readonly words: string | null;
};

const formats: Readonly<Record<'docx' | 'odt', Format>> = {
  docx: {
    parts: ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'word/comments.xml'],
    lines: new Set(['w:p']),
    breaks: { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' },
    skipped: new Set(['w:del', 'w:moveFrom', 'mc:Fallback']),
    words: 'w:t',
  },
  odt: {
    parts: ['content.xml'],
    lines: new Set(['text:p', 'text:h']),
    breaks: { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' },
    skipped: new Set(['text:tracked-changes']),
    words: null,
  },
};

/** Unpacks only the parts with words, each within its limit. `encrypted`: an ODT with a password. */
export function officeText(
  bytes: Uint8Array,
  kind: 'docx' | 'odt',
): { ok: true; writing: Writing } | Failed<FileProblem> {
  const format = formats[kind];
  const wanted = new Set([...format.parts, 'META-INF/manifest.xml']);
  let entries = 0;
  let tooMuch = false;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!wanted.has(name)) return false;
        if (originalSize > largestPart || entries > mostEntries) tooMuch = true;
        return !tooMuch;
      },
    });
  } catch {
    return { ok: false, problem: 'broken' };
  }
  if (tooMuch || entries > mostEntries) return { ok: false, problem: 'tooMuchPacked' };
  if (utf8(parts['META-INF/manifest.xml']).includes('encryption-data')) return { ok: false, problem: 'encrypted' };
  const sums = checksumsOf(bytes);
  if (Object.entries(parts).some(([name, part]) => sums.get(name) !== crc32(part)))
    return { ok: false, problem: 'broken' };
  const [body] = format.parts;
  if (body === undefined || parts[body] === undefined) return { ok: false, problem: 'broken' };
  const texts = format.parts.map((part) => wordsOf(utf8(parts[part]), format));
  if (texts.includes(null)) return { ok: false, problem: 'broken' };
  return { ok: true, writing: writingOf(texts.filter((text) => text !== '').join('\n')) };
}

const utf8 = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '' : new TextDecoder().decode(bytes));

/** Null when the part ends before its first element does: it was cut off. */
function wordsOf(xml: string, { lines, breaks, skipped, words }: Format): string | null {
  let text = '';
  let depth = 0;
  let within = 0;
  let skipping = 0;
  let inLine = 0;
  let closedByItself = true;
  const parser = new Parser(
    {
      onopentag: (name) => {
        depth += 1;
        if (skipped.has(name)) skipping += 1;
        if (lines.has(name)) inLine += 1;
        if (name === words) within += 1;
        if (skipping === 0) text += breaks[name] ?? '';
      },
      ontext: (piece) => {
        if (skipping === 0 && (words === null ? inLine > 0 : within > 0)) text += piece;
      },
      onclosetag: (name, implied) => {
        depth -= 1;
        // The parser closes what was left open at the end.
        if (implied && depth === 0 && name !== '') closedByItself = false;
        if (skipped.has(name)) skipping -= 1;
        if (name === words) within -= 1;
        if (!lines.has(name)) return;
        inLine -= 1;
        if (skipping === 0) text += '\n';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return xml === '' || closedByItself ? text : null;
}

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;

/** What the archive's directory says the sum of each part is; the unpacker does not look. */
function checksumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== directoryEnd) end -= 1;
  let at = end < 0 ? bytes.length : view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
    const name = view.getUint16(at + 28, true);
    sums.set(utf8(bytes.subarray(at + 46, at + 46 + name)), view.getUint32(at + 16, true));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}
