/** Every member of every union of the procedure yields a whole sentence, in both languages, for cases from all stages. */
import { describe, expect, test } from 'vitest';
import { messagesByLanguage } from '../../../renderer/i18n/language.ts';
import { eventSentence } from '../../../renderer/procedure/event-sentence.ts';
import { fieldWords } from '../../../renderer/procedure/field-words.ts';
import { joined, type Names, namesOfBrief, namesOfCase } from '../../../renderer/procedure/names.ts';
import { obligationText } from '../../../renderer/procedure/obligation-sentence.ts';
import { explainRefusal } from '../../../renderer/procedure/refusal-explanation.ts';
import { waitingText } from '../../../renderer/procedure/waiting-sentence.ts';
import { candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { commandTypes } from '../../../shared/procedure/command.ts';
import { type CaseEvent, eventTypes } from '../../../shared/procedure/event.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { type Obligation, obligationKinds, obligationRules } from '../../../shared/procedure/obligation.ts';
import { emptyPerson, type Person } from '../../../shared/procedure/person.ts';
import { defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import { refusal, refusalCodes } from '../../../shared/procedure/refusal.ts';
import * as stages from '../procedure/stages.ts';

const { nl, en } = messagesByLanguage;
const today = '2026-12-10';

const devries: Person = { ...emptyPerson, salutation: 'madam', givenName: 'Anna', familyName: 'de Vries' };
const jansen: Person = { ...emptyPerson, salutation: 'sir', familyName: 'Jansen' };

const withPeople = (state: Case): Case => ({
  ...state,
  complainant: state.complainant && { ...state.complainant, personId: 'devries' },
  respondents: state.respondents.map((r) => ({ ...r, personId: 'jansen' })),
});

const namesFor = (state: Case, t: typeof nl, hidden = false): Names =>
  namesOfCase(
    {
      state: withPeople(state),
      actor: 'director1',
      today,
      people: { devries, jansen },
      directors: [
        { actorId: 'director1', name: 'Marijke Bakker' },
        { actorId: 'director2', name: 'Omar Haddad' },
      ],
      documents: [],
      themes: [],
    },
    hidden,
    t,
  );

/** A whole sentence: begins with a capital, ends with a stop, and nothing of the machinery shows through. */
function expectSentence(text: string, where: string): void {
  expect(text, where).toMatch(/^[\p{Lu}‘(]/u);
  expect(text, where).toMatch(/[.?]$/);
  expect(text, where).not.toMatch(/undefined|null|\[object|\{\{|\$\{|\s{2}|\s[.,:]|\.\.$/);
  expect(text, where).not.toMatch(/\p{L}-?\d+\b/u);
  expect(text, where).not.toContain('  ');
}

const cases = Object.entries(stages).map(([name, script]) => [name, script().case] as const);

/** Each candidate as if it had been recorded: every kind of event, and its variants. */
const eventsOf = (state: Case): readonly CaseEvent[] => {
  const newId = (kind: string): string => `${kind}-1`;
  const x = { on: today, actor: 'director1', directors: ['director1', 'director2'], newId };
  return commandTypes.flatMap((type) =>
    candidatesOf(type, state, x).map(
      ({ type: _type, ...facts }) => ({ type: eventTypes[type], ...facts, setAside: [] }) as unknown as CaseEvent,
    ),
  );
};

describe.each([
  ['Dutch', nl],
  ['English', en],
])('%s', (_language, t) => {
  test('every event of every stage is a sentence, also with names hidden', () => {
    const said = new Set<string>();
    for (const [name, state] of cases)
      for (const hidden of [false, true])
        for (const event of [...state.history, ...eventsOf(state)]) {
          const sentence = eventSentence(event, 'director1', namesFor(state, t, hidden), t);
          expectSentence(sentence, `${name} ${event.type}`);
          if (hidden) expect(sentence).not.toMatch(/Vries|Jansen|Bakker|Haddad/);
          said.add(event.type);
        }
    expect([...said].sort()).toEqual(Object.values(eventTypes).sort());
  });

  test.each(obligationKinds)('%s: an order with and without its date, a button and a reason', (kind) => {
    const o: Obligation = {
      key: kind,
      kind,
      ...obligationRules[kind],
      holder: 'management',
      about: COMPLAINANT,
      status: 'open',
      dueOn: '2026-12-10',
      metOn: null,
      spec: null,
      command: kind === 'composeCommittee' ? 'discloseNames' : 'recordSent',
      letter: null,
      subject: null,
    };
    const text = obligationText(o, namesFor(stages.forwarded().case, t), t);
    for (const sentence of [text.sentence, text.dated, text.why, text.norm]) expectSentence(sentence, kind);
    expect(text.sentence).not.toContain('10 ');
    expect(text.button).toMatch(/^\p{Lu}/u);
  });

  test.each(refusalCodes)('%s: what stands in the way and what to do', (code) => {
    const facts = {
      date: '2026-12-10',
      cause: '2026-12-11',
      what: 'member',
      lastDay: '2026-12-10',
      sentOn: '2026-12-10',
      replyBy: '2026-12-12',
      partyId: COMPLAINANT,
      target: '2026-12-10',
      newTarget: '2026-12-09',
      parties: [COMPLAINANT, 'respondent1'],
      ties: ['family', 'business'],
      points: ['size', 'even', 'chair'],
      earliest: '2026-12-17',
      endsOn: '2028-12-10',
    };
    const names = namesFor(stages.heard().case, t);
    const { what, todo, norm } = explainRefusal(refusal(code, facts), names, t);
    for (const sentence of [what, todo, norm]) expectSentence(sentence, code);
  });

  test('every field of every command has a label', () => {
    for (const type of commandTypes) expect(fieldWords(t, type, 'happenedOn').label, type).toMatch(/^\p{Lu}/u);
  });
});

describe('in Dutch', () => {
  const names = namesFor(stages.heard().case, nl);
  const acknowledge = (basis: 'text' | 'own'): Obligation => ({
    key: 'acknowledge',
    kind: 'acknowledge',
    norm: 'M6',
    basis,
    holder: 'management',
    about: COMPLAINANT,
    status: 'open',
    dueOn: '2026-12-10',
    metOn: null,
    spec: null,
    command: 'recordSent',
    letter: 'acknowledgement',
    subject: null,
  });

  test('a term of the text is "uiterlijk", a target of our own a wish', () => {
    expect(obligationText(acknowledge('text'), names, nl).dated).toBe(
      'Stuur mevrouw De Vries uiterlijk donderdag 10 december een ontvangstbevestiging.',
    );
    expect(obligationText(acknowledge('own'), names, nl).dated).toContain('liefst uiterlijk donderdag 10 december');
  });

  test('alike duties of one case are said together, each name once', () => {
    const invite: Obligation = { ...acknowledge('text'), kind: 'invite', about: COMPLAINANT };
    expect(obligationText(invite, names, nl, [COMPLAINANT, 'respondent1', COMPLAINANT]).sentence).toBe(
      'Nodig mevrouw De Vries en de heer Jansen uit om gehoord te worden.',
    );
  });

  test('who did what: the person at work is "u", somebody else has a name, a party its own', () => {
    const withdrawn = { type: 'withdrawn', happenedOn: today, text: null, documentId: null, setAside: [] } as const;
    const hold = { type: 'holdLifted', happenedOn: today, holdId: 'h', reason: null, setAside: [] } as const;
    expect(eventSentence(withdrawn, 'director1', names, nl)).toBe('Mevrouw De Vries heeft de klacht ingetrokken.');
    expect(eventSentence(hold, 'director1', names, nl)).toBe('U heeft het langer bewaren beëindigd.');
    expect(eventSentence(hold, 'director2', names, nl)).toBe('Omar Haddad heeft het langer bewaren beëindigd.');
    expect(eventSentence(hold, 'director2', namesFor(stages.heard().case, nl, true), nl)).toBe(
      'Een directielid heeft het langer bewaren beëindigd.',
    );
  });

  test('a refusal names the people and the days it is about', () => {
    const { what, yields } = explainRefusal(
      refusal('notHeardYet', { parties: [COMPLAINANT, 'respondent1'] }),
      names,
      nl,
    );
    expect(what).toBe('Wel uitgenodigd, maar nog niet gehoord: mevrouw De Vries en de heer Jansen.');
    expect(yields).toBe(true);
    expect(explainRefusal(refusal('retentionRunning', { endsOn: '2028-12-10' }), names, nl).what).toContain(
      'zondag 10 december 2028',
    );
  });

  test('waiting says who, for what, and until when', () => {
    const item = { who: COMPLAINANT, what: 'information', since: '2026-11-16', until: '2026-11-30' } as const;
    expect(waitingText(item, names, nl)).toEqual({
      sentence: 'Mevrouw De Vries vult de klacht aan.',
      when: 'Gevraagd op maandag 16 november, antwoord uiterlijk maandag 30 november',
    });
  });

  test('an outline of a case gives the same names, and roles where a name is unknown or hidden', () => {
    const brief = {
      caseId: 'c',
      number: '2026-001',
      status: 'received',
      subjectKinds: ['trainer'],
      people: {
        [COMPLAINANT]: { person: devries, role: 'complainant' },
        r: { person: null, role: 'trainer' },
        o: { person: null, role: 'organisation' },
      },
      policy: defaultCasePolicy,
      receivedOn: today,
    } as const;
    const from = (hidden: boolean) => {
      const { party } = namesOfBrief({ ...brief, subjectKinds: [...brief.subjectKinds] }, today, hidden, nl);
      return [COMPLAINANT, 'r', 'o', 'unknown', null].map(party);
    };
    const rest = ['de persoon over wie de klacht gaat', 'de organisatie', 'een betrokkene', 'een betrokkene'];
    expect(from(false)).toEqual(['mevrouw De Vries', ...rest]);
    expect(from(true)).toEqual(['de indiener', ...rest]);
  });

  test('lists end with "en"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => joined(words, nl))).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
  });
});
