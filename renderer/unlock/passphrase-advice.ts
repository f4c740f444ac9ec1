import { minimumPassphraseLength } from '../../shared/contract/vault.ts';

export type PassphraseProblem = 'passphraseTooShort' | 'passphraseGuessable';

const easyGuesses = [
  'klachtenkluis',
  'wachtwoord',
  'welkom',
  'password',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'geheim',
];

/** Why a new passphrase is not good enough, or null. `known` are words others can guess: the names just filled in. */
export function passphraseProblem(passphrase: string, known: readonly string[]): PassphraseProblem | null {
  if (passphrase.length < minimumPassphraseLength) return 'passphraseTooShort';
  const bare = letters(passphrase);
  if (new Set(bare).size < 6) return 'passphraseGuessable';
  const rest = [...easyGuesses, ...known.flatMap((text) => text.split(/\s+/))]
    .map(letters)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), bare);
  return rest.length < 6 ? 'passphraseGuessable' : null;
}

const letters = (text: string): string => text.toLowerCase().replace(/[\d\s\p{P}\p{S}]+/gu, '');
