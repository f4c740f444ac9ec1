/** Removes from the scanner's folder what the vault holds. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pieceSize } from '../../../shared/contract/document-import.ts';
import type { OpenCore } from '../context.ts';
import { forgetScanFile, type ScanFile, scanFiles } from '../store/scan-files.ts';
import { fileAt, sameState, scanFolderOf } from './scan-folder.ts';

/** What was taken in and still lies in the folder as it was. */
export function leftOver(core: Pick<OpenCore, 'db'>): readonly ScanFile[] {
  const folder = scanFolderOf(core.db);
  if (folder === null) return [];
  return scanFiles(core.db).filter((file) => {
    const there = file.outcome === 'taken' ? fileAt(folder, file.name) : null;
    return there !== null && sameState(there, file);
  });
}

/**
 * Overwrites each file with random bytes and removes it. One whose bytes are no longer those that were taken in stays. On a
 * disk without moving parts the old bytes may live on in cells that no program reaches: the screen says so.
 */
export function clearScanFolder(core: OpenCore): { readonly removed: number; readonly failed: number } {
  const folder = scanFolderOf(core.db);
  const files = leftOver(core);
  let removed = 0;
  for (const file of folder === null ? [] : files) {
    if (!overwriteAndRemove(join(folder ?? '', file.name), file.sha256, core.ports.random)) continue;
    forgetScanFile(core.db, file.name);
    removed += 1;
  }
  return { removed, failed: files.length - removed };
}

function overwriteAndRemove(path: string, sha256: string, random: OpenCore['ports']['random']): boolean {
  let handle: number | null = null;
  try {
    // Never through a link that was put in its place meanwhile.
    handle = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    const { size } = fstatSync(handle);
    if (!isThis(handle, size, sha256)) return false;
    for (let done = 0; done < size; ) {
      const piece = random(Math.min(pieceSize, size - done));
      done += writeSync(handle, piece, 0, piece.length, done);
    }
    fsyncSync(handle);
    closeSync(handle);
    handle = null;
    rmSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function isThis(handle: number, size: number, sha256: string): boolean {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceSize);
  for (let done = 0; done < size; ) {
    const length = readSync(handle, piece, 0, pieceSize, done);
    if (length === 0) return false;
    hash.update(piece.subarray(0, length));
    done += length;
  }
  const found = hash.digest();
  const expected = Buffer.from(sha256, 'hex');
  return expected.length === found.length && timingSafeEqual(found, expected);
}
