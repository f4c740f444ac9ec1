import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/procedure/command.ts';
import { decide, refusalsOf } from '../../../shared/procedure/decide.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { type RefusalCode, refusalCodes, refusalRules } from '../../../shared/procedure/refusal.ts';
import { type CaseScript, DIRECTOR, OTHER_DIRECTOR, RESPONDENT, registration, script } from './case-script.ts';
import {
  admitted,
  approached,
  closed,
  director,
  forwarded,
  heard,
  merits,
  named,
  objected,
  registered,
  ruled,
} from './stages.ts';

type Provoked = readonly [CaseScript, Command];
type Provocation = () => Provoked;
const on = (
  s: CaseScript,
  ...[type, day, facts]: { [K in Command['type']]: Parameters<CaseScript['command']> }[Command['type']]
): Provoked => [s, s.command(type, day, facts) as unknown as Command];

/** For every refusal a case and a command that meet it; a new code without one does not compile. */
const provocations: { readonly [C in RefusalCode]: Provocation } = {
  notRegistered: () => on(script(), 'decideAdmission', '2026-09-02', { decisions: [], decidedBy: DIRECTOR }),
  alreadyRegistered: () => [registered(), registration({ receivedOn: '2026-09-01' })],
  caseIsClosed: () => on(closed(), 'withdraw', '2026-09-11'),
  caseIsVoid: () => on(registered().do('voidCase', '2026-09-02'), 'reopenCase', '2026-09-03'),
  caseIsDestroyed: () =>
    on(closed().do('destroyCase', '2028-09-11', { confirmedBy: OTHER_DIRECTOR }), 'reopenCase', '2028-09-12'),
  dateInFuture: () => [script(), registration({ registeredOn: '2026-09-01', receivedOn: '2026-09-02' })],
  dateBeforeCause: () => on(admitted(), 'withdraw', '2026-08-31'),
  unknownReference: () => on(registered(), 'assessLateness', '2026-09-02', { elementId: 'none' }),
  alreadyRecorded: () =>
    on(registered().do('linkCase', '2026-09-02', { caseId: 'x' }), 'linkCase', '2026-09-02', { caseId: 'x' }),
  nothingLate: () => on(registered(), 'assessLateness', '2026-09-02'),
  mandateNotAwaited: () => on(registered(), 'recordMandate', '2026-09-02'),
  mandateNotShown: () => on(registered({ complainant: { mandate: 'awaited' } }), 'decideAdmission', '2026-09-02'),
  nameIsWithheld: () =>
    on(registered({ complainant: { nameWithheld: true } }).admit('2026-09-02'), 'planSession', '2026-09-03', {
      partyIds: [COMPLAINANT, RESPONDENT],
      askedObjections: true,
    }),
  alreadyPossible: () =>
    on(admitted(), 'recordTellingImpossible', '2026-09-04', { kind: 'acknowledgement', to: COMPLAINANT }),
  noAddress: () => sending(registered({ complainant: { reachable: false } }), 'acknowledgement'),
  replyTimeTooShort: () => sending(admitted(), 'hearingInvitation', { replyBy: '2026-09-11' }),
  replyDateMissing: () => sending(admitted(), 'hearingInvitation', { replyBy: null }),
  notDecidedYet: () => sending(registered(), 'nonAdmission'),
  groundMissing: () =>
    on(registered(), 'decideAdmission', '2026-09-02', {
      decisions: [{ elementId: 'element1', admitted: false, ground: null, reason: 'text' }],
    }),
  subjectOutsideProcedure: () => on(registered({ elements: [{ subject: 'none' }] }), 'decideAdmission', '2026-09-02'),
  informationNotAsked: () =>
    on(registered(), 'decideAdmission', '2026-09-02', {
      decisions: [{ elementId: 'element1', admitted: false, ground: 'tooLittleInformation', reason: 'text' }],
    }),
  latenessNotAssessed: () => on(registered({ incidentOn: '2026-06-01' }), 'decideAdmission', '2026-09-02'),
  admissionIsFinal: () => on(admitted(), 'decideAdmission', '2026-09-04'),
  conflictOfInterest: () => on(director(), 'decideAdmission', '2026-09-02', { decidedBy: DIRECTOR }),
  directorStoodAside: () =>
    on(director().do('recuseDirector', '2026-09-02', { directorId: DIRECTOR }), 'decideAdmission', '2026-09-02', {
      decidedBy: DIRECTOR,
    }),
  nothingAdmitted: () => on(registered(), 'waiveHearing', '2026-09-02', { partyId: COMPLAINANT }),
  notInvited: () => on(admitted(), 'recordInvitationReply', '2026-09-04', { partyId: RESPONDENT }),
  replyTimeRunning: () =>
    on(admitted().sent('hearingInvitation', '2026-09-04', RESPONDENT), 'recordSilence', '2026-09-14', {
      partyId: RESPONDENT,
    }),
  partyWasHeard: () => on(heard(), 'waiveHearing', '2026-09-08', { partyId: RESPONDENT }),
  sessionInPast: () => on(admitted(), 'planSession', '2026-09-08', { on: '2026-09-07' }),
  jointNotAgreed: () =>
    on(admitted(), 'planSession', '2026-09-08', { partyIds: [COMPLAINANT, RESPONDENT], askedObjections: false }),
  sessionNotHeld: () =>
    on(admitted().do('planSession', '2026-09-08', { sessionId: 's1' }), 'recordHearingReport', '2026-09-08', {
      sessionId: 's1',
    }),
  companionNotTold: () => {
    const s = admitted().do('addParticipant', '2026-09-04', { participantId: 'p1', of: COMPLAINANT, announced: false });
    s.do('planSession', '2026-09-08', { sessionId: 's1', partyIds: [COMPLAINANT] });
    return on(s, 'holdSession', '2026-09-08', { companions: ['p1'], toldConfidentiality: false });
  },
  targetNotLater: () => on(admitted(), 'postpone', '2026-09-20', { newTargetOn: '2026-10-01' }),
  notAdmitted: () => on(registered(), 'rule', '2026-09-02', ruling()),
  noOpportunity: () => on(admitted(), 'rule', '2026-09-04'),
  notHeardYet: () =>
    on(
      admitted().sent('hearingInvitation', '2026-09-04').sent('hearingInvitation', '2026-09-04', RESPONDENT),
      'rule',
      '2026-09-05',
    ),
  notHeardOnThis: () =>
    on(heard().do('addElement', '2026-09-08').do('decideAdmission', '2026-09-08'), 'rule', '2026-09-09'),
  reasonMissing: () => on(heard(), 'rule', '2026-09-08', { responsible: 'no', responsibleReason: null }),
  alreadyRuled: () => on(ruled(), 'rule', '2026-09-10', ruling()),
  restsOnUnanswered: () =>
    on(
      registered({ complainant: { nameWithheld: true } })
        .admit('2026-09-02')
        .hear('2026-09-07'),
      'rule',
      '2026-09-08',
      {
        restsOnUnanswered: true,
      },
    ),
  committeeHasRuled: () => on(merits(), 'withdraw', '2026-10-06'),
  alreadyEnded: () => on(admitted().do('withdraw', '2026-09-04'), 'withdraw', '2026-09-05'),
  nothingToObjectTo: () => on(admitted(), 'object', '2026-09-04'),
  objectionOutsideMandate: () => {
    const s = registered({ complainant: { mandate: 'awaited' } });
    s.do('recordMandate', '2026-09-02', { shown: true, coversObjection: false });
    return on(s.admit('2026-09-03').hear('2026-09-07').rule('2026-09-08'), 'object', '2026-09-10');
  },
  rulingIsBinding: () => on(merits(), 'object', '2026-10-06'),
  noCommitteeRoute: () => on(ruled(), 'approachMember', '2026-09-10'),
  consentMissing: () => on(director(), 'recordCommitteeConsent', '2026-09-02', { given: true, documentId: null }),
  notADirector: () => on(registered(), 'appointDeputy', '2026-09-02'),
  requestNotSent: () =>
    on(
      approached().do('recordConfidentiality', '2026-09-11', { who: 'm1', how: 'declared' }),
      'discloseNames',
      '2026-09-11',
    ),
  memberIsInvolved: () => on(objected(), 'approachMember', '2026-09-11', { personId: 'person-r1' }),
  declarationMissing: () => on(approached().sent('memberRequest', '2026-09-11', 'm1'), 'discloseNames', '2026-09-11'),
  namesNotDisclosed: () => on(approached(), 'declareIndependence', '2026-09-11'),
  notDeclaredIndependent: () => on(declared(approached()), 'appointMember', '2026-09-11'),
  tiesDeclared: () => {
    const s = declared(approached()).sent('memberRequest', '2026-09-11', 'm1').do('discloseNames', '2026-09-11');
    return on(s.do('declareIndependence', '2026-09-11', { ties: ['family'] }), 'appointMember', '2026-09-11');
  },
  appointerInvolved: () => {
    const s = director().do('recordCommitteeConsent', '2026-09-02', { given: true, documentId: 'd' });
    s.do('approachMember', '2026-09-03', { memberId: 'm1' }).sent('memberRequest', '2026-09-03', 'm1');
    declared(s, '2026-09-03').do('discloseNames', '2026-09-03').do('declareIndependence', '2026-09-03');
    return on(s, 'appointMember', '2026-09-03', { appointedBy: DIRECTOR });
  },
  memberLeft: () =>
    on(approached().do('endMembership', '2026-09-11', { memberId: 'm1' }), 'discloseNames', '2026-09-12', {
      memberId: 'm1',
    }),
  notComposed: () => on(approached(), 'challengeMember', '2026-09-11', { memberId: 'm1' }),
  committeeUnusual: () =>
    on(objected().member('2026-09-11', 'chair').sent('membersNamed', '2026-09-11'), 'forwardDossier', '2026-09-21'),
  membersNotNamed: () => on(objected().committee('2026-09-11'), 'forwardDossier', '2026-09-21'),
  challengePending: () => on(named().do('challengeMember', '2026-09-14'), 'forwardDossier', '2026-09-21'),
  omissionWithoutReason: () =>
    on(named(), 'forwardDossier', '2026-09-21', { omissions: [{ documentId: 'd', reason: null }] }),
  notForwarded: () => on(named(), 'recordCommitteeRuling', '2026-09-21'),
  outcomeDoesNotFit: () =>
    on(forwarded(), 'recordCommitteeRuling', '2026-10-05', { elements: [{ elementId: 'element1', outcome: 'admit' }] }),
  incompleteRuling: () => {
    const s = registered({ elements: [{}, {}] })
      .admit('2026-09-02')
      .hear('2026-09-07')
      .rule('2026-09-08');
    s.object('2026-09-10').forwarded('2026-09-11', '2026-09-21');
    return on(s, 'recordCommitteeRuling', '2026-10-05', { elements: [{ elementId: 'element1', outcome: 'upheld' }] });
  },
  stillUndecided: () => on(heard(), 'closeCase', '2026-09-08'),
  notTold: () => on(heard().rule('2026-09-08'), 'closeCase', '2026-09-08'),
  objectionPending: () => on(objected(), 'closeCase', '2026-09-11'),
  improvementMissing: () => on(heard().rule('2026-09-08', 'yes').tellRuling('2026-09-09'), 'closeCase', '2026-09-10'),
  lessonsMissing: () => on(ruled(), 'closeCase', '2026-09-10', { noLessonsBecause: null }),
  papersOutstanding: () => on(merits(), 'closeCase', '2026-10-06'),
  outcomeNotTrue: () => on(ruled(), 'closeCase', '2026-09-10', { outcome: 'withdrawn' }),
  accessOpen: () => on(ruled().do('receiveAccessRequest', '2026-09-09'), 'closeCase', '2026-09-10'),
  notClosed: () => on(ruled(), 'reopenCase', '2026-09-10'),
  sameCase: () => on(registered(), 'linkCase', '2026-09-02', { caseId: 'case1' }),
  notCorrectable: () => on(registered(), 'correctFact', '2026-09-02', { path: ['number'], value: '2026-002' }),
  nothingChanged: () => on(registered(), 'correctFact', '2026-09-02', { value: '2026-09-01' }),
  correctionContradicts: () => on(admitted(), 'correctFact', '2026-09-04', { value: '2026-09-04' }),
  retentionRunning: () => on(closed(), 'destroyCase', '2028-09-10'),
  onHold: () => on(closed().do('placeHold', '2026-09-11'), 'destroyCase', '2028-09-11'),
  secondLookMissing: () => on(closed(), 'destroyCase', '2028-09-11', { confirmedBy: null }),
  reviewNotLater: () => on(closed(), 'placeHold', '2026-09-11', { reviewOn: '2026-09-11' }),
};

