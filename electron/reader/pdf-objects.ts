/**
 * Writes the objects of a PDF one by one, so that a file can be handed on piece by piece: nothing needs to be in memory
 * whole, and what is written needs not be kept.
 */
import { deflateSync } from 'node:zlib';
import {
  type PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import type { Objects } from './protocol.ts';

/** How a reference is written: `12 0 R`, or `null` for what does not come along. */
export type Refer = (ref: PdfRef) => string;
export type ObjectWriter = {
  readonly reserve: () => number;
  readonly write: (number: number, value: PdfObject, refer: Refer) => void;
  /** Everything so far; every reserved number must have been written. */
  readonly done: () => Objects;
};
/** Takes objects over from one file, each with all it refers to, once. */
export type Copier = {
  readonly refer: Refer;
  /** Writes what was referred to and is not there yet. */
  readonly drain: () => void;
};

/** Refers to an object that stands in the file already, under the number it has there. */
export const writtenRef = (number: number): PdfRef => PdfRef.of(number, writtenGeneration);
/** No file of ours or of anybody else has this many generations of an object. */
const writtenGeneration = 65_534;
const worthPacking = 256;
const manyLetters = 64 * 1024;

/** What a drawing can have besides what is drawn: notes about it, other versions, its place in a hierarchy of meaning. */
const besides: ReadonlySet<string> = new Set([
  'Metadata',
  'PieceInfo',
  'AF',
  'OC',
  'OPI',
  'Ref',
  'Alternates',
  'StructParent',
  'StructParents',
  'LastModified',
  'Measure',
  'PtData',
]);
/** Through these a foreign file's other pages would come along. */
const neverTaken: ReadonlySet<string> = new Set(['Page', 'Pages', 'Catalog', 'Annot', 'StructElem', 'StructTreeRoot']);

export function createObjectWriter(first: number): ObjectWriter {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  let next = first;
  // Thousands of small objects: a buffer for each would cost more than what is in them.
  let words: string[] = [];
  let letters = 0;
  const say = (text: string): void => {
    words.push(text);
    letters += text.length;
    length += text.length;
    if (letters >= manyLetters) gather();
  };
  const gather = (): void => {
    if (letters > 0) parts.push(Buffer.from(words.join(''), 'latin1'));
    words = [];
    letters = 0;
  };
  return {
    reserve: () => {
      next += 1;
      return next - 1;
    },
    write: (number, value, refer) => {
      offsets[number - first] = length;
      if (!(value instanceof PdfStream)) {
        say(`${number} 0 obj\n${written(value, refer)}\nendobj\n`);
        return;
      }
      const packed = !value.has('Filter') && value.data.length >= worthPacking;
      const data = packed ? deflateSync(value.data) : value.data;
      const entries = [
        ...[...value].filter(([key]) => key.value !== 'Length').map(entryOf(refer)),
        ...(packed ? ['/Filter /FlateDecode'] : []),
        `/Length ${data.length}`,
      ];
      say(`${number} 0 obj\n<<\n${entries.join('\n')}\n>>\nstream\n`);
      gather();
      parts.push(data);
      length += data.length;
      say('\nendstream\nendobj\n');
    },
    done: () => {
      gather();
      return { first, bytes: joined(parts), offsets };
    },
  };
}

/** `foreign`: only what draws comes along. */
export function createCopier(source: Pick<PDF, 'getObject'>, objects: ObjectWriter, foreign: boolean): Copier {
  const known = new Map<string, string>();
  let waiting: { readonly number: number; readonly value: PdfObject }[] = [];
  const refer: Refer = (ref) => {
    if (ref.generation === writtenGeneration) return `${ref.objectNumber} 0 R`;
    const key = `${ref.objectNumber} ${ref.generation}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = source.getObject(ref);
    if (value === null || (foreign && isNeverTaken(value))) {
      known.set(key, 'null');
      return 'null';
    }
    const number = objects.reserve();
    known.set(key, `${number} 0 R`);
    waiting.push({ number, value: foreign ? withoutBesides(value) : value });
    return `${number} 0 R`;
  };
  return {
    refer,
    drain: () => {
      while (waiting.length > 0) {
        const now = waiting;
        waiting = [];
        for (const { number, value } of now) objects.write(number, value, refer);
      }
    },
  };
}

const isNeverTaken = (value: PdfObject): boolean =>
  value instanceof PdfDict && neverTaken.has(value.getName('Type')?.value ?? '');

/** Only of streams: in other dictionaries the same words can be names of letters or fonts. */
function withoutBesides(value: PdfObject): PdfObject {
  if (!(value instanceof PdfStream)) return value;
  return new PdfStream(
    [...value].filter(([key]) => !besides.has(key.value)),
    value.data,
  );
}

/** `encrypt`: by what it was closed. */
type FileAbout = {
  readonly root: string;
  readonly info: string | null;
  readonly id: string;
  readonly encrypt?: string | null;
};

/** The last of a file: the table that says where each object begins (in `runs`, from the file's start), and what it leads from. */
export function fileEnd(
  at: number,
  runs: readonly { readonly first: number; readonly places: readonly number[] }[],
  { root, info, id, encrypt = null }: FileAbout,
): Uint8Array {
  const lines = runs.map(
    ({ first, places }) =>
      `${first} ${places.length}\n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`,
  );
  const size = Math.max(0, ...runs.map(({ first, places }) => first + places.length));
  const trailer = [
    `/Size ${size}`,
    `/Root ${root}`,
    ...(info === null ? [] : [`/Info ${info}`]),
    ...(encrypt === null ? [] : [`/Encrypt ${encrypt}`]),
    `/ID [<${id}> <${id}>]`,
  ];
  return Buffer.from(
    `xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<<\n${trailer.join('\n')}\n>>\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  );
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const entryOf =
  (refer: Refer) =>
  ([key, value]: readonly [PdfName, PdfObject]): string =>
    `${nameOf(key.value)} ${written(value, refer)}`;

function written(value: PdfObject, refer: Refer): string {
  if (value instanceof PdfRef) return refer(value);
  if (value instanceof PdfName) return nameOf(value.value);
  if (value instanceof PdfNumber) return numberOf(value.value);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfBool) return String(value.value);
  if (value instanceof PdfArray)
    return `[${value
      .toArray()
      .map((item) => written(item, refer))
      .join(' ')}]`;
  if (value instanceof PdfDict) return `<<${[...value].map(entryOf(refer)).join('\n')}>>`;
  return 'null';
}

/** Names are bytes; the parser takes them for UTF-8. */
const nameOf = (name: string): string =>
  /^[\w.+*-]+$/u.test(name)
    ? `/${name}`
    : `/${[...Buffer.from(name)].map((byte) => `#${byte.toString(16).padStart(2, '0')}`).join('')}`;

const largest = 2 ** 31;
/** Fractions in ten places: letters a thousandth of a unit high are drawn with them. */
function numberOf(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const near = Math.max(-largest, Math.min(largest, value));
  if (Number.isInteger(near)) return String(near);
  const text = near.toFixed(10).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}
