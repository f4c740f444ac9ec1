import { describe, expect, test } from 'vitest';
import { replay } from '../../../shared/procedure/evolve.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { nextActions } from '../../../shared/procedure/next-action.ts';
import { firstReceiptOn, hasCommitteeMatter, opportunityOf, targetOf } from '../../../shared/procedure/query.ts';
import { stageLine, statusOf } from '../../../shared/procedure/stage.ts';
import { timelinessOfCase } from '../../../shared/procedure/timeliness.ts';
import { waitingFor } from '../../../shared/procedure/waiting.ts';
import { DIRECTOR, RESPONDENT, receiptOn, script } from './case-script.ts';
import { admitted, closed, director, forwarded, heard, named, objected, planned, registered, ruled } from './stages.ts';

const SECOND = 'respondent2';
const two = () =>
  registered({
    respondents: [{}, {}],
    elements: [{ respondentId: RESPONDENT }, { respondentId: SECOND }],
  })
    .sent('acknowledgement', '2026-09-02')
    .admit('2026-09-03');
const only = (elementId: string) => ({ elements: [{ elementId, outcome: 'upheld' as const, reason: 'text' }] });

describe('a planned hearing', () => {
  test('asks to be held on its own day, and to be planned for whoever has none yet [H1]', () => {
    const s = planned().sent('hearingInvitation', '2026-09-04').sent('hearingInvitation', '2026-09-04', RESPONDENT);
    expect(s.obligation('hear', COMPLAINANT, '2026-09-05')).toMatchObject({
      command: 'holdSession',
      subject: 's1',
      dueOn: '2026-09-08',
    });
    expect(s.obligation('hear', RESPONDENT, '2026-09-05')).toMatchObject({ command: 'planSession', subject: null });
  });
});

describe('several respondents', () => {
  test('each is invited and heard; a ruling needs only those whom its elements concern [H1 H3]', () => {
    const s = two();
    expect(s.all('invite').map((o) => o.about)).toEqual([COMPLAINANT, RESPONDENT, SECOND]);
    s.hearOnly(COMPLAINANT, '2026-09-07').hearOnly(RESPONDENT, '2026-09-07');
    expect(s.refused(s.command('rule', '2026-09-08'))).toMatchObject({
      code: 'noOpportunity',
      facts: { parties: [SECOND] },
    });
    s.do('rule', '2026-09-08', only('element1'));
    expect(s.refused(s.command('rule', '2026-09-09', only('element2'))).code).toBe('noOpportunity');
    // The second respondent is told nothing of a ruling about the first.
    expect(s.all('tellRuling').map((o) => o.about)).toEqual([COMPLAINANT, RESPONDENT]);
    s.hearOnly(SECOND, '2026-09-09').do('rule', '2026-09-10', only('element2'));
    expect(s.all('tellRuling').map((o) => o.about)).toEqual([COMPLAINANT, RESPONDENT, COMPLAINANT, SECOND]);
  });

  test('what was ruled in an earlier round needs no new hearing [K3 H1]', () => {
    const s = registered({
      respondents: [{}, {}],
      elements: [{ respondentId: RESPONDENT }, { respondentId: SECOND }],
    });
    s.do('decideAdmission', '2026-09-02', {
      decisions: [
        { elementId: 'element1', admitted: true, ground: null, reason: null },
        { elementId: 'element2', admitted: false, ground: 'other', reason: 'text' },
      ],
    });
    s.sent('nonAdmission', '2026-09-02').hearOnly(COMPLAINANT, '2026-09-07').hearOnly(RESPONDENT, '2026-09-07');
    s.do('rule', '2026-09-08', only('element1'));
    s.do('object', '2026-09-09', { against: 'nonAdmission', elementIds: ['element2'] });
    s.forwarded('2026-09-10', '2026-09-18').do('recordCommitteeRuling', '2026-10-05', {
      elements: [{ elementId: 'element2', outcome: 'admit' }],
    });
    expect(s.all('invite').flatMap((o) => (o.key.startsWith('invite:1') ? [o.about] : []))).toEqual([
      COMPLAINANT,
      SECOND,
    ]);
    s.hearOnly(COMPLAINANT, '2026-10-06').hearOnly(SECOND, '2026-10-06').do('rule', '2026-10-07', only('element2'));
    expect(s.case.elements.map((e) => e.ruling?.on)).toEqual(['2026-09-08', '2026-10-07']);
  });

  test('an element that names nobody concerns whoever no element names, or everybody [H1]', () => {
    const named = registered({ elements: [{}, { respondentId: null }] }).admit('2026-09-02');
    named.hearOnly(COMPLAINANT, '2026-09-03');
    expect(named.refused(named.command('rule', '2026-09-04', only('element2'))).code).toBe('noOpportunity');
  });
});

