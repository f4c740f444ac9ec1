import type { RefusalCode } from '../../../../shared/procedure/refusal.ts';
import { committeeRefusals } from './refusals-committee.ts';
import { handlingRefusals } from './refusals-handling.ts';
import { keepingRefusals } from './refusals-keeping.ts';
import { receivingRefusals } from './refusals-receiving.ts';

/** A sentence, or one that dates or names from the refusal's facts are filled into. */
export type RefusalText = string | ((first: string, second: string) => string);
export type RefusalWords = {
  /** What stands in the way. */
  readonly what: RefusalText;
  /** What to do about it. */
  readonly todo: RefusalText;
};

/** Why something cannot be done now, and what to do. */
export const refusals = {
  ...receivingRefusals,
  ...handlingRefusals,
  ...committeeRefusals,
  ...keepingRefusals,
} satisfies Record<RefusalCode, RefusalWords>;

/** Around a refusal: whether it stands, or yields to a reason. */
export const refusalFrame = {
  notNow: 'Dit kan nu nog niet',
  ownChoice: 'Eigen keuze van dit programma',
  canWithReason: 'U kunt toch doorgaan als u opschrijft waarom. Die reden blijft zichtbaar in het dossier.',
  reason: 'Waarom gaat u toch door?',
  thatDay: 'die dag',
  earliest: (date: string) => ` (op zijn vroegst ${date})`,
  committeePoints: {
    size: 'minder dan drie leden',
    even: 'een even aantal leden',
    chair: 'niet precies één voorzitter',
  },
};

/** Something a step points at that this case does not have. */
export const unknownThings: Readonly<Record<string, string>> = {
  accessRequest: 'inzageverzoek',
  addressee: 'ontvanger',
  adjustment: 'aanpassing',
  challenge: 'verzoek om een ander commissielid',
  committeeRuling: 'uitspraak van de commissie',
  companion: 'persoon die een partij bijstaat',
  complainant: 'indiener als ontvanger',
  director: 'directielid of waarnemer',
  document: 'stuk',
  element: 'klachtonderdeel',
  entry: 'vastgelegd gegeven',
  hold: 'besluit om langer te bewaren',
  id: 'kenmerk',
  improvement: 'verbeteractie',
  informationRequest: 'verzoek om aanvulling',
  letter: 'brief',
  link: 'gekoppelde klacht',
  measure: 'voorlopige maatregel',
  member: 'commissielid',
  objection: 'bezwaar',
  party: 'partij',
  person: 'persoon',
  request: 'vraag van de commissie',
  respondent: 'persoon over wie de klacht gaat',
  sending: 'verzonden brief',
  session: 'hoorzitting',
};
