import type { Line } from '../../../shared/page-words.ts';
import type { OpenCore } from '../context.ts';
import { readReading } from '../store/page-readings.ts';

/** The words of every page: as read before, or read now. Null when the file cannot be read. */
export async function wordsOf(
  core: OpenCore,
  documentId: string,
  bytes: Uint8Array,
): Promise<readonly (readonly Line[])[] | null> {
  const { reader } = core.ports;
  const opened = await reader.open(bytes);
  if (!opened.ok) return null;
  const pages: (readonly Line[])[] = [];
  for (const index of opened.pages.keys()) {
    const known = readReading(core.db, documentId, index + 1);
    if (known !== undefined && known.source !== 'failed') {
      pages.push(known.lines);
      continue;
    }
    const read = await reader.readPage(opened.handle, index);
    if (!read.ok) return null;
    pages.push(read.lines);
  }
  await reader.close(opened.handle);
  return pages;
}
