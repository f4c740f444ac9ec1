/** The intake form: whatever is filled in registers as the procedure expects it, and what is missing is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComplaintForm,
  chooseRespondent,
  chooseSubject,
  complaintFormSchema,
  emptyElement,
  emptyForm,
  parseForm,
  removeElement,
  toRegistration,
} from '../../../renderer/intake/complaint-form.ts';
import { problemsOf } from '../../../renderer/intake/form-problems.ts';
import { meaningOf } from '../../../renderer/intake/meaning.ts';
import { registerCase } from '../../../shared/contract/cases.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';
import { capacities, channels, subjectKinds } from '../../../shared/procedure/fact.ts';
import { emptyPerson } from '../../../shared/procedure/person.ts';
import { defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import { dayAfter, dueOn, invitationTerm, workingDayFrom } from '../../../shared/procedure/terms.ts';

const today = '2026-11-23';
function counter() {
  let n = 0;
  return () => `id-${++n}`;
}

/** A letter by post about one trainer, as a director fills it in. */
function letterByPost(newId = counter()): ComplaintForm {
  const blank = emptyForm(newId);
  const [element = emptyElement(newId)] = blank.elements;
  const form: ComplaintForm = {
    ...blank,
    channel: 'post',
    receivedOn: '2026-11-20',
    datedOn: '2026-11-17',
    postmark: 'date',
    postmarkOn: '2026-11-18',
    originalLocation: 'Kast 2, map november',
    complainant: {
      ...blank.complainant,
      person: { ...emptyPerson, familyName: 'de Vries', street: 'Dorpsstraat 1', city: 'Ede' },
    },
    capacity: 'self',
    elements: [{ ...element, deviation: 'De les viel uit.', incidentKind: 'date', incidentOn: '2026-11-02' }],
    summary: 'Uitgevallen les',
  };
  return chooseSubject(form, element.elementId, 'trainer', newId);
}

const registration = (form: ComplaintForm) => toRegistration(form, { today, draftKey: 'intake:1', newId: counter() });

describe('what registering sends', () => {
  test('keeps letter date, postmark and receipt apart, and where the paper is', () => {
    const sent = registration(letterByPost());
    const [receipt] = sent?.complaint.receipts ?? [];
    expect(receipt).toMatchObject({ receivedOn: '2026-11-20', datedOn: '2026-11-17', postmark: '2026-11-18' });
    expect(sent?.texts.find((t) => t.id === receipt?.originalLocation)?.body).toBe('Kast 2, map november');
    expect(sent?.complaint.elements[0]?.broughtOn).toBe('2026-11-20');
  });

  test('an anonymous complaint names nobody and can be told nothing', () => {
    const sent = registration({ ...letterByPost(), anonymous: true, nameWithheld: true });
    expect(sent?.complaint.complainant).toMatchObject({ personId: null, reachable: false, nameWithheld: false });
    expect(sent?.people).toEqual([]);
  });

  test('somebody known is referred to, and written again only when changed', () => {
    const form = letterByPost();
    const known = { ...form.complainant, known: form.complainant.person };
    expect(registration({ ...form, complainant: known })?.people).toEqual([]);
    const moved = { ...known, person: { ...known.person, city: 'Arnhem' } };
    expect(registration({ ...form, complainant: moved })?.people.map((p) => p.id)).toEqual([known.id]);
  });

  test('the envelope is not the letter', () => {
    const document = { title: 'scan.pdf', pages: 1 };
    const sent = registration({
      ...letterByPost(),
      documents: [
        { ...document, documentId: 'envelope', role: 'envelope' },
        { ...document, documentId: 'letter', role: 'complaintLetter' },
      ],
    });
    expect(sent?.complaint.receipts[0]?.documentId).toBe('letter');
    expect(sent?.documents).toHaveLength(2);
  });

  test('a telephone call has no postmark, letter date or paper', () => {
    const sent = registration({ ...letterByPost(), channel: 'telephone' });
    expect(sent?.complaint.receipts[0]).toMatchObject({ postmark: 'none', datedOn: null, originalLocation: null });
  });
});

describe('whom it is about', () => {
  test('a second part about the same kind of subject starts at the same person, and can be about another', () => {
    const newId = counter();
    const form = letterByPost(newId);
    const second = emptyElement(newId);
    const two = chooseSubject({ ...form, elements: [...form.elements, second] }, second.elementId, 'trainer', newId);
    expect(two.respondents).toHaveLength(1);
    const other = chooseRespondent(two, second.elementId, null, newId);
    expect(new Set(other.elements.map((e) => e.respondentId)).size).toBe(2);
    expect(removeElement(other, second.elementId).respondents).toHaveLength(1);
  });

  test('another kind of subject drops the person who is no longer named', () => {
    const form = letterByPost();
    const [element] = form.elements;
    const about = chooseSubject(form, element?.elementId ?? '', 'none', counter());
    expect(about.respondents).toEqual([]);
    expect(registration(about)?.complaint.elements[0]).toMatchObject({ subject: 'none', respondentId: null });
  });
});

describe('what is missing', () => {
  const codes = (form: ComplaintForm) => problemsOf(form).map((p) => p.code);
  test('nothing, of a letter filled in', () => expect(codes(letterByPost())).toEqual([]));
  test('an empty form asks for what it needs, in the order of the screen', () =>
    expect(codes(emptyForm(counter()))).toEqual([
      'channelMissing',
      'receivedMissing',
      'complainantMissing',
      'capacityMissing',
      'deviationMissing',
      'subjectMissing',
      'incidentMissing',
      'summaryMissing',
    ]));
  test.each<[string, Partial<ComplaintForm>, string]>([
    ['postmark after receipt', { postmarkOn: '2026-11-21' }, 'postmarkAfterReceipt'],
    ['for whom', { capacity: 'parent', mandate: 'notNeeded' }, 'clientMissing'],
    ['a mandate', { capacity: 'payer' }, 'mandateMissing'],
  ])('%s', (_name, change, code) => expect(codes({ ...letterByPost(), ...change })).toEqual([code]));
});

