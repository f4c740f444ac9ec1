import { describe, expect, test } from 'vitest';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import {
  type ObligationKind,
  type ObligationStatus,
  obligationKinds,
  obligationRules,
} from '../../../shared/procedure/obligation.ts';
import { type CaseScript, RESPONDENT } from './case-script.ts';
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
  planned,
  registered,
  ruled,
} from './stages.ts';

/** A case, the day on which somebody looks, and the status on that day; about whom, where it matters. */
type Row = readonly [ObligationStatus, () => CaseScript, string, string?];

const withdrawn = () => admitted().do('withdraw', '2026-09-08');
const late = () => registered({ incidentOn: '2026-06-01' });
const awaited = () => registered({ complainant: { mandate: 'awaited' } });
const byTelephone = () => registered({ receipt: { channel: 'telephone' } });
const unreachable = () => registered({ complainant: { reachable: false } });
const refused = () => registered().refuseAdmission('2026-09-03');
const postponed = (on = '2026-09-28') =>
  admitted().do('postpone', on, { postponementId: 'p1', newTargetOn: '2026-10-20' });
const measured = () => registered().do('takeProvisionalMeasure', '2026-09-02', { measureId: 'm', until: '2026-09-30' });
const challenged = () => named().do('challengeMember', '2026-09-14', { challengeId: 'x', memberId: 'chair' });
const decidedChallenge = () => challenged().do('decideChallenge', '2026-09-15', { granted: false });
const asked = () => forwarded().do('recordCommitteeRequest', '2026-09-22', { requestId: 'q' });
const adjusted = () =>
  heard().do('rule', '2026-09-08', {
    adjustments: [{ adjustmentId: 'a', text: 't', owner: null, dueOn: '2026-10-01' }],
  });
const responsible = () => heard().rule('2026-09-08', 'partly').tellRuling('2026-09-09');
const improving = () =>
  responsible().do('planImprovement', '2026-09-10', { improvementId: 'i', structural: true, dueOn: '2026-12-01' });
const accessed = () => closed().do('receiveAccessRequest', '2026-09-14', { requestId: 'r' });
const held = () => closed().do('placeHold', '2026-09-14', { holdId: 'h', reviewOn: '2027-01-04' });
const reported = () =>
  planned().do('holdSession', '2026-09-08', { sessionId: 's1' }).do('recordHearingReport', '2026-09-09');

