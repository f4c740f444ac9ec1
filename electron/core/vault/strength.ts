import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';
import { minimumPassphraseLength } from '../../../shared/contract/vault.ts';
import { ok, type Result } from '../../../shared/result.ts';

/** How many guesses, as a power of ten, a new passphrase must at least withstand by zxcvbn's estimate. */
export const strengthFloor = 9;

/** A longer one is judged by its beginning: the estimate takes more than linear time. */
const longestJudged = 100;

/** `score` is zxcvbn's 0 to 4; `guesses` the power of ten of the guesses an attacker who knows people would need. */
export type Strength = { readonly score: 0 | 1 | 2 | 3 | 4; readonly guesses: number; readonly enough: boolean };

export type PassphraseRefusal = 'passphraseTooShort' | 'passphraseTooWeak';

let estimator: ZxcvbnFactory | undefined;

/** Made at first use: reading the word lists takes a tenth of a second, which no start should wait for. */
function estimate(passphrase: string, known: readonly string[]) {
  estimator ??= new ZxcvbnFactory({ dictionary: { ...common, ...dutch }, graphs: adjacencyGraphs });
  return estimator.check(passphrase.normalize('NFKC').slice(0, longestJudged), [...known, 'klachtenkluis']);
}

/** Whether a new passphrase reaches the floor, counted in characters as one types them. */
export const longEnough = (passphrase: string): boolean =>
  [...passphrase.normalize('NFKC')].length >= minimumPassphraseLength;

/** Judges a passphrase. `known` are words an attacker would try first: the names of the holder and of the organisation. */
export function passphraseStrength(passphrase: string, known: readonly string[] = []): Strength {
  const { score, guessesLog10 } = estimate(passphrase, known);
  return { score, guesses: guessesLog10, enough: longEnough(passphrase) && guessesLog10 >= strengthFloor };
}

/** Whether a new passphrase is accepted: long enough, and not among what is guessed first. */
export function acceptable(passphrase: string, known: readonly string[] = []): Result<null, PassphraseRefusal> {
  if (!longEnough(passphrase)) return { ok: false, error: 'passphraseTooShort' };
  return passphraseStrength(passphrase, known).enough ? ok(null) : { ok: false, error: 'passphraseTooWeak' };
}
