import { fullName, politeName } from '../../../shared/person-name.ts';
import type { Case, ElementState } from '../../../shared/procedure/case.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import { partiesOf } from '../../../shared/procedure/query.ts';
import { involvedIn } from '../cases/parties.ts';
import type { LetterFacts } from './letter-facts.ts';

export type Side = 'complainant' | 'respondent' | 'other';

export function sideOf(c: Case, to: string): Side {
  if (to === COMPLAINANT) return 'complainant';
  return c.respondents.some((r) => r.respondentId === to) ? 'respondent' : 'other';
}

/** The person behind a party, member or participant; null when nobody is known by name. */
export function receiverOf(facts: LetterFacts, to: string): Person | null {
  return facts.person(involvedIn(facts.c).find(({ id }) => id === to)?.personId ?? null);
}

/** 'Geachte mevrouw De Vries,'. */
export function salutation(person: Person | null): string {
  const words = { madam: 'mevrouw', sir: 'heer' };
  const speaker = person !== null && person.familyName !== '' ? { ...person, kind: 'person' as const } : null;
  return `Geachte ${speaker === null ? 'heer of mevrouw' : politeName(speaker, words)},`;
}

/** For the envelope: at most six lines. An e-mail address when no street is known. */
export function addressLines(person: Person | null, organisationName: string): readonly string[] {
  if (person === null) return [organisationName];
  const named = person.kind === 'organisation' && person.familyName !== '';
  return [
    fullName(person),
    ...(named ? [`t.a.v. ${politeName({ ...person, kind: 'person' })}`] : []),
    ...(person.kind === 'person' && person.organisation !== '' ? [person.organisation] : []),
    ...(person.street === '' ? [person.email] : [person.street, `${person.postcode}  ${person.city.toUpperCase()}`]),
    /^(nederland|)$/iu.test(person.country) ? '' : person.country.toUpperCase(),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6);
}

export const politeOr = (person: Person | null, otherwise: string): string =>
  person === null ? otherwise : politeName(person);

/** A respondent reads only what concerns them. */
export const elementsFor = ({ c }: LetterFacts, to: string): readonly ElementState[] =>
  sideOf(c, to) === 'respondent' ? c.elements.filter((e) => partiesOf(c, [e]).includes(to)) : c.elements;
