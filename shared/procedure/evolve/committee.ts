import type { Case } from '../case.ts';
import { change, type Evolvers, withRound } from './evolver.ts';

const sentBack = (outcome: string): boolean => outcome === 'admit';

export const committee: Evolvers<
  | 'directorRecused'
  | 'deputyAppointed'
  | 'committeeConsentRecorded'
  | 'objected'
  | 'objectionWithdrawn'
  | 'memberApproached'
  | 'namesDisclosed'
  | 'independenceDeclared'
  | 'memberAppointed'
  | 'memberChallenged'
  | 'challengeDecided'
  | 'membershipEnded'
  | 'dossierForwarded'
  | 'papersReturned'
  | 'committeeRequested'
  | 'committeeRequestAnswered'
  | 'committeeSessionRecorded'
  | 'committeeRuled'
  | 'committeeTold'
  | 'committeeRulingCorrected'
  | 'courtOutcomeRecorded'
> = {
  directorRecused: (c, e) => ({ ...c, recused: [...c.recused, e.directorId] }),
  deputyAppointed: (c, e) => ({ ...c, deputies: [...c.deputies, { deputyId: e.deputyId, kind: e.kind }] }),
  committeeConsentRecorded: (c, e) => ({ ...c, committeeConsent: { given: e.given, on: e.happenedOn } }),
  objected: (c, e) => ({
    ...c,
    objections: [
      ...c.objections,
      {
        objectionId: e.objectionId,
        against: e.against,
        elementIds: e.elementIds,
        on: e.happenedOn,
        channel: e.channel,
        state: 'open',
      },
    ],
  }),
  objectionWithdrawn: (c, e) => ({
    ...c,
    objections: change(
      c.objections,
      (o) => o.objectionId === e.objectionId,
      (o) => ({ ...o, state: 'withdrawn' }),
    ),
  }),
  memberApproached: (c, e) => ({
    ...c,
    members: [
      ...c.members,
      {
        memberId: e.memberId,
        personId: e.personId,
        seat: e.seat,
        approachedOn: e.happenedOn,
        namesOn: null,
        independence: null,
        appointedOn: null,
        left: null,
        papers: 'none',
        papersBackOn: null,
      },
    ],
  }),
  namesDisclosed: (c, e) => ({
    ...c,
    members: change(
      c.members,
      (m) => m.memberId === e.memberId,
      (m) => ({ ...m, namesOn: e.happenedOn }),
    ),
  }),
  independenceDeclared: (c, e) => ({
    ...c,
    members: change(
      c.members,
      (m) => m.memberId === e.memberId,
      (m) => ({ ...m, independence: { on: e.happenedOn, ties: e.ties } }),
    ),
  }),
  memberAppointed: (c, e) => ({
    ...c,
    members: change(
      c.members,
      (m) => m.memberId === e.memberId,
      (m) => ({ ...m, seat: e.seat, appointedOn: e.happenedOn }),
    ),
  }),
  memberChallenged: (c, e) => ({
    ...c,
    challenges: [
      ...c.challenges,
      { challengeId: e.challengeId, memberId: e.memberId, on: e.happenedOn, decided: null },
    ],
  }),
  challengeDecided: (c, e) => {
    const challenge = c.challenges.find((x) => x.challengeId === e.challengeId);
    const decided: Case = {
      ...c,
      challenges: change(
        c.challenges,
        (x) => x.challengeId === e.challengeId,
        (x) => ({ ...x, decided: { on: e.happenedOn, granted: e.granted } }),
      ),
    };
    return e.granted && challenge !== undefined
      ? {
          ...decided,
          members: change(
            decided.members,
            (m) => m.memberId === challenge.memberId && m.left === null,
            (m) => ({ ...m, left: { on: e.happenedOn, why: 'challenge' } }),
          ),
        }
      : decided;
  },
  membershipEnded: (c, e) => ({
    ...c,
    members: change(
      c.members,
      (m) => m.memberId === e.memberId,
      (m) => ({ ...m, left: { on: e.happenedOn, why: e.why } }),
    ),
  }),
  dossierForwarded: (c, e) => ({
    ...c,
    forwardings: [
      ...c.forwardings,
      {
        versionId: e.versionId,
        on: e.happenedOn,
        sha256: e.sha256,
        pages: e.pages,
        to: e.to,
        channel: e.channel,
        matter: c.committeeRulings.length,
      },
    ],
    members: change(
      c.members,
      (m) => e.to.includes(m.memberId),
      (m) => ({ ...m, papers: 'has', papersBackOn: null }),
    ),
  }),
  papersReturned: (c, e) => ({
    ...c,
    members: change(
      c.members,
      (m) => m.memberId === e.who,
      (m) => ({ ...m, papers: e.how, papersBackOn: e.happenedOn }),
    ),
  }),
  committeeRequested: (c, e) => ({
    ...c,
    committeeRequests: [...c.committeeRequests, { requestId: e.requestId, on: e.happenedOn, answeredOn: null }],
  }),
  committeeRequestAnswered: (c, e) => ({
    ...c,
    committeeRequests: change(
      c.committeeRequests,
      (r) => r.requestId === e.requestId,
      (r) => ({ ...r, answeredOn: e.happenedOn }),
    ),
  }),
  committeeSessionRecorded: (c, e) => ({ ...c, committeeSessions: [...c.committeeSessions, { on: e.on }] }),
  committeeRuled: (c, e) => {
    const back = e.elements.some((r) => sentBack(r.outcome));
    const ruled: Case = {
      ...c,
      committeeRulings: [
        ...c.committeeRulings,
        {
          committeeRulingId: e.committeeRulingId,
          on: e.happenedOn,
          elements: e.elements,
          responsible: e.responsible,
          onMerits: e.elements.some((r) => r.outcome !== 'admit' && r.outcome !== 'nonAdmissionStands'),
          told: [],
        },
      ],
      objections: change(
        c.objections,
        (o) => o.state === 'open',
        (o) => ({ ...o, state: 'ruled' }),
      ),
      elements: c.elements.map((element) => {
        const outcome = e.elements.find((r) => r.elementId === element.elementId)?.outcome;
        if (outcome === undefined) return element;
        const withOutcome = { ...element, committee: { outcome, on: e.happenedOn } };
        // Sent back: admitted by the committee, and open again for a ruling of the directie (K3).
        return sentBack(outcome)
          ? {
              ...withOutcome,
              ruling: null,
              admission: { admitted: true, ground: null, on: e.happenedOn, by: 'committee' },
            }
          : withOutcome;
      }),
    };
    return back ? withRound(ruled, e.happenedOn, 'committee') : ruled;
  },
  committeeTold: (c, e) => ({
    ...c,
    committeeRulings: c.committeeRulings.map((ruling, i) =>
      i === c.committeeRulings.length - 1
        ? { ...ruling, told: [...ruling.told, { partyId: e.partyId, on: e.happenedOn }] }
        : ruling,
    ),
  }),
  committeeRulingCorrected: (c) => c,
  courtOutcomeRecorded: (c) => c,
};