describe('hearing', () => {
  test('a joint session hears everybody present; who stays away is not heard [H1 H2]', () => {
    const s = admitted();
    for (const to of [COMPLAINANT, RESPONDENT]) s.sent('hearingInvitation', '2026-09-04', to);
    const joint = { sessionId: 'j', partyIds: [COMPLAINANT, RESPONDENT], on: '2026-09-08', askedObjections: true };
    s.do('planSession', '2026-09-05', joint).do('holdSession', '2026-09-08', {
      sessionId: 'j',
      present: [COMPLAINANT],
    });
    expect([COMPLAINANT, RESPONDENT].map((p) => opportunityOf(s.case, p))).toEqual(['heard', 'invited']);
    expect(s.refused(s.command('rule', '2026-09-09'))).toMatchObject({ code: 'notHeardYet', hard: false });
    s.rule('2026-09-09', 'no', { setAside: ['notHeardYet'] });
    expect(s.case.history.at(-1)?.setAside.map((x) => x.code)).toEqual(['notHeardYet']);
  });

  test('what comes forward after a hearing is put to whoever was heard before the ruling on it [H1 M1]', () => {
    const s = admitted().hear('2026-09-07').do('addElement', '2026-09-08').do('decideAdmission', '2026-09-08');
    const both = { parties: [COMPLAINANT, RESPONDENT] };
    expect(s.refused(s.command('rule', '2026-09-09'))).toMatchObject({
      code: 'notHeardOnThis',
      hard: false,
      facts: both,
    });
    // What was heard can be ruled on all the same.
    s.do('rule', '2026-09-09', only('element1'));
    expect(s.case.elements.map((e) => e.ruling?.on ?? null)).toEqual(['2026-09-09', null]);
  });

  test('a reaction or another session answers to it [H1]', () => {
    const s = admitted().hear('2026-09-07').do('addElement', '2026-09-08').do('decideAdmission', '2026-09-08');
    s.do('recordReaction', '2026-09-09', { from: COMPLAINANT });
    expect(s.refused(s.command('rule', '2026-09-10')).facts).toEqual({ parties: [RESPONDENT] });
    s.do('planSession', '2026-09-10', { sessionId: 'again', partyIds: [RESPONDENT], on: '2026-09-11' });
    s.do('holdSession', '2026-09-11', { sessionId: 'again', present: [RESPONDENT] });
    s.rule('2026-09-12', 'no');
    expect(s.case.elements.map((e) => e.ruling?.on)).toEqual(['2026-09-12', '2026-09-12']);
  });

  test('an invitation that cannot reach anybody is overtaken by one that arrives [H1]', () => {
    const s = admitted().do('recordTellingImpossible', '2026-09-04', { kind: 'hearingInvitation', to: RESPONDENT });
    expect(opportunityOf(s.case, RESPONDENT)).toBe('unreachable');
    s.sent('hearingInvitation', '2026-09-07', RESPONDENT);
    expect(opportunityOf(s.case, RESPONDENT)).toBe('invited');
  });

  test('whoever comes after all takes back a waiver [H1]', () => {
    const s = admitted()
      .sent('hearingInvitation', '2026-09-04')
      .do('waiveHearing', '2026-09-05', { partyId: COMPLAINANT });
    s.do('recordInvitationReply', '2026-09-07', { partyId: COMPLAINANT, reply: 'comes' });
    expect(opportunityOf(s.case, COMPLAINANT)).toBe('invited');
  });

  test('a ruling is not dated before the hearing it rests on [B1 H1]', () => {
    const s = heard();
    expect(s.refused(s.command('rule', '2026-09-06')).code).toBe('dateBeforeCause');
  });

  test('a companion who walks in is heard of confidentiality at the session [H4 H5]', () => {
    const s = planned().do('addParticipant', '2026-09-08', { participantId: 'p', of: COMPLAINANT, announced: false });
    s.do('recordConfidentiality', '2026-09-08', { who: 'p', how: 'told' });
    s.do('holdSession', '2026-09-08', { sessionId: 's1', companions: ['p'], toldConfidentiality: false });
    expect(s.case.sessions[0]?.state).toBe('held');
  });
});

