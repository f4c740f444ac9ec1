/** From a text in which the index marked what was found, the piece to show. */
import { fold } from '../../../shared/search/fold.ts';

/** They cannot occur in a text: the tokeniser and our own readers drop them. */
export const [open, close] = ['\u0002', '\u0003'];

/** Characters: about eighteen words. */
const length = 120;
/** A page of this many characters counts once as a whole. */
const usualPage = 1_500;

type Mark = readonly [from: number, to: number];
export type Passage = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** How many different marked words stand in it. */
  readonly different: number;
  /** From 0 to 1: how much of the whole text is about the words. */
  readonly weight: number;
};

/** The piece in which most different words stand together; the first one when several do. */
export function passageOf(marked: string): Passage {
  const { text, marks } = read(marked);
  const kinds = marks.map(([from, to]) => fold(text.slice(from, to)));
  let best = { first: 0, last: 0, different: 0 };
  for (let first = 0; first < marks.length; first += 1) {
    const seen = new Set<string>();
    let last = first;
    for (let at = first; at < marks.length && (marks[at]?.[1] ?? 0) - (marks[first]?.[0] ?? 0) <= length; at += 1) {
      seen.add(kinds[at] ?? '');
      last = at;
    }
    if (seen.size > best.different) best = { first, last, different: seen.size };
  }
  const weight = marks.length / (marks.length + (text.length + 1) / usualPage);
  return { ...around(text, marks, best.first, best.last), different: best.different, weight };
}

function read(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  // Most blanks are one space already.
  const pieces = marked.replace(/\s{2,}|[^\S ]/g, ' ').split(open);
  let text = pieces[0] ?? '';
  const marks: Mark[] = [];
  for (const piece of pieces.slice(1)) {
    const [word = '', after = ''] = piece.split(close);
    marks.push([text.length, text.length + word.length]);
    text += word + after;
  }
  return { text, marks };
}

/** From the first to the last of these marks, with what stands around them up to whole words. */
function around(text: string, marks: readonly Mark[], first: number, last: number) {
  const [start, end] = [marks[first]?.[0] ?? 0, marks[last]?.[1] ?? 0];
  const room = Math.max(0, length - (end - start)) / 2;
  const earliest = Math.max(0, Math.min(start - room, text.length - length));
  const from = earliest === 0 ? 0 : wordStart(text, earliest, start);
  const latest = Math.max(end, from + length);
  const to = latest >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', latest));
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    marks: marks
      .filter((mark) => mark[0] >= from && mark[1] <= to)
      .map(([a, b]): Mark => [a - from + before.length, b - from + before.length]),
  };
}

/** Behind the first blank from there on, but not beyond the word that is shown. */
function wordStart(text: string, at: number, start: number): number {
  const blank = text.indexOf(' ', Math.floor(at) - 1);
  return blank < 0 || blank + 1 > start ? start : blank + 1;
}