test('nobody looks along with themselves, neither over a case nor over a document', () => {
  const withDocument = registered().do('attachDocument', '2026-09-02');
  const asked = [on(closed(), 'destroyCase', '2028-09-11', { confirmedBy: DIRECTOR })];
  asked.push(on(withDocument, 'destroyDocument', '2026-09-03', { confirmedBy: DIRECTOR }));
  for (const [s, command] of asked)
    expect(refusalsOf(s.case, command, context(s, command, [])).map((r) => r.code)).toContain('secondLookMissing');
});

function sending(s: CaseScript, kind: 'acknowledgement' | 'hearingInvitation' | 'nonAdmission', facts = {}): Provoked {
  return [s, s.letter(kind, '2026-09-05', COMPLAINANT, facts)];
}
function declared(s: CaseScript, day = '2026-09-11'): CaseScript {
  return s.do('recordConfidentiality', day, { who: 'm1', how: 'declared' });
}
const ruling = () => ({ elements: [{ elementId: 'element1', outcome: 'upheld' as const, reason: 'text' }] });

const context = (s: CaseScript, command: Command, setAside: readonly RefusalCode[]) => ({
  today: command.type === 'registerComplaint' ? '2026-09-01' : ([command.happenedOn, s.today].toSorted().at(-1) ?? ''),
  actor: DIRECTOR,
  directors: s.directors,
  setAside: setAside.map((code) => ({ code, reason: `because-${code}` })),
});

