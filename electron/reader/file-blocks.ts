/** What the reader has of a file that is too large for it: some blocks, and what the engine still wants. */
import { blockSize } from './protocol.ts';

export type FileBlocks = {
  /** False when it is no block of this file, or not of its length. */
  readonly put: (number: number, bytes: Uint8Array) => boolean;
  readonly has: (from: number, length: number) => boolean;
  /** Copies what is there; false when something of it is not. */
  readonly read: (from: number, length: number, to: Uint8Array) => boolean;
  readonly want: (from: number, length: number) => void;
  readonly wanting: () => boolean;
  /** What was wanted since the last time; `all`: nothing less than the file. */
  readonly taken: () => { readonly wants: readonly number[]; readonly all: boolean };
  readonly head: () => Uint8Array | undefined;
  readonly count: () => number;
  readonly dropBut: (kept: ReadonlySet<number>) => void;
};

/** Blocks in one answer: 8 MiB. */
const mostAtOnce = 128;

export function createFileBlocks(size: number): FileBlocks {
  const last = Math.floor((size - 1) / blockSize);
  const blocks = new Map<number, Uint8Array>();
  let wanted = new Set<number>();
  let wantsAll = false;

  const numbersOf = function* (from: number, length: number): Generator<number, void, undefined> {
    const end = Math.min(last, Math.floor((from + length - 1) / blockSize));
    for (let number = Math.floor(from / blockSize); number <= end; number += 1) yield number;
  };
  const has: FileBlocks['has'] = (from, length) => {
    for (const number of numbersOf(from, length)) if (!blocks.has(number)) return false;
    return from + length <= size;
  };
  return {
    put: (number, bytes) => {
      const length = number >= 0 && number <= last ? Math.min(blockSize, size - number * blockSize) : -1;
      if (bytes.length !== length) return false;
      blocks.set(number, bytes);
      return true;
    },
    has,
    read: (from, length, to) => {
      if (!has(from, length)) return false;
      for (const number of numbersOf(from, length)) {
        const start = number * blockSize;
        const [begin, end] = [Math.max(from, start), Math.min(from + length, start + blockSize)];
        const bytes = blocks.get(number)?.subarray(begin - start, end - start);
        if (bytes !== undefined) to.set(bytes, begin - from);
      }
      return true;
    },
    want: (from, length) => {
      if (from === 0 && length === size) wantsAll = true;
      else
        for (const number of numbersOf(from, length)) {
          if (wanted.size >= mostAtOnce) return;
          if (!blocks.has(number)) wanted.add(number);
        }
    },
    wanting: () => wanted.size > 0 || wantsAll,
    taken: () => {
      const taken = { wants: [...wanted], all: wantsAll };
      wanted = new Set();
      wantsAll = false;
      return taken;
    },
    head: () => blocks.get(0),
    count: () => blocks.size,
    dropBut: (kept) => {
      for (const number of blocks.keys()) if (!kept.has(number)) blocks.delete(number);
    },
  };
}
