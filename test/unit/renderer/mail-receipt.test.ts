import { expect, it } from 'vitest';
import { emptyForm } from '../../../renderer/intake/complaint-form.ts';
import { splitName, withMail } from '../../../renderer/intake/mail-receipt.ts';

const mail = {
  fromName: 'Noor van Velden',
  fromAddress: 'noor@x.example',
  subject: '',
  sentOn: '2026-11-22',
  receivedOn: '2026-11-23',
};
let last = 0;
const form = emptyForm(() => `id-${++last}`);

it.each([
  ['Noor van Velden', 'Noor', 'van Velden'],
  ['Velden, Noor van', 'Noor', 'van Velden'],
  ['Velden', '', 'Velden'],
])('splits %s', (name, givenName, familyName) => {
  expect(splitName(name)).toEqual({ givenName, familyName });
});

it('takes over what is still empty, and leaves what somebody filled in', () => {
  const taken = withMail(form, mail);
  expect(taken).toMatchObject({ channel: 'email', receivedOn: '2026-11-23', datedOn: '2026-11-22' });
  expect(taken.complainant.person).toMatchObject({
    givenName: 'Noor',
    familyName: 'van Velden',
    email: 'noor@x.example',
  });
  const person = { ...form.complainant.person, familyName: 'Bos' };
  const filled = { ...form, receivedOn: '2026-11-24', complainant: { ...form.complainant, person } };
  expect(withMail(filled, mail)).toMatchObject({
    receivedOn: '2026-11-24',
    complainant: { person: { familyName: 'Bos' } },
  });
  expect(withMail(filled, mail).complainant.person.givenName).toBe('');
  expect(withMail(form, { ...mail, receivedOn: null }).receivedOn).toBe('2026-11-22');
});
