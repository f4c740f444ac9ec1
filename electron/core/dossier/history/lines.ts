import type { EventOf, EventType } from '../../../../shared/procedure/event.ts';
import type { LetterKind } from '../../../../shared/procedure/letter-kind.ts';
import type { NormId } from '../../../../shared/procedure/norm.ts';

export type HistoryWords = {
  /** A party, member or participant by name and part: 'mevrouw De Vries (indiener)'. */
  readonly who: (id: string) => string;
  /** A director or deputy by name. */
  readonly director: (actorId: string) => string;
  /** A free text on one line; empty when there is none. */
  readonly text: (id: string | null) => string;
  /** 'onderdeel 2'. */
  readonly element: (id: string) => string;
  readonly subject: (kind: LetterKind) => string;
  /** The number of another case. */
  readonly caseNumber: (caseId: string) => string;
  /** The days of a session. */
  readonly sessionOn: (sessionId: string) => string;
};

export type HistoryLine = { readonly text: string; readonly norm?: NormId };

/** Null for what the committee need not read: how the program was kept, not what was done with the complaint. */
export type HistoryLines<T extends EventType> = {
  readonly [K in T]: ((event: EventOf<K>, w: HistoryWords) => HistoryLine) | null;
};

export const why = (reason: string): string => (reason === '' ? '' : `: ${reason}`);
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
