import { expect, it } from 'vitest';
import { emptyForm } from '../../../renderer/intake/complaint-form.ts';
import { isSettled, withAll, withProposal } from '../../../renderer/intake/take-proposal.ts';
import type { LetterProposal } from '../../../shared/contract/reading.ts';

let last = 0;
const form = emptyForm(() => `id-${++last}`);
const place = { page: 1, box: [0, 0, 1, 1] } as const;
const dated: LetterProposal = { field: 'datedOn', value: '2026-11-18', ...place };
const event = (value: string): LetterProposal => ({ field: 'incidentOn', value, ...place });
const name: LetterProposal = {
  field: 'name',
  value: { salutation: 'madam', givenName: 'Noor', familyName: 'van Velden' },
  ...place,
};

it('takes one thing at a time, after which it is no longer offered', () => {
  for (const proposal of [dated, event('2026-10-12'), name, { field: 'city', value: 'Utrecht', ...place } as const]) {
    expect(isSettled(form, proposal)).toBe(false);
    expect(isSettled(withProposal(form, proposal), proposal)).toBe(true);
  }
  expect(withProposal(form, name).complainant.person).toMatchObject(name.value);
  expect(withProposal(form, event('2026-10-12')).elements).toMatchObject([{ incidentKind: 'date' }]);
});

it('takes all at once, but leaves the choice between several days', () => {
  const days = [event('2026-10-12'), event('2026-10-19')];
  const all = withAll(form, [dated, name, ...days]);
  expect([all.datedOn, all.complainant.person.familyName, all.elements[0]?.incidentOn]).toEqual([
    '2026-11-18',
    'van Velden',
    null,
  ]);
  expect(withAll(form, days.slice(1)).elements[0]?.incidentOn).toBe('2026-10-19');
});

it('leaves somebody alone who was chosen from the vault', () => {
  const known = { ...form, complainant: { ...form.complainant, known: form.complainant.person } };
  expect(withProposal(known, name)).toBe(known);
});
