/**
 * The bytes of a document for work in the background. A scan of 100 MB takes the vault a third of a second to read and decrypt, in which
 * no question of the window would be answered: so it is read piece by piece, and whoever asked in between goes first.
 */
import { setImmediate } from 'node:timers/promises';
import type { DocumentId } from '../../../shared/procedure/id.ts';
import type { OpenCore } from '../context.ts';
import { readChunk } from '../store/documents.ts';
import { readMadePages } from '../store/renditions.ts';

/** What the pages of a document are drawn from; of one that is thrown away meanwhile, what was read of it till then. */
export async function unhurriedBytes(core: Pick<OpenCore, 'db'>, id: DocumentId): Promise<Uint8Array> {
  // Made by us, and small.
  const made = readMadePages(core.db, id);
  if (made !== undefined) return made;
  const pieces: Uint8Array[] = [];
  // Of the database of now each time: another may have come in its place.
  for (let piece = readChunk(core.db, id, 0); piece !== undefined; piece = readChunk(core.db, id, pieces.length)) {
    pieces.push(piece);
    await setImmediate();
  }
  return Buffer.concat(pieces);
}
