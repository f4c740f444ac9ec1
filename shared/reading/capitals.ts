/** Letters wholly in capitals, as a careful reader types them over: 'J. VAN DEN BERG' is J. van den Berg. */
import type { TextLine } from './letter-text.ts';

/** What is small in names of people, streets and places, when it does not come first. */
const small = new Set("van de den der het 't ten ter te op aan in bij en".split(' '));
/** A line in which one of these stands is a sentence. */
const sentence = /\b(ik|mij|me|u|uw|is|was|zijn|heb|heeft|werd|wil|een|dat|dit|niet|geen|ook|toen|want|omdat)\b/iu;

/** The same lines with ordinary letters when the letter has hardly any small ones; each stays as long as it was. */
export function ordinaryCase(lines: readonly TextLine[]): readonly TextLine[] {
  // Addresses of mail have small letters in any letter.
  const all = lines.map(({ text }) => text.replace(/\S+@\S+/gu, '')).join(' ');
  const capitals = [...all.matchAll(/\p{Lu}/gu)].length;
  const letters = [...all.matchAll(/\p{L}/gu)].length;
  if (letters < 20 || capitals / letters < 0.95) return lines;
  return lines.map((line) => {
    const text = sentence.test(line.text) ? asSentence(line.text) : asNames(line.text);
    return text.length === line.text.length ? { ...line, text } : line;
  });
}

const asSentence = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();

/** Whether the word before is the figures of a postcode, of which the letters stay, or nothing after which a small word may come. */
function asNames(text: string): string {
  const words = text.split(' ');
  let place = true;
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      const code = /^\p{Lu}{2}$/u.test(word) && /^[1-9]\d{3}$/u.test(before);
      if (code || /^[1-9]\d{3}\p{Lu}{2}$/u.test(word) || /^[IVX]{1,4}$/u.test(word)) {
        place = true;
        return word;
      }
      const first = place;
      place = false;
      return asName(word, first);
    })
    .join(' ');
}

/** 'HOEKSTRA-VAN' is Hoekstra-van; J.P. stays, and so does MCDONALD, of which the capitals cannot be known. */
function asName(word: string, first: boolean): string {
  if (/^(\p{Lu}\.)+$/u.test(word) || /^\p{Lu}[.,]?$/u.test(word) || /\d|@|^MA?C\p{Lu}{3}/u.test(word)) return word;
  if (!first && small.has(word.toLowerCase())) return word.toLowerCase();
  return word
    .split('-')
    .map((part, at) => (at > 0 && small.has(part.toLowerCase()) ? part.toLowerCase() : capitalised(part)))
    .join('-');
}

function capitalised(part: string): string {
  if (/^['’]S$/u.test(part)) return part.toLowerCase();
  const start = /^IJ/u.test(part) ? 2 : Math.max(1, part.search(/\p{L}/u) + 1);
  return part.slice(0, start) + part.slice(start).toLowerCase();
}