describe('terms', () => {
  test('the first of several receipts starts the terms, in whatever order they are recorded [M5 M6]', () => {
    const s = registered({ registeredOn: '2026-09-03', receipts: [receiptOn('2026-09-03'), receiptOn('2026-09-01')] });
    expect(firstReceiptOn(s.case)).toBe('2026-09-01');
    s.do('addReceipt', '2026-09-04', { receipt: receiptOn('2026-08-28') });
    expect(s.obligation('acknowledge')?.dueOn).toBe('2026-09-11');
    s.do('addReceipt', '2026-09-05', { receipt: receiptOn('2026-09-02') });
    expect(firstReceiptOn(s.case)).toBe('2026-08-28');
  });

  test('the invitation term runs from the acknowledgement that arrived [H3 M6]', () => {
    const s = registered().sent('acknowledgement', '2026-09-02', COMPLAINANT, { sendingId: 'a1' }).admit('2026-09-03');
    s.do('recordReturned', '2026-09-07', { sendingId: 'a1', reason: 'bounced' }).sent('acknowledgement', '2026-09-08');
    expect(s.obligation('invite', RESPONDENT)?.dueOn).toBe('2026-09-22');
  });

  test.each([
    ['receipt', '2026-10-01', '2026-10-01', '2026-10-01'],
    ['acknowledgement', null, '2026-10-04', '2026-10-04'],
    ['admission', null, null, '2026-10-05'],
  ] as const)('30 days from %s [H6]', (targetStart, atFirst, acknowledged, decided) => {
    const s = registered({ policy: { targetStart } });
    expect(targetOf(s.case)).toBe(atFirst);
    s.sent('acknowledgement', '2026-09-04');
    expect(targetOf(s.case)).toBe(acknowledged);
    s.admit('2026-09-05');
    expect(targetOf(s.case)).toBe(decided);
  });

  test('recorded late is not done late [M6]', () => {
    const s = registered();
    s.today = '2026-11-01';
    s.sent('acknowledgement', '2026-09-10');
    expect(s.obligation('acknowledge')?.status).toBe('met');
  });
});

describe('correcting a fact', () => {
  const correct = (
    s: ReturnType<typeof admitted>,
    on: string,
    entry: number,
    path: (string | number)[],
    value: string,
  ) => s.do('correctFact', on, { entry, path, value });

  test('a mistyped receipt moves M6 and H6; a mistyped sending moves H3; both values stay [M6 H3 H6]', () => {
    const s = admitted();
    correct(s, '2026-09-04', 1, ['receipts', 0, 'receivedOn'], '2026-08-17');
    expect(s.obligation('acknowledge')).toMatchObject({ status: 'metLate', dueOn: '2026-08-31' });
    expect(targetOf(s.case)).toBe('2026-09-16');
    correct(s, '2026-09-04', 2, ['happenedOn'], '2026-08-24');
    expect(s.obligation('acknowledge')?.status).toBe('met');
    expect(s.obligation('invite', RESPONDENT)?.dueOn).toBe('2026-09-07');
    expect(s.case.history).toHaveLength(5);
    expect(s.case.registered?.receipts[0]?.receivedOn).toBe('2026-08-17');
    expect(s.case.history[0]).toMatchObject({ receipts: [{ receivedOn: '2026-09-01' }] });
  });

  test('a later receipt makes a complaint late that was in time [M4 M5]', () => {
    const s = registered({ incidentOn: '2026-08-10', receipt: { channel: 'email' } });
    s.do('correctFact', '2026-09-20', { value: '2026-09-16' });
    expect(timelinessOfCase(s.case)[0]?.verdict).toBe('late');
  });

  test('can be corrected again, and back, but not to what it already says [R1]', () => {
    const s = admitted();
    correct(s, '2026-09-04', 2, ['happenedOn'], '2026-09-01');
    expect(
      s.refused(s.command('correctFact', '2026-09-05', { entry: 2, path: ['happenedOn'], value: '2026-09-01' })).code,
    ).toBe('nothingChanged');
    correct(s, '2026-09-05', 2, ['happenedOn'], '2026-09-02');
    expect(s.case.sendings[0]?.on).toBe('2026-09-02');
    expect(
      s.refused(
        s.command('correctFact', '2026-09-05', {
          entry: 1,
          path: ['elements', 0, 'incident', 'on'],
          value: '2027-01-01',
        }),
      ).code,
    ).toBe('dateInFuture');
  });

  test('a setting can be corrected in a running case [H6]', () => {
    const s = registered({ receivedOn: '2026-11-25' });
    s.do('correctFact', '2026-11-26', { entry: 1, path: ['policy', 'rollTarget'], value: true });
    expect(targetOf(s.case)).toBe('2026-12-28');
  });

  test('what left the vault, and identities, stay [R1 Z4]', () => {
    const s = forwarded();
    const entry = s.case.history.findIndex((e) => e.type === 'dossierForwarded') + 1;
    expect(
      s.refused(s.command('correctFact', '2026-09-22', { entry, path: ['happenedOn'], value: '2026-09-20' })).code,
    ).toBe('notCorrectable');
  });
});

