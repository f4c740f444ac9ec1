import { z } from 'zod';

const line = z.string().trim().max(200);

/**
 * Somebody, or an organisation, as letters need them. Empty text means unknown. Kept outside the event log, with revisions.
 * An organisation has the name of the one who speaks for it in `familyName`, if any.
 */
export const person = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  salutation: z.enum(['madam', 'sir', 'neutral']),
  givenName: line,
  familyName: line,
  organisation: line,
  street: line,
  postcode: line,
  city: line,
  country: line,
  email: line,
  phone: line,
  dateOfBirth: z.iso.date().nullable(),
});
export type Person = z.infer<typeof person>;

export const emptyPerson: Person = {
  kind: 'person',
  salutation: 'neutral',
  givenName: '',
  familyName: '',
  organisation: '',
  street: '',
  postcode: '',
  city: '',
  country: '',
  email: '',
  phone: '',
  dateOfBirth: null,
};

/** The name by which somebody stands in lists: given and family name, else the organisation. */
export function displayName(of: Person): string {
  const own = [of.givenName, of.familyName].filter((part) => part !== '').join(' ');
  return of.kind === 'organisation' ? of.organisation || own : own || of.organisation;
}
