/** Who and what a case's ids stand for, in words: names, or roles in their place while names are hidden. */
import type { CaseBrief } from '../../shared/contract/agenda.ts';
import { politeName } from '../../shared/person-name.ts';
import type { Case } from '../../shared/procedure/case.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import type { Person } from '../../shared/procedure/person.ts';
import { dayWithWeekday } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';

export type NameRole = keyof Messages['names']['roles'];

/** Enough to word an obligation or a waiting, of one case or of many. All for the middle of a sentence. */
export type PartyNames = {
  /** A party, member or participant by id: 'mevrouw De Vries', or 'de indiener'. */
  readonly party: (id: string | null) => string;
  /** A day as ISO: 'donderdag 10 december'. */
  readonly day: (iso: string) => string;
};

/** Enough to word every event of one case. */
export type Names = PartyNames & {
  /** Who recorded or decided: 'u', another director, or the deputy. */
  readonly actor: (id: string) => string;
  readonly element: (id: string) => string;
  readonly document: (id: string) => string;
  readonly session: (id: string) => string;
  readonly challengedMember: (challengeId: string) => string;
  readonly accessRequester: (requestId: string) => string;
  /** A theme as it was called when it was chosen. */
  readonly theme: (id: string) => string;
  readonly sending: (id: string) => { readonly kind: LetterKind; readonly to: string } | null;
};

/** A name as sentences say it, or the role when the name is unknown or hidden. */
function nameOr(role: string, person: Person | null | undefined, hidden: boolean, t: Messages): string {
  if (hidden || person == null) return role;
  const name = politeName(person, t.names);
  return name === '' ? role : name;
}

type CaseParts = {
  readonly state: Case;
  readonly actor: string;
  readonly today: string;
  readonly people: Readonly<Record<string, Person>>;
  readonly directors: readonly { readonly actorId: string; readonly name: string }[];
  readonly documents: readonly { readonly documentId: string; readonly title: string }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
};

/** The words for one opened case (`CaseView` fits). `hidden`: 'Namen verbergen' is on. */
export function namesOfCase(view: CaseParts, hidden: boolean, t: Messages): Names {
  const { state, people, today } = view;
  const day = (iso: string): string => dayWithWeekday(iso, t.dates, today);
  const named = (role: string, personId: string | null | undefined): string =>
    nameOr(role, personId == null ? null : people[personId], hidden, t);
  const { roles } = t.names;

  const party = (id: string | null): string => {
    if (id === null) return t.eventParts.somebody;
    if (id === COMPLAINANT) return named(roles.complainant, state.complainant?.personId);
    if (id === 'committee') return t.eventParts.committee;
    const respondent = state.respondents.find((r) => r.respondentId === id);
    if (respondent !== undefined)
      return named(
        respondent.kind === 'organisation' ? t.eventParts.organisation : roles.respondent,
        respondent.personId,
      );
    const member = state.members.find((m) => m.memberId === id);
    if (member !== undefined)
      return named(roles[member.seat === 'chair' ? 'chair' : 'committeeMember'], member.personId);
    const participant = state.participants.find((p) => p.participantId === id);
    return participant === undefined ? named(roles.other, id) : named(roles[participant.role], participant.personId);
  };

  return {
    party,
    day,
    actor: (id) => {
      if (id === view.actor) return t.eventParts.you;
      const director = view.directors.find(({ actorId }) => actorId === id);
      if (director !== undefined) return hidden ? roles.director : director.name;
      return state.deputies.some(({ deputyId }) => deputyId === id) ? roles.deputy : roles.director;
    },
    element: (id) => {
      const at = state.elements.findIndex((e) => e.elementId === id);
      return at < 0 || state.elements.length === 1 ? t.eventParts.anElement : t.eventParts.elementNumber(at + 1);
    },
    document: (id) => {
      const title = view.documents.find((d) => d.documentId === id)?.title ?? '';
      return hidden || title === '' ? t.eventParts.aDocument : `‘${title}’`;
    },
    session: (id) => {
      const on = state.sessions.find((s) => s.sessionId === id)?.on;
      return on === undefined ? t.eventParts.aSession : t.eventParts.sessionOn(day(on));
    },
    challengedMember: (id) => party(state.challenges.find((c) => c.challengeId === id)?.memberId ?? null),
    accessRequester: (id) => party(state.accessRequests.find((r) => r.requestId === id)?.from ?? null),
    theme: (id) => view.themes.find((theme) => theme.id === id)?.name ?? t.eventParts.aTheme,
    sending: (id) => state.sendings.find((s) => s.sendingId === id) ?? null,
  };
}

const roleOfBrief: Readonly<Record<string, NameRole>> = {
  complainant: 'complainant',
  trainer: 'respondent',
  employee: 'respondent',
  client: 'respondent',
  respondent: 'respondent',
  chair: 'chair',
  member: 'committeeMember',
  substitute: 'committeeMember',
  companion: 'companion',
  representative: 'representative',
  witness: 'witness',
  expert: 'expert',
};

/** A part that somebody has, by the word that a case's outline has for it. */
export const partWords = (role: string, t: Messages): string =>
  role === 'organisation'
    ? t.eventParts.organisation
    : role === 'director'
      ? t.names.roles.director
      : t.names.roles[roleOfBrief[role] ?? 'other'];

/** The words for a case of which only the outline is known, on Vandaag and in Termijnen. */
export function namesOfBrief(brief: CaseBrief | undefined, today: string, hidden: boolean, t: Messages): PartyNames {
  return {
    party: (id) => {
      if (id === 'committee') return t.eventParts.committee;
      const known = id === null ? undefined : brief?.people[id];
      if (known === undefined) return id === COMPLAINANT ? t.names.roles.complainant : t.eventParts.somebody;
      return nameOr(partWords(known.role, t), known.person, hidden, t);
    },
    day: (iso) => dayWithWeekday(iso, t.dates, today),
  };
}

/** 'a', 'a en b', 'a, b en c'. */
export function joined(words: readonly string[], t: Messages): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${t.eventParts.and} ${last}`;
}
