/** What Vandaag puts first, says together, and keeps for later; and where its buttons lead. */
import { describe, expect, test } from 'vitest';
import { routeToStep } from '../../../renderer/procedure/step-route.ts';
import { draftPlace } from '../../../renderer/today/draft-place.ts';
import type { CaseBrief } from '../../../shared/contract/agenda.ts';
import { planToday } from '../../../shared/procedure/day-plan.ts';
import { type Obligation, type ObligationKind, obligationRules } from '../../../shared/procedure/obligation.ts';
import { defaultCasePolicy } from '../../../shared/procedure/policy.ts';

const today = '2026-12-10';
const brief: CaseBrief = {
  caseId: 'c',
  number: '2026-001',
  status: 'hearing',
  subjectKinds: [],
  people: {},
  policy: defaultCasePolicy,
  receivedOn: null,
};

const duty = (kind: ObligationKind, dueOn: string | null, part: Partial<Obligation> = {}): Obligation => ({
  key: `${kind}:${part.about ?? ''}`,
  kind,
  ...obligationRules[kind],
  holder: 'management',
  about: null,
  status: dueOn !== null && dueOn < today ? 'overdue' : 'open',
  dueOn,
  metOn: null,
  spec: null,
  command: 'recordSent',
  letter: null,
  subject: null,
  ...part,
});
const plan = (...list: readonly Obligation[]) =>
  planToday({ today, cases: { c: brief }, items: list.map((obligation) => ({ caseId: 'c', obligation })) });
const kinds = (tasks: ReturnType<typeof plan>['now']) => tasks.map(({ obligation }) => obligation.kind);

describe('the plan of the day', () => {
  test('late first, then whom to warn, then by date, then what has no date', () => {
    const { now } = plan(
      duty('tellConfidentiality', null),
      duty('decideAdmission', '2026-12-09'),
      duty('invite', '2026-12-15'),
      duty('answerUrgentQuestion', null),
      duty('acknowledge', '2026-12-09'),
    );
    expect(kinds(now)).toEqual([
      'acknowledge',
      'answerUrgentQuestion',
      'decideAdmission',
      'invite',
      'tellConfidentiality',
    ]);
  });

  test('what asks for attention this week is counted, and comes first', () => {
    const { now, pressing } = plan(
      duty('close', null),
      duty('improve', null),
      duty('invite', '2026-12-21'),
      duty('decideAdmission', '2026-12-17'),
      duty('acknowledge', '2026-12-17'),
      duty('answerUrgentQuestion', null),
    );
    expect(kinds(now)).toEqual([
      'answerUrgentQuestion',
      'acknowledge',
      'decideAdmission',
      'invite',
      'improve',
      'close',
    ]);
    expect(pressing).toBe(3);
  });

  test('a late complaint is one card, with postponing as its button', () => {
    const { now } = plan(duty('handle', '2026-12-09'), duty('considerPostponement', '2026-12-09'));
    expect(kinds(now)).toEqual(['handle']);
    expect(now[0]?.remedy?.kind).toBe('considerPostponement');
    expect(kinds(plan(duty('considerPostponement', '2026-12-11')).now)).toEqual(['considerPostponement']);
  });

  test('only a term of the text or the law is late; a passed target of our own is not', () => {
    const { late, now } = plan(duty('acknowledge', '2026-12-09'), duty('decideAdmission', '2026-12-09'));
    expect(late).toBe(1);
    expect(now.map((task) => [task.obligation.kind, task.late, task.left])).toEqual([
      ['acknowledge', true, -1],
      ['decideAdmission', false, -1],
    ]);
  });

  test('an invitation to each of two parties is one thing to do; two committee reports stay apart', () => {
    const { now } = plan(
      duty('invite', '2026-12-15', { about: 'complainant', letter: 'hearingInvitation' }),
      duty('invite', '2026-12-15', { about: 'r', letter: 'hearingInvitation' }),
      duty('tellCommitteeRuling', null, { about: 'complainant' }),
      duty('tellCommitteeRuling', null, { about: 'r' }),
    );
    expect(now.map(({ about }) => about)).toEqual([['complainant', 'r'], ['complainant'], ['r']]);
  });

  test('the thirty days and appointed days are for later until they are past or near', () => {
    const far = plan(duty('handle', '2027-01-04'), duty('completeImprovement', '2027-03-01'));
    expect([far.now, kinds(far.later)]).toEqual([[], ['handle', 'completeImprovement']]);
    const near = plan(duty('handle', '2026-12-09'), duty('completeImprovement', '2026-12-14'));
    expect([kinds(near.now), near.later, near.late]).toEqual([['handle', 'completeImprovement'], [], 1]);
  });
});

test('a duty leads to its letter, its form, or the case itself', () => {
  const letter = duty('invite', null, { letter: 'hearingInvitation', about: 'r', subject: 's' });
  expect(routeToStep('c', letter)).toEqual({
    screen: 'case',
    caseId: 'c',
    tab: 'letters',
    step: { command: 'finaliseLetter', letter: 'hearingInvitation', about: 'r', subject: 's' },
  });
  expect(routeToStep('c', duty('rule', null, { command: 'rule' }))).toMatchObject({
    tab: 'course',
    step: { command: 'rule' },
  });
  expect(routeToStep('c', duty('handle', null))).toEqual({ screen: 'case', caseId: 'c', tab: 'course' });
  expect(routeToStep('c', duty('forwardDossier', null, { command: 'forwardDossier' }))).toMatchObject({
    tab: 'dossier',
  });
});

test('a draft is taken up where it was begun, and a strange one nowhere', () => {
  expect(draftPlace('intake:7')).toEqual({ what: 'intake', to: { screen: 'intake', draftId: '7' } });
  expect(draftPlace('case:c:rule')).toEqual({
    what: 'rule',
    to: { screen: 'case', caseId: 'c', tab: 'course', step: { command: 'rule' } },
  });
  expect([draftPlace('case:c:nonsense'), draftPlace('letter:c')]).toEqual([null, null]);
});
