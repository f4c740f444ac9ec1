import type { MailReceipt } from '../../shared/contract/document-import.ts';
import type { ComplaintForm } from './complaint-form.ts';

/** 'Vries, Anna de' and 'Anna de Vries' as a given name and a family name; one word alone is a family name. */
export function splitName(name: string): { readonly givenName: string; readonly familyName: string } {
  const [last = '', first = ''] = name.split(',').map((part) => part.trim());
  if (first !== '') {
    const words = first.split(' ');
    const given = words.filter((word) => /^\p{Lu}/u.test(word)).join(' ');
    const before = words.filter((word) => !/^\p{Lu}/u.test(word));
    return { givenName: given, familyName: [...before, last].join(' ') };
  }
  const [given = '', ...family] = last.split(/\s+/);
  return family.length === 0
    ? { givenName: '', familyName: given }
    : { givenName: given, familyName: family.join(' ') };
}

/** The form with what a message proves. What somebody already filled in stays, as does a person chosen from the vault. */
export function withMail(
  form: ComplaintForm,
  { fromName, fromAddress, sentOn, receivedOn }: MailReceipt,
): ComplaintForm {
  const { complainant } = form;
  const { person } = complainant;
  const named = [person.givenName, person.familyName, person.organisation].some((part) => part !== '');
  const name = named || fromName.includes('@') ? {} : splitName(fromName);
  return {
    ...form,
    channel: form.channel ?? 'email',
    receivedOn: form.receivedOn ?? receivedOn ?? sentOn,
    datedOn: form.datedOn ?? sentOn,
    complainant:
      complainant.known !== null || form.anonymous
        ? complainant
        : { ...complainant, person: { ...person, ...name, email: person.email === '' ? fromAddress : person.email } },
  };
}
