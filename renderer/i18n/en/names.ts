import type { Messages } from '../nl/index.ts';

export const names: Messages['names'] = {
  roles: {
    complainant: 'the complainant',
    representative: 'the representative',
    respondent: 'the person complained about',
    companion: 'a companion',
    witness: 'a witness',
    expert: 'an expert',
    director: 'a director',
    deputy: 'the deputy',
    committeeMember: 'a committee member',
    chair: 'the chair',
    other: 'somebody involved',
  },
  madam: 'Ms',
  sir: 'Mr',
};
