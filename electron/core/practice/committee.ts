/** The committee in the invented cases: three people from outside, asked in the order the procedure has in mind. */
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import type { Writer } from './script.ts';

type Candidate = { readonly name: string; readonly seat: 'chair' | 'member'; readonly person: Partial<Person> };

const candidates: readonly Candidate[] = [
  {
    name: 'chair',
    seat: 'chair',
    person: {
      salutation: 'madam',
      givenName: 'Hanneke',
      familyName: 'Oosterbaan',
      street: 'Singel 88',
      postcode: '3811 BN',
      city: 'Amersfoort',
      email: 'h.oosterbaan@post.example',
    },
  },
  {
    name: 'member-1',
    seat: 'member',
    person: {
      salutation: 'sir',
      givenName: 'Ismail',
      familyName: 'Demir',
      street: 'Vleutenseweg 212',
      postcode: '3532 HN',
      city: 'Utrecht',
      email: 'ismail.demir@post.example',
    },
  },
  {
    name: 'member-2',
    seat: 'member',
    person: {
      salutation: 'madam',
      givenName: 'Grietje',
      familyName: 'Hoekstra',
      street: 'Oude Gracht 5',
      postcode: '8911 AB',
      city: 'Leeuwarden',
      email: 'g.hoekstra@post.example',
    },
  },
];

export const memberId = (w: Writer, name: string): string => w.id(`seat-${name}`);
export const memberIds = (w: Writer): readonly string[] => candidates.map(({ name }) => memberId(w, name));

export function approach(w: Writer, on: IsoDate, count = candidates.length): void {
  for (const { name, seat, person } of candidates.slice(0, count)) {
    w.step(on, {
      type: 'approachMember',
      memberId: memberId(w, name),
      personId: w.person(`person-${name}`, person),
      seat,
    });
    w.send(on, 'memberRequest', memberId(w, name), { channel: 'email' });
  }
}

/** Declarations, names, independence, appointment; then the client is told who they are. */
export function compose(
  w: Writer,
  days: { readonly declared: IsoDate; readonly independent: IsoDate; readonly appointed: IsoDate },
): void {
  for (const { name, seat } of candidates) {
    const id = memberId(w, name);
    w.step(days.declared, {
      type: 'recordConfidentiality',
      who: id,
      how: 'declared',
      exemption: null,
      documentId: null,
    });
    w.step(days.declared, { type: 'discloseNames', memberId: id });
    w.step(days.independent, { type: 'declareIndependence', memberId: id, ties: [], remark: null, documentId: null });
    w.step(days.appointed, { type: 'appointMember', memberId: id, seat, appointedBy: w.world.director });
    w.send(days.appointed, 'memberAppointment', id, { channel: 'email' });
  }
  w.send(days.appointed, 'membersNamed', COMPLAINANT);
}

/** Hands the dossier over. Its fingerprint and length are those of the version that is built when the script is played. */
export function forward(w: Writer, on: IsoDate, parties: readonly string[]): void {
  w.step(on, {
    type: 'forwardDossier',
    versionId: w.id('dossier'),
    documentId: null,
    sha256: '0'.repeat(64),
    pages: 1,
    to: [...memberIds(w)],
    omissions: [],
    channel: 'registeredPost',
  });
  for (const to of memberIds(w)) w.send(on, 'dossierForwarded', to, { channel: 'registeredPost' });
  for (const to of parties) w.send(on, 'dossierInventory', to);
}
