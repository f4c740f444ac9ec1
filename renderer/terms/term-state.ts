import { assertNever } from '../../shared/assert-never.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import type { Messages } from '../i18n/nl/index.ts';

export type TermState = keyof Messages['terms']['states'];
export type TermTone = 'late' | 'soon' | 'calm' | 'met';

/** How a term stands, in a word. Only a term of the text or the law is ever called late. */
export function termState({ status, basis }: Pick<Obligation, 'status' | 'basis'>): TermState | null {
  const binding = basis === 'text' || basis === 'law';
  switch (status) {
    case 'overdue':
      return binding ? 'late' : 'targetPassed';
    case 'metLate':
      return binding ? 'metLate' : 'metAfterTarget';
    case 'open':
    case 'met':
    case 'impossible':
      return status;
    case 'lapsed':
      return null;
    default:
      return assertNever(status);
  }
}

/** The colour that goes with it; the word says the same. */
export function termTone(state: TermState): TermTone {
  if (state === 'late') return 'late';
  if (state === 'targetPassed') return 'soon';
  return state === 'open' ? 'calm' : 'met';
}
