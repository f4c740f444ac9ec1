import type { Case } from '../case.ts';
import type { CommandOf, CommandType } from '../command.ts';
import { COMPLAINANT } from '../fact.ts';
import type { IsoDate } from '../id.ts';

export type CandidateContext = {
  readonly on: IsoDate;
  readonly actor: string;
  readonly directors: readonly string[];
  /** A new id of a kind; tests pass a counter, the window a random one. */
  readonly newId: (kind: string) => string;
};

export type CandidatesOf<K extends CommandType> = (
  c: Case,
  x: CandidateContext,
) => readonly Omit<CommandOf<K>, 'type' | 'happenedOn'>[];
export type Candidates<K extends CommandType> = { readonly [T in K]: CandidatesOf<T> };

/** Stands in where the case has nothing of the kind yet: `decide` then says so. */
export const NONE = 'none';
export const orNone = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [NONE]);

export const parties = (c: Case): readonly string[] => [COMPLAINANT, ...c.respondents.map((r) => r.respondentId)];

/** Who decides: a director who is not complained about, else a deputy, else the actor. */
export function deciderOf(c: Case, x: Pick<CandidateContext, 'actor' | 'directors'>): string {
  const free = (id: string): boolean => !c.recused.includes(id) && !c.respondents.some((r) => r.directorId === id);
  return free(x.actor) ? x.actor : (c.deputies[0]?.deputyId ?? x.directors.find(free) ?? x.actor);
}
