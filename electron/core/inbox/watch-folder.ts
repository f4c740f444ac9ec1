/** Takes what the scanner wrote into the vault: by looking, since telling is something that not every drive and system does. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { largestFile, pieceSize } from '../../../shared/contract/document-import.ts';
import type { OpenCore } from '../context.ts';
import { beginIncoming, type Incoming, takeIn } from '../documents/take-in.ts';
import { historyWaits } from '../integrity/accepted-history.ts';
import { readDocument } from '../store/documents.ts';
import { forgetScanFile, putScanFile, type ScanFile, scanFiles } from '../store/scan-files.ts';
import { filesIn, type SeenFile, sameState, scanFolderOf, stateOf } from './scan-folder.ts';

/** What a run remembers of the folder between two looks. */
export type Watch = {
  busy: boolean;
  /** Files that are not taken yet, and how many looks in a row found them unchanged. */
  readonly coming: Map<string, { readonly seen: SeenFile; readonly unchanged: number }>;
};

export const newWatch = (): Watch => ({ busy: false, coming: new Map() });

/** A file is taken once it was the same in so many looks after the first: until then somebody may still be writing it. */
const looksUnchanged = 2;

/**
 * One look in the folder. Takes the files that stand still, one after the other; one that cannot be read is remembered and
 * left alone until it changes, or until `again`. Does nothing while an earlier look goes on or nothing may be written.
 */
export async function lookIntoFolder(core: OpenCore, again = false): Promise<void> {
  const { watch, db } = core;
  const folder = scanFolderOf(db);
  if (folder === null || watch.busy || !mayWrite(core)) return;
  const files = filesIn(folder);
  if (files === null) return;
  watch.busy = true;
  try {
    const known = forgetGone(core, files, again);
    for (const name of watch.coming.keys()) if (!files.some((file) => file.name === name)) watch.coming.delete(name);
    for (const file of files) {
      const before = known.get(file.name);
      if (before !== undefined && sameState(before, file)) continue;
      if (!standsStill(watch, file)) continue;
      if (core.closing() || !mayWrite(core)) return;
      watch.coming.delete(file.name);
      await takeFile(core, folder, file);
    }
  } finally {
    watch.busy = false;
  }
}

const mayWrite = (core: OpenCore): boolean =>
  core.vault.trouble() === null && !core.care.running && !historyWaits(core.vault);

/** Files that are gone from the folder need no longer be remembered; with `again` neither are those that were refused. */
function forgetGone({ db }: OpenCore, files: readonly SeenFile[], again: boolean): ReadonlyMap<string, ScanFile> {
  const names = new Set(files.map(({ name }) => name));
  const known = scanFiles(db);
  const stay = known.filter(({ name, outcome }) => names.has(name) && !(again && outcome !== 'taken'));
  for (const { name } of known) if (!stay.some((one) => one.name === name)) forgetScanFile(db, name);
  return new Map(stay.map((file) => [file.name, file]));
}

function standsStill({ coming }: Watch, file: SeenFile): boolean {
  const before = coming.get(file.name);
  const unchanged = before !== undefined && sameState(before.seen, file) ? before.unchanged + 1 : 0;
  coming.set(file.name, { seen: file, unchanged });
  return unchanged >= looksUnchanged;
}

async function takeFile(core: OpenCore, folder: string, file: SeenFile): Promise<void> {
  const remember = (what: Pick<ScanFile, 'outcome' | 'sha256' | 'documentId'>) => {
    putScanFile(core.db, { ...file, ...what });
    core.vault.checkpoint();
    core.push({ push: 'changed', topics: ['documents'] });
  };
  if (file.size > largestFile) return remember({ outcome: 'tooLarge', sha256: '', documentId: null });
  const incoming = beginIncoming(core, { caseId: null, title: file.name, source: 'scanned', inbox: true });
  if (!(await readInto(incoming, folder, file))) return incoming.writer.abort();
  const taken = await takeIn(core, incoming);
  if (taken.ok) {
    const { documentId, sha256 } = taken.value;
    return remember({ outcome: 'taken', sha256, documentId });
  }
  const refused = taken.error;
  if (refused.problem !== 'present') return remember({ outcome: refused.problem, sha256: '', documentId: null });
  // A crash between keeping and remembering, or the same scan under another name: the vault has it.
  const { documentId } = refused.where;
  remember({ outcome: 'taken', sha256: readDocument(core.db, documentId)?.sha256 ?? '', documentId });
}

/** False when the file cannot be read now, or changed under the reading: then it is looked at again later. */
async function readInto({ writer }: Incoming, folder: string, file: SeenFile): Promise<boolean> {
  let handle: number | null = null;
  try {
    handle = openSync(join(folder, file.name), 'r');
    const piece = Buffer.alloc(pieceSize);
    for (let done = 0; done < file.size; ) {
      const length = readSync(handle, piece, 0, Math.min(pieceSize, file.size - done), done);
      if (length === 0) return false;
      writer.append(Buffer.from(piece.subarray(0, length)));
      done += length;
      // The director may be typing meanwhile.
      await setImmediate();
    }
    return sameState(stateOf(file.name, fstatSync(handle, { bigint: true })), file);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
