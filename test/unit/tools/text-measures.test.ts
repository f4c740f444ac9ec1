import { expect, test } from 'vitest';
import { characterErrorRate, wordRecall } from '../../../tools/bench/text-measures.ts';

test('counts changed, added and missing characters against the length of the truth', () => {
  expect(characterErrorRate('klacht', 'klacht')).toBe(0);
  expect(characterErrorRate('klaoht', 'klacht')).toBeCloseTo(1 / 6);
  expect(characterErrorRate('de  klach t', 'de klacht')).toBeCloseTo(1 / 9);
  expect(characterErrorRate('', 'tien tekens')).toBe(1);
});

test('counts each word once, in any order, without accents or single letters', () => {
  expect(wordRecall('Cliënt de de', 'de client a')).toBe(1);
  expect(wordRecall('de', 'de de klacht avond')).toBe(0.25);
});
