/**
 * For each kind of command, the plausible commands in a case: complete, with this case's own parties, letters and dates
 * filled in. The window prefills its forms from them and shows what may and may not be done (`next-action.ts`); the
 * exploration test walks them. Whether one is allowed is for `decide` alone.
 */
import type { Case } from './case.ts';
import type { Command, CommandOf, CommandType } from './command.ts';
import { COMPLAINANT } from './fact.ts';
import type { IsoDate } from './id.ts';
import { type LetterKind, letterKinds } from './letter-kind.ts';
import {
  committeeElements,
  isInformed,
  isResponsible,
  openObjections,
  partiesToHear,
  seatedMembers,
  targetOf,
  undecidedElements,
  unruledElements,
} from './query.ts';
import { dayAfter } from './terms.ts';

export type CandidateContext = {
  readonly on: IsoDate;
  readonly actor: string;
  readonly directors: readonly string[];
  /** A new id of a kind; tests pass a counter, the window a random one. */
  readonly newId: (kind: string) => string;
};

type Candidates<K extends CommandType> = (
  c: Case,
  x: CandidateContext,
) => readonly Omit<CommandOf<K>, 'type' | 'happenedOn'>[];

/** Stands in where the case has nothing of the kind yet: `decide` then says so. */
const NONE = 'none';
const orNone = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [NONE]);

const parties = (c: Case): readonly string[] => [COMPLAINANT, ...c.respondents.map((r) => r.respondentId)];

/** Who decides: a director who is not complained about, else a deputy, else the actor. */
export function deciderOf(c: Case, x: Pick<CandidateContext, 'actor' | 'directors'>): string {
  const free = (id: string): boolean => !c.recused.includes(id) && !c.respondents.some((r) => r.directorId === id);
  return free(x.actor) ? x.actor : (c.deputies[0]?.deputyId ?? x.directors.find(free) ?? x.actor);
}

/** To whom a letter of this kind can go in this case, and what it is about. */
export function letterTargets(
  c: Case,
  kind: LetterKind,
): readonly { readonly to: string; readonly about: string | null }[] {
  const to = (ids: readonly string[], about: string | null = null) => ids.map((id) => ({ to: id, about }));
  const members = c.members.filter((m) => m.left === null).map((m) => m.memberId);
  switch (kind) {
    case 'respondentNotice':
      return to(orNone(c.respondents.map((r) => r.respondentId)));
    case 'hearingInvitation':
      return to(partiesToHear(c));
    case 'confidentialityNotice':
    case 'confidentialityDeclaration':
      return to([...parties(c), ...members, ...c.participants.map((p) => p.participantId)]);
    case 'hearingReport':
      return orNone(c.sessions.filter((s) => s.state === 'held').map((s) => s.sessionId)).flatMap((id) =>
        to(partiesToHear(c), id),
      );
    case 'postponement':
      return orNone(c.postponements.map((p) => p.postponementId)).flatMap((id) => to(partiesToHear(c), id));
    case 'ruling':
      return orNone(c.rulings.map((r) => r.rulingId)).flatMap((id) => to(parties(c), id));
    case 'withdrawalConfirmation':
    case 'settlementConfirmation':
      return to([COMPLAINANT, ...c.respondents.map((r) => r.respondentId).filter((r) => isInformed(c, r))]);
    case 'committeeRuling':
    case 'dossierInventory':
    case 'closing':
      return to(parties(c));
    case 'provisionalMeasure':
      return orNone(c.measures.map((m) => m.measureId)).flatMap((id) => to(parties(c), id));
    case 'challengeDecision':
      return orNone(c.challenges.map((x) => x.challengeId)).flatMap((id) => to([COMPLAINANT], id));
    case 'objectionReceived':
      return orNone(openObjections(c).map((o) => o.objectionId)).flatMap((id) => to([COMPLAINANT], id));
    case 'memberRequest':
    case 'memberAppointment':
    case 'dossierForwarded':
      return to(orNone(members));
    case 'papersRecall':
      return to(orNone(c.members.filter((m) => m.papers === 'has').map((m) => m.memberId)));
    case 'accessAnswer':
      return orNone(c.accessRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId)).flatMap((id) =>
        to([c.accessRequests.find((r) => r.requestId === id)?.from ?? COMPLAINANT], id),
      );
    default:
      return to([COMPLAINANT]);
  }
}

