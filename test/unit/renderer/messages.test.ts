import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en/index.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';

type Leaf = { readonly path: string; readonly value: unknown };

function leaves(value: unknown, path: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** What a message says, with stand-ins for what is filled in. */
const said = (value: unknown): string =>
  typeof value === 'function' ? String(value(3, 'b', 'c', 'd')) : typeof value === 'string' ? value : '';

describe.each([
  ['Dutch', nl],
  ['English', en],
])('%s messages', (_name, messages) => {
  test.each(leaves(messages, ''))('$path says something, and wholly so', ({ value }) => {
    expect(said(value).trim()).not.toBe('');
    expect(said(value)).not.toMatch(/undefined|NaN|\[object|TODO|\$\{/);
  });
});

/** What is counted, and may be one. What is set in the program (days kept, characters of a passphrase) never is. */
const several =
  /\b1 (regels|bladzijden|documenten|klachten|taken|stukken|bijlagen|lines|(log )?entries|pages|documents|complaints|tasks|papers)\b/u;

test.each([
  ['Dutch', nl],
  ['English', en],
])('%s messages call one thing by its singular', (_name, messages) => {
  const counting = leaves(messages, '').filter(({ value }) => typeof value === 'function');
  const wrong = counting.filter(({ value }) => {
    // Sentences about people and words cannot be made of numbers.
    const made = (() => {
      try {
        return String((value as (...of: number[]) => unknown)(1, 1, 1, 1, 1));
      } catch {
        return '';
      }
    })();
    return several.test(made);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('both languages have the same messages, in the same order of lists', () => {
  const paths = (messages: unknown) =>
    leaves(messages, '')
      .map(({ path }) => path)
      .sort();
  expect(paths(en)).toEqual(paths(nl));
});

test('Dutch messages keep to the words of the house', () => {
  const forbidden = /succesvol|oeps|\bvóór\b|ontvankelijk|klager|beklaagde|verweerder|\bjij\b|\bjouw\b|\bje\b/i;
  expect(leaves(nl, '').filter(({ value }) => forbidden.test(said(value)))).toEqual([]);
});
