import type { Json } from '../../../shared/json.ts';

/** Stands for a character that the fonts lack; the fonts have a lozenge. */
const replacement = '\u25ca';
/** Control characters except the line end, and the invisible ones that turn text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Line ends, no-break spaces and soft hyphens are spacing to the typesetter: no font needs a glyph for them. */
const spacing: ReadonlySet<string> = new Set(['\n', ' ', '\u00a0', '\u202f', '\u00ad']);

/** The same data with every text composed (é, not e and an accent) and without what the fonts cannot show. */
export function printable(value: Json, available: ReadonlySet<number>, missing: Set<string>): Json {
  if (typeof value === 'string') return printableText(value, available, missing);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => printable(item, available, missing));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item, available, missing)]));
}

function printableText(text: string, available: ReadonlySet<number>, missing: Set<string>): string {
  const composed = text.normalize('NFC').replace(/\r\n?/gu, '\n').replaceAll('\t', ' ').replace(invisible, '');
  let shown = '';
  for (const character of composed) {
    if (spacing.has(character) || available.has(character.codePointAt(0) ?? 0)) shown += character;
    else {
      missing.add(character);
      shown += replacement;
    }
  }
  return shown;
}

type Face = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What can be shown wherever it stands: the characters that all faces of the letter (serif and sans) have, and those of the
 * families that stand in for them (`others` in `common.typ`: Hebrew, Arabic, emoji).
 */
export function charactersOf(faces: readonly Face[]): ReadonlySet<number> {
  const [own, others] = [true, false].map((isOwn) =>
    faces
      .filter(({ name }) => /^Klachtenkluis(Sans|Serif)-/u.test(name) === isOwn)
      .map(({ bytes }) => codePointsOf(bytes)),
  );
  const common = own?.reduce((all, next) => all.intersection(next)) ?? new Set<number>();
  return others?.reduce((all, next) => all.union(next), common) ?? common;
}

/** The characters a TrueType font has, from its `cmap` table (formats 4 and 12: all that our fonts use). */
function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * 16;
    if (view.getUint32(record) !== 0x636d6170) continue;
    const start = view.getUint32(record + 8);
    for (let index = 0; index < view.getUint16(start + 2); index += 1) {
      addSubtable(view, start + view.getUint32(start + 4 + index * 8 + 4), found);
    }
  }
  return found;
}

function addSubtable(view: DataView, at: number, found: Set<number>): void {
  const format = view.getUint16(at);
  if (format === 12) {
    for (let group = 0; group < view.getUint32(at + 12); group += 1) {
      const entry = at + 16 + group * 12;
      for (let code = view.getUint32(entry); code <= view.getUint32(entry + 4); code += 1) found.add(code);
    }
  }
  if (format === 4) {
    const segments = view.getUint16(at + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = view.getUint16(at + 14 + segment * 2);
      const first = view.getUint16(at + 16 + segments * 2 + segment * 2);
      for (let code = first; code <= end && code !== 0xffff; code += 1) found.add(code);
    }
  }
}
