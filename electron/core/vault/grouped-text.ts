import { fail, ok, type Result } from '../../../shared/result.ts';

/** Crockford's base32: no I, L, O and U, so that nothing can be misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataPerGroup = 4;
export const groupLength = dataPerGroup + 1;
const bitsPerGroup = dataPerGroup * 5;

/** Doubling in GF(2^5) with x^5 + x^2 + 1: every power differs, so one wrong or two swapped characters always show. */
const double = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

function checkDigit(values: readonly number[], group: number): number {
  let sum = group;
  for (const value of values) sum = double(sum) ^ value;
  return double(sum);
}

/** In how many groups so many bytes are written. */
export const groupsFor = (bytes: number): number => Math.ceil((bytes * 8) / bitsPerGroup);

/** Writes bytes for paper, in groups of 5 of which the last is a check digit that also knows its place. Zeroes the bytes. */
export function writeGroups(bytes: Uint8Array): string {
  const values: number[] = [];
  let pending = 0;
  let bits = 0;
  const take = (byte: number) => {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((pending >> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  };
  bytes.forEach(take);
  const groups = groupsFor(bytes.length);
  bytes.fill(0);
  // Whole groups: the last one is filled up with noughts.
  while (values.length < groups * dataPerGroup) take(0);
  return Array.from({ length: groups }, (_, group) => {
    const data = values.slice(group * dataPerGroup, (group + 1) * dataPerGroup);
    return [...data, checkDigit(data, group)].map((value) => alphabet.charAt(value)).join('');
  }).join('-');
}

/** `groups` are those, from 1, that were copied wrongly; empty when there are too few or too many characters. */
export type GroupProblem = { readonly groups: readonly number[] };

/**
 * Reads groups as somebody typed them: any case, spaces, line ends and dashes, O for 0, I and L for 1. Gives their characters
 * without the check digits. Says which groups cannot be right, which tells nothing about a secret: check digits are no secret.
 */
export function readGroups(typed: string, groupCount: number): Result<string, GroupProblem> {
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

/** The first `length` bytes that the characters from `readGroups` stand for. */
export function bytesOfGroups(data: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const character of data) {
    pending = (pending << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    if (at < length) bytes.writeUInt8((pending >> bits) & 255, at);
    at += 1;
    pending &= (1 << bits) - 1;
  }
  return bytes;
}
