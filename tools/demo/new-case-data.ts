/** The complaint that the demonstration enters by hand. Nobody in it exists. */
import type { MemberOnForm } from '../../test/e2e/steps/committee.ts';
import type { ComplaintOnForm, PersonOnForm } from '../../test/e2e/steps/intake.ts';

export const client: PersonOnForm = {
  salutation: 'madam',
  givenName: 'Roos',
  familyName: 'van Dam',
  street: 'Zandpad 41',
  postcode: '3601 NB',
  city: 'Maarssen',
  email: 'roos.vandam@post.example',
};
export const clientName = 'Mevrouw Van Dam';
export const trainerName = 'De heer Yildirim';

export const letterLines = [
  'R. van Dam',
  'Zandpad 41',
  '3601 NB Maarssen',
  '',
  'Aan de directie van Coachpunt De Linde',
  '',
  'Geachte directie,',
  '',
  'In de training gespreksvoering brak de trainer, de heer Yildirim,',
  'mijn oefengesprek na een minuut af. Voor de hele groep zei hij dat',
  'dit "nergens op leek". Daarna kreeg ik een onvoldoende.',
  '',
  'Ik had verwacht dat ik de oefening mocht afmaken en dat ik hoorde',
  'wat er beter kon. Nu durf ik niet meer te oefenen.',
  '',
  'Ik wil graag een gesprek met de trainer, en het oefengesprek',
  'opnieuw doen.',
  '',
  'Met vriendelijke groet,',
  '',
  'Roos van Dam',
] as const;

export const complaint = {
  channel: 'post',
  capacity: 'self',
  subject: 'trainer',
  respondent: { salutation: 'sir', givenName: 'Emre', familyName: 'Yildirim' },
  deviation: 'De trainer brak mijn oefengesprek af en zei voor de hele groep dat het "nergens op leek".',
  expectation: 'Dat ik de oefening mocht afmaken en hoorde wat er beter kon.',
  wish: 'Een gesprek met de trainer, en het oefengesprek opnieuw doen.',
  summary: 'Oefengesprek afgebroken voor de groep',
} as const satisfies Partial<ComplaintOnForm>;

export const members: readonly MemberOnForm[] = [
  { name: 'Mevrouw Van Vliet', seat: 'chair', person: { salutation: 'madam', familyName: 'van Vliet' } },
  { name: 'De heer Sahin', seat: 'member', person: { salutation: 'sir', familyName: 'Sahin' } },
  { name: 'Mevrouw Koopmans', seat: 'member', person: { salutation: 'madam', familyName: 'Koopmans' } },
];
