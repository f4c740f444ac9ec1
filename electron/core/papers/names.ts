/** How somebody of a case is called on a paper of our own. */
import { politeName } from '../../../shared/person-name.ts';
import { involvedIn } from '../cases/parties.ts';
import type { LetterFacts } from '../letters/letter-facts.ts';

const roles: Readonly<Record<string, string>> = {
  complainant: 'indiener',
  trainer: 'opleider',
  employee: 'medewerker',
  client: 'cliënt',
  organisation: 'namens de organisatie',
  companion: 'bijstand',
  representative: 'gemachtigde',
  witness: 'getuige',
  expert: 'deskundige',
  chair: 'voorzitter van de commissie',
  member: 'lid van de commissie',
  substitute: 'plaatsvervangend lid van de commissie',
};

export const roleOf = (role: string): string => roles[role] ?? 'iemand';

/** Polite, or by the part they have when nobody knows the name. Undefined for who or what is no person of the case. */
export function nameIn(facts: LetterFacts, id: string): { readonly name: string; readonly role: string } | undefined {
  const one = involvedIn(facts.c).find((known) => known.id === id);
  if (one === undefined) return undefined;
  const person = facts.person(one.personId);
  const role = roleOf(one.role);
  return { name: person === null ? `de ${role}` : politeName(person), role };
}
