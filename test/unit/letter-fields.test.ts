/** What each letter knows by itself of a case that came as far as its moment, and which places are left to be filled in. */
import { expect, test } from 'vitest';
import { prefill } from '../../electron/core/letters/draft.ts';
import type { LetterFacts } from '../../electron/core/letters/letter-facts.ts';
import { shippedTemplate } from '../../electron/core/letters/template.ts';
import { namelessOrganisation } from '../../electron/core/settings/choices.ts';
import { openFields, plainText } from '../../shared/letters/content.ts';
import { applyCorrections } from '../../shared/procedure/correction.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import { type LetterKind, letterKinds } from '../../shared/procedure/letter-kind.ts';
import { emptyPerson } from '../../shared/procedure/person.ts';
import { type CaseScript, RESPONDENT } from './procedure/case-script.ts';
import * as stage from './procedure/stages.ts';

const called = (familyName: string) => ({ ...emptyPerson, salutation: 'madam' as const, familyName });

function factsOf({ case: c, today }: CaseScript): LetterFacts {
  const names: Readonly<Record<string, string>> = { 'person-c': 'Klaassen', 'person-r1': 'Ruiter' };
  return {
    c,
    events: applyCorrections(c.history),
    text: (id) => (id === null ? '' : `Tekst ${id}`),
    person: (id) => (id === null ? null : called(names[id] ?? id)),
    organisation: { ...namelessOrganisation, name: 'De Linde', email: 'post@linde.example' },
    today,
    exhibits: ['klachtbrief'],
  };
}

type Row = {
  readonly story: () => CaseScript;
  readonly to?: string;
  /** What only the director can say. */
  readonly open?: readonly string[];
  readonly says: RegExp;
  readonly not?: RegExp;
};

const challenged = () => stage.named().do('challengeMember', '2026-09-14', { challengeId: 'x', memberId: 'member2' });
const granted = () => challenged().do('decideChallenge', '2026-09-15', { granted: true });

