/** On whom a case waits besides the directie: 'U wacht op een ander'. */
import type { Case } from './case.ts';
import { COMPLAINANT } from './fact.ts';
import type { IsoDate } from './id.ts';
import {
  currentRound,
  hasCommitteeMatter,
  hearingStateOf,
  invitationsInRound,
  isForwarded,
  latest,
  opportunityOf,
  partiesToHear,
  unruledElements,
} from './query.ts';

export type WaitingFor = {
  readonly who: string;
  readonly what:
    | 'mandate'
    | 'information'
    | 'reply'
    | 'session'
    | 'declaration'
    | 'independence'
    | 'committeeRuling'
    | 'objectionTime';
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

export function waitingFor(c: Case, today: IsoDate): readonly WaitingFor[] {
  if (c.closed !== null || c.registered === null) return [];
  const list: WaitingFor[] = [];
  if (c.ended === null) {
    if (c.complainant?.mandate === 'awaited')
      list.push({
        who: COMPLAINANT,
        what: 'mandate',
        since: latest(c.sendings.filter((s) => s.kind === 'mandateRequest'))?.on ?? c.registered.happenedOn,
        until: null,
      });
    if (c.informationAsked?.answered === 'no')
      list.push({
        who: COMPLAINANT,
        what: 'information',
        since: c.informationAsked.on,
        until: c.informationAsked.replyBy,
      });
    if (unruledElements(c).length > 0)
      for (const partyId of partiesToHear(c)) {
        const invitation = latest(invitationsInRound(c, partyId));
        const replied = hearingStateOf(c, partyId).reply !== null;
        if (
          opportunityOf(c, partyId) === 'invited' &&
          !replied &&
          invitation !== null &&
          (invitation.replyBy ?? today) >= today
        )
          list.push({ who: partyId, what: 'reply', since: invitation.on, until: invitation.replyBy });
      }
    for (const session of c.sessions)
      if (session.state === 'planned' && session.on > today)
        for (const who of session.partyIds)
          list.push({ who, what: 'session', since: c.rounds[currentRound(c)]?.startedOn ?? today, until: session.on });
    if (hasCommitteeMatter(c)) {
      for (const m of c.members)
        if (m.left === null && m.appointedOn === null)
          list.push({
            who: m.memberId,
            what: (c.confidentiality[m.memberId]?.declaredOn ?? null) === null ? 'declaration' : 'independence',
            since: m.approachedOn,
            until: null,
          });
      if (isForwarded(c))
        list.push({ who: 'committee', what: 'committeeRuling', since: c.forwardings.at(-1)?.on ?? today, until: null });
    }
  }
  return list;
}
