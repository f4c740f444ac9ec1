/** The folder that the scanner writes to: which it is, and what lies in it. */
import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OpenCore } from '../context.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';

const key = 'scanFolder';
const kept = z.object({ folder: z.string().nullable() });

export function scanFolderOf(db: Db): string | null {
  const stored = kept.safeParse(readSetting(db, key)?.value);
  return stored.success ? stored.data.folder : null;
}

/** To be called in a transaction. */
export function keepScanFolder(core: OpenCore, folder: string | null): void {
  const { recordedAt, actorId } = core.recorded();
  putSetting(core.db, key, { folder }, recordedAt, actorId);
}

export type SeenFile = { readonly name: string; readonly size: number; readonly modified: number };

export const sameState = (a: SeenFile, b: SeenFile): boolean => a.size === b.size && a.modified === b.modified;

/** More than this lies in no scanner's folder; a wrong folder must not stall the program. */
const mostFiles = 2_000;
/** What a scanner or browser is still writing, and what systems leave lying about. */
const notScans = /^[.~]|\.(?:tmp|part|partial|crdownload|download)$|^(?:thumbs\.db|desktop\.ini)$/iu;

/** The plain files in a folder, by name; null when the folder cannot be read: a drive that is not there. Follows no links. */
export function filesIn(folder: string): readonly SeenFile[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => !notScans.test(name))
      .toSorted()
      .slice(0, mostFiles)
      .flatMap((name) => {
        const seen = fileAt(folder, name);
        return seen === null || seen.size === 0 ? [] : [seen];
      });
  } catch {
    return null;
  }
}

/** Null when it is no plain file, or gone by now. */
export function fileAt(folder: string, name: string): SeenFile | null {
  try {
    const stats = lstatSync(join(folder, name), { bigint: true });
    return stats.isFile() ? stateOf(name, stats) : null;
  } catch {
    return null;
  }
}

export const stateOf = (name: string, { size, mtimeMs }: BigIntStats): SeenFile => ({
  name,
  size: Number(size),
  modified: Number(mtimeMs),
});
