import type { Case } from '../../../shared/procedure/case.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { PersonId } from '../../../shared/procedure/id.ts';

/** Everybody a case knows by an id of its own, with the person behind it and the part they have. */
export type Involved = { readonly id: string; readonly personId: PersonId | null; readonly role: string };

export function involvedIn(c: Case): readonly Involved[] {
  return [
    ...(c.complainant === null ? [] : [{ id: COMPLAINANT, personId: c.complainant.personId, role: 'complainant' }]),
    ...c.respondents.map((r) => ({ id: r.respondentId, personId: r.personId, role: r.kind })),
    ...c.participants.map((p) => ({ id: p.participantId, personId: p.personId, role: p.role })),
    ...c.members.map((m) => ({ id: m.memberId, personId: m.personId, role: m.seat })),
  ];
}
