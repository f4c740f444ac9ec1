import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/procedure/case.ts';
import { type Command, type CommandType, commandSchema, commandTypes } from '../../../shared/procedure/command.ts';
import { eventTypes, parseEvent } from '../../../shared/procedure/event.ts';
import { replay } from '../../../shared/procedure/evolve.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { destroyedPassages } from '../../../shared/procedure/passages.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import {
  type CaseScript,
  DIRECTOR,
  OTHER_DIRECTOR,
  RESPONDENT,
  receiptOn,
  registration,
  script,
} from './case-script.ts';
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

type Accepted = {
  readonly norm: string;
  readonly in: () => CaseScript;
  readonly on: string;
  readonly facts?: Parameters<CaseScript['command']>[2];
  /** What the case says afterwards, and nothing said before. */
  readonly shows: (c: Case) => unknown;
};

const approachedDeclared = () => approached().do('recordConfidentiality', '2026-09-11', { who: 'm1', how: 'declared' });
const named1 = () =>
  approachedDeclared().sent('memberRequest', '2026-09-11', 'm1').do('discloseNames', '2026-09-11', { memberId: 'm1' });
const requested = () => forwarded().do('recordCommitteeRequest', '2026-09-22', { requestId: 'q1' });

/** For every command a case in which it is accepted; a new command without one does not compile. */
const accepted: { readonly [K in CommandType]: Accepted } = {
  registerComplaint: {
    norm: 'R1 M1',
    in: script,
    on: '2026-09-01',
    facts: registration(),
    shows: (c) => c.registered?.number === '2026-001',
  },
  addReceipt: {
    norm: 'M5',
    in: registered,
    on: '2026-09-03',
    facts: { receipt: receiptOn('2026-08-31') },
    shows: (c) => c.rounds[0]?.startedOn === '2026-08-31',
  },
  addElement: { norm: 'M1', in: registered, on: '2026-09-03', shows: (c) => c.elements.length === 2 },
  nameRespondent: { norm: 'M2', in: registered, on: '2026-09-03', shows: (c) => c.respondents.length === 2 },
  recordMandate: {
    norm: 'M1',
    in: () => registered({ complainant: { mandate: 'awaited' } }),
    on: '2026-09-03',
    shows: (c) => c.complainant?.mandate === 'shown',
  },
  withholdName: { norm: 'G2', in: registered, on: '2026-09-03', shows: (c) => c.complainant?.nameWithheld === true },
  assessLateness: {
    norm: 'M4',
    in: () => registered({ incidentOn: '2026-06-01' }),
    on: '2026-09-03',
    shows: (c) => c.elements[0]?.lateness?.accepted === true,
  },
  answerUrgentQuestion: {
    norm: 'V1',
    in: registered,
    on: '2026-09-01',
    shows: (c) => c.urgentAnsweredOn === '2026-09-01',
  },
  takeProvisionalMeasure: { norm: 'V1', in: registered, on: '2026-09-01', shows: (c) => c.measures.length === 1 },
  endProvisionalMeasure: {
    norm: 'V1',
    in: () => registered().do('takeProvisionalMeasure', '2026-09-01'),
    on: '2026-09-02',
    shows: (c) => c.measures[0]?.endedOn === '2026-09-02',
  },
  recordContactMoment: {
    norm: 'R1',
    in: registered,
    on: '2026-09-02',
    shows: (c) => c.history.at(-1)?.type === 'contactMomentRecorded',
  },
  attachDocument: { norm: 'R1', in: registered, on: '2026-09-02', shows: (c) => c.documents.length === 1 },
  finaliseLetter: {
    norm: 'M6',
    in: registered,
    on: '2026-09-02',
    facts: { kind: 'acknowledgement', to: COMPLAINANT },
    shows: (c) => c.letters.length === 1 && c.sendings.length === 0,
  },
  recordSent: {
    norm: 'M6',
    in: registered,
    on: '2026-09-02',
    facts: { kind: 'acknowledgement', to: COMPLAINANT },
    shows: (c) => c.sendings.length === 1,
  },
  recordReturned: {
    norm: 'M6',
    in: () => registered().sent('acknowledgement', '2026-09-02'),
    on: '2026-09-04',
    shows: (c) => c.sendings[0]?.returned?.on === '2026-09-04',
  },
  recordTellingImpossible: {
    norm: 'M6',
    in: registered,
    on: '2026-09-02',
    facts: { kind: 'acknowledgement', to: COMPLAINANT },
    shows: (c) => c.impossible.length === 1,
  },
  recordInformationReceived: {
    norm: 'A3',
    in: () => registered().sent('informationRequest', '2026-09-02'),
    on: '2026-09-04',
    shows: (c) => c.informationAsked?.answered === 'sufficient',
  },
  decideAdmission: {
    norm: 'A1',
    in: registered,
    on: '2026-09-02',
    shows: (c) => c.elements[0]?.admission?.admitted === true,
  },
  addParticipant: {
    norm: 'H4',
    in: admitted,
    on: '2026-09-04',
    facts: { role: 'companion', of: RESPONDENT },
    shows: (c) => c.participants[0]?.of === RESPONDENT,
  },
  recordConfidentiality: {
    norm: 'V2 H5',
    in: admitted,
    on: '2026-09-04',
    facts: { who: RESPONDENT, how: 'told' },
    shows: (c) => c.confidentiality[RESPONDENT]?.toldOn === '2026-09-04',
  },
  recordInvitationReply: {
    norm: 'H1',
    in: () => admitted().sent('hearingInvitation', '2026-09-04'),
    on: '2026-09-05',
    shows: (c) => c.hearing[COMPLAINANT]?.reply === 'comes',
  },
  waiveHearing: {
    norm: 'H1',
    in: admitted,
    on: '2026-09-05',
    shows: (c) => c.hearing[COMPLAINANT]?.waivedOn === '2026-09-05',
  },
  recordSilence: {
    norm: 'H1',
    in: () => admitted().sent('hearingInvitation', '2026-09-04'),
    on: '2026-09-15',
    shows: (c) => c.hearing[COMPLAINANT]?.silentOn === '2026-09-15',
  },
  planSession: {
    norm: 'H2',
    in: admitted,
    on: '2026-09-05',
    facts: { partyIds: [COMPLAINANT, RESPONDENT], askedObjections: true },
    shows: (c) => c.sessions[0]?.partyIds.length === 2,
  },
  cancelSession: { norm: 'H2', in: planned, on: '2026-09-05', shows: (c) => c.sessions[0]?.state === 'cancelled' },
  holdSession: {
    norm: 'H1',
    in: planned,
    on: '2026-09-08',
    shows: (c) => c.hearing[COMPLAINANT]?.heardOn === '2026-09-08',
  },
  recordHearingReport: {
    norm: 'H1',
    in: heard,
    on: '2026-09-08',
    shows: (c) => c.sessions[0]?.reportedOn === '2026-09-08',
  },
  recordReportComments: {
    norm: 'H1',
    in: () => heard().do('recordHearingReport', '2026-09-08'),
    on: '2026-09-09',
    shows: (c) => c.sessions[0]?.commentedBy.length === 1,
  },
  recordReaction: { norm: 'H1', in: admitted, on: '2026-09-05', shows: (c) => c.reactions.length === 1 },
  postpone: {
    norm: 'H7 H8',
    in: admitted,
    on: '2026-09-25',
    facts: { newTargetOn: '2026-10-20' },
    shows: (c) => c.postponements[0]?.previousTarget === '2026-10-01',
  },
  rule: { norm: 'B1', in: heard, on: '2026-09-08', shows: (c) => c.elements[0]?.ruling?.on === '2026-09-08' },
  withdraw: { norm: 'H3', in: admitted, on: '2026-09-04', shows: (c) => c.ended?.kind === 'withdrawn' },
  settle: { norm: 'B1', in: merits, on: '2026-10-06', shows: (c) => c.ended?.kind === 'settled' },
  recuseDirector: { norm: 'B1', in: director, on: '2026-09-02', shows: (c) => c.recused.includes(DIRECTOR) },
  appointDeputy: { norm: 'B1', in: director, on: '2026-09-02', shows: (c) => c.deputies.length === 1 },
  recordCommitteeConsent: {
    norm: 'Z1',
    in: director,
    on: '2026-09-02',
    shows: (c) => statusOf(c) === 'directCommittee',
  },
  object: { norm: 'Z1 Z3', in: ruled, on: '2026-09-10', shows: (c) => statusOf(c) === 'committee' },
  withdrawObjection: {
    norm: 'Z1',
    in: objected,
    on: '2026-09-11',
    shows: (c) => c.objections[0]?.state === 'withdrawn',
  },
  approachMember: { norm: 'Z2', in: objected, on: '2026-09-11', shows: (c) => c.members.length === 1 },
  discloseNames: {
    norm: 'Z2 V2',
    in: () => approachedDeclared().sent('memberRequest', '2026-09-11', 'm1'),
    on: '2026-09-11',
    shows: (c) => c.members[0]?.namesOn === '2026-09-11',
  },
  declareIndependence: {
    norm: 'Z2',
    in: named1,
    on: '2026-09-12',
    shows: (c) => c.members[0]?.independence?.on === '2026-09-12',
  },
  appointMember: {
    norm: 'Z2',
    in: () => named1().do('declareIndependence', '2026-09-12'),
    on: '2026-09-12',
    shows: (c) => c.members[0]?.appointedOn === '2026-09-12',
  },
  challengeMember: { norm: 'Z6', in: named, on: '2026-09-14', shows: (c) => c.challenges.length === 1 },
  decideChallenge: {
    norm: 'Z6',
    in: () => named().do('challengeMember', '2026-09-14', { memberId: 'chair' }),
    on: '2026-09-15',
    facts: { granted: true },
    shows: (c) => c.members[0]?.left?.why === 'challenge',
  },
  endMembership: { norm: 'Z6', in: named, on: '2026-09-14', shows: (c) => c.members[0]?.left?.on === '2026-09-14' },
  forwardDossier: { norm: 'Z4', in: named, on: '2026-09-21', shows: (c) => c.members.every((m) => m.papers === 'has') },
  recordPapersReturned: {
    norm: 'Z6',
    in: merits,
    on: '2026-10-06',
    shows: (c) => c.members[0]?.papersBackOn === '2026-10-06',
  },
  recordCommitteeRequest: {
    norm: 'K1',
    in: forwarded,
    on: '2026-09-22',
    shows: (c) => c.committeeRequests.length === 1,
  },
  answerCommitteeRequest: {
    norm: 'K1',
    in: requested,
    on: '2026-09-23',
    shows: (c) => c.committeeRequests[0]?.answeredOn === '2026-09-23',
  },
  recordCommitteeSession: {
    norm: 'K1',
    in: forwarded,
    on: '2026-09-28',
    shows: (c) => c.committeeSessions.length === 1,
  },
  recordCommitteeRuling: {
    norm: 'K2 K3',
    in: forwarded,
    on: '2026-10-05',
    shows: (c) => statusOf(c) === 'committeeRuled',
  },
  recordCommitteeTold: {
    norm: 'K2',
    in: merits,
    on: '2026-10-06',
    shows: (c) => c.committeeRulings[0]?.told.length === 1,
  },
  correctCommitteeRuling: {
    norm: 'K3',
    in: merits,
    on: '2026-10-06',
    shows: (c) => c.history.at(-1)?.type === 'committeeRulingCorrected',
  },
  recordCourtOutcome: {
    norm: 'K3',
    in: merits,
    on: '2026-10-06',
    shows: (c) => c.history.at(-1)?.type === 'courtOutcomeRecorded',
  },
  executeAdjustment: {
    norm: 'B1',
    in: () =>
      heard().do('rule', '2026-09-08', {
        adjustments: [{ adjustmentId: 'a1', text: 't', owner: null, dueOn: '2026-11-01' }],
      }),
    on: '2026-10-20',
    shows: (c) => c.adjustments[0]?.doneOn === '2026-10-20',
  },
  planImprovement: { norm: 'K4 I1', in: ruled, on: '2026-09-10', shows: (c) => c.improvements.length === 1 },
  completeImprovement: {
    norm: 'K4',
    in: () => ruled().do('planImprovement', '2026-09-10'),
    on: '2026-09-20',
    shows: (c) => c.improvements[0]?.doneOn === '2026-09-20',
  },
  chooseThemes: { norm: 'I1', in: closed, on: '2026-10-10', shows: (c) => c.themes.length === 1 },
  closeCase: { norm: 'I1 R2', in: ruled, on: '2026-09-10', shows: (c) => c.closed?.outcome === 'ruled' },
  reopenCase: { norm: 'R2', in: closed, on: '2026-10-10', shows: (c) => c.closed === null && c.rounds.length === 2 },
  linkCase: { norm: 'R1', in: registered, on: '2026-09-02', shows: (c) => c.links.length === 1 },
  unlinkCase: {
    norm: 'R1',
    in: () => registered().do('linkCase', '2026-09-02'),
    on: '2026-09-03',
    shows: (c) => c.history.length === 3 && c.links.length === 0,
  },
  correctFact: {
    norm: 'R1 M6',
    in: registered,
    on: '2026-09-03',
    facts: { value: '2026-08-31' },
    shows: (c) => c.rounds[0]?.startedOn === '2026-08-31',
  },
  voidCase: { norm: 'R1', in: registered, on: '2026-09-02', shows: (c) => statusOf(c) === 'voided' },
  receiveAccessRequest: { norm: 'G1', in: closed, on: '2026-10-01', shows: (c) => c.accessRequests.length === 1 },
  answerAccessRequest: {
    norm: 'G1',
    in: () => closed().do('receiveAccessRequest', '2026-10-01'),
    on: '2026-10-02',
    shows: (c) => c.accessRequests[0]?.answeredOn === '2026-10-02',
  },
  placeHold: { norm: 'R2', in: closed, on: '2026-10-01', shows: (c) => c.holds.length === 1 },
  liftHold: {
    norm: 'R2',
    in: () => closed().do('placeHold', '2026-10-01'),
    on: '2026-10-02',
    shows: (c) => c.holds[0]?.liftedOn === '2026-10-02',
  },
  destroyDocument: {
    norm: 'R2',
    in: () => registered().do('attachDocument', '2026-09-02'),
    on: '2026-09-03',
    facts: { confirmedBy: OTHER_DIRECTOR },
    shows: (c) => c.documents[0]?.destroyedOn === '2026-09-03',
  },
  destroyPassage: {
    norm: 'R2',
    in: () => registered().do('recordContactMoment', '2026-09-02'),
    on: '2026-09-03',
    facts: { confirmedBy: OTHER_DIRECTOR },
    shows: (c) => destroyedPassages(c.history).length === 1,
  },
  destroyCase: {
    norm: 'R2',
    in: closed,
    on: '2028-09-11',
    facts: { confirmedBy: OTHER_DIRECTOR },
    shows: (c) => statusOf(c) === 'destroyed',
  },
};

describe.each(commandTypes)('%s', (type) => {
  const { norm, in: before, on, facts, shows } = accepted[type];
  test(`is accepted and changes the case [${norm}]`, () => {
    const s = before();
    const command = s.command(type, on, facts) as unknown as Command;
    expect(commandSchema.safeParse(JSON.parse(JSON.stringify(command))).success).toBe(true);
    expect(shows(s.case)).toBe(false);
    s.run(command);
    expect(shows(s.case)).toBe(true);
    const event = s.case.history.at(-1);
    expect(event?.type).toBe(eventTypes[type]);
    expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    expect(replay('case1', s.case.history)).toEqual(s.case);
  });
});