describe('what it means', () => {
  test('says by when, and that the letter is in time by its postmark', () => {
    const { timeliness, acknowledgement, target } = meaningOf(
      { ...letterByPost(), receivedOn: '2026-12-07', postmarkOn: '2026-12-02' },
      defaultCasePolicy,
    );
    expect(timeliness.map((t) => [t.verdict, t.lastDay])).toEqual([['inTimeByPosting', '2026-12-02']]);
    expect(acknowledgement?.dueOn).toBe('2026-12-21');
    expect(target?.dueOn).toBe('2027-01-06');
  });

  test('promises no target while the 30 days start later', () => {
    const later = { ...defaultCasePolicy, targetStart: 'acknowledgement' as const };
    expect(meaningOf(letterByPost(), later)).toMatchObject({ target: null, tightness: null });
  });

  test('the latest day to acknowledge still fits, and the next working day does not', () => {
    const days = Array.from({ length: 400 }, (_, n) => dayAfter('2026-01-01', n));
    const tight = days.flatMap((receivedOn) => {
      const { target, tightness } = meaningOf({ ...letterByPost(), receivedOn }, defaultCasePolicy);
      return target === null || tightness === null ? [] : [{ target: target.dueOn, ...tightness }];
    });
    expect(tight.length).toBeGreaterThan(10);
    const invited = (day: string) => dueOn(defaultCasePolicy, invitationTerm(day));
    for (const { target, invitationDueOn, acknowledgeBy } of tight) {
      expect(invitationDueOn > target).toBe(true);
      if (acknowledgeBy === null) continue;
      expect(invited(acknowledgeBy) <= target).toBe(true);
      expect(invited(workingDayFrom(defaultCasePolicy, acknowledgeBy, 1)) > target).toBe(true);
    }
  });
});

// --- Any form a person can leave behind ---

const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', '  ') },
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
);
const email = fc.oneof({ weight: 1, arbitrary: line }, { weight: 8, arbitrary: fc.constantFrom('', 'a@b.example') });
const day = fc.option(fc.constantFrom('2026-10-01', '2026-11-02', '2026-11-20', '2026-11-23'), { nil: null, freq: 12 });
const person = fc.record({
  kind: fc.constantFrom('person' as const, 'organisation' as const),
  salutation: fc.constantFrom('madam' as const, 'sir' as const, 'neutral' as const),
  givenName: line,
  familyName: line,
  organisation: line,
  street: line,
  postcode: line,
  city: line,
  country: line,
  email,
  phone: line,
  dateOfBirth: day,
});
const anyForm: fc.Arbitrary<ComplaintForm> = fc
  .record({
    base: fc.record({
      channel: fc.option(fc.constantFrom(...channels), { nil: null, freq: 20 }),
      receivedOn: day,
      reachedManagementOn: day,
      datedOn: day,
      postmark: fc.constantFrom('date' as const, 'illegible' as const, 'none' as const, null),
      postmarkOn: day,
      originalLocation: line,
      anonymous: fc.boolean(),
      capacity: fc.option(fc.constantFrom(...capacities), { nil: null, freq: 20 }),
      mandate: fc.constantFrom('shown' as const, 'awaited' as const, 'notNeeded' as const, null),
      nameWithheld: fc.boolean(),
      summary: line,
    }),
    people: fc.tuple(person, person, person),
    parts: fc.array(
      fc.record({
        subject: fc.constantFrom(...subjectKinds),
        other: fc.boolean(),
        deviation: line,
        wish: line,
        incidentKind: fc.constantFrom(
          'date' as const,
          'period' as const,
          'approximate' as const,
          'unknown' as const,
          null,
        ),
        incidentFrom: day,
        incidentOn: day,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ base, people: [complainant, client, respondent], parts }) => {
    const newId = counter();
    const blank = emptyForm(newId);
    const elements = parts.map(({ subject: _s, other: _o, ...part }) => ({ ...emptyElement(newId), ...part }));
    const start: ComplaintForm = {
      ...blank,
      ...base,
      complainant: { ...blank.complainant, person: complainant },
      client: { ...blank.client, person: client },
      elements,
    };
    const chosen = parts.reduce((form, { subject, other }, at) => {
      const id = elements[at]?.elementId ?? '';
      const about = chooseSubject(form, id, subject, newId);
      return other ? chooseRespondent(about, id, null, newId) : about;
    }, start);
    return {
      ...chosen,
      respondents: chosen.respondents.map((r) => ({ ...r, who: { ...r.who, person: respondent } })),
    };
  });

test('any form without problems registers, by the schema and by the procedure', () => {
  let registered = 0;
  fc.assert(
    fc.property(anyForm, (form) => {
      const input = registration(form);
      if (problemsOf(form).length > 0) return;
      registered++;
      const { complaint } = registerCase.input.parse(input);
      const command = {
        type: 'registerComplaint' as const,
        ...complaint,
        number: '2026-001',
        policy: defaultCasePolicy,
      };
      const context = { today, actor: 'a', directors: ['a'], setAside: [] };
      expect(decide(emptyCase('case'), command, context)).toMatchObject({ ok: true });
    }),
    { numRuns: 2000 },
  );
  expect(registered).toBeGreaterThan(200);
});

test('any form survives being kept as a draft', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const kept = parseForm(JSON.parse(JSON.stringify(form)));
      expect(kept).toEqual(complaintFormSchema.parse(form));
    }),
  );
  expect(parseForm({ caseId: 'older' })).toBeNull();
});
