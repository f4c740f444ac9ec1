/** One case as the window knows it: what the core sent, replayed with the procedure's own code. */
import type { CaseEntry, DocumentInfo, LetterInfo, openCase } from '../../shared/contract/cases.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import type { Case } from '../../shared/procedure/case.ts';
import type { Context } from '../../shared/procedure/context.ts';
import { type CaseEvent, parseEvent } from '../../shared/procedure/event.ts';
import { replay } from '../../shared/procedure/evolve.ts';
import type { Person } from '../../shared/procedure/person.ts';

export type OpenedCase = Extract<OutputOf<typeof openCase>, { readonly found: true }>;

/** An entry of the log with its event, or null once that is destroyed. */
export type ReadEntry = Omit<CaseEntry, 'event'> & { readonly event: CaseEvent | null };

export type CaseView = {
  readonly caseId: string;
  readonly number: string;
  /** ISO date: today in the Netherlands, as the core sees it. */
  readonly today: string;
  /** The director or deputy at work. */
  readonly actor: string;
  readonly state: Case;
  readonly entries: readonly ReadEntry[];
  readonly texts: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly documents: readonly DocumentInfo[];
  readonly letters: readonly LetterInfo[];
  readonly exports: OpenedCase['exports'];
  readonly directors: OpenedCase['directors'];
  readonly links: OpenedCase['links'];
  /** The organisation's own list, also what it no longer uses. */
  readonly themes: OpenedCase['themes'];
};

/** The case as its entries tell it. `actor` is who is at work. */
export function caseViewOf(opened: OpenedCase, actor: string): CaseView {
  const entries = opened.entries.map((entry) => ({ ...entry, event: parseEvent(entry.event) }));
  const history = entries.flatMap(({ event }) => (event === null ? [] : [event]));
  const { found: _found, ...rest } = opened;
  return { ...rest, actor, entries, state: replay(opened.caseId, history) };
}

/** What `decide` needs to know of the world, for a dry run in the window. Deputies of the vault decide like directors. */
export const contextOf = (view: CaseView, setAside: Context['setAside'] = []): Context => ({
  today: view.today,
  actor: view.actor,
  directors: view.directors.map(({ actorId }) => actorId),
  setAside,
});

/** Place of the last entry that was read: a step recorded by somebody else since then is a conflict. */
export const lastPlace = (view: CaseView): number => view.entries.reduce((last, { place }) => Math.max(last, place), 0);
