import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { opportunityOf, targetOf } from '../../../shared/procedure/query.ts';
import { isOnHold, retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { explainSpec } from '../../../shared/procedure/terms.ts';
import { timelinessOfCase } from '../../../shared/procedure/timeliness.ts';
import { type CaseScript, DIRECTOR, OTHER_DIRECTOR, RESPONDENT, script } from './case-script.ts';

const rows = readFileSync(new URL('../../fixtures/scenarios.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const titles = new Map(rows.map(([id = '', title = '']) => [id, title]));

/** Registers a scenario under its own id; the fixture must know it. */
const proven = new Set<string>();
function scenario(id: string, norms: string, run: () => void): void {
  proven.add(id);
  test(`${id} ${titles.get(id) ?? '(not in scenarios.csv)'} [${norms}]`, run);
}

const due = (s: CaseScript, kind: Parameters<CaseScript['obligation']>[0], about: string | null = null) =>
  s.obligation(kind, about)?.dueOn;
const status = (s: CaseScript, kind: Parameters<CaseScript['obligation']>[0], about: string | null, today: string) =>
  s.obligation(kind, about, today)?.status;
/** The date as the explanation counts it, so that screen and obligation cannot differ. */
const explained = (s: CaseScript, kind: Parameters<CaseScript['obligation']>[0]) => {
  const spec = s.obligation(kind)?.spec;
  return spec == null ? null : explainSpec(s.case.policy, spec);
};
const timeliness = (s: CaseScript) => timelinessOfCase(s.case)[0];

describe('terms', () => {
  scenario('S01', 'H3', () => {
    const s = script().register({ receivedOn: '2026-12-10' }).sent('acknowledgement', '2026-12-24').admit('2026-12-24');
    expect(due(s, 'invite', COMPLAINANT)).toBe('2027-01-11');
    expect(due(s, 'invite', RESPONDENT)).toBe('2027-01-11');
    expect(explained(s, 'invite')?.due).toBe('2027-01-11');
    expect(status(s, 'invite', RESPONDENT, '2027-01-11')).toBe('open');
    expect(status(s, 'invite', RESPONDENT, '2027-01-12')).toBe('overdue');
  });

  scenario('S02', 'M6', () => {
    const s = script().register({ receivedOn: '2026-04-27', receipt: { channel: 'email' } });
    expect(due(s, 'acknowledge')).toBe('2026-05-12');
    expect(explained(s, 'acknowledge')?.days[0]).toMatchObject({ date: '2026-04-27', counted: null });
  });

  scenario('S03', 'M6', () => {
    const s = script().register({ receivedOn: '2026-04-20' });
    expect(due(s, 'acknowledge')).toBe('2026-05-06');
    expect(explained(s, 'acknowledge')?.strictDue).toBe('2026-05-05');
    const calendar = { goodFriday: true, liberationDay: 'lustrum' as const, decreeDays: false, closingDays: [] };
    expect(due(script().register({ receivedOn: '2026-04-20', policy: { calendar } }), 'acknowledge')).toBe(
      '2026-05-05',
    );
  });

  scenario('S06', 'M6', () => {
    expect(due(script().register({ receivedOn: '2031-04-25' }), 'acknowledge')).toBe('2031-05-12');
  });

  scenario('S07', 'M4', () => {
    const facts = { incidentOn: '2025-01-31', policy: { rollClientMonth: false } };
    const inTime = script().register({ ...facts, receivedOn: '2025-02-28', receipt: { channel: 'email' } });
    expect(timeliness(inTime)).toMatchObject({ lastDay: '2025-02-28', verdict: 'inTime' });
    const late = script().register({ ...facts, receivedOn: '2025-03-01', receipt: { channel: 'email' } });
    expect(timeliness(late)).toMatchObject({ lastDay: '2025-02-28', verdict: 'late' });
  });

  scenario('S08', 'M4', () => {
    const last = (incidentOn: string) =>
      timeliness(script().register({ incidentOn, receivedOn: '2024-03-20' }))?.strictLastDay;
    expect(last('2024-01-31')).toBe('2024-02-29');
    expect(last('2024-02-29')).toBe('2024-03-29');
  });

  scenario('S09', 'M4', () => {
    const s = script().register({ incidentOn: '2026-03-10', receivedOn: '2026-04-11', receipt: { channel: 'email' } });
    expect(timeliness(s)?.verdict).toBe('late');
    expect(status(s, 'assessLateness', 'element1', '2026-04-13')).toBe('open');
    const admission = s.command('decideAdmission', '2026-04-13');
    expect(s.refused(admission)).toMatchObject({ code: 'latenessNotAssessed', hard: false, norm: 'M4' });
    s.do('assessLateness', '2026-04-13', { elementId: 'element1', accepted: true, reason: 'text' }).run(admission);
    expect(status(s, 'assessLateness', 'element1', '2026-04-13')).toBe('met');
  });

  scenario('S10', 'M4', () => {
    const s = script().register({ incidentOn: '2026-04-05', receivedOn: '2026-05-06', receipt: { channel: 'email' } });
    expect(timeliness(s)).toMatchObject({ strictLastDay: '2026-05-05', lastDay: '2026-05-06', verdict: 'inTime' });
  });

  scenario('S11', 'M5', () => {
    const facts = { incidentOn: '2026-03-10', receivedOn: '2026-04-14', receipt: { postmark: '2026-04-09' } };
    expect(timeliness(script().register(facts))?.verdict).toBe('inTimeByPosting');
    expect(timeliness(script().register({ ...facts, policy: { dispatchRule: false } }))?.verdict).toBe('late');
    expect(timeliness(script().register({ ...facts, receivedOn: '2026-04-18' }))?.verdict).toBe('late');
  });

  scenario('S12', 'M5', () => {
    const facts = { incidentOn: '2026-03-10', receipt: { postmark: 'illegible' as const } };
    expect(timeliness(script().register({ ...facts, receivedOn: '2026-04-14' }))?.verdict).toBe('inTimeByPosting');
    expect(timeliness(script().register({ ...facts, receivedOn: '2026-04-15' }))?.verdict).toBe('late');
  });

  scenario('S14', 'H6', () => {
    expect(due(script().register({ receivedOn: '2026-03-29' }), 'handle')).toBe('2026-04-28');
  });

  scenario('S15', 'H6', () => {
    expect(due(script().register({ receivedOn: '2026-10-01' }), 'handle')).toBe('2026-10-31');
  });

  scenario('S16', 'H6', () => {
    const s = script().register({ receivedOn: '2026-11-25' });
    expect(due(s, 'handle')).toBe('2026-12-25');
    expect(explained(s, 'handle')?.lastWorkingDay).toBe('2026-12-24');
    expect(due(script().register({ receivedOn: '2026-11-25', policy: { rollTarget: true } }), 'handle')).toBe(
      '2026-12-28',
    );
  });

  scenario('S19', 'H3', () => {
    const s = script().register({ receivedOn: '2026-12-15' }).do('finaliseLetter', '2026-12-23', {
      letterId: 'letter1',
      kind: 'acknowledgement',
      to: COMPLAINANT,
    });
    expect(s.obligation('acknowledge')?.status).toBe('open');
    s.sent('acknowledgement', '2026-12-24', COMPLAINANT, { letterId: 'letter1' }).admit('2026-12-24');
    expect(s.obligation('acknowledge')).toMatchObject({ status: 'met', metOn: '2026-12-24' });
    expect(due(s, 'invite')).toBe('2027-01-11');
  });

  scenario('S21', 'M6 H3', () => {
    // Ten working days after 1 September 2026 end on the 15th.
    const s = script().register({ receivedOn: '2026-09-01' }).sent('acknowledgement', '2026-09-16').admit('2026-09-16');
    expect(s.obligation('acknowledge')).toMatchObject({ status: 'metLate', dueOn: '2026-09-15', basis: 'text' });
    expect(due(s, 'invite')).toBe('2026-09-30');
  });

  scenario('S39', 'G1', () => {
    const s = script().register({ receivedOn: '2026-01-20' }).do('receiveAccessRequest', '2026-01-30');
    expect(s.obligation('answerAccess')).toMatchObject({ dueOn: '2026-03-02', basis: 'law', norm: 'G1' });
    expect(explained(s, 'answerAccess')?.dueBeforeRoll).toBe('2026-02-28');
    expect(status(s, 'answerAccess', COMPLAINANT, '2026-03-03')).toBe('overdue');
  });
});

describe('admission', () => {
  scenario('S22', 'A1 A2 Z1 R1', () => {
    const s = script().register({ receivedOn: '2026-09-01' }).sent('acknowledgement', '2026-09-02');
    const bare = s.command('decideAdmission', '2026-09-03', {
      decisions: [{ elementId: 'element1', admitted: false, ground: 'other', reason: null }],
    });
    expect(s.refused(bare)).toMatchObject({ code: 'groundMissing', hard: true, norm: 'A2' });
    s.refuseAdmission('2026-09-03');
    expect(statusOf(s.case)).toBe('notAdmitted');
    expect(s.obligation('tellNonAdmission')).toMatchObject({ dueOn: '2026-09-04', basis: 'reading', status: 'open' });
    expect(s.obligation('invite')).toBeUndefined();
    s.sent('nonAdmission', '2026-09-04');
    expect(s.obligation('handle')).toMatchObject({ status: 'met', metOn: '2026-09-04' });
    s.object('2026-09-20', 'nonAdmission');
    expect(statusOf(s.case)).toBe('committee');
  });

  scenario('S23', 'K3 Z1', () => {
    const s = script().register({ receivedOn: '2026-09-01' }).sent('acknowledgement', '2026-09-02');
    s.refuseAdmission('2026-09-03').sent('nonAdmission', '2026-09-04').object('2026-09-10', 'nonAdmission');
    s.forwarded('2026-09-11', '2026-09-21').committeeRules('2026-10-12', 'admit');
    expect(s.case.elements[0]?.admission).toMatchObject({ admitted: true, by: 'committee', on: '2026-10-12' });
    expect(statusOf(s.case)).toBe('hearing');
    // New terms from the ruling; the old ones stay in sight.
    expect(due(s, 'invite', RESPONDENT)).toBe('2026-10-26');
    expect(targetOf(s.case)).toBe('2026-11-11');
    expect(s.all('handle').map((o) => [o.key, o.status, o.dueOn])).toEqual([
      ['handle:0', 'met', '2026-10-01'],
      ['handle:1', 'open', '2026-11-11'],
    ]);
    expect(s.obligation('awaitCommittee')).toMatchObject({ status: 'met', metOn: '2026-10-12' });
    s.hear('2026-10-20').rule('2026-10-21').tellRuling('2026-10-22').object('2026-11-02');
    expect(statusOf(s.case)).toBe('committee');
    expect(s.obligation('handle')).toMatchObject({ status: 'met', metOn: '2026-10-22' });
    // The members still have the first papers, but this is a new matter with papers of its own.
    expect(s.refused(s.command('recordCommitteeRuling', '2026-11-03')).code).toBe('notForwarded');
    s.sent('membersNamed', '2026-11-03').do('forwardDossier', '2026-11-12').committeeRules('2026-12-01', 'upheld');
    expect(s.refused(s.command('object', '2026-12-02')).code).toBe('rulingIsBinding');
  });

  scenario('S24', 'Z1', () => {
    const s = script().register({ receivedOn: '2026-01-05' }).admit('2026-01-06').hear('2026-01-12');
    s.rule('2026-01-13').tellRuling('2026-01-14').object('2026-04-14');
    expect(s.obligation('confirmObjection')?.status).toBe('open');
    expect(statusOf(s.case)).toBe('committee');
  });

  scenario('S27', 'M6 A1 H1', () => {
    const facts = { receivedOn: '2026-09-01', complainant: { personId: null, reachable: false } };
    const s = script().register(facts);
    expect(status(s, 'acknowledge', COMPLAINANT, '2026-12-01')).toBe('impossible');
    expect(s.refused(s.letter('acknowledgement', '2026-09-02')).code).toBe('noAddress');
    expect(status(s, 'decideAdmission', null, '2026-12-01')).toBe('overdue');
    s.admit('2026-09-03');
    expect(s.all('invite').find((o) => o.about === COMPLAINANT)?.status).toBe('impossible');
    expect(opportunityOf(s.case, COMPLAINANT)).toBe('unreachable');
    s.sent('hearingInvitation', '2026-09-04', RESPONDENT).do('waiveHearing', '2026-09-07', { partyId: RESPONDENT });
    s.rule('2026-09-08').sent('ruling', '2026-09-09', RESPONDENT, { about: s.case.rulings[0]?.rulingId ?? null });
    expect(status(s, 'tellRuling', COMPLAINANT, '2026-12-01')).toBe('impossible');
    s.do('closeCase', '2026-09-10');
    const mail = script().register({ ...facts, complainant: { personId: null, reachable: true } });
    mail.sent('acknowledgement', '2026-09-02', COMPLAINANT, { channel: 'email' });
    expect(mail.obligation('acknowledge')?.status).toBe('met');
  });

  scenario('S29', 'B1 Z1 Z2 Z6', () => {
    const director = { receivedOn: '2026-09-01', respondents: [{ directorId: DIRECTOR }] };
    const s = script().register(director);
    expect(s.obligation('standAside')).toMatchObject({ status: 'open', subject: DIRECTOR });
    const own = s.command('decideAdmission', '2026-09-02', { decidedBy: DIRECTOR });
    expect(s.refused(own)).toMatchObject({ code: 'conflictOfInterest', hard: false });
    s.do('recuseDirector', '2026-09-02', { directorId: DIRECTOR });
    expect(s.refused(own)).toMatchObject({ code: 'directorStoodAside', hard: true });
    expect(s.command('decideAdmission', '2026-09-02').decidedBy).toBe(OTHER_DIRECTOR);
    // An outside deputy may decide as well; without consent the committee stays shut.
    expect(s.refused(s.command('approachMember', '2026-09-03')).code).toBe('noCommitteeRoute');
    expect(s.refused(s.command('recordCommitteeConsent', '2026-09-03', { documentId: null })).code).toBe(
      'consentMissing',
    );
    s.do('appointDeputy', '2026-09-03', { deputyId: 'deputy' }).do('recordCommitteeConsent', '2026-09-04');
    expect(statusOf(s.case)).toBe('directCommittee');
    expect(s.case.rulings).toEqual([]);
    expect(s.case.objections).toEqual([]);
    expect(s.refused(s.command('decideAdmission', '2026-09-05')).code).toBe('alreadyEnded');
    expect(s.obligation('handle')?.status).toBe('lapsed');
    s.do('approachMember', '2026-09-05', { memberId: 'm1', seat: 'chair' });
    s.sent('memberRequest', '2026-09-05', 'm1').do('recordConfidentiality', '2026-09-06', {
      who: 'm1',
      how: 'declared',
    });
    s.do('discloseNames', '2026-09-06').do('declareIndependence', '2026-09-06');
    const byInvolved = s.command('appointMember', '2026-09-07', { appointedBy: DIRECTOR });
    expect(s.refused(byInvolved)).toMatchObject({ code: 'appointerInvolved', norm: 'Z2' });
    s.do('appointMember', '2026-09-07', { appointedBy: 'deputy' });
    s.member('2026-09-07', 'member', 'm2').member('2026-09-07', 'member', 'm3').sent('membersNamed', '2026-09-07');
    s.do('forwardDossier', '2026-09-15').committeeRules('2026-10-20', 'upheld');
    expect(statusOf(s.case)).toBe('committeeRuled');
    // The directie did not handle it: its 30 days lapsed, and were not met late.
    expect(s.obligation('handle')?.status).toBe('lapsed');
    expect(s.refused(s.command('object', '2026-10-21')).code).toBe('rulingIsBinding');
  });
});

describe('hearing and handling', () => {
  const admitted = () =>
    script().register({ receivedOn: '2026-09-01' }).sent('acknowledgement', '2026-09-02').admit('2026-09-03');

  scenario('S25', 'H6 R2', () => {
    const s = admitted().do('withdraw', '2026-09-08');
    expect(s.all('invite').every((o) => o.status === 'lapsed')).toBe(true);
    expect(s.all('tellEnd').map((o) => o.about)).toEqual([COMPLAINANT]);
    s.sent('withdrawalConfirmation', '2026-09-09').do('closeCase', '2026-09-10');
    expect(s.case.closed?.outcome).toBe('withdrawn');
    expect(retentionEndsOn(s.case)).toBe('2028-09-10');
    const informed = admitted().sent('respondentNotice', '2026-09-04', RESPONDENT).do('withdraw', '2026-09-08');
    expect(informed.all('tellEnd').map((o) => o.about)).toEqual([COMPLAINANT, RESPONDENT]);
    informed.sent('withdrawalConfirmation', '2026-09-09');
    expect(informed.refused(informed.command('closeCase', '2026-09-10')).code).toBe('notTold');
  });

  scenario('S28', 'G2', () => {
    const s = script()
      .register({ receivedOn: '2026-09-01', complainant: { nameWithheld: true } })
      .admit('2026-09-02');
    const joint = s.command('planSession', '2026-09-03', {
      partyIds: [COMPLAINANT, RESPONDENT],
      askedObjections: true,
    });
    expect(s.refused(joint)).toMatchObject({ code: 'nameIsWithheld', norm: 'G2', hard: false });
    s.hear('2026-09-07');
    const ruling = s.command('rule', '2026-09-08', { restsOnUnanswered: true });
    expect(s.refused(ruling)).toMatchObject({ code: 'restsOnUnanswered', norm: 'G2', hard: false });
    s.run(ruling, { setAside: ['restsOnUnanswered'] });
    expect(s.case.history.at(-1)?.setAside).toEqual([
      { code: 'restsOnUnanswered', reason: 'because-restsOnUnanswered' },
    ]);
  });

  scenario('S31', 'H7 H8', () => {
    const s = admitted().do('postpone', '2026-10-04', { postponementId: 'p1', newTargetOn: '2026-10-30' });
    for (const to of [COMPLAINANT, RESPONDENT]) s.sent('postponement', '2026-10-04', to, { about: 'p1' });
    expect(s.all('tellPostponement').map((o) => [o.about, o.status, o.dueOn])).toEqual([
      [COMPLAINANT, 'metLate', '2026-10-01'],
      [RESPONDENT, 'metLate', '2026-10-01'],
    ]);
    expect(due(s, 'handle')).toBe('2026-10-30');
    expect(s.obligation('handle')?.status).toBe('open');
  });

  scenario('S32', 'H7 H8', () => {
    const s = admitted().do('postpone', '2026-09-28', { postponementId: 'p1', newTargetOn: '2026-10-15' });
    s.sent('postponement', '2026-09-29', COMPLAINANT, { about: 'p1' });
    s.do('postpone', '2026-10-20', { postponementId: 'p2', newTargetOn: '2026-11-05' });
    expect(s.case.postponements.map((p) => [p.previousTarget, p.newTargetOn])).toEqual([
      ['2026-10-01', '2026-10-15'],
      ['2026-10-15', '2026-11-05'],
    ]);
    expect(s.all('tellPostponement').map((o) => [o.key, o.status])).toEqual([
      ['tellPostponement:p1:complainant', 'met'],
      ['tellPostponement:p1:respondent1', 'overdue'],
      ['tellPostponement:p2:complainant', 'overdue'],
      ['tellPostponement:p2:respondent1', 'overdue'],
    ]);
    expect(s.refused(s.command('postpone', '2026-10-21', { newTargetOn: '2026-11-05' })).code).toBe('targetNotLater');
  });

  scenario('S33', 'H1 H2', () => {
    const s = admitted().do('waiveHearing', '2026-09-07', { partyId: COMPLAINANT });
    expect(s.refused(s.command('rule', '2026-09-08'))).toMatchObject({ code: 'noOpportunity', hard: true });
    s.sent('hearingInvitation', '2026-09-08', RESPONDENT);
    s.do('planSession', '2026-09-08', { sessionId: 's1', partyIds: [RESPONDENT], on: '2026-09-10' });
    s.do('holdSession', '2026-09-10', { sessionId: 's1', present: [RESPONDENT] });
    s.do('recordHearingReport', '2026-09-11', { sessionId: 's1' });
    expect(s.all('sendHearingReport').map((o) => [o.about, o.status])).toEqual([
      [COMPLAINANT, 'open'],
      [RESPONDENT, 'open'],
    ]);
    s.rule('2026-09-14');
    expect(s.all('hear').map((o) => o.status)).toEqual(['met', 'met']);
  });

  scenario('S34', 'H2', () => {
    const s = admitted();
    for (const to of [COMPLAINANT, RESPONDENT]) s.sent('hearingInvitation', '2026-09-04', to);
    s.do('recordInvitationReply', '2026-09-07', { partyId: RESPONDENT, reply: 'refusesJoint' });
    const joint = s.command('planSession', '2026-09-07', {
      sessionId: 's0',
      partyIds: [COMPLAINANT, RESPONDENT],
      on: '2026-09-10',
      askedObjections: true,
    });
    expect(s.refused(joint)).toMatchObject({ code: 'jointNotAgreed', hard: false });
    for (const [sessionId, partyId] of [
      ['s1', COMPLAINANT],
      ['s2', RESPONDENT],
    ] as const) {
      s.do('planSession', '2026-09-07', { sessionId, partyIds: [partyId], on: '2026-09-10' });
      s.do('holdSession', '2026-09-10', { sessionId, present: [partyId] });
      s.do('recordHearingReport', '2026-09-11', { sessionId });
      for (const to of [COMPLAINANT, RESPONDENT]) s.sent('hearingReport', '2026-09-11', to, { about: sessionId });
    }
    expect(s.all('sendHearingReport').map((o) => o.status)).toEqual(['met', 'met', 'met', 'met']);
    s.do('recordReportComments', '2026-09-14', { sessionId: 's1', partyId: RESPONDENT });
    s.do('recordReaction', '2026-09-14', { from: COMPLAINANT }).rule('2026-09-15');
  });

  scenario('S35', 'H1 H3', () => {
    const s = admitted().hearOnly(COMPLAINANT, '2026-09-04');
    const short = s.letter('hearingInvitation', '2026-09-04', RESPONDENT, { replyBy: '2026-09-10' });
    expect(s.refused(short)).toMatchObject({ code: 'replyTimeTooShort', hard: false });
    s.sent('hearingInvitation', '2026-09-04', RESPONDENT, { replyBy: '2026-09-11', sendingId: 'inv' });
    const silence = s.command('recordSilence', '2026-09-11', { partyId: RESPONDENT });
    expect(s.refused(silence).code).toBe('replyTimeRunning');
    expect(s.refused(s.command('rule', '2026-09-11'))).toMatchObject({ code: 'notHeardYet', hard: false });
    s.do('recordSilence', '2026-09-12', { partyId: RESPONDENT });
    expect(opportunityOf(s.case, RESPONDENT)).toBe('silent');
    s.do('recordReturned', '2026-09-14', { sendingId: 'inv', reason: 'returned' });
    expect(opportunityOf(s.case, RESPONDENT)).toBe('none');
    expect(s.refused(s.command('rule', '2026-09-15'))).toMatchObject({ code: 'noOpportunity', hard: true });
    expect(status(s, 'invite', RESPONDENT, '2026-09-17')).toBe('overdue');
    s.sent('hearingInvitation', '2026-09-17', RESPONDENT);
    expect(opportunityOf(s.case, RESPONDENT)).toBe('invited');
  });

  scenario('S36', 'R1 V1', () => {
    const first = script().register({ receivedOn: '2026-09-01' });
    const second = script('case2').register({ receivedOn: '2026-09-03', complainant: { personId: 'person-x' } });
    first.do('linkCase', '2026-09-04', { caseId: 'case2' });
    second.do('linkCase', '2026-09-04', { caseId: 'case1' });
    expect([due(first, 'acknowledge'), due(second, 'acknowledge')]).toEqual(['2026-09-15', '2026-09-17']);
    expect(first.case.links).toEqual(['case2']);
    expect(JSON.stringify(first.case.history)).not.toContain('person-x');
    expect(first.refused(first.command('linkCase', '2026-09-05', { caseId: 'case1' })).code).toBe('sameCase');
  });
});

describe('committee and afterwards', () => {
  scenario('S30', 'Z2 Z6 V2', () => {
    const s = script().register({ receivedOn: '2026-09-01' }).admit('2026-09-02').hear('2026-09-07');
    s.rule('2026-09-08').tellRuling('2026-09-09').object('2026-09-14').forwarded('2026-09-15', '2026-09-23');
    expect(s.obligation('forwardDossier')?.status).toBe('met');
    s.do('endMembership', '2026-09-25', { memberId: 'chair', why: 'recusal' });
    expect(s.all('recallPapers').map((o) => [o.about, o.status])).toEqual([['chair', 'open']]);
    s.do('recordPapersReturned', '2026-09-28', { who: 'chair' });
    expect(s.obligation('recallPapers')).toMatchObject({ status: 'met', metOn: '2026-09-28' });
    s.member('2026-09-28', 'chair', 'chair2').do('endMembership', '2026-09-29', { memberId: 'chair2', why: 'illness' });
    s.member('2026-09-30', 'chair', 'chair3');
    // The papers go to the newcomer only after a declaration of his own, and the client knows the name.
    expect(s.obligation('forwardDossier')?.status).toBe('open');
    s.sent('membersNamed', '2026-09-30').do('forwardDossier', '2026-10-08', { to: ['chair3'] });
    expect(s.obligation('forwardDossier')?.status).toBe('met');
    expect(s.case.members.map((m) => [m.memberId, m.appointedOn, m.left?.on ?? null, m.papers])).toEqual([
      ['chair', '2026-09-15', '2026-09-25', 'returned'],
      ['member2', '2026-09-15', null, 'has'],
      ['member3', '2026-09-15', null, 'has'],
      ['chair2', '2026-09-28', '2026-09-29', 'none'],
      ['chair3', '2026-09-30', null, 'has'],
    ]);
    expect(s.refused(s.command('forwardDossier', '2026-10-09', { to: ['chair2'] })).code).toBe('memberLeft');
  });

  const closed = () => {
    const s = script().register({ receivedOn: '2026-09-01' }).admit('2026-09-02').hear('2026-09-07');
    return s.rule('2026-09-08').tellRuling('2026-09-09').do('closeCase', '2026-09-10');
  };

  scenario('S37', 'R2 R1', () => {
    const s = closed().do('reopenCase', '2026-11-02', { cause: 'newFacts' });
    expect(statusOf(s.case)).toBe('hearing');
    expect(s.obligation('handle')).toMatchObject({ status: 'met', dueOn: '2026-10-01' });
    expect(s.case.closings).toEqual(['2026-09-10']);
    s.hear('2026-11-03').rule('2026-11-04').tellRuling('2026-11-05').do('closeCase', '2026-11-09');
    expect(s.case.closings).toEqual(['2026-09-10', '2026-11-09']);
    expect(retentionEndsOn(s.case)).toBe('2028-11-09');
    expect(
      closed().do('reopenCase', '2026-11-02', { cause: 'objection' }).object('2026-11-02').case.objections,
    ).toHaveLength(1);
  });

  scenario('S38', 'R2', () => {
    const s = closed();
    expect(s.refused(s.command('destroyCase', '2028-09-10')).code).toBe('retentionRunning');
    s.do('placeHold', '2028-09-10', { holdId: 'h1', reviewOn: '2029-03-01' });
    expect(s.refused(s.command('destroyCase', '2028-09-11')).code).toBe('onHold');
    expect(status(s, 'destroy', null, '2028-09-11')).toBe('impossible');
    expect(s.obligation('reviewHold')).toMatchObject({ status: 'open', dueOn: '2029-03-01' });
    s.do('liftHold', '2029-03-02', { holdId: 'h1' });
    expect(isOnHold(s.case)).toBe(false);
    s.do('destroyCase', '2029-03-03', { confirmedBy: OTHER_DIRECTOR });
    expect(statusOf(s.case)).toBe('destroyed');
  });
});

test('every scenario of the fixture is proven here, under its own id', () => {
  expect([...proven].toSorted()).toEqual([...titles.keys()].toSorted());
});
