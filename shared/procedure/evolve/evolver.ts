import type { Case, HearingState } from '../case.ts';
import type { EventOf, EventType } from '../event.ts';

/** How one type of event changes a case. Total: never throws, ignores what does not fit. */
export type Evolver<T extends EventType> = (c: Case, e: EventOf<T>) => Case;
export type Evolvers<T extends EventType> = { readonly [K in T]: Evolver<K> };

/** Replaces the entries for which `match` holds. */
export const change = <T>(list: readonly T[], match: (item: T) => boolean, to: (item: T) => T): readonly T[] =>
  list.map((item) => (match(item) ? to(item) : item));

const unheard: HearingState = { reply: null, heardOn: null, waivedOn: null, silentOn: null };

export const hearingOf = (c: Case, partyId: string): HearingState => c.hearing[partyId] ?? unheard;

export const withHearing = (c: Case, partyId: string, part: Partial<HearingState>): Case => ({
  ...c,
  hearing: { ...c.hearing, [partyId]: { ...hearingOf(c, partyId), ...part } },
});

/** A party who speaks answers to everything that lies on the table (H1). */
export const withAnswer = (c: Case, partyId: string): Case =>
  c.elements.some((e) => e.unanswered.includes(partyId))
    ? { ...c, elements: c.elements.map((e) => ({ ...e, unanswered: e.unanswered.filter((id) => id !== partyId) })) }
    : c;

/** Parties whose turn to be heard has passed in the running round. */
export const heardBefore = (c: Case): readonly string[] =>
  Object.entries(c.hearing).flatMap(([partyId, { heardOn, waivedOn, silentOn }]) =>
    heardOn === null && waivedOn === null && silentOn === null ? [] : [partyId],
  );

/** Starts a new round: terms and the right to be heard begin again; what was stays in the history. */
export const withRound = (c: Case, startedOn: string, cause: 'committee' | 'reopened'): Case => ({
  ...c,
  rounds: [...c.rounds, { index: c.rounds.length, startedOn, cause }],
  hearing: {},
  elements: c.elements.map((e) => ({ ...e, unanswered: [] })),
});