const table: { readonly [K in LetterKind]: readonly Row[] } = {
  acknowledgement: [{ story: stage.registered, says: /1 september 2026.*2026-001.*Tekst text.*1 oktober 2026/ }],
  neutralAcknowledgement: [{ story: stage.registered, says: /1 september 2026.*2026-001/, not: /Tekst text/ }],
  confirmInWriting: [
    { story: () => stage.registered({ receipt: { channel: 'telephone' } }), says: /telefo.*Tekst text/ },
  ],
  mandateRequest: [{ story: stage.registered, says: /1 september 2026.*uiterlijk vrijdag 11 september 2026/ }],
  informationRequest: [{ story: stage.registered, open: ['requestedInformation'], says: /vrijdag 11 september 2026/ }],
  admission: [{ story: stage.admitted, says: /Het gaat om:.*Tekst text.*1 oktober 2026/, not: /nemen wij niet/ }],
  nonAdmission: [
    { story: () => stage.registered().refuseAdmission('2026-09-03'), says: /De reden.*Tekst text.*commissie/ },
  ],
  respondentNotice: [{ story: stage.admitted, to: RESPONDENT, says: /mevrouw Klaassen.*Tekst text.*1 oktober 2026/ }],
  provisionalMeasure: [
    {
      story: () =>
        stage.registered().do('takeProvisionalMeasure', '2026-09-02', { measureId: 'm', until: '2026-09-30' }),
      open: ['reason'],
      says: /2 september 2026 tot en met 30 september 2026/,
    },
  ],
  confidentialityNotice: [{ story: stage.admitted, says: /klacht 2026-001/ }],
  confidentialityDeclaration: [{ story: stage.admitted, says: /klacht 2026-001.*uiterlijk/ }],
  hearingInvitation: [
    { story: stage.planned, says: /uw klacht.*dinsdag 8 september 2026.*Wij spreken u apart/ },
    { story: stage.admitted, to: RESPONDENT, says: /de klacht van mevrouw Klaassen.*een dag, tijd en plaats af/ },
    {
      story: () =>
        stage.admitted().do('planSession', '2026-09-04', {
          sessionId: 's1',
          partyIds: [COMPLAINANT, RESPONDENT],
          on: '2026-09-08',
          askedObjections: true,
        }),
      says: /samen te horen/,
    },
  ],
  hearingReport: [{ story: stage.heard, says: /Op 7 september 2026.*maandag 21 september 2026/ }],
  postponement: [
    {
      story: () => stage.admitted().do('postpone', '2026-09-28', { postponementId: 'p1', newTargetOn: '2026-10-20' }),
      says: /uiterlijk donderdag 1 oktober 2026.*uiterlijk dinsdag 20 oktober 2026/,
    },
  ],
  ruling: [
    { story: stage.ruled, says: /8 september 2026.*over uw klacht.*Is de organisatie verantwoordelijk.*niet mee eens/ },
    { story: stage.ruled, to: RESPONDENT, says: /de klacht van mevrouw Klaassen/, not: /niet mee eens/ },
  ],
  withdrawalConfirmation: [
    { story: () => stage.admitted().do('withdraw', '2026-09-08'), says: /Op 8 september 2026 liet u ons weten/ },
  ],
  settlementConfirmation: [{ story: () => stage.admitted().do('settle', '2026-09-08'), says: /Op 8 september 2026/ }],
  objectionReceived: [
    { story: stage.objected, says: /10 september 2026.*de uitspraak van de directie/ },
    {
      story: () => stage.registered().refuseAdmission('2026-09-03').object('2026-09-10', 'nonAdmission'),
      says: /ons besluit om de klacht niet in behandeling te nemen/,
    },
  ],
  directCommitteeConsent: [{ story: stage.director, says: /Uw klacht met nummer 2026-001.*uiterlijk/ }],
  memberRequest: [
    {
      story: stage.named,
      to: 'chair',
      says: /als voorzitter.*De Linde|De Linde.*als voorzitter/,
      not: /Klaassen|Ruiter/,
    },
  ],
  memberAppointment: [{ story: stage.named, to: 'chair', says: /11 september 2026.*als voorzitter.*\(lid\)/ }],
  membersNamed: [{ story: stage.named, says: /\(voorzitter\).*\(lid\).*tot en met vrijdag 18 september 2026/ }],
  challengeDecision: [
    { story: () => challenged().do('decideChallenge', '2026-09-15', { granted: false }), says: /niet in te willigen/ },
    { story: granted, says: /ingewilligd\. Wij zoeken een nieuw lid/ },
    {
      story: () => granted().member('2026-09-16', 'member', 'fresh'),
      says: /ingewilligd\. In de plaats komt /,
      not: /Wij zoeken/,
    },
  ],
  dossierForwarded: [{ story: stage.forwarded, to: 'chair', says: /dossier van klacht 2026-001.*pagina.*SHA-256/ }],
  dossierInventory: [{ story: stage.forwarded, says: /Op 21 september 2026.*uw klacht.*Bijlage 1: klachtbrief/ }],
  committeeRuling: [
    { story: stage.merits, says: /5 oktober 2026.*ongegrond.*bindend binnen deze procedure/ },
    {
      story: () =>
        stage
          .registered()
          .refuseAdmission('2026-09-03')
          .sent('nonAdmission', '2026-09-03')
          .object('2026-09-10', 'nonAdmission')
          .forwarded('2026-09-11', '2026-09-21')
          .committeeRules('2026-10-05', 'admit'),
      says: /alsnog in behandeling/,
      not: /bindend/,
    },
  ],
  papersRecall: [
    { story: stage.merits, to: 'chair', says: /het dossier dat u op 21 september 2026 ontving.*uiterlijk/ },
  ],
  closing: [{ story: stage.closed, says: /Op 10 september 2026.*uitspraak gedaan.*tot en met 10 september 2028/ }],
  accessAnswer: [
    {
      story: () => stage.closed().do('receiveAccessRequest', '2026-09-14', { requestId: 'r' }),
      open: ['accessAnswer'],
      says: /Op 14 september 2026 vroeg u/,
    },
  ],
};

