import { expect, test } from 'vitest';
import { passphraseProblem } from '../../../renderer/unlock/passphrase-advice.ts';

const known = ['Marijke Bakker', 'Coachhuis Noord'];

test.each([
  ['kort', 'passphraseTooShort'],
  ['elf tekens!', 'passphraseTooShort'],
  ['aaaaaaaaaaaaaaaa', 'passphraseGuessable'],
  ['Wachtwoord2026!', 'passphraseGuessable'],
  ['MarijkeBakker1', 'passphraseGuessable'],
  ['coachhuis-noord-1', 'passphraseGuessable'],
  ['123456789012', 'passphraseGuessable'],
  ['paars konijn lantaarn zeep', null],
  ['Marijke fietst zondags naar zee', null],
])('%s', (passphrase, problem) => expect(passphraseProblem(passphrase, known)).toBe(problem));
