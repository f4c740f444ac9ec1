import type { Messages } from '../../nl/index.ts';
import { committeeRefusals } from './refusals-committee.ts';
import { handlingRefusals } from './refusals-handling.ts';
import { keepingRefusals } from './refusals-keeping.ts';
import { receivingRefusals } from './refusals-receiving.ts';

export const refusals: Messages['refusals'] = {
  ...receivingRefusals,
  ...handlingRefusals,
  ...committeeRefusals,
  ...keepingRefusals,
};

export const refusalFrame: Messages['refusalFrame'] = {
  notNow: 'This cannot be done yet',
  ownChoice: 'Own choice of this program',
  canWithReason: 'You can go on all the same if you write down why. That reason stays visible in the file.',
  reason: 'Why do you go on all the same?',
  thatDay: 'that day',
  earliest: (date) => ` (${date} at the earliest)`,
  committeePoints: {
    size: 'fewer than three members',
    even: 'an even number of members',
    chair: 'not exactly one chair',
  },
};

export const unknownThings: Messages['unknownThings'] = {
  accessRequest: 'access request',
  addressee: 'addressee',
  adjustment: 'adjustment',
  challenge: 'request for another committee member',
  committeeRuling: 'ruling of the committee',
  companion: 'person who assists a party',
  complainant: 'the complainant as addressee',
  director: 'director or deputy',
  document: 'document',
  element: 'element of the complaint',
  entry: 'recorded fact',
  hold: 'decision to keep longer',
  id: 'identifier',
  improvement: 'improvement',
  informationRequest: 'request for information',
  letter: 'letter',
  link: 'linked complaint',
  measure: 'provisional measure',
  member: 'committee member',
  objection: 'objection',
  party: 'party',
  person: 'person',
  request: 'question of the committee',
  respondent: 'person complained about',
  sending: 'letter that was sent',
  session: 'hearing',
};
