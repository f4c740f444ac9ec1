import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decryptPage, lockPage, pageIsGenuine, pageMacKey, pageSize, pagesByHeader, saltSize } from './page-format.ts';

/** `damaged` are page numbers, the first hundred; `damagedCount` is how many there were. */
export type PageSweep = {
  readonly pages: number;
  readonly damagedCount: number;
  readonly damaged: readonly number[];
  /** Bytes are missing at the end, or there are more than the database knows of. */
  readonly wrongSize: boolean;
  readonly cancelled: boolean;
};

export type SweepOptions = {
  /** How many bytes from the start are the database; all of them when absent. */
  readonly length?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly cancelled?: () => boolean;
};

const pagesAtOnce = 256;
const damagedShown = 100;

/**
 * Checks the code of every page of the file, also of free ones, which SQLite itself never looks at. Nothing may be waiting
 * in the log beside the file, and nobody may be checkpointing meanwhile. The key is not zeroed.
 */
export function sweepPages(file: string, databaseKey: Uint8Array, options: SweepOptions = {}): PageSweep {
  const handle = openSync(file, 'r');
  const damaged: number[] = [];
  let damagedCount = 0;
  let cancelled = false;
  let expected: number | null = null;
  try {
    const length = options.length ?? fstatSync(handle).size;
    const pages = Math.floor(length / pageSize);
    const salt = Buffer.alloc(saltSize);
    readSync(handle, salt, 0, saltSize, 0);
    const macKey = pageMacKey(databaseKey, salt);
    const piece = Buffer.alloc(pagesAtOnce * pageSize);
    for (let first = 1; first <= pages; first += pagesAtOnce) {
      if (options.cancelled?.()) {
        cancelled = true;
        break;
      }
      const wanted = Math.min(pagesAtOnce, pages - first + 1);
      const read = readSync(handle, piece, 0, wanted * pageSize, (first - 1) * pageSize);
      for (let index = 0; index < wanted; index += 1) {
        const number = first + index;
        const page = piece.subarray(index * pageSize, (index + 1) * pageSize);
        if (number === lockPage) continue;
        const whole = (index + 1) * pageSize <= read;
        if (!whole || !pageIsGenuine(page, number, macKey)) {
          damagedCount += 1;
          if (damaged.length < damagedShown) damaged.push(number);
        } else if (number === 1) expected = pagesByHeader(decryptPage(page, 1, databaseKey));
      }
      options.onProgress?.(first + wanted - 1, pages);
    }
    macKey.fill(0);
    const wrongSize = length % pageSize !== 0 || pages === 0 || (expected !== null && expected !== pages);
    return { pages, damagedCount, damaged, wrongSize, cancelled };
  } finally {
    closeSync(handle);
  }
}

/** How many pages are tried before a file is taken to be of another key. */
const pagesTried = 2048;

/** Whether any of the first pages was written with this key: then the file is the right one, whatever ails it. */
export function anyPageGenuine(file: string, databaseKey: Uint8Array): boolean {
  const handle = openSync(file, 'r');
  try {
    const salt = Buffer.alloc(saltSize);
    readSync(handle, salt, 0, saltSize, 0);
    const macKey = pageMacKey(databaseKey, salt);
    const page = Buffer.alloc(pageSize);
    for (let number = 1; number <= pagesTried; number += 1) {
      if (readSync(handle, page, 0, pageSize, (number - 1) * pageSize) < pageSize) return false;
      if (pageIsGenuine(page, number, macKey)) return true;
    }
    return false;
  } finally {
    closeSync(handle);
  }
}

export const sweptClean = (sweep: PageSweep): boolean =>
  sweep.damagedCount === 0 && !sweep.wrongSize && !sweep.cancelled;
