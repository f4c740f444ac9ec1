import { partiesToHear, targetOf, unruledElements } from '../query.ts';
import { dayAfter } from '../terms.ts';
import { type Candidates, deciderOf, orNone, parties } from './candidates.ts';

export const hearing: Candidates<
  | 'recordInvitationReply'
  | 'waiveHearing'
  | 'recordSilence'
  | 'planSession'
  | 'cancelSession'
  | 'holdSession'
  | 'recordHearingReport'
  | 'recordReportComments'
  | 'recordReaction'
  | 'postpone'
  | 'rule'
  | 'withdraw'
  | 'settle'
> = {
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
};