test.each(letterKinds.flatMap((kind) => table[kind].map((row, at) => ({ kind, at: at + 1, row }))))(
  '$kind ($at) knows what the case knows',
  async ({ kind, row: { story, to = COMPLAINANT, open = [], says, not } }) => {
    const { content } = prefill(await shippedTemplate(kind), { kind, to, about: null }, factsOf(story()));
    const text = plainText(content).replaceAll(/\s+/gu, ' ');
    expect(openFields(content)).toEqual(open);
    expect(text).toMatch(says);
    if (not !== undefined) expect(text).not.toMatch(not);
  },
);

/** About two people, each in a part of its own. */
const aboutTwo = () =>
  stage.registered({
    respondents: [{}, { external: true }],
    elements: [
      { deviation: 'eerste', respondentId: 'respondent1' },
      { deviation: 'tweede', respondentId: 'respondent2' },
    ],
  });
const admittedTwo = () => aboutTwo().sent('acknowledgement', '2026-09-02').admit('2026-09-03');
const ruledTwo = () => admittedTwo().hear('2026-09-07').rule('2026-09-08', 'partly').tellRuling('2026-09-09');

const toldTo: readonly (readonly [string, LetterKind, () => CaseScript, string, RegExp, RegExp])[] = [
  ['of the complaint only their part', 'respondentNotice', admittedTwo, 'respondent2', /Tekst tweede/, /Tekst eerste/],
  ['of the ruling only their part', 'ruling', ruledTwo, RESPONDENT, /Tekst eerste/, /Tekst tweede/],
  [
    'what it means for the organisation, inside it',
    'ruling',
    ruledTwo,
    RESPONDENT,
    /deels verantwoordelijk/,
    /Tekst tweede/,
  ],
  ['nothing of that, from outside', 'ruling', ruledTwo, 'respondent2', /Tekst tweede/, /verantwoordelijk/],
  [
    'of the committee’s ruling only their part',
    'committeeRuling',
    () =>
      ruledTwo().object('2026-09-10').forwarded('2026-09-11', '2026-09-21').committeeRules('2026-10-05', 'notUpheld'),
    'respondent2',
    /Tekst tweede: ongegrond/,
    /Tekst eerste|: ongegrond.*: ongegrond/,
  ],
  [
    'not what else was complained of',
    'admission',
    () =>
      stage
        .registered({ elements: [{ deviation: 'eerste' }, { deviation: 'tweede' }] })
        .do('decideAdmission', '2026-09-03', {
          decisions: [
            { elementId: 'element1', admitted: true, ground: null, reason: null },
            { elementId: 'element2', admitted: false, ground: 'other', reason: 'text' },
          ],
        }),
    RESPONDENT,
    /Tekst eerste/,
    /nemen wij niet|Tekst tweede/,
  ],
  [
    'not what the organisation learns',
    'closing',
    () =>
      stage
        .ruled()
        .do('planImprovement', '2026-09-10', { improvementId: 'i', text: 'les', structural: true, dueOn: '2026-12-01' })
        .do('closeCase', '2026-09-10'),
    RESPONDENT,
    /afgesloten/,
    /Tekst les|geleerd/,
  ],
];

test.each(toldTo)('a receiver reads %s: %s', async (_what, kind, story, to, says, not) => {
  const { content } = prefill(await shippedTemplate(kind), { kind, to, about: null }, factsOf(story()));
  const text = plainText(content).replaceAll(/\s+/gu, ' ');
  expect(text).toMatch(says);
  expect(text).not.toMatch(not);
});

test('papers are asked back of whom got them, and of nobody else', async () => {
  const template = await shippedTemplate('papersRecall');
  const open = (to: string) =>
    openFields(prefill(template, { kind: 'papersRecall', to, about: null }, factsOf(stage.merits())).content);
  expect([open('chair'), open(RESPONDENT)]).toEqual([[], ['papers']]);
});
