import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';

/** Crockford's base32: no I, L, O and U, so that nothing can be misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 20;
const groupCount = 8;
const dataPerGroup = 4;
const groupLength = dataPerGroup + 1;

/** Doubling in GF(2^5) with x^5 + x^2 + 1: every power differs, so one wrong or two swapped characters always show. */
const double = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

function checkDigit(values: readonly number[], group: number): number {
  let sum = group;
  for (const value of values) sum = double(sum) ^ value;
  return double(sum);
}

/** Makes 160 random bits and writes them down: 8 groups of 5, the last of each group a check digit that also knows its place. */
export function makeRecoveryCode(random: Random): string {
  const bytes = random(secretLength);
  const values: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((pending >> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  }
  bytes.fill(0);
  return Array.from({ length: groupCount }, (_, group) => {
    const data = values.slice(group * dataPerGroup, (group + 1) * dataPerGroup);
    return [...data, checkDigit(data, group)].map((value) => alphabet.charAt(value)).join('');
  }).join('-');
}

/** `groups` are those, from 1, that were copied wrongly; empty when there are too few or too many characters. */
export type RecoveryCodeProblem = { readonly groups: readonly number[] };

/**
 * Reads a code as somebody typed it: any case, spaces and dashes, O for 0, I and L for 1. Gives the text that the key is
 * derived from. Says which groups cannot be right, which tells nothing about the secret: check digits are no secret.
 */
export function parseRecoveryCode(typed: string): Result<string, RecoveryCodeProblem> {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== groupCount * groupLength) return fail({ groups: [] });
  const groups: string[] = [];
  const wrong: number[] = [];
  for (let group = 0; group < groupCount; group += 1) {
    const text = plain.slice(group * groupLength, (group + 1) * groupLength);
    const values = [...text].map((character) => alphabet.indexOf(character));
    const data = values.slice(0, dataPerGroup);
    if (values.includes(-1) || values[dataPerGroup] !== checkDigit(data, group)) wrong.push(group + 1);
    groups.push(text.slice(0, dataPerGroup));
  }
  return wrong.length > 0 ? fail({ groups: wrong }) : ok(groups.join(''));
}
