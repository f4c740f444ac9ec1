/** Names that were broken off with a hyphen, in whatever order the lines of a page come. */
import { expect, test } from 'vitest';
import { findAcross, findDetails, needlesOf } from '../../electron/core/redaction/find-details.ts';
import type { Word } from '../../shared/page-words.ts';
import { emptyPerson } from '../../shared/procedure/person.ts';

const line = (...texts: readonly string[]): readonly Word[] => texts.map((text, at) => [text, at, 0, at + 1, 1, 100]);
const needles = needlesOf({ ...emptyPerson, givenName: 'Kanarie', familyName: 'van Veldhoven-Smit' });
const told = (...lines: readonly (readonly Word[])[]) =>
  findDetails(lines, needles).map(({ words }) => words.map(([text]) => text).join(' '));

test.each([
  ['in reading order', [line('Mevrouw', 'Veld-'), line('hoven', 'kwam')]],
  ['from the foot of the page up, as on a page on its side', [line('hoven', 'kwam'), line('Mevrouw', 'Veld-')]],
  ['with another column between', [line('Mevrouw', 'Veld-'), line('Bijlage', 'twee'), line('hoven', 'kwam')]],
  ['each joined with something else by the engine', [line('Veld\u0002Bijlage'), line('tuin\u0002hoven')]],
  ['with the mark of the engine', [line('hoven', 'kwam'), line('Veld\u0002')]],
] as const)('both halves are found, %s', (_name, lines) => {
  expect(told(...lines)).toEqual([expect.stringMatching(/^Veld\S* \S*hoven$/u)]);
});

test('a hyphen in other words, and halves that are no name together, are nobody', () => {
  expect(told(line('zee-', 'en', 'landdier'), line('hoven', 'tuin-'))).toEqual([]);
  expect(told(line('Veldhoven-'), line('Kanarie'))).toEqual(['Kanarie', 'Veldhoven-']);
});

test('a name that goes on over the page is found on both', () => {
  const across = findAcross([line('Mevrouw', 'Veld-')], [line('pagina', '2'), line('hoven')], needles);
  expect(across.map(({ first, last }) => [first[0], last[0]])).toEqual([['Veld-', 'hoven']]);
  expect(findAcross([line('Mevrouw', 'Veld')], [line('hoven')], needles)).toEqual([]);
});