describe('ends', () => {
  test('an overturned non-admission can be objected to again; a ruling on the merits cannot [K3]', () => {
    const s = registered()
      .refuseAdmission('2026-09-02')
      .sent('nonAdmission', '2026-09-03')
      .object('2026-09-04', 'nonAdmission');
    s.forwarded('2026-09-07', '2026-09-15').committeeRules('2026-10-05', 'nonAdmissionStands');
    expect(s.refused(s.command('object', '2026-10-06')).code).toBe('rulingIsBinding');
    expect(s.command('closeCase', '2026-10-06').outcome).toBe('committeeRuled');
  });

  test('closing after a committee ruling recalls the papers and asks for improvement [K4 Z6 K2]', () => {
    const s = forwarded().committeeRules('2026-10-05', 'upheld');
    expect(s.obligation('improve')?.status).toBe('open');
    s.do('planImprovement', '2026-10-06', { structural: false, improvementId: 'i' });
    expect(s.refused(s.command('closeCase', '2026-10-06')).code).toBe('improvementMissing');
    s.do('planImprovement', '2026-10-06', { structural: true });
    expect(s.refused(s.command('closeCase', '2026-10-06')).code).toBe('papersOutstanding');
    for (const who of ['chair', 'member2', 'member3'])
      s.do('recordPapersReturned', '2026-10-07', { who, how: 'destroyed' });
    s.do('closeCase', '2026-10-08');
    expect(s.case.closed?.outcome).toBe('committeeRuled');
  });

  test('withdrawn while the committee has it: its matter is over and the papers come back [K2 Z6]', () => {
    const s = forwarded().do('withdraw', '2026-09-22');
    expect(hasCommitteeMatter(s.case)).toBe(false);
    expect(s.refused(s.command('forwardDossier', '2026-09-23', { to: ['chair'] })).code).toBe('noCommitteeRoute');
    expect(s.all('recallPapers').map((o) => o.status)).toEqual(['open', 'open', 'open']);
    expect(statusOf(s.case)).toBe('withdrawn');
  });

  test('new facts open what the directie refused, and leave what the committee decided [R2 K3]', () => {
    const s = registered()
      .refuseAdmission('2026-09-02')
      .sent('nonAdmission', '2026-09-03')
      .do('closeCase', '2026-09-04');
    s.do('reopenCase', '2026-10-01', { cause: 'newFacts' });
    expect(statusOf(s.case)).toBe('received');
    expect(s.obligation('decideAdmission')?.status).toBe('open');
    s.admit('2026-10-02');
  });

  test('a slip reopens nothing but the case [R2]', () => {
    const s = closed().do('reopenCase', '2026-10-01', { cause: 'mistake' });
    expect(statusOf(s.case)).toBe('decided');
    expect(s.obligation('close')?.status).toBe('open');
  });

  test('a voided entry stays in the register, and asks for nothing [R1]', () => {
    const s = registered().do('voidCase', '2026-09-02');
    expect(s.case.registered?.number).toBe('2026-001');
    expect(s.all('acknowledge', '2026-12-01').map((o) => o.status)).toEqual(['lapsed']);
  });
});

