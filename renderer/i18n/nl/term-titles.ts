/** Each duty in a few words without any name. The case summary on paper has the same. */
export { dutyWords as termTitles } from '../../../shared/letters/duty-words.ts';
