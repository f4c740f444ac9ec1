import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import {
  committeeElements,
  hasCommitteeMatter,
  hasDeclared,
  isCommitteeMerits,
  isComposed,
  isForwarded,
  isParty,
  latest,
  openChallenges,
  seatedMembers,
  sendingsOf,
  unusualInCommittee,
} from '../query.ts';
import type { Refusal } from '../refusal.ts';
import { workingDayFrom } from '../terms.ts';
import { decidesAgainstConflict, isInvolvedDirector } from './conflict.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

const memberOf = (c: Case, memberId: string) => c.members.find((m) => m.memberId === memberId);
const route = (c: Case): Refusal | null => refuse('noCommitteeRoute', !hasCommitteeMatter(c));

/** Nobody who has a part in this case sits on its committee. */
const isInvolved = (c: Case, personId: string): boolean =>
  c.complainant?.personId === personId ||
  c.complainant?.clientPersonId === personId ||
  c.respondents.some((r) => r.personId === personId) ||
  c.participants.some((p) => p.personId === personId);

export const committee: Rules<
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
  recuseDirector: (c, x, { directors }) => [
    directors.includes(x.directorId) ? null : unknown('director'),
    refuse('alreadyRecorded', c.recused.includes(x.directorId)),
  ],
  appointDeputy: (c, x) => [
    refuse('notADirector', c.recused.length === 0 && !c.respondents.some((r) => r.directorId !== null)),
    refuse(
      'alreadyRecorded',
      c.deputies.some((d) => d.deputyId === x.deputyId),
    ),
    refuse('conflictOfInterest', isInvolvedDirector(c, x.deputyId) || c.recused.includes(x.deputyId)),
  ],
  recordCommitteeConsent: (c, x) => [
    refuse('notADirector', c.recused.length === 0 && !c.respondents.some((r) => r.directorId !== null)),
    refuse('consentMissing', x.given && x.documentId === null),
    // Whoever refused may still consent.
    refuse('alreadyRecorded', c.committeeConsent?.given === true || (!x.given && c.committeeConsent !== null)),
    refuse('alreadyRuled', c.rulings.length > 0 || c.elements.some((e) => e.admission?.admitted === false)),
    refuse('alreadyEnded', c.ended !== null),
  ],
  object: (c, x) => {
    const elements = x.elementIds.map((id) => c.elements.find((e) => e.elementId === id));
    const decidedOn = elements.reduce<string | null>((last, e) => {
      const on = x.against === 'ruling' ? (e?.ruling?.on ?? null) : (e?.admission?.on ?? null);
      return on !== null && (last === null || on > last) ? on : last;
    }, null);
    return [
      elements.some((e) => e === undefined) ? unknown('element') : null,
      refuse(
        'alreadyRecorded',
        c.objections.some((o) => o.objectionId === x.objectionId),
      ),
      refuse(
        'rulingIsBinding',
        elements.some(
          (e) => e !== undefined && (isCommitteeMerits(e) || e.committee?.outcome === 'nonAdmissionStands'),
        ),
      ),
      refuse(
        'nothingToObjectTo',
        elements.some((e) => (x.against === 'ruling' ? e?.ruling == null : e?.admission?.admitted !== false)),
      ),
      refuse(
        'objectionPending',
        c.objections.some((o) => o.state === 'open' && o.elementIds.some((id) => x.elementIds.includes(id))),
      ),
      refuse('alreadyEnded', c.ended !== null),
      refuse('objectionOutsideMandate', c.complainant?.mandate === 'shown' && !c.mandateCoversObjection),
      notBefore(x.happenedOn, decidedOn),
    ];
  },
  withdrawObjection: (c, x) => {
    const objection = c.objections.find((o) => o.objectionId === x.objectionId);
    return objection === undefined
      ? [unknown('objection')]
      : [refuse('alreadyRecorded', objection.state !== 'open'), notBefore(x.happenedOn, objection.on)];
  },
  approachMember: (c, x) => [
    route(c),
    refuse(
      'alreadyRecorded',
      c.members.some((m) => m.memberId === x.memberId || (m.personId === x.personId && m.left === null)),
    ),
    refuse('memberIsInvolved', isInvolved(c, x.personId)),
  ],
  discloseNames: (c, x) => {
    const member = memberOf(c, x.memberId);
    if (member === undefined) return [unknown('member')];
    return [
      refuse('memberLeft', member.left !== null),
      refuse('alreadyRecorded', member.namesOn !== null),
      refuse('requestNotSent', sendingsOf(c, ['memberRequest'], x.memberId).length === 0),
      refuse('declarationMissing', !hasDeclared(c, x.memberId)),
    ];
  },
  declareIndependence: (c, x) => {
    const member = memberOf(c, x.memberId);
    if (member === undefined) return [unknown('member')];
    return [
      refuse('memberLeft', member.left !== null),
      refuse('alreadyRecorded', member.independence !== null),
      refuse('namesNotDisclosed', member.namesOn === null),
    ];
  },
  appointMember: (c, x, context) => {
    const member = memberOf(c, x.memberId);
    if (member === undefined) return [unknown('member')];
    return [
      route(c),
      refuse('memberLeft', member.left !== null),
      refuse('alreadyRecorded', member.appointedOn !== null && member.seat === x.seat),
      refuse('declarationMissing', !hasDeclared(c, x.memberId)),
      refuse('notDeclaredIndependent', member.independence === null),
      refuse('tiesDeclared', (member.independence?.ties.length ?? 0) > 0, {
        ties: [...(member.independence?.ties ?? [])],
      }),
      refuse('memberIsInvolved', isInvolved(c, member.personId)),
      // Straight to the committee: an outsider appoints, not the director who is complained about.
      refuse('appointerInvolved', isInvolvedDirector(c, x.appointedBy) || c.recused.includes(x.appointedBy)),
      context.directors.includes(x.appointedBy) || c.deputies.some((d) => d.deputyId === x.appointedBy)
        ? null
        : unknown('director'),
    ];
  },
  challengeMember: (c, x) => {
    const member = memberOf(c, x.memberId);
    if (member === undefined) return [unknown('member')];
    return [
      refuse('memberLeft', member.left !== null),
      refuse('notComposed', member.appointedOn === null),
      refuse(
        'alreadyRecorded',
        c.challenges.some((y) => y.challengeId === x.challengeId || (y.memberId === x.memberId && y.decided === null)),
      ),
      notBefore(x.happenedOn, member.appointedOn),
    ];
  },
  decideChallenge: (c, x, context) => {
    const challenge = c.challenges.find((y) => y.challengeId === x.challengeId);
    if (challenge === undefined) return [unknown('challenge')];
    return [
      refuse('alreadyRecorded', challenge.decided !== null),
      notBefore(x.happenedOn, challenge.on),
      ...decidesAgainstConflict(c, x.decidedBy, context),
    ];
  },
  endMembership: (c, x) => {
    const member = memberOf(c, x.memberId);
    return member === undefined ? [unknown('member')] : [refuse('memberLeft', member.left !== null)];
  },
  forwardDossier: (c, x) => {
    const named = latest(sendingsOf(c, ['membersNamed'], COMPLAINANT));
    const newest = seatedMembers(c).reduce<string | null>(
      (last, m) => (m.appointedOn !== null && (last === null || m.appointedOn > last) ? m.appointedOn : last),
      null,
    );
    const earliestForwarding = named === null ? null : workingDayFrom(c.policy, named.on, 5);
    return [
      route(c),
      refuse('notComposed', !isComposed(c)),
      refuse(
        'alreadyRecorded',
        c.forwardings.some((f) => f.versionId === x.versionId),
      ),
      ...x.to.map((memberId) => {
        const member = memberOf(c, memberId);
        if (member === undefined) return unknown('member');
        return refuse(
          member.left !== null ? 'memberLeft' : 'declarationMissing',
          member.left !== null || !hasDeclared(c, memberId),
          { memberId },
        );
      }),
      ...x.to.map((memberId) => refuse('notComposed', memberOf(c, memberId)?.appointedOn === null)),
      refuse(
        'omissionWithoutReason',
        x.omissions.some((o) => o.reason === null),
      ),
      refuse('committeeUnusual', unusualInCommittee(c).length > 0, { points: [...unusualInCommittee(c)] }),
      refuse(
        'membersNotNamed',
        c.complainant?.reachable !== false &&
          (named === null ||
            (newest !== null && named.on < newest) ||
            (earliestForwarding !== null && x.happenedOn < earliestForwarding)),
        { earliest: earliestForwarding },
      ),
      refuse('challengePending', openChallenges(c).length > 0),
      notBefore(x.happenedOn, newest),
    ];
  },
  recordPapersReturned: (c, x) => {
    const member = memberOf(c, x.who);
    if (member === undefined) return [unknown('member')];
    return [
      refuse('notForwarded', member.papers === 'none'),
      refuse('alreadyRecorded', member.papers === x.how),
      refuse('reasonMissing', x.how === 'notReturned' && x.reason === null),
    ];
  },
  recordCommitteeRequest: (c, x) => [
    refuse('notForwarded', !isForwarded(c)),
    refuse(
      'alreadyRecorded',
      c.committeeRequests.some((r) => r.requestId === x.requestId),
    ),
  ],
  answerCommitteeRequest: (c, x) => {
    const request = c.committeeRequests.find((r) => r.requestId === x.requestId);
    return request === undefined
      ? [unknown('request')]
      : [refuse('alreadyRecorded', request.answeredOn !== null), notBefore(x.happenedOn, request.on)];
  },
  recordCommitteeSession: (c) => [refuse('notForwarded', !isForwarded(c))],
  recordCommitteeRuling: (c, x) => {
    const asked = committeeElements(c);
    const ruled = x.elements.map((r) => r.elementId);
    return [
      route(c),
      refuse('notForwarded', !isForwarded(c)),
      refuse('incompleteRuling', asked.some((id) => !ruled.includes(id)) || ruled.some((id) => !asked.includes(id))),
      refuse(
        'outcomeDoesNotFit',
        x.elements.some((r) => {
          const admission = c.elements.find((e) => e.elementId === r.elementId)?.admission ?? null;
          const aboutAdmission = r.outcome === 'admit' || r.outcome === 'nonAdmissionStands';
          return aboutAdmission && admission?.admitted !== false;
        }),
      ),
      refuse(
        'reasonMissing',
        x.responsible !== 'yes' &&
          x.responsibleReason === null &&
          x.elements.some((r) => r.outcome !== 'admit' && r.outcome !== 'nonAdmissionStands'),
      ),
      notBefore(x.happenedOn, c.forwardings.at(-1)?.on),
    ];
  },
  recordCommitteeTold: (c, x) => {
    const ruling = c.committeeRulings.at(-1);
    return [
      isParty(c, x.partyId) ? null : unknown('party'),
      refuse('notDecidedYet', ruling === undefined),
      refuse('alreadyRecorded', ruling?.told.some((t) => t.partyId === x.partyId) === true),
      notBefore(x.happenedOn, ruling?.on),
    ];
  },
  correctCommitteeRuling: (c, x) => [
    c.committeeRulings.some((r) => r.committeeRulingId === x.committeeRulingId) ? null : unknown('committeeRuling'),
  ],
  recordCourtOutcome: () => [],
};
