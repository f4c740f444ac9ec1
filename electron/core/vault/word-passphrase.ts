import { readFileSync } from 'node:fs';
import type { Random } from '../random.ts';
import { resourcePath } from '../resource-path.ts';

/** As many words as five dice can point at: 12.9 bits each. */
export const wordCount = 7776;

/** Words of OpenTaal; see `resources/words/LICENSE.txt`. */
export function readWords(): readonly string[] {
  const words = readFileSync(resourcePath('words', 'nl.txt'), 'utf8').trim().split('\n');
  if (words.length < wordCount) throw new Error('The word list is not whole');
  return words;
}

/** A number below `limit` (at most 65,536), each as likely: draws that would favour the low ones are thrown away. */
function drawBelow(limit: number, random: Random): number {
  const fair = 65_536 - (65_536 % limit);
  for (;;) {
    const drawn = Buffer.from(random(2)).readUInt16BE();
    if (drawn < fair) return drawn % limit;
  }
}

/** Words drawn by lot, with spaces in between; six hold 77 bits. */
export function drawPassphrase(random: Random, words: readonly string[] = readWords(), count = 6): string {
  return Array.from({ length: count }, () => words[drawBelow(words.length, random)] ?? '').join(' ');
}
