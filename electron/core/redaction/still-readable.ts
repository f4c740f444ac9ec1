/** Looks at a finished copy with fresh eyes: what can still be read in it. */
import type { RedactionBox } from '../../../shared/contract/redaction.ts';
import type { Line, Word } from '../../../shared/page-words.ts';
import type { Reader } from '../../reader/protocol.ts';
import { findAcross, findDetails, type Needle, plainly, wordsOfText } from './find-details.ts';

/** Below this it is a guess at the edge of a black bar, not a word. */
const sure = 50;
const shortestWord = 2;

type Judged = { readonly boxes: readonly RedactionBox[]; readonly kept: readonly RedactionBox[] };

/**
 * Pages (from 1) on which a word can be read inside a box, or one of `needles` anywhere but in a place that is to stay. The
 * text of the file is looked through, and the pages with boxes are recognised anew as pictures. Null when it cannot be read.
 */
export async function stillReadable(
  reader: Reader,
  copy: Uint8Array,
  needles: readonly Needle[],
  { boxes, kept }: Judged,
): Promise<readonly number[] | null> {
  const opened = await reader.open(copy);
  if (!opened.ok) return null;
  const found: number[] = [];
  let before: readonly Line[] = [];
  for (const index of opened.pages.keys()) {
    const page = index + 1;
    const own = boxes.filter((box) => box.page === page);
    const stays = kept.filter((box) => box.page === page);
    const drawn = await reader.renderPage(opened.handle, index, 60);
    const seen = await reader.readPage(opened.handle, index);
    if (!drawn.ok || !seen.ok) return null;
    const inBox = seen.lines.flat().some((word) => isWord(word) && own.some((box) => isInside(word, box)));
    const seenDetails = remaining(seen.lines, needles, stays);
    // Without places: only when nothing was to stay can the text be judged as a whole.
    const told = stays.length === 0 && findDetails([wordsOfText(drawn.text)], needles).length > 0;
    if (inBox || seenDetails || told) found.push(page);
    const [staysBefore, shownBefore] = [kept.filter((box) => box.page === index), before];
    const broken = findAcross(shownBefore, seen.lines, needles).some(
      ({ first, last }) =>
        !staysBefore.some((box) => isInside(first, box)) || !stays.some((box) => isInside(last, box)),
    );
    if (broken) found.push(index);
    before = seen.lines;
  }
  await reader.close(opened.handle);
  return [...new Set(found)].toSorted((a, b) => a - b);
}

const isWord = ([text, , , , , confidence]: Word): boolean =>
  confidence >= sure && plainly(text).length >= shortestWord;

function isInside([, x0, y0, x1, y1]: Word, box: RedactionBox): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
}

const remaining = (lines: readonly Line[], needles: readonly Needle[], stays: readonly RedactionBox[]): boolean =>
  findDetails(lines, needles).some(({ words }) => !words.every((word) => stays.some((box) => isInside(word, box))));