describe('mandate', () => {
  test('a neutral acknowledgement meets M6; a refused mandate admits nothing and can still be shown [M6 V1]', () => {
    const s = registered({ complainant: { mandate: 'awaited' } });
    expect(s.refused(s.letter('acknowledgement', '2026-09-02'))).toMatchObject({
      code: 'mandateNotShown',
      hard: false,
    });
    s.sent('neutralAcknowledgement', '2026-09-02').sent('mandateRequest', '2026-09-02');
    expect(s.obligation('acknowledge')?.status).toBe('met');
    expect(statusOf(s.case)).toBe('awaitingMandate');
    expect(waitingFor(s.case, '2026-09-03')).toMatchObject([{ who: COMPLAINANT, what: 'mandate' }]);
    s.do('recordMandate', '2026-09-10', { shown: false, coversObjection: false });
    expect(s.refused(s.command('decideAdmission', '2026-09-11'))).toMatchObject({ code: 'mandateNotShown' });
    s.do('recordMandate', '2026-09-12', { shown: true, coversObjection: true }).admit('2026-09-12');
  });
});

describe('a director who is complained about', () => {
  test('whoever refused the committee may still consent, and a ruling shuts that way [Z1 B1]', () => {
    const s = director().do('recordCommitteeConsent', '2026-09-02', { given: false, documentId: null });
    s.do('recordCommitteeConsent', '2026-09-03', { given: true, documentId: 'd' });
    expect(statusOf(s.case)).toBe('directCommittee');
    expect(stageLine(s.case).find((x) => x.state === 'now')?.stage).toBe('committee');
    const other = director().do('decideAdmission', '2026-09-02').hear('2026-09-03').rule('2026-09-04');
    expect(other.refused(other.command('recordCommitteeConsent', '2026-09-05')).code).toBe('alreadyRuled');
    expect(other.case.rulings[0]?.decidedBy).not.toBe(DIRECTOR);
  });
});

describe('committee', () => {
  test('the directie is the first stop: no committee before it decided [M3 Z1]', () => {
    for (const s of [registered(), admitted(), heard(), ruled()])
      expect(s.refused(s.command('approachMember', '2026-09-10'))).toMatchObject({
        code: 'noCommitteeRoute',
        hard: true,
      });
    expect(admitted().refused(admitted().command('object', '2026-09-10')).code).toBe('nothingToObjectTo');
  });

  test('members are asked in order: request, confidentiality, names, independence, appointment [Z2 V2]', () => {
    const s = objected();
    const next = () => {
      const o = s.obligation('composeCommittee');
      return o?.letter ?? o?.command;
    };
    const order = [next()];
    s.do('approachMember', '2026-09-11', { memberId: 'm', seat: 'chair' });
    order.push(next());
    s.sent('memberRequest', '2026-09-11', 'm');
    order.push(next());
    s.do('recordConfidentiality', '2026-09-11', { who: 'm', how: 'declared' });
    order.push(next());
    s.do('discloseNames', '2026-09-11');
    order.push(next());
    s.do('declareIndependence', '2026-09-11');
    order.push(next());
    expect(order).toEqual([
      'approachMember',
      'memberRequest',
      'recordConfidentiality',
      'discloseNames',
      'declareIndependence',
      'appointMember',
    ]);
  });

  test('a declaration that is refused after appointment stops the papers [V2 Z4]', () => {
    const s = named().do('recordConfidentiality', '2026-09-14', { who: 'chair', how: 'refused' });
    expect(s.refused(s.command('forwardDossier', '2026-09-21'))).toMatchObject({
      code: 'declarationMissing',
      hard: true,
    });
  });

  test('papers go five working days after the client knows the names [Z5]', () => {
    const s = named();
    expect(s.refused(s.command('forwardDossier', '2026-09-17'))).toMatchObject({
      code: 'membersNotNamed',
      facts: { earliest: '2026-09-18' },
    });
    s.do('forwardDossier', '2026-09-18');
  });
});

test('next actions say of each kind of step whether it is asked, possible, possible with a reason, or why not [R1]', () => {
  const s = ruled();
  const context = { today: '2026-09-10', actor: DIRECTOR, directors: s.directors, setAside: [] };
  const actions = nextActions(s.case, context, {
    on: '2026-09-10',
    actor: DIRECTOR,
    directors: s.directors,
    newId: s.newId,
  });
  const standing = (type: string) => actions.find((a) => a.type === type)?.standing;
  expect(standing('closeCase')).toBe('asked');
  expect(standing('object')).toBe('possible');
  expect(actions.find((a) => a.type === 'rule')).toMatchObject({
    standing: 'notNow',
    refusal: { code: 'alreadyRuled' },
  });
});

test('a case is what its events say, again and again [R1]', () => {
  const s = forwarded();
  expect(replay('case1', s.case.history)).toEqual(s.case);
  expect(script('other').case.history).toEqual([]);
});
