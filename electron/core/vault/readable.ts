import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const pieceLength = 1024 * 1024;

/**
 * Whether the system gives every byte of a file, if there is one. SQLite calls a disk that fails to read a page a corrupt
 * database as well; only reading it ourselves tells the two apart.
 */
export function canBeRead(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    const handle = openSync(file, 'r');
    try {
      const piece = Buffer.alloc(pieceLength);
      for (let at = 0, read = -1; read !== 0; at += read) read = readSync(handle, piece, 0, pieceLength, at);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    return false;
  }
}
