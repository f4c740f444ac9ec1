/** By which names the people of a case may stand in its free texts, and which part each has: for hiding them. */
import type { CaseNames } from '../../../shared/contract/cases.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import type { OpenCore } from '../context.ts';
import { directorsOf } from '../settings/directors.ts';
import { briefsOf } from '../store/briefs.ts';
import { peopleOfCase } from '../store/people.ts';

export function namesOfCase(core: OpenCore, caseId: CaseId): CaseNames {
  const { db } = core;
  const involved = Object.values(briefsOf(db, [caseId])[caseId]?.people ?? {}).flatMap(({ person, role }) =>
    person === null ? [] : [{ name: nameOf(person), role }],
  );
  const known = new Set(involved.map(({ name }) => JSON.stringify(name)));
  // Who has no part any more, or one that only an entry tells of: a client behind a payer, who asked for access.
  const others = peopleOfCase(db, caseId)
    .map(({ person }) => ({ name: nameOf(person), role: 'other' }))
    .filter(({ name }) => !known.has(JSON.stringify(name)));
  const directors = directorsOf(core).map(({ name }) => {
    const [givenName = '', ...family] = name.split(' ');
    return {
      name: { kind: 'person' as const, givenName, familyName: family.join(' '), organisation: '' },
      role: 'director',
    };
  });
  return [...involved, ...others, ...directors];
}

const nameOf = ({ kind, givenName, familyName, organisation }: Person): CaseNames[number]['name'] => ({
  kind,
  givenName,
  familyName,
  organisation,
});
