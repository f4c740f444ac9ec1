import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { decryptPage, lockPage, pageSize } from './page-format.ts';

/** Where a text was found: the page, in the database itself or in the log of changes beside it. */
export type Trace = { readonly text: string; readonly in: 'database' | 'log'; readonly page: number };

const walHeader = 32;
const frameHeader = 24;

/**
 * Looks for texts in the decrypted pages themselves, free ones and leftovers included, in UTF-8 and UTF-16. What SQLite would
 * answer does not matter here: only what somebody with the key and a disk editor could still read. A text that runs over the
 * end of a page can be missed; look for parts of it.
 */
export function findInPages(file: string, databaseKey: Uint8Array, texts: readonly string[]): readonly Trace[] {
  const needles = texts.flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ text, bytes: Buffer.from(text, encoding) })),
  );
  const traces: Trace[] = [];
  const look = (page: Uint8Array, number: number, place: Trace['in']) => {
    const content = decryptPage(page, number, databaseKey);
    for (const { text, bytes } of needles) {
      if (content.includes(bytes)) traces.push({ text, in: place, page: number });
    }
    content.fill(0);
  };
  const handle = openSync(file, 'r');
  try {
    const page = Buffer.alloc(pageSize);
    const pages = Math.floor(statSync(file).size / pageSize);
    for (let number = 1; number <= pages; number += 1) {
      readSync(handle, page, 0, pageSize, (number - 1) * pageSize);
      if (number !== lockPage) look(page, number, 'database');
    }
  } finally {
    closeSync(handle);
  }
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  for (let at = walHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    look(log.subarray(at + frameHeader, at + frameHeader + pageSize), log.readUInt32BE(at), 'log');
  }
  return traces;
}