const table: { readonly [K in ObligationKind]: readonly Row[] } = {
  acknowledge: [
    ['open', registered, '2026-09-15'],
    ['overdue', registered, '2026-09-16'],
    ['met', () => registered().sent('acknowledgement', '2026-09-15'), '2026-09-20'],
    ['metLate', () => registered().sent('acknowledgement', '2026-09-16'), '2026-09-20'],
    ['impossible', unreachable, '2026-12-01'],
    ['lapsed', () => registered().do('withdraw', '2026-09-02'), '2026-12-01'],
    // A returned letter told nobody anything.
    [
      'overdue',
      () => registered().sent('acknowledgement', '2026-09-02').do('recordReturned', '2026-09-08'),
      '2026-09-16',
    ],
  ],
  confirmInWriting: [
    ['open', byTelephone, '2026-09-02'],
    ['met', () => byTelephone().sent('confirmInWriting', '2026-09-02'), '2026-09-02'],
    ['lapsed', () => byTelephone().admit('2026-09-03'), '2026-09-03'],
  ],
  askMandate: [
    ['open', awaited, '2026-09-02'],
    ['met', () => awaited().sent('mandateRequest', '2026-09-02'), '2026-09-02'],
  ],
  answerUrgentQuestion: [
    ['open', registered, '2026-09-02'],
    ['met', () => registered().do('answerUrgentQuestion', '2026-09-01'), '2026-09-02'],
    ['lapsed', () => registered().do('withdraw', '2026-09-02'), '2026-09-02'],
  ],
  assessLateness: [
    ['open', late, '2026-09-02'],
    ['met', () => late().do('assessLateness', '2026-09-02'), '2026-09-02'],
  ],
  decideAdmission: [
    ['open', registered, '2026-09-15'],
    ['overdue', registered, '2026-09-16'],
    ['met', admitted, '2026-12-01'],
    ['metLate', () => registered().admit('2026-09-20'), '2026-12-01'],
    ['lapsed', () => director().do('recordCommitteeConsent', '2026-09-02'), '2026-12-01'],
  ],
  standAside: [
    ['open', director, '2026-09-02'],
    ['lapsed', () => director().do('withdraw', '2026-09-02'), '2026-09-02'],
  ],
  tellNonAdmission: [
    ['open', refused, '2026-09-04'],
    ['overdue', refused, '2026-09-05'],
    ['met', () => refused().sent('nonAdmission', '2026-09-04'), '2026-09-04'],
    ['metLate', () => refused().sent('nonAdmission', '2026-09-07'), '2026-09-07'],
    ['impossible', () => unreachable().refuseAdmission('2026-09-03'), '2026-12-01'],
  ],
  tellAdmission: [
    ['open', admitted, '2026-09-03'],
    ['met', () => admitted().sent('admission', '2026-09-04'), '2026-09-04'],
    ['lapsed', withdrawn, '2026-09-08'],
  ],
  tellRespondent: [
    ['open', admitted, '2026-09-16'],
    ['overdue', admitted, '2026-09-17'],
    ['met', () => admitted().sent('respondentNotice', '2026-09-04', RESPONDENT), '2026-09-17'],
  ],
  tellConfidentiality: [
    ['open', admitted, '2026-09-03', RESPONDENT],
    ['lapsed', withdrawn, '2026-09-08', RESPONDENT],
  ],
  invite: [
    ['open', admitted, '2026-09-16', RESPONDENT],
    ['overdue', admitted, '2026-09-17', RESPONDENT],
    ['met', () => admitted().sent('hearingInvitation', '2026-09-16', RESPONDENT), '2026-09-17', RESPONDENT],
    ['metLate', () => admitted().sent('hearingInvitation', '2026-09-17', RESPONDENT), '2026-09-17', RESPONDENT],
    ['impossible', () => unreachable().admit('2026-09-03'), '2026-12-01', COMPLAINANT],
    ['lapsed', withdrawn, '2026-12-01', RESPONDENT],
  ],
  hear: [
    ['open', () => admitted().sent('hearingInvitation', '2026-09-04'), '2026-10-01', COMPLAINANT],
    ['overdue', () => admitted().sent('hearingInvitation', '2026-09-04'), '2026-10-02', COMPLAINANT],
    ['met', heard, '2026-10-02', COMPLAINANT],
  ],
  reportHearing: [
    ['open', heard, '2026-09-07'],
    ['met', reported, '2026-09-09'],
  ],
  sendHearingReport: [
    ['open', reported, '2026-09-09', RESPONDENT],
    [
      'met',
      () => reported().sent('hearingReport', '2026-09-10', RESPONDENT, { about: 's1' }),
      '2026-09-10',
      RESPONDENT,
    ],
  ],
  handle: [
    ['open', registered, '2026-10-01'],
    ['overdue', registered, '2026-10-02'],
    ['met', ruled, '2026-12-01'],
    ['metLate', () => heard().rule('2026-10-01').tellRuling('2026-10-02'), '2026-12-01'],
    ['overdue', () => heard().rule('2026-09-08'), '2026-10-02'],
    ['lapsed', () => director().do('recordCommitteeConsent', '2026-09-02'), '2026-12-01'],
    // A second copy of the ruling much later does not make it late.
    ['met', () => secondCopy(), '2026-12-01'],
    // Nor does a withdrawal after it had been handled.
    ['met', () => ruled().do('withdraw', '2026-11-01'), '2026-11-02'],
  ],
  considerPostponement: [
    ['open', admitted, '2026-09-24'],
    ['overdue', admitted, '2026-10-02'],
    ['lapsed', withdrawn, '2026-09-24'],
  ],
  tellPostponement: [
    ['open', postponed, '2026-10-01', RESPONDENT],
    ['overdue', postponed, '2026-10-02', RESPONDENT],
    ['metLate', () => tellsPostponement('2026-10-04'), '2026-10-04', RESPONDENT],
    ['met', () => tellsPostponement('2026-09-28'), '2026-10-04', RESPONDENT],
  ],
  rule: [
    ['open', heard, '2026-10-01'],
    ['overdue', heard, '2026-10-02'],
    ['met', ruled, '2026-10-02'],
    ['metLate', () => heard().rule('2026-10-02'), '2026-10-02'],
  ],
  tellRuling: [
    ['open', () => heard().rule('2026-09-08'), '2026-09-09', RESPONDENT],
    ['overdue', () => heard().rule('2026-09-08'), '2026-09-10', RESPONDENT],
    ['met', ruled, '2026-09-10', RESPONDENT],
    ['metLate', () => heard().rule('2026-09-08').tellRuling('2026-09-10'), '2026-09-10', RESPONDENT],
    [
      'impossible',
      () => heard().rule('2026-09-08').do('recordTellingImpossible', '2026-09-09', { kind: 'ruling', to: RESPONDENT }),
      '2026-09-10',
      RESPONDENT,
    ],
  ],
  tellEnd: [
    ['open', withdrawn, '2026-09-09'],
    ['overdue', withdrawn, '2026-09-10'],
    ['met', () => withdrawn().sent('withdrawalConfirmation', '2026-09-09'), '2026-09-10'],
    ['impossible', () => unreachable().do('settle', '2026-09-09'), '2026-12-01'],
  ],
  endMeasure: [
    ['open', measured, '2026-09-30'],
    ['overdue', measured, '2026-10-01'],
    ['met', () => measured().do('endProvisionalMeasure', '2026-09-30'), '2026-10-01'],
  ],
  confirmObjection: [
    ['open', objected, '2026-09-11'],
    ['overdue', objected, '2026-09-12'],
    ['met', () => objected().sent('objectionReceived', '2026-09-11'), '2026-09-12'],
    ['lapsed', () => objected().do('withdrawObjection', '2026-09-11'), '2026-09-12'],
  ],
  composeCommittee: [
    ['open', objected, '2026-09-11'],
    ['open', approached, '2026-09-11'],
    ['met', named, '2026-09-11'],
    ['lapsed', () => objected().do('withdraw', '2026-09-11'), '2026-09-12'],
  ],
  nameMembers: [
    ['open', () => objected().committee('2026-09-11'), '2026-09-14'],
    ['overdue', () => objected().committee('2026-09-11'), '2026-09-15'],
    ['met', named, '2026-09-15'],
  ],
  forwardDossier: [
    ['open', named, '2026-09-21'],
    ['overdue', named, '2026-09-22'],
    ['met', forwarded, '2026-09-21'],
    ['metLate', () => named().do('forwardDossier', '2026-09-22'), '2026-09-22'],
    ['met', merits, '2026-10-05'],
  ],
  tellForwarding: [
    ['open', forwarded, '2026-09-22', COMPLAINANT],
    ['overdue', forwarded, '2026-09-23', COMPLAINANT],
    ['met', () => forwarded().sent('dossierInventory', '2026-09-22'), '2026-09-23', COMPLAINANT],
  ],
  decideChallenge: [
    ['open', challenged, '2026-09-14'],
    ['met', decidedChallenge, '2026-09-15'],
    ['lapsed', () => challenged().do('settle', '2026-09-15'), '2026-09-15'],
  ],
  tellChallenge: [
    ['open', decidedChallenge, '2026-09-15'],
    [
      'met',
      () => decidedChallenge().sent('challengeDecision', '2026-09-16', COMPLAINANT, { about: 'x' }),
      '2026-09-16',
    ],
  ],
  answerCommittee: [
    ['open', asked, '2026-09-22'],
    ['met', () => asked().do('answerCommitteeRequest', '2026-09-23'), '2026-09-23'],
  ],
  awaitCommittee: [
    ['open', forwarded, '2026-11-02'],
    ['overdue', forwarded, '2026-11-03'],
    ['met', merits, '2026-11-03'],
    ['metLate', () => forwarded().committeeRules('2026-11-03', 'upheld'), '2026-11-03'],
    ['lapsed', () => forwarded().do('settle', '2026-09-23'), '2026-11-03'],
  ],
  tellCommitteeRuling: [
    ['open', merits, '2026-10-06', RESPONDENT],
    ['met', () => merits().do('recordCommitteeTold', '2026-10-06', { partyId: RESPONDENT }), '2026-10-06', RESPONDENT],
  ],
  recallPapers: [
    ['open', merits, '2026-10-06', 'chair'],
    ['open', () => forwarded().do('settle', '2026-09-23'), '2026-09-23', 'chair'],
    ['met', () => merits().do('recordPapersReturned', '2026-10-06', { who: 'chair' }), '2026-10-06', 'chair'],
  ],
  executeAdjustment: [
    ['open', adjusted, '2026-10-01'],
    ['overdue', adjusted, '2026-10-02'],
    ['metLate', () => adjusted().do('executeAdjustment', '2026-10-02'), '2026-10-02'],
  ],
  improve: [
    ['open', responsible, '2026-09-10'],
    ['met', improving, '2026-09-10'],
    [
      'lapsed',
      () => responsible().do('closeCase', '2026-09-10', {}, { setAside: ['improvementMissing'] }),
      '2026-09-11',
    ],
  ],
  completeImprovement: [
    ['open', improving, '2026-12-01'],
    ['overdue', () => improving().do('closeCase', '2026-09-11', { noLessonsBecause: null }), '2026-12-02'],
    ['met', () => improving().do('completeImprovement', '2026-11-01'), '2026-12-02'],
  ],
  close: [
    ['open', ruled, '2026-09-10'],
    ['met', closed, '2026-09-10'],
  ],
  answerAccess: [
    ['open', accessed, '2026-10-14'],
    ['overdue', accessed, '2026-10-15'],
    ['met', () => accessed().do('answerAccessRequest', '2026-10-14'), '2026-10-15'],
    ['metLate', () => accessed().do('answerAccessRequest', '2026-10-15'), '2026-10-15'],
  ],
  reviewHold: [
    ['open', held, '2027-01-04'],
    ['overdue', held, '2027-01-05'],
    ['met', () => held().do('liftHold', '2027-01-04'), '2027-01-05'],
  ],
  destroy: [
    ['open', closed, '2028-10-11'],
    ['overdue', closed, '2028-10-12'],
    ['impossible', held, '2028-10-12'],
    ['met', () => closed().do('destroyCase', '2028-09-11'), '2028-10-12'],
  ],
};

function secondCopy(): CaseScript {
  const s = ruled();
  return s.sent('ruling', '2026-11-10', RESPONDENT, { about: s.case.rulings[0]?.rulingId ?? null });
}
function tellsPostponement(on: string): CaseScript {
  return postponed().sent('postponement', on, RESPONDENT, { about: 'p1' });
}

describe.each(obligationKinds)('%s', (kind) => {
  const { norm, basis } = obligationRules[kind];
  for (const [status, make, today, about] of table[kind])
    test(`is ${status} on ${today} [${norm}]`, () => {
      expect(make().obligation(kind, about ?? null, today)).toMatchObject({ status, norm, basis });
    });
});

test('every status occurs', () => {
  const seen = new Set(Object.values(table).flatMap((rows) => rows.map(([status]) => status)));
  expect([...seen].toSorted()).toEqual(['impossible', 'lapsed', 'met', 'metLate', 'open', 'overdue']);
});

test('destruction is no duty before the two years are over [R2]', () => {
  expect(closed().obligation('destroy', null, '2028-09-10')).toBeUndefined();
});