describe.each(refusalCodes)('%s', (code) => {
  const rule = refusalRules[code];

  test(`is met, with its norm and basis [${rule.norm}]`, () => {
    const [s, command] = provocations[code]();
    expect(refusalsOf(s.case, command, context(s, command, [])).map((r) => r.code)).toContain(code);
    const found = refusalsOf(s.case, command, context(s, command, [])).find((r) => r.code === code);
    expect(found).toMatchObject(rule);
  });

  test(rule.hard ? 'refuses whatever the reason' : 'yields to a reason, which is recorded', () => {
    const [s, command] = provocations[code]();
    const soft = refusalsOf(s.case, command, context(s, command, [])).flatMap((r) => (r.hard ? [] : [r.code]));
    const decided = decide(s.case, command, context(s, command, [code, ...soft]));
    if (rule.hard) {
      expect(decided).toMatchObject({ ok: false, error: { hard: true } });
      return;
    }
    expect(decided.ok && decided.value[0]?.setAside).toContainEqual({ code, reason: `because-${code}` });
    expect(
      decide(
        s.case,
        command,
        context(
          s,
          command,
          soft.filter((c) => c !== code),
        ),
      ),
    ).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

test('a reason given for a safeguard that did not stand in the way is not recorded', () => {
  const s = heard().rule('2026-09-08', 'no', { setAside: ['restsOnUnanswered'] });
  expect(s.case.history.at(-1)?.setAside).toEqual([]);
});

test('a hard refusal is told before a soft one', () => {
  const s = registered({ complainant: { mandate: 'awaited' } });
  const command = s.command('decideAdmission', '2026-09-02', { decidedBy: 'stranger' });
  expect(refusalsOf(s.case, command, context(s, command, [])).map((r) => r.hard)).toEqual([true, false]);
});
