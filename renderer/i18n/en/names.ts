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
  nowHidden:
    'Names are replaced by roles. Pages and letters are covered; what you type in a field can only be read while you are in that field.',
  coveredTitle: 'Covered',
  covered: 'Names may stand here that the program cannot replace. While names are hidden, this is covered.',
  showOnce: 'Show anyway',
  madam: 'Ms',
  sir: 'Mr',
};
