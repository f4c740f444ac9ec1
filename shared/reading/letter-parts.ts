/** The parts of a letter: what stands above the salutation, the text, what stands below the closing words, and to whom it is. */
import { datePattern } from './dates.ts';
import type { TextLine } from './letter-text.ts';
import { closing, opening } from './letter-words.ts';
import { nameOfLine } from './names.ts';

/** To whom the letter is addressed, so that it is not taken for the sender. */
export type Addressee = {
  readonly name: string;
  readonly postcode: string;
  readonly email: string;
  readonly phone: string;
};

export type Letter = {
  readonly lines: readonly TextLine[];
  /** How many lines stand above the salutation. */
  readonly head: number;
  /** The line of the closing words, or -1. */
  readonly closed: number;
  /** Lines that name the addressee. */
  readonly addressed: ReadonlySet<number>;
};

/** Four figures and two capitals, of which three pairs are never given out, and the place behind them. */
export const postcodePattern =
  /\b(?<code>[1-9]\d{3}) ?(?<letters>(?!SA|SD|SS)[A-Z]{2})\b[\s,)]*(?<city>(?:['’]?s-)?\p{Lu}[\p{L}'’-]*(\s+(aan|de|den|het|op|a\/d|\p{Lu}[\p{L}'’-]*)){0,4})?/u;

const addressing = /^(aan\b|t\.?\s?a\.?\s?v\.?\b|ter attentie|retour aan)/iu;

/** Text without all by which the same thing is written in two ways. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export function partsOf(lines: readonly TextLine[], addressee: Addressee): Letter {
  const opened = lines.findIndex(({ text }) => opening.test(text.trim()));
  const head = opened === -1 ? beginning(lines) : opened;
  const closed = closedAt(lines, opened);
  return { lines, head, closed, addressed: addressedLines(lines, head, addressee) };
}

/** A longer line that begins like closing words is a sentence. */
const longestClosing = 60;

/** The line of the closing words, or -1: the first ones, since what is enclosed behind a letter has its own. */
export function closedAt(lines: readonly TextLine[], opened: number): number {
  return lines.findIndex(({ text }, at) => at > opened && text.length <= longestClosing && closing.test(text.trim()));
}

/** Whether a line is of the text itself, where an address, a name or a day may be anybody's. */
export const inText = ({ head, closed }: Letter, at: number): boolean => at >= head && (closed === -1 || at <= closed);

/** Without a salutation the letter begins with its first sentence. */
function beginning(lines: readonly TextLine[]): number {
  const first = lines.findIndex(({ text }) => /^\p{Lu}\p{Ll}* (\p{Ll}+ ){3,}/u.test(text) && !addressing.test(text));
  return first === -1 ? lines.length : first;
}

/** Whether a line is a name, and ends the letter as well: whoever signs it does not write to himself. */
function isSigned(lines: readonly TextLine[], head: number, line: string): boolean {
  const below = lines.slice(Math.max(head, lines.length - lastLines));
  return nameOfLine(line) !== null && below.some(({ text }) => bare(text) === bare(line));
}
const lastLines = 3;

/** From 'Aan' or the addressee's name to the addressee's postcode, the sender's own name, or five lines on. */
function addressedLines(lines: readonly TextLine[], head: number, addressee: Addressee): ReadonlySet<number> {
  const found = new Set<number>();
  const name = bare(addressee.name);
  for (let at = 0; at < head; at += 1) {
    const text = lines[at]?.text ?? '';
    // A form that says whose it is is not addressed by that, nor are the lines below it.
    const named = name.length > 3 && bare(text).includes(name) && !/formulier/iu.test(text);
    if (!named && !addressing.test(text.trim())) continue;
    for (let next = at; next < Math.min(head, at + 6); next += 1) {
      const line = lines[next]?.text ?? '';
      if (next > at && (new RegExp(datePattern, 'iu').test(line) || isSigned(lines, head, line))) break;
      found.add(next);
      if (new RegExp(postcodePattern, 'u').test(line)) break;
    }
  }
  return found;
}
