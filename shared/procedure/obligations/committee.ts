import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import { type Obligation, obligation } from '../obligation.ts';
import {
  activeMembers,
  earliest,
  hasCommitteeMatter,
  isComposed,
  isForwarded,
  latest,
  openObjections,
  seatedMembers,
  sendingsOf,
  tellingIsImpossible,
} from '../query.ts';
import { atOnceTerm, daysTerm, dueOn, workingDayFrom, workingDaysTerm } from '../terms.ts';

/** From objection to committee ruling (Z, K). */
export function committeeObligations(c: Case, today: string): readonly Obligation[] {
  const list: Obligation[] = [];
  const matter = hasCommitteeMatter(c);
  const ended = c.ended !== null;
  for (const objection of c.objections) {
    const spec = atOnceTerm(objection.on);
    list.push(
      obligation(
        {
          kind: 'confirmObjection',
          command: 'recordSent',
          about: COMPLAINANT,
          id: objection.objectionId,
          letter: 'objectionReceived',
          subject: objection.objectionId,
          dueOn: dueOn(c.policy, spec),
          spec,
          metOn:
            earliest(sendingsOf(c, ['objectionReceived'], COMPLAINANT).filter((s) => s.on >= objection.on))?.on ?? null,
          impossible: tellingIsImpossible(c, 'objectionReceived', COMPLAINANT),
          lapsed: ended || objection.state !== 'open',
        },
        today,
      ),
    );
  }
  if (matter) {
    const since = openObjections(c).at(-1)?.on ?? c.committeeConsent?.on ?? '';
    const seated = seatedMembers(c);
    const composedOn = seated.reduce<string | null>(
      (last, m) => (m.appointedOn !== null && (last === null || m.appointedOn > last) ? m.appointedOn : last),
      null,
    );
    const complete = isComposed(c) && seated.length >= 3 && seated.length % 2 === 1;
    const busy = activeMembers(c).find((m) => m.appointedOn === null);
    const next =
      busy === undefined
        ? 'approachMember'
        : busy.namesOn === null
          ? 'discloseNames'
          : busy.independence === null
            ? 'declareIndependence'
            : 'appointMember';
    list.push(
      obligation(
        {
          kind: 'composeCommittee',
          command: next,
          about: busy?.memberId ?? null,
          id: since,
          metOn: complete || isForwarded(c) ? (composedOn ?? since) : null,
          lapsed: ended,
        },
        today,
      ),
    );
    if (isComposed(c) && composedOn !== null) {
      const named = latest(sendingsOf(c, ['membersNamed'], COMPLAINANT).filter((s) => s.on >= composedOn));
      const nameSpec = atOnceTerm(composedOn);
      list.push(
        obligation(
          {
            kind: 'nameMembers',
            command: 'recordSent',
            about: COMPLAINANT,
            id: composedOn,
            letter: 'membersNamed',
            dueOn: dueOn(c.policy, nameSpec),
            spec: nameSpec,
            metOn: named?.on ?? null,
            impossible: tellingIsImpossible(c, 'membersNamed', COMPLAINANT),
            lapsed: ended || isForwarded(c),
          },
          today,
        ),
      );
      // 'At once', after the client has had five working days to object to a member.
      const start = named === null ? workingDayFrom(c.policy, composedOn, 1) : named.on;
      const spec = workingDaysTerm(start, 6);
      const forwarded = isForwarded(c) ? (c.forwardings.at(-1)?.on ?? null) : null;
      list.push(
        obligation(
          {
            kind: 'forwardDossier',
            command: 'forwardDossier',
            id: since,
            dueOn: dueOn(c.policy, spec),
            spec,
            metOn: forwarded,
            lapsed: ended,
          },
          today,
        ),
      );
    }
  }
  for (const challenge of c.challenges) {
    list.push(
      obligation(
        {
          kind: 'decideChallenge',
          command: 'decideChallenge',
          about: challenge.memberId,
          id: challenge.challengeId,
          subject: challenge.challengeId,
          metOn: challenge.decided?.on ?? null,
          lapsed: ended,
        },
        today,
      ),
    );
    if (challenge.decided !== null)
      list.push(
        obligation(
          {
            kind: 'tellChallenge',
            command: 'recordSent',
            about: COMPLAINANT,
            id: challenge.challengeId,
            letter: 'challengeDecision',
            subject: challenge.challengeId,
            metOn:
              earliest(
                sendingsOf(c, ['challengeDecision'], COMPLAINANT).filter((s) => s.about === challenge.challengeId),
              )?.on ?? null,
            impossible: tellingIsImpossible(c, 'challengeDecision', COMPLAINANT),
            lapsed: ended,
          },
          today,
        ),
      );
  }
  const forwarding = c.forwardings.at(-1);
  if (forwarding !== undefined) {
    const spec = atOnceTerm(forwarding.on);
    for (const partyId of [COMPLAINANT, ...c.respondents.map((r) => r.respondentId)])
      list.push(
        obligation(
          {
            kind: 'tellForwarding',
            command: 'recordSent',
            about: partyId,
            id: `${forwarding.versionId}:${partyId}`,
            letter: 'dossierInventory',
            dueOn: dueOn(c.policy, spec),
            spec,
            metOn:
              earliest(sendingsOf(c, ['dossierInventory'], partyId).filter((s) => s.on >= forwarding.on))?.on ?? null,
            impossible: tellingIsImpossible(c, 'dossierInventory', partyId),
            lapsed: ended,
          },
          today,
        ),
      );
    if (isForwarded(c)) {
      const reminder = daysTerm(forwarding.on, 42);
      list.push(
        obligation(
          {
            kind: 'awaitCommittee',
            command: 'recordCommitteeRuling',
            holder: 'committee',
            id: forwarding.versionId,
            dueOn: dueOn(c.policy, reminder),
            spec: reminder,
            lapsed: ended || !matter,
          },
          today,
        ),
      );
    }
  }
  for (const request of c.committeeRequests)
    list.push(
      obligation(
        {
          kind: 'answerCommittee',
          command: 'answerCommitteeRequest',
          id: request.requestId,
          subject: request.requestId,
          metOn: request.answeredOn,
          lapsed: ended || !matter,
        },
        today,
      ),
    );
  const ruling = c.committeeRulings.at(-1);
  if (ruling !== undefined)
    for (const partyId of [COMPLAINANT, ...c.respondents.map((r) => r.respondentId)])
      list.push(
        obligation(
          {
            kind: 'tellCommitteeRuling',
            command: 'recordCommitteeTold',
            holder: 'committee',
            about: partyId,
            id: `${ruling.committeeRulingId}:${partyId}`,
            letter: null,
            metOn:
              ruling.told.find((t) => t.partyId === partyId)?.on ??
              earliest(sendingsOf(c, ['committeeRuling'], partyId))?.on ??
              null,
            impossible: tellingIsImpossible(c, 'committeeRuling', partyId),
          },
          today,
        ),
      );
  // Papers come back from whoever leaves, and from everybody when the committee is done.
  for (const member of c.members)
    if (member.papers !== 'none' && (member.left !== null || !matter))
      list.push(
        obligation(
          {
            kind: 'recallPapers',
            command: 'recordPapersReturned',
            about: member.memberId,
            letter: null,
            metOn: member.papers === 'has' ? null : (member.left?.on ?? ruling?.on ?? forwarding?.on ?? null),
          },
          today,
        ),
      );
  return list;
}
