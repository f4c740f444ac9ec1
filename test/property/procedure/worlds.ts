/** The small worlds that are walked: one stretch of the procedure each, two parties, at most three members at a time. */
import type { Case } from '../../../shared/procedure/case.ts';
import type { Command, CommandOf, CommandType } from '../../../shared/procedure/command.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { currentRound } from '../../../shared/procedure/query.ts';
import type { RefusalCode } from '../../../shared/procedure/refusal.ts';
import { type CaseScript, DIRECTOR, RESPONDENT, type Registration, script } from '../../unit/procedure/case-script.ts';
import type { World } from './walker.ts';

type Takes = { readonly [K in CommandType]?: boolean | ((command: CommandOf<K>, c: Case) => boolean) };

/** A letter is sent once to each in a round, and once more when it came back. */
function letterOnce(command: Command, c: Case): boolean {
  if (command.type !== 'recordSent') return false;
  const before = c.sendings.filter(
    (s) => s.kind === command.kind && s.to === command.to && s.about === command.about && s.round === currentRound(c),
  );
  return before.length < 2 && before.every((s) => s.returned !== null);
}

function world(
  id: string,
  of: CaseScript,
  letters: readonly LetterKind[],
  takes: Takes,
  [until, ...ends]: readonly [string, ...World['ends']],
  setsAside: readonly RefusalCode[] = [],
): World {
  return {
    id,
    start: of.case,
    today: of.today,
    directors: of.directors,
    until,
    ends,
    setsAside,
    takes: (command, c) => {
      if (command.type === 'recordSent') return letters.includes(command.kind) && letterOnce(command, c);
      const take = takes[command.type] ?? false;
      // The table pairs each type with its own command, which the compiler cannot follow through an index.
      return typeof take === 'function' ? (take as (x: Command, c: Case) => boolean)(command, c) : take;
    },
  };
}

const registered = (x: Registration = {}): CaseScript => script().register({ receivedOn: '2026-09-01', ...x });
const admitted = (): CaseScript => registered().sent('acknowledgement', '2026-09-02').admit('2026-09-03');
const ruled = (): CaseScript => admitted().hear('2026-09-07').rule('2026-09-08').tellRuling('2026-09-09');

const unruled = (c: Case): boolean => c.rulings.length === 0;
const noneReturned = (c: Case): boolean => c.sendings.every((s) => s.returned === null);
const returnedIs = (kind: LetterKind) => (x: { readonly sendingId: string }, c: Case) =>
  noneReturned(c) && c.sendings.some((s) => s.sendingId === x.sendingId && s.kind === kind && s.to !== COMPLAINANT);
const toRespondent = (x: { readonly to: string }): boolean => x.to !== COMPLAINANT;
const ofMember = (x: { readonly who: string; readonly how: string }, c: Case): boolean =>
  x.how === 'declared' && c.members.some((m) => m.memberId === x.who);

/** One member at a time goes through the steps to appointment, so that three of them do not multiply. */
const composing = (most: number): Takes => ({
  approachMember: (_, c) =>
    c.members.length < most && c.members.every((m) => m.appointedOn !== null || m.left !== null),
  recordConfidentiality: ofMember,
  discloseNames: true,
  declareIndependence: true,
  appointMember: (x, c) => c.members.some((m) => m.memberId === x.memberId && m.appointedOn === null),
});

