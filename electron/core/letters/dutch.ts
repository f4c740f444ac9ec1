/** Dutch as letters and the dossier print it. The screens have words of their own; these belong to documents. */
import { Temporal } from 'temporal-polyfill';
import type { CommitteeOutcome, channels, closingOutcomes, SubjectKind } from '../../../shared/procedure/fact.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** '10 december 2026'. */
export function longDate(day: IsoDate): string {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  return `${number} ${months[month - 1] ?? ''} ${year}`;
}

/** 'donderdag 10 december 2026': for a day somebody has to keep. */
export const dayAndDate = (day: IsoDate): string =>
  `${weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? ''} ${longDate(day)}`;

export const receivedHow: Readonly<Record<(typeof channels)[number], string>> = {
  post: 'per brief',
  email: 'per e-mail',
  handedOver: 'persoonlijk overhandigd',
  throughEmployee: 'via een medewerker',
  telephone: 'per telefoon',
  other: '',
};

export const outcomeWords: Readonly<Record<CommitteeOutcome, string>> = {
  upheld: 'gegrond',
  partlyUpheld: 'deels gegrond',
  notUpheld: 'ongegrond',
  noOpinion: 'geen oordeel',
  admit: 'alsnog in behandeling nemen',
  nonAdmissionStands: 'het besluit om dit onderdeel niet in behandeling te nemen blijft staan',
};

export const closingWords: Readonly<Record<(typeof closingOutcomes)[number], string>> = {
  ruled: 'de directie heeft uitspraak gedaan',
  notAdmitted: 'de klacht is niet in behandeling genomen',
  withdrawn: 'de klacht is ingetrokken',
  settled: 'de klacht is samen opgelost',
  committeeRuled: 'de klachtencommissie heeft uitspraak gedaan',
  notHandled: 'de klacht is niet verder behandeld',
};

export const responsibilityWords = {
  yes: 'Ja, de organisatie is verantwoordelijk.',
  partly: 'De organisatie is deels verantwoordelijk.',
  no: 'Nee, de organisatie is niet verantwoordelijk.',
} as const;

export const seatWords = { chair: 'voorzitter', member: 'lid', substitute: 'plaatsvervangend lid' } as const;

export const subjectWords: Readonly<Record<SubjectKind, string>> = {
  trainer: 'een opleider',
  employee: 'een medewerker',
  client: 'een cliënt',
  organisation: 'de organisatie',
  none: 'iets anders',
};

/** What a document is, by its role in the case or as what we made it. */
export const documentWords: Readonly<Record<string, string>> = {
  complaintLetter: 'klacht',
  envelope: 'envelop',
  evidence: 'bewijsstuk',
  mandate: 'machtiging',
  consent: 'toestemming',
  declaration: 'verklaring',
  reaction: 'reactie',
  witnessStatement: 'verklaring van een getuige',
  hearingReport: 'verslag van een gesprek',
  objection: 'verzoek om een commissie',
  committeeRuling: 'uitspraak van de commissie',
  courtRuling: 'uitspraak van de rechter',
  proofOfSending: 'bewijs van verzending',
  letter: 'brief van de organisatie',
  ruling: 'uitspraak van de directie',
};

/** Items one a line, without blank ones. */
export const lines = (items: readonly string[]): string => items.filter((item) => item.trim() !== '').join('\n');

/** A text on one line, for in a list. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** As a sentence begins. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** With a full stop, unless it ends as a sentence already. */
export const sentence = (text: string): string => (/[.!?…]$/u.test(text) || text === '' ? text : `${text}.`);
