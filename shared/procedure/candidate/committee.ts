import { committeeElements, openObjections, seatedMembers } from '../query.ts';
import { type Candidates, deciderOf, orNone, parties } from './candidates.ts';

export const committee: Candidates<
  | 'recuseDirector'
  | 'appointDeputy'
  | 'recordCommitteeConsent'
  | 'object'
  | 'withdrawObjection'
  | 'approachMember'
  | 'discloseNames'
  | 'declareIndependence'
  | 'appointMember'
  | 'challengeMember'
  | 'decideChallenge'
  | 'endMembership'
  | 'forwardDossier'
  | 'recordPapersReturned'
  | 'recordCommitteeRequest'
  | 'answerCommitteeRequest'
  | 'recordCommitteeSession'
  | 'recordCommitteeRuling'
  | 'recordCommitteeTold'
  | 'correctCommitteeRuling'
  | 'recordCourtOutcome'
> = {
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
};