/** Every world from its own start; made anew, so that a walk leaves nothing behind. */
export function worlds(): readonly World[] {
  const soleDirector = registered({ respondents: [{ directorId: DIRECTOR }] });
  soleDirector.directors = [DIRECTOR];
  const objected = () => ruled().object('2026-09-10');
  const composed = () => objected().committee('2026-09-11');
  const responsible = () =>
    admitted()
      .hear('2026-09-07')
      .do('rule', '2026-09-08', {
        responsible: 'yes',
        adjustments: [{ adjustmentId: 'adjustment-1', text: 'text', owner: null, dueOn: '2026-10-01' }],
      })
      .tellRuling('2026-09-09');
  return [
    world(
      'intake',
      registered(),
      ['acknowledgement', 'nonAdmission', 'withdrawalConfirmation'],
      {
        recordReturned: (x, c) => noneReturned(c) && x.sendingId !== '',
        decideAdmission: true,
        recordTellingImpossible: (x) => x.to === COMPLAINANT && x.kind === 'nonAdmission',
        withdraw: true,
        closeCase: true,
      },
      ['2026-09-16', 'acknowledge'],
    ),
    world(
      'asking for more',
      registered(),
      ['informationRequest', 'nonAdmission', 'settlementConfirmation'],
      {
        recordInformationReceived: true,
        answerUrgentQuestion: (_, c) => c.urgentAnsweredOn === null,
        decideAdmission: true,
        settle: true,
        closeCase: true,
        voidCase: true,
      },
      ['2026-09-01'],
    ),
    world(
      'reported late',
      registered({ incidentOn: '2026-07-01' }),
      ['nonAdmission', 'withdrawalConfirmation'],
      { assessLateness: true, decideAdmission: true, withdraw: true, closeCase: true },
      ['2026-09-15', 'decideAdmission'],
      ['latenessNotAssessed'],
    ),
    world(
      'mandate awaited',
      registered({ complainant: { mandate: 'awaited' } }),
      ['acknowledgement', 'neutralAcknowledgement', 'mandateRequest', 'nonAdmission'],
      { recordMandate: true, decideAdmission: true, withdraw: true, object: true },
      ['2026-09-01'],
      ['mandateNotShown', 'objectionOutsideMandate'],
    ),
    world(
      'mandate without objection',
      registered({ complainant: { mandate: 'awaited' } })
        .do('recordMandate', '2026-09-01', { shown: true, coversObjection: false })
        .refuseAdmission('2026-09-01'),
      ['nonAdmission', 'objectionReceived'],
      { object: true, withdrawObjection: (_, c) => c.objections.length === 1, closeCase: true },
      ['2026-09-01'],
      ['objectionOutsideMandate'],
    ),
    world(
      'outside the procedure',
      registered({ elements: [{ subject: 'none', respondentId: null }], respondents: [] }),
      ['nonAdmission', 'admission', 'ruling'],
      { decideAdmission: true, waiveHearing: true, rule: true, closeCase: true },
      ['2026-09-01'],
      ['subjectOutsideProcedure'],
    ),
    world(
      'ties declared',
      objected()
        .do('approachMember', '2026-09-10', { memberId: 'm1', seat: 'chair' })
        .sent('memberRequest', '2026-09-10', 'm1')
        .do('recordConfidentiality', '2026-09-10', { who: 'm1', how: 'declared' })
        .do('discloseNames', '2026-09-10')
        .do('declareIndependence', '2026-09-10', { ties: ['business'] }),
      [],
      { appointMember: (_, c) => c.members.some((m) => m.appointedOn === null), endMembership: true },
      ['2026-09-10'],
      ['tiesDeclared'],
    ),
    world(
      'anonymous',
      registered({ complainant: { personId: null, reachable: false } }),
      ['hearingInvitation', 'ruling'],
      {
        decideAdmission: true,
        recordTellingImpossible: (x) => toRespondent(x) && x.kind === 'hearingInvitation',
        recordSilence: true,
        waiveHearing: (x) => x.partyId !== COMPLAINANT,
        rule: true,

        closeCase: true,
      },
      ['2026-09-12', 'reply'],
    ),
    world(
      'two elements, two respondents',
      registered({ respondents: [{}, {}], elements: [{}, { respondentId: 'respondent2' }] }).admit('2026-09-03'),
      ['hearingInvitation', 'ruling'],
      { waiveHearing: true, rule: true, closeCase: true },
      ['2026-09-03'],
    ),
    world(
      'hearing',
      admitted().sent('hearingInvitation', '2026-09-03'),
      ['hearingInvitation'],
      {
        recordReturned: (x, c) => unruled(c) && returnedIs('hearingInvitation')(x, c),
        recordTellingImpossible: (x, c) => unruled(c) && toRespondent(x) && x.kind === 'hearingInvitation',
        recordInvitationReply: (x, c) => unruled(c) && x.partyId !== COMPLAINANT && c.sessions.length === 0,
        waiveHearing: (_, c) => unruled(c),
        recordSilence: (_, c) => unruled(c),
        planSession: (x, c) => unruled(c) && x.partyIds.includes(RESPONDENT) && c.sessions.length === 0,
        holdSession: (_, c) => unruled(c),
        rule: (x) => x.responsible === 'no',
      },
      ['2026-09-14', 'reply'],
      ['notHeardYet'],
    ),
    world(
      'an element after the hearing',
      admitted().hear('2026-09-04'),
      [],
      {
        addElement: (_, c) => c.elements.length === 1,
        decideAdmission: true,
        recordReaction: (_, c) => c.reactions.length < 2,
        planSession: (x, c) => x.partyIds.length === 1 && c.sessions.length < 4,
        holdSession: true,
        rule: true,
      },
      ['2026-09-04'],
      ['notHeardOnThis'],
    ),
    world(
      'sessions',
      admitted().sent('hearingInvitation', '2026-09-03').sent('hearingInvitation', '2026-09-03', RESPONDENT),
      [],
      {
        planSession: (_, c) => c.sessions.length < 3,
        cancelSession: (_, c) => c.sessions.every((s) => s.state !== 'cancelled'),
        holdSession: true,
        rule: true,
      },
      ['2026-09-03'],
    ),
    world(
      'reports and reactions',
      admitted().sent('hearingInvitation', '2026-09-04'),
      ['hearingReport', 'respondentNotice'],
      {
        addParticipant: (_, c) => c.participants.length === 0,
        planSession: (_, c) => c.sessions.length === 0,
        holdSession: true,
        recordHearingReport: true,
        recordReportComments: true,
        recordReaction: (_, c) => c.reactions.length === 0,
        settle: true,
      },
      ['2026-09-04'],
    ),
    world(
      'postponement',
      admitted().hear('2026-09-07'),
      ['postponement'],
      { postpone: (_, c) => c.postponements.length < 2, rule: (_, c) => c.postponements.length < 2 },
      ['2026-10-16', 'handle'],
    ),
    world(
      'name withheld',
      registered({ complainant: { nameWithheld: true } }).admit('2026-09-03'),
      ['hearingInvitation'],
      { planSession: (_, c) => c.sessions.length < 2, holdSession: true, withholdName: true, rule: true },
      ['2026-09-03'],
      ['nameIsWithheld'],
    ),
    world(
      'committee composed',
      objected(),
      ['memberRequest', 'membersNamed'],
      {
        ...composing(3),
        endMembership: (_, c) => c.members.every((m) => m.left === null),
        forwardDossier: (_, c) => c.forwardings.length === 0,
        recordCommitteeRuling: true,
        withdrawObjection: true,
        settle: true,
      },
      ['2026-09-10'],
      ['membersNotNamed', 'committeeUnusual'],
    ),
    world(
      'committee at work',
      composed(),
      ['membersNamed'],
      {
        challengeMember: (x, c) => x.memberId === 'member3' && c.challenges.length === 0,
        decideChallenge: true,
        endMembership: (x, c) => x.memberId === 'member2' && c.members.every((m) => m.left === null),
        forwardDossier: (_, c) => c.forwardings.length === 0,
        recordCommitteeRuling: true,
        recordPapersReturned: (x) => x.who === 'chair',
        object: true,
        withdrawObjection: (_, c) => c.objections.length === 1,
        closeCase: true,
      },
      ['2026-09-21', 'forwardDossier'],
      ['challengePending', 'membersNotNamed', 'committeeUnusual', 'papersOutstanding'],
    ),
    world(
      'declaration refused',
      composed()
        .sent('membersNamed', '2026-09-11')
        .do('recordConfidentiality', '2026-09-14', { who: 'chair', how: 'refused' }),
      ['memberAppointment', 'dossierForwarded'],
      {
        recordConfidentiality: ofMember,
        endMembership: (x, c) => x.memberId === 'chair' && c.members.every((m) => m.left === null),
        forwardDossier: (_, c) => c.forwardings.length === 0,
        recordCommitteeRuling: true,
      },
      ['2026-09-21', 'forwardDossier'],
      ['committeeUnusual'],
    ),
    world(
      'papers and requests',
      composed().sent('membersNamed', '2026-09-11').do('forwardDossier', '2026-09-21'),
      ['dossierInventory', 'challengeDecision'],
      {
        recordCommitteeRequest: (_, c) => c.committeeRequests.length === 0,
        answerCommitteeRequest: true,
        recordCommitteeSession: (_, c) => c.committeeSessions.length === 0,
        recordCommitteeRuling: true,
        recordCommitteeTold: true,
        correctCommitteeRuling: true,
        recordCourtOutcome: true,
        settle: true,
        withdraw: true,
      },
      ['2026-09-21'],
    ),
    world(
      'non-admission overturned',
      registered().refuseAdmission('2026-09-03').sent('nonAdmission', '2026-09-04'),
      ['memberRequest', 'hearingInvitation', 'ruling'],
      {
        ...composing(1),
        object: (_, c) => c.objections.length < 3,
        forwardDossier: (_, c) => c.forwardings.length < 2,
        recordCommitteeRuling: true,
        waiveHearing: true,
        rule: true,
        closeCase: true,
      },
      ['2026-09-04'],
      ['membersNotNamed', 'committeeUnusual', 'papersOutstanding'],
    ),
    world(
      'sole director',
      soleDirector,
      ['memberRequest'],
      {
        ...composing(1),
        recuseDirector: true,
        appointDeputy: (_, c) => c.deputies.length === 0,
        recordCommitteeConsent: true,
        decideAdmission: true,
        waiveHearing: true,
        rule: true,
        object: true,
        forwardDossier: (_, c) => c.forwardings.length < 1,
        recordCommitteeRuling: true,
      },
      ['2026-09-01'],
      ['conflictOfInterest', 'appointerInvolved', 'membersNotNamed', 'committeeUnusual'],
    ),
    world(
      'closing and learning',
      responsible(),
      ['closing'],
      {
        planImprovement: (_, c) => c.improvements.length === 0,
        completeImprovement: true,
        executeAdjustment: true,
        closeCase: (_, c) => c.closings.length < 2,
        reopenCase: (_, c) => c.closings.length < 2,
        waiveHearing: true,
        rule: true,
        receiveAccessRequest: (_, c) => c.accessRequests.length === 0,
        answerAccessRequest: true,
      },
      ['2026-09-10'],
      ['improvementMissing', 'accessOpen'],
    ),
    world(
      'keeping and destroying',
      ruled().do('closeCase', '2026-09-10'),
      [],
      {
        placeHold: (_, c) => c.holds.length === 0,
        liftHold: true,
        receiveAccessRequest: (_, c) => c.accessRequests.length === 0,
        answerAccessRequest: true,
        chooseThemes: (_, c) => c.themes.length === 0,
        reopenCase: (x) => x.cause === 'mistake',
        closeCase: (_, c) => c.closings.length < 2,
        destroyCase: true,
      },
      ['2028-10-12', 'retention', 'destroy'],
    ),
    world(
      'entries of their own',
      registered({ receivedOn: '2026-08-31', registeredOn: '2026-09-01' }),
      ['provisionalMeasure'],
      {
        addReceipt: (_, c) => c.receipts.length === 1,
        addElement: (_, c) => c.elements.length === 1,
        nameRespondent: (_, c) => c.respondents.length === 1,
        takeProvisionalMeasure: (_, c) => c.measures.length === 0,
        endProvisionalMeasure: true,
        recordContactMoment: true,
        attachDocument: (_, c) => c.documents.length === 0,
        destroyDocument: true,
        destroyPassage: (_, c) => !c.history.some((e) => e.type === 'passageDestroyed'),
        finaliseLetter: (x, c) => x.kind === 'acknowledgement' && c.letters.length === 0,
        linkCase: (_, c) => c.links.length === 0,
        unlinkCase: true,
        correctFact: (_, c) => !c.history.some((e) => e.type === 'factCorrected'),
      },
      ['2026-09-01'],
    ),
  ];
}
