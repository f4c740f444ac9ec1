/** Who the specs are about. None of them exists. */
import { scannedPaper } from '../../../tools/example/paper.ts';
import type { ComplaintOnForm, PaperFile, PersonOnForm } from './intake.ts';
import type { VaultOwner } from './vault.ts';

export const owner: VaultOwner = {
  directorName: 'Marijke Bakker',
  organisationName: 'Coachpunt De Linde',
  passphrase: 'gieter wolk trapleer zomerdijk',
};

export const client: PersonOnForm = {
  salutation: 'madam',
  givenName: 'Anna',
  familyName: 'de Vries',
  street: 'Kerkstraat 12',
  postcode: '3511 AB',
  city: 'Utrecht',
  email: 'anna.devries@post.example',
};
export const clientName = 'Mevrouw De Vries';

export const trainer: PersonOnForm = {
  salutation: 'sir',
  givenName: 'Bram',
  familyName: 'Jansen',
  street: 'Dorpsweg 3',
  postcode: '3721 CD',
  city: 'Bilthoven',
};
export const trainerName = 'De heer Jansen';

/** A complaint of which a spec needs no more than that it is there; `deviation` is what she wrote. */
export const mailedComplaint = (deviation: string): ComplaintOnForm => ({
  channel: 'email',
  receivedOn: '2025-03-10',
  complainant: client,
  capacity: 'self',
  subject: 'trainer',
  respondent: trainer,
  deviation,
  incidentOn: '2025-03-03',
  summary: 'Geen antwoord van de opleider',
});

export const members = [
  { name: 'Mevrouw Oosterbaan', seat: 'chair', person: { salutation: 'madam', familyName: 'Oosterbaan' } },
  { name: 'De heer Demir', seat: 'member', person: { salutation: 'sir', familyName: 'Demir' } },
  { name: 'Mevrouw Hoekstra', seat: 'member', person: { salutation: 'madam', familyName: 'Hoekstra' } },
] as const;

/** A typed letter of complaint, as the scanner gave it. */
export async function scanOf(lines: readonly string[], name = 'klachtbrief.pdf'): Promise<PaperFile> {
  return {
    name,
    mimeType: 'application/pdf',
    bytes: await scannedPaper({ hand: 'typewriter', skew: 0.8, lines }, 100),
  };
}

export const complaintLetter = (): Promise<PaperFile> =>
  scanOf([
    'Utrecht, 27 februari 2025',
    '',
    'Geachte directie,',
    '',
    'Op 20 februari brak de heer Jansen mijn training af',
    'waar de hele groep bij was. Ik schaamde mij diep.',
    '',
    'Ik wil graag excuses, en de rest van de training.',
    '',
    'Anna de Vries',
  ]);
