import { describe, expect, test } from 'vitest';
import { acceptable, passphraseStrength } from '../../../electron/core/vault/strength.ts';
import { drawPassphrase, readWords, wordCount } from '../../../electron/core/vault/word-passphrase.ts';
import { random } from './vault-kit.ts';

describe('a new passphrase', () => {
  test.each([
    ['kort', 'passphraseTooShort'],
    ['🔑'.repeat(11), 'passphraseTooShort'],
    ['wachtwoord1234', 'passphraseTooWeak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'passphraseTooWeak'],
    ['1234567890qwertyuiop', 'passphraseTooWeak'],
    ['amsterdam2026', 'passphraseTooWeak'],
    ['Marijke Bakker', 'passphraseTooWeak'],
  ])('%s is refused: %s', (passphrase, error) => {
    expect(acceptable(passphrase, ['Marijke', 'Bakker'])).toEqual({ ok: false, error });
  });

  test('of a few unrelated words is accepted, also a very long one, without delay', () => {
    expect(acceptable('zeven groene fietsen').ok).toBe(true);
    expect(passphraseStrength('een te lange zin '.repeat(60)).score).toBeGreaterThan(0);
  });

  test('the same words in other code points are as strong', () => {
    expect(passphraseStrength('cafe\u0301 met terras')).toEqual(passphraseStrength('café met terras'.normalize('NFC')));
  });
});

describe('a passphrase drawn by lot', () => {
  const words = readWords();

  test('comes from 7,776 different plain words', () => {
    expect(words).toHaveLength(wordCount);
    expect(new Set(words).size).toBe(wordCount);
    expect(words.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
  });

  test('has six of them and is always strong enough', () => {
    for (let time = 0; time < 50; time += 1) {
      const passphrase = drawPassphrase(random, words);
      expect(passphrase.split(' ')).toHaveLength(6);
      expect(passphrase.split(' ').every((word) => words.includes(word))).toBe(true);
      expect(passphraseStrength(passphrase).enough).toBe(true);
    }
  });

  test('favours no word: a draw beyond the last whole round is thrown away', () => {
    const draws = [65_535, 62_208, 62_207];
    const from = () => {
      const bytes = Buffer.alloc(2);
      bytes.writeUInt16BE(draws.shift() ?? 0);
      return bytes;
    };
    expect(drawPassphrase(from, words, 1)).toBe(words.at(-1));
    expect(draws).toEqual([]);
  });
});
