import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { machineTrouble } from './trouble.ts';

/** Bytes held back, so that on a full disk somebody can still finish what they were writing. */
export const reserveSize = 4 * 1024 * 1024;

export const reserveFile = (directory: string): string => join(directory, 'vault.reserve');

/** Lays the reserve in when there is room for it. Random bytes, which no file system can store in less. */
export function layInReserve(directory: string): void {
  const file = reserveFile(directory);
  if (existsSync(file) && statSync(file).size === reserveSize) return;
  const temporary = `${file}.tmp`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      const piece = randomBytes(1024 * 1024);
      for (let written = 0; written < reserveSize; written += piece.length) writeSync(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    machineTrouble(error);
  }
}

/** Gives the reserve up. It is laid in again the next time the vault is opened with room to spare. */
export function useReserve(directory: string): void {
  try {
    rmSync(reserveFile(directory), { force: true });
  } catch (error) {
    machineTrouble(error);
  }
}
