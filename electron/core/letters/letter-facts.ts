import type { Organisation } from '../../../shared/contract/settings.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { applyCorrections } from '../../../shared/procedure/correction.ts';
import type { CaseEvent, EventOf, EventType } from '../../../shared/procedure/event.ts';
import type { CaseId, IsoDate } from '../../../shared/procedure/id.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { OpenCore } from '../context.ts';
import { exhibitTitles } from '../dossier/exhibits.ts';
import { organisationOf } from '../settings/choices.ts';
import { peopleOfCase } from '../store/people.ts';
import { textsOfCase } from '../store/texts.ts';

/** Which letter: its kind, addressee, and what it is about (a session, a ruling …). */
export type LetterRequest = { readonly kind: LetterKind; readonly to: string; readonly about: string | null };

/** Everything a letter or a dossier says of a case, already looked up. */
export type LetterFacts = {
  readonly c: Case;
  /** As they read after corrections. */
  readonly events: readonly CaseEvent[];
  readonly text: (id: string | null) => string;
  readonly person: (id: string | null) => Person | null;
  readonly organisation: Organisation;
  readonly today: IsoDate;
  /** Titles of what the committee got, in order. */
  readonly exhibits: readonly string[];
};

/** Undefined when there is no such case, or nothing of it is left. */
export function letterFacts(core: Pick<OpenCore, 'db' | 'today'>, caseId: CaseId): LetterFacts | undefined {
  const file = readCaseFile(core.db, caseId);
  if (file === undefined || file.c.registered === null) return undefined;
  const texts = new Map(textsOfCase(core.db, caseId).map(({ id, body }) => [id, body]));
  const people = new Map(peopleOfCase(core.db, caseId).map(({ id, person }) => [id, person]));
  return {
    c: file.c,
    events: applyCorrections(file.c.history),
    text: (id) => (id === null ? '' : (texts.get(id) ?? '')),
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
    organisation: organisationOf(core.db),
    today: core.today(),
    exhibits: exhibitTitles(core.db, file.c),
  };
}

export const eventsOf = <T extends EventType>(facts: LetterFacts, type: T): readonly EventOf<T>[] =>
  facts.events.filter((event): event is EventOf<T> => event.type === type);
