import type { Case, Member } from '../case.ts';
import type { CommandType } from '../command.ts';
import { COMPLAINANT } from '../fact.ts';
import type { LetterKind } from '../letter-kind.ts';
import { type Obligation, obligation } from '../obligation.ts';
import {
  activeMembers,
  committeeSince,
  earliest,
  hasCommitteeMatter,
  hasDeclared,
  isComposed,
  isForwarded,
  latest,
  seatedMembers,
  sendingsOf,
  tellingIsImpossible,
} from '../query.ts';
import { atOnceTerm, daysTerm, dueOn, workingDayFrom, workingDaysTerm } from '../terms.ts';

/** Request, confidentiality, names, independence, appointment: in this order for each member (Z2). */
function nextInComposing(
  c: Case,
  member: Member | undefined,
): { readonly command: CommandType; readonly about: string | null; readonly letter?: LetterKind } {
  if (member === undefined) return { command: 'approachMember', about: null };
  const about = member.memberId;
  if (member.independence !== null) return { command: 'appointMember', about };
  if (member.namesOn !== null) return { command: 'declareIndependence', about };
  if (sendingsOf(c, ['memberRequest'], about).length === 0)
    return { command: 'recordSent', about, letter: 'memberRequest' };
  return { command: hasDeclared(c, about) ? 'discloseNames' : 'recordConfidentiality', about };
}

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
  // Also when the matter is over: then it stays to be seen when each step was done.
  const since = committeeSince(c);
  if (since !== null) {
    const seated = seatedMembers(c);
    const composedOn = seated.reduce<string | null>(
      (last, m) => (m.appointedOn !== null && (last === null || m.appointedOn > last) ? m.appointedOn : last),
      null,
    );
    const complete = isComposed(c) && seated.length >= 3 && seated.length % 2 === 1;
    const busy = activeMembers(c).find((m) => m.appointedOn === null);
    const forwardings = c.forwardings.filter((f) => f.on >= since);
    list.push(
      obligation(
        {
          kind: 'composeCommittee',
          ...nextInComposing(c, busy),
          id: since,
          metOn: complete || forwardings.length > 0 ? (composedOn ?? since) : null,
          lapsed: ended || !matter,
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
            lapsed: ended || !matter,
          },
          today,
        ),
      );
      // 'At once', after the client has had five working days to object to a member.
      const start = named === null ? workingDayFrom(c.policy, composedOn, 1) : named.on;
      const spec = workingDaysTerm(start, 6);
      // Also whoever joins later gets the papers (S30).
      const everyMemberHas = isForwarded(c) && seated.every((m) => m.papers === 'has');
      const forwarded = everyMemberHas || !matter ? (forwardings.at(-1)?.on ?? null) : null;
      list.push(
        obligation(
          {
            kind: 'forwardDossier',
            command: 'forwardDossier',
            id: since,
            dueOn: dueOn(c.policy, spec),
            spec,
            metOn: forwarded,
            lapsed: ended || !matter,
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
          metOn: c.committeeRulings[forwarding.matter]?.on ?? null,
          lapsed: ended || !matter,
        },
        today,
      ),
    );
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
            metOn: member.papersBackOn,
          },
          today,
        ),
      );
  return list;
}
