/** What the engine reads that is no Dutch. */
import { expect, it } from 'vitest';
import { inDutch, plainIj } from '../../../electron/reader/dutch.ts';

it.each([
  ['Bruiĳn-Smit', 'Bruijn-Smit'],
  ['mĳn', 'mijn'],
  ['Ĳsselstein', 'IJsselstein'],
  ['IĲmuiden', 'IJmuiden'],
  ['Bruijjn', 'Bruijn'],
  ['voorbijj', 'voorbij'],
])('%s is %s', (seen, meant) => {
  expect(plainIj(seen)).toBe(meant);
});

it.each(['mijn', 'partijjongeren', 'bijjassen', 'III', 'Dijk'])('%s stays as it is', (word) => {
  expect(plainIj(word)).toBe(word);
});

const mended = (line: string) =>
  inDutch(line.split(' ').map((text) => ({ text })))
    .map(({ text }) => text)
    .join(' ');

it.each([
  ['Utrecht, ll november 2026', 'Utrecht, 11 november 2026'],
  ['Op 1l Oktober en II mei', 'Op 11 Oktober en 11 mei'],
  ['sinds l april', 'sinds 1 april'],
])('the day in "%s" is a number', (seen, meant) => {
  expect(mended(seen)).toBe(meant);
});

it.each(['Lindelaan 7 II te Breda', 'artikel I lid l', 'de maand november', '12 november 2026', 'deel III mei 2026'])(
  '"%s" stays as it is',
  (line) => {
    expect(mended(line)).toBe(line);
  },
);
