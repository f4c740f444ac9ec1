/** What the engine reads that does not exist in Dutch, and is one other thing for certain. */
import { isMonth } from '../../shared/reading/dates.ts';

/**
 * The ij as the two letters that everybody types and searches for: it is sometimes read as the one sign that exists for it, as an
 * i and that sign, or with one j more. Two of them stand only where a word ends with ij and the next begins with j and a vowel.
 */
export const plainIj = (text: string): string =>
  text
    .replace(/i?ĳ/gu, 'ij')
    .replace(/I?Ĳ/gu, 'IJ')
    .replace(/(?<=ij)j(?![aeiouyàáèéëïíóöúü])/gu, '');

/** A 1 with its foot and flag is an l or I where letters are small. Nothing but a day stands before the name of a month. */
const ones = /^[1lI|!]{1,2}$/u;

/** A line of words as it stands in the letter. */
export const inDutch = <Word extends { readonly text: string }>(line: readonly Word[]): readonly Word[] =>
  line.map((word, at) => ({
    ...word,
    text: ones.test(word.text) && isMonth(line[at + 1]?.text ?? '') ? '1'.repeat(word.text.length) : plainIj(word.text),
  }));