const asksReply: readonly LetterKind[] = ['hearingInvitation', 'informationRequest', 'mandateRequest'];

const candidatesByType: { readonly [K in CommandType]: Candidates<K> } = {
  // A complaint is registered on its own screen; there is no case yet to take it from.
  registerComplaint: () => [],
  addReceipt: (_c, x) => [
    {
      receipt: {
        channel: 'post',
        receivedOn: x.on,
        reachedManagementOn: null,
        datedOn: null,
        postmark: 'none',
        documentId: null,
        originalLocation: null,
      },
    },
  ],
  addElement: (c, x) => [
    {
      element: {
        elementId: x.newId('element'),
        subject: 'organisation',
        respondentId: c.respondents[0]?.respondentId ?? null,
        incident: { kind: 'unknown' },
        expectation: null,
        deviation: x.newId('text'),
        wish: null,
        broughtOn: x.on,
      },
    },
  ],
  nameRespondent: (_c, x) => [
    {
      respondent: {
        respondentId: x.newId('respondent'),
        kind: 'employee',
        personId: null,
        external: false,
        directorId: null,
      },
    },
  ],
  recordMandate: () => [
    { shown: true, coversObjection: true, documentId: null },
    { shown: false, coversObjection: false, documentId: null },
  ],
  withholdName: (c, x) => [{ withheld: c.complainant?.nameWithheld !== true, reason: x.newId('text') }],
  assessLateness: (c, x) =>
    c.elements.flatMap((e) =>
      e.lateness === null ? [{ elementId: e.elementId, accepted: true, reason: x.newId('text') }] : [],
    ),
  answerUrgentQuestion: () => [{ warned: [], note: null }],
  takeProvisionalMeasure: (_c, x) => [
    { measureId: x.newId('measure'), text: x.newId('text'), partyId: null, until: null },
  ],
  endProvisionalMeasure: (c) =>
    orNone(c.measures.filter((m) => m.endedOn === null).map((m) => m.measureId)).map((measureId) => ({ measureId })),
  recordContactMoment: (_c, x) => [{ with: COMPLAINANT, channel: 'telephone', text: x.newId('text') }],
  attachDocument: (_c, x) => [{ documentId: x.newId('document'), role: 'evidence', from: null }],
  finaliseLetter: (c, x) =>
    letterKinds.flatMap((kind) =>
      letterTargets(c, kind).map(({ to }) => ({
        letterId: x.newId('letter'),
        kind,
        to,
        documentId: x.newId('document'),
        number: c.letters.length + 1,
      })),
    ),
  recordSent: (c, x) =>
    letterKinds.flatMap((kind) =>
      letterTargets(c, kind).map(({ to, about }) => {
        const made = c.letters.findLast(
          (l) => l.kind === kind && l.to === to && !c.sendings.some((s) => s.letterId === l.letterId),
        );
        return {
          sendingId: x.newId('sending'),
          letterId: made?.letterId ?? null,
          kind,
          to,
          channel: 'post' as const,
          about,
          replyBy: asksReply.includes(kind) ? dayAfter(x.on, 10) : null,
          documentId: null,
        };
      }),
    ),
  recordReturned: (c) =>
    orNone(c.sendings.filter((s) => s.returned === null).map((s) => s.sendingId)).map((sendingId) => ({
      sendingId,
      reason: 'returned' as const,
    })),
  recordTellingImpossible: (c, x) =>
    (['hearingInvitation', 'acknowledgement', 'ruling', 'nonAdmission'] as const).flatMap((kind) =>
      parties(c).map((to) => ({ kind, to, reason: x.newId('text') })),
    ),
  recordInformationReceived: () => [
    { documentIds: [], sufficient: true },
    { documentIds: [], sufficient: false },
  ],
  decideAdmission: (c, x) => {
    const open = undecidedElements(c);
    const decide = (admitted: boolean, ground: 'late' | 'other' | null) => ({
      decisions: open.map((e) => ({
        elementId: e.elementId,
        admitted,
        ground,
        reason: admitted ? null : x.newId('text'),
      })),
      decidedBy: deciderOf(c, x),
    });
    if (open.length === 0)
      return [
        {
          ...decide(true, null),
          decisions: [{ elementId: c.elements[0]?.elementId ?? NONE, admitted: true, ground: null, reason: null }],
        },
      ];
    return [decide(true, null), decide(false, 'other')];
  },
  addParticipant: (c, x) =>
    parties(c).map((of) => ({
      participantId: x.newId('participant'),
      personId: x.newId('person'),
      role: 'companion' as const,
      of,
      announced: true,
    })),
  recordConfidentiality: (c) =>
    [...parties(c), ...c.participants.map((p) => p.participantId), ...c.members.map((m) => m.memberId)].flatMap(
      (who) => [
        { who, how: 'declared' as const, exemption: null, documentId: null },
        { who, how: 'told' as const, exemption: null, documentId: null },
      ],
    ),
  recordInvitationReply: (c) => partiesToHear(c).map((partyId) => ({ partyId, reply: 'comes' as const })),
  waiveHearing: (c) => partiesToHear(c).map((partyId) => ({ partyId, text: null })),
  recordSilence: (c) => partiesToHear(c).map((partyId) => ({ partyId })),
  planSession: (c, x) => [
    ...partiesToHear(c).map((partyId) => ({
      sessionId: x.newId('session'),
      partyIds: [partyId],
      on: x.on,
      time: null,
      place: null,
      askedObjections: false,
    })),
    {
      sessionId: x.newId('session'),
      partyIds: [...partiesToHear(c)],
      on: x.on,
      time: null,
      place: null,
      askedObjections: true,
    },
  ],
  cancelSession: (c) =>
    orNone(c.sessions.filter((s) => s.state === 'planned').map((s) => s.sessionId)).map((sessionId) => ({
      sessionId,
      reason: null,
    })),
  holdSession: (c) =>
    orNone(c.sessions.filter((s) => s.state === 'planned').map((s) => s.sessionId)).map((sessionId) => ({
      sessionId,
      present: [...(c.sessions.find((s) => s.sessionId === sessionId)?.partyIds ?? [])],
      companions: c.participants.filter((p) => p.role === 'companion').map((p) => p.participantId),
      toldConfidentiality: true,
    })),
  recordHearingReport: (c, x) =>
    orNone(c.sessions.filter((s) => s.reportedOn === null).map((s) => s.sessionId)).map((sessionId) => ({
      sessionId,
      documentId: null,
      text: x.newId('text'),
    })),
  recordReportComments: (c, x) =>
    orNone(c.sessions.filter((s) => s.reportedOn !== null).map((s) => s.sessionId)).flatMap((sessionId) =>
      partiesToHear(c).map((partyId) => ({ sessionId, partyId, text: x.newId('text'), documentId: null })),
    ),
  recordReaction: (c, x) => parties(c).map((from) => ({ from, text: x.newId('text'), documentId: null })),
  postpone: (c, x) => [
    {
      postponementId: x.newId('postponement'),
      newTargetOn: dayAfter([targetOf(c) ?? x.on, x.on].toSorted().at(-1) ?? x.on, 14),
      reason: x.newId('text'),
    },
  ],
  rule: (c, x) =>
    (['no', 'yes'] as const).map((responsible) => ({
      rulingId: x.newId('ruling'),
      elements: (unruledElements(c).length > 0 ? unruledElements(c) : c.elements).map(({ elementId }) => ({
        elementId,
        outcome: responsible === 'yes' ? ('upheld' as const) : ('notUpheld' as const),
        reason: x.newId('text'),
      })),
      responsible,
      responsibleReason: x.newId('text'),
      adjustments: [],
      decidedBy: deciderOf(c, x),
      restsOnUnanswered: false,
    })),
  withdraw: () => [{ text: null, documentId: null }],
  settle: (_c, x) => [{ text: x.newId('text'), documentId: null }],
  recuseDirector: (c, x) => {
    const involved = c.respondents.flatMap((r) => (r.directorId === null ? [] : [r.directorId]));
    return (involved.length > 0 ? involved : [x.actor]).map((directorId) => ({ directorId, reason: x.newId('text') }));
  },
  appointDeputy: (_c, x) => [{ deputyId: x.newId('deputy'), kind: 'outsider', text: null }],
  recordCommitteeConsent: (_c, x) => [{ given: true, documentId: x.newId('document') }],
  object: (c, x) => {
    const against = (kind: 'ruling' | 'nonAdmission', ids: readonly string[]) => ({
      objectionId: x.newId('objection'),
      against: kind,
      elementIds: [...ids],
      channel: 'post' as const,
      documentId: null,
    });
    const refused = c.elements.filter((e) => e.admission?.admitted === false).map((e) => e.elementId);
    const ruled = c.elements.filter((e) => e.ruling !== null).map((e) => e.elementId);
    if (refused.length === 0 && ruled.length === 0)
      return [against('ruling', orNone(c.elements.map((e) => e.elementId)))];
    return [
      ...(ruled.length > 0 ? [against('ruling', ruled)] : []),
      ...(refused.length > 0 ? [against('nonAdmission', refused)] : []),
    ];
  },
  withdrawObjection: (c) =>
    orNone(openObjections(c).map((o) => o.objectionId)).map((objectionId) => ({ objectionId, documentId: null })),
  approachMember: (c, x) => {
    const seat = c.members.some((m) => m.left === null && m.seat === 'chair') ? 'member' : 'chair';
    return [{ memberId: x.newId('member'), personId: x.newId('person'), seat }];
  },
  discloseNames: (c) =>
    orNone(c.members.filter((m) => m.left === null && m.namesOn === null).map((m) => m.memberId)).map((memberId) => ({
      memberId,
    })),
  declareIndependence: (c) =>
    orNone(c.members.filter((m) => m.left === null && m.independence === null).map((m) => m.memberId)).map(
      (memberId) => ({ memberId, ties: [], remark: null, documentId: null }),
    ),
  appointMember: (c, x) =>
    orNone(c.members.filter((m) => m.left === null && m.appointedOn === null).map((m) => m.memberId)).map(
      (memberId) => ({
        memberId,
        seat: c.members.find((m) => m.memberId === memberId)?.seat ?? 'member',
        appointedBy: deciderOf(c, x),
      }),
    ),
  challengeMember: (c, x) =>
    orNone(seatedMembers(c).map((m) => m.memberId)).map((memberId) => ({
      challengeId: x.newId('challenge'),
      memberId,
      reason: x.newId('text'),
      documentId: null,
    })),
  decideChallenge: (c, x) =>
    orNone(c.challenges.filter((y) => y.decided === null).map((y) => y.challengeId)).flatMap((challengeId) =>
      [true, false].map((granted) => ({ challengeId, granted, reason: x.newId('text'), decidedBy: deciderOf(c, x) })),
    ),
  endMembership: (c) =>
    orNone(c.members.filter((m) => m.left === null).map((m) => m.memberId)).map((memberId) => ({
      memberId,
      why: 'recusal' as const,
      reason: null,
    })),
  forwardDossier: (c, x) => [
    {
      versionId: x.newId('version'),
      documentId: null,
      sha256: '0'.repeat(64),
      pages: 1,
      to: [...orNone(seatedMembers(c).map((m) => m.memberId))],
      omissions: [],
      channel: 'registeredPost',
    },
  ],
  recordPapersReturned: (c) =>
    orNone(c.members.filter((m) => m.papers === 'has').map((m) => m.memberId)).map((who) => ({
      who,
      how: 'returned' as const,
      reason: null,
    })),
  recordCommitteeRequest: (_c, x) => [{ requestId: x.newId('request'), text: x.newId('text') }],
  answerCommitteeRequest: (c) =>
    orNone(c.committeeRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId)).map((requestId) => ({
      requestId,
      text: null,
    })),
  recordCommitteeSession: (_c, x) => [{ on: x.on, text: null }],
  recordCommitteeRuling: (c, x) => {
    const ids = orNone(committeeElements(c));
    const refused = (id: string): boolean => c.elements.find((e) => e.elementId === id)?.admission?.admitted === false;
    const ruling = (
      outcomeOf: (id: string) => 'upheld' | 'notUpheld' | 'admit' | 'nonAdmissionStands',
      responsible: 'yes' | 'no',
    ) => ({
      committeeRulingId: x.newId('committeeRuling'),
      elements: ids.map((elementId) => ({ elementId, outcome: outcomeOf(elementId) })),
      responsible,
      responsibleReason: x.newId('text'),
      documentId: null,
    });
    const merits = [
      ruling((id) => (refused(id) ? 'nonAdmissionStands' : 'notUpheld'), 'no'),
      ruling((id) => (refused(id) ? 'nonAdmissionStands' : 'upheld'), 'yes'),
    ];
    return ids.some(refused)
      ? [ruling((id) => (refused(id) ? 'admit' : 'notUpheld'), 'no'), ...merits.slice(0, 1)]
      : merits;
  },
  recordCommitteeTold: (c) => parties(c).map((partyId) => ({ partyId })),
  correctCommitteeRuling: (c, x) =>
    orNone(c.committeeRulings.map((r) => r.committeeRulingId)).map((committeeRulingId) => ({
      committeeRulingId,
      text: x.newId('text'),
      documentId: null,
    })),
  recordCourtOutcome: (_c, x) => [{ text: x.newId('text'), documentId: null }],
  executeAdjustment: (c) =>
    orNone(c.adjustments.filter((a) => a.doneOn === null).map((a) => a.adjustmentId)).map((adjustmentId) => ({
      adjustmentId,
      text: null,
    })),
  planImprovement: (c, x) => [
    {
      improvementId: x.newId('improvement'),
      text: x.newId('text'),
      structural: isResponsible(c),
      owner: null,
      dueOn: dayAfter(x.on, 90),
    },
  ],
  completeImprovement: (c) =>
    orNone(c.improvements.filter((i) => i.doneOn === null).map((i) => i.improvementId)).map((improvementId) => ({
      improvementId,
      text: null,
    })),
  closeCase: (c, x) => [
    { outcome: closingOutcome(c), noLessonsBecause: c.improvements.length > 0 ? null : x.newId('text') },
  ],
  reopenCase: (_c, x) =>
    (['newFacts', 'objection', 'mistake'] as const).map((cause) => ({ cause, reason: x.newId('text') })),
  linkCase: (_c, x) => [{ caseId: x.newId('case'), reason: null }],
  unlinkCase: (c) => orNone(c.links).map((caseId) => ({ caseId })),
  correctFact: (_c, x) => [{ entry: 1, path: ['receipts', 0, 'receivedOn'], value: x.on, reason: x.newId('text') }],
  voidCase: (_c, x) => [{ reason: x.newId('text') }],
  receiveAccessRequest: (_c, x) => [{ requestId: x.newId('access'), from: COMPLAINANT }],
  answerAccessRequest: (c) =>
    orNone(c.accessRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId)).map((requestId) => ({
      requestId,
      documentId: null,
    })),
  placeHold: (_c, x) => [{ holdId: x.newId('hold'), reason: x.newId('text'), reviewOn: dayAfter(x.on, 365) }],
  liftHold: (c) =>
    orNone(c.holds.filter((h) => h.liftedOn === null).map((h) => h.holdId)).map((holdId) => ({ holdId, reason: null })),
  destroyDocument: (c, x) =>
    orNone(c.documents.filter((d) => d.destroyedOn === null).map((d) => d.documentId)).map((documentId) => ({
      documentId,
      reason: x.newId('text'),
      confirmedBy: x.directors.find((d) => d !== x.actor) ?? null,
    })),
  destroyCase: (_c, x) => [
    { certificate: x.newId('certificate'), confirmedBy: x.directors.find((d) => d !== x.actor) ?? null },
  ],
};

/** How the case ended, in the words of its closing. */
export function closingOutcome(c: Case): CommandOf<'closeCase'>['outcome'] {
  if (c.ended !== null) return c.ended.kind;
  if (c.elements.some((e) => e.committee !== null && e.committee.outcome !== 'admit')) return 'committeeRuled';
  if (c.rulings.length > 0) return 'ruled';
  return c.elements.every((e) => e.admission?.admitted === false) ? 'notAdmitted' : 'notHandled';
}

/** The plausible commands of one kind, on a day. */
export function candidatesOf(type: CommandType, c: Case, x: CandidateContext): readonly Command[] {
  const list = (candidatesByType[type] as Candidates<CommandType>)(c, x);
  return list.map((facts) => ({ type, happenedOn: x.on, ...facts }) as Command);
}
