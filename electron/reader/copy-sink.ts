/** Where the objects of a copy go: one by one, from front to back, as they are or closed. */
import { createHash } from 'node:crypto';
import { closedLength, type Lock } from './pdf-lock.ts';
import { fileEnd } from './pdf-objects.ts';
import { withStrings } from './written-dict.ts';

export type CopySink = {
  readonly head: (bytes: Uint8Array) => void;
  /** An object that is no stream; `body` is what stands between its number and its end. */
  readonly object: (number: number, body: string) => void;
  /** A stream of `length` bytes; `entries` is its dictionary up to its length. Its bytes follow. */
  readonly stream: (number: number, entries: string, length: number) => void;
  readonly data: (bytes: Uint8Array) => void;
  readonly endStream: () => void;
  /** The table of all objects. Nothing comes after it. */
  readonly end: (count: number, about: { readonly root: string; readonly info: string | null }) => void;
  /** What there is since the last time. */
  readonly take: () => Uint8Array;
  /** Of everything, in hexadecimals. */
  readonly sha256: () => string;
};

/** `lock` null: the copy stays open. */
export function createCopySink(lock: Lock | null): CopySink {
  const digest = createHash('sha256');
  const places = new Map<number, number>();
  let parts: Uint8Array[] = [];
  let length = 0;
  let closing: ReturnType<Lock['begin']> | null = null;
  const put = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    digest.update(bytes);
    parts.push(bytes);
    length += bytes.length;
  };
  const say = (text: string): void => put(Buffer.from(text, 'latin1'));
  const closed = (text: string): string => (lock === null ? text : withStrings(text, lock.close));
  return {
    head: put,
    object: (number, body) => {
      places.set(number, length);
      say(`${number} 0 obj\n${closed(body)}\nendobj\n`);
    },
    stream: (number, entries, bytes) => {
      places.set(number, length);
      closing = lock === null ? null : lock.begin();
      const written = lock === null ? bytes : closedLength(bytes);
      say(`${number} 0 obj\n${closed(entries)}/Length ${written}\n>>\nstream\n`);
    },
    data: (bytes) => put(closing === null ? bytes : closing.update(bytes)),
    endStream: () => {
      if (closing !== null) put(closing.final());
      closing = null;
      say('\nendstream\nendobj\n');
    },
    end: (count, about) => {
      const size = lock === null ? count : count + 1;
      if (lock !== null) {
        places.set(count, length);
        say(`${count} 0 obj\n${lock.dictionary}\nendobj\n`);
      }
      const all = Array.from({ length: size - 1 }, (_, index) => {
        const place = places.get(index + 1);
        if (place === undefined) throw new RangeError('An object is missing');
        return place;
      });
      const id = digest.copy().digest('hex').slice(0, 32);
      const encrypt = lock === null ? null : `${count} 0 R`;
      put(fileEnd(length, [{ first: 1, places: all }], { ...about, id, encrypt }));
    },
    take: () => {
      const all = Buffer.concat(parts);
      parts = [];
      return Uint8Array.from(all);
    },
    sha256: () => digest.digest('hex'),
  };
}
