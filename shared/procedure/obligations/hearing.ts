import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import { type Obligation, obligation } from '../obligation.ts';
import {
  acknowledgement,
  admittedElements,
  currentRound,
  earliest,
  firstReceiptOn,
  hadOpportunity,
  hearingStateOf,
  invitationsInRound,
  isDirectRoute,
  knowsConfidentiality,
  openSessions,
  opportunityOf,
  partiesToHear,
  sendingsOf,
  targetOf,
  targetSpec,
  tellingIsImpossible,
  unruledElements,
} from '../query.ts';
import { atOnceTerm, dueOn, invitationTerm, type TermSpec, workingDayFrom } from '../terms.ts';
import { handledOn, isStandingRuling, ruledParties } from '../untold.ts';

/** Where the invitation term of the running round starts: the acknowledgement, or the ruling that sent the case back (S23). */
function invitationSpec(c: Case): TermSpec | null {
  const round = c.rounds[currentRound(c)];
  if (round === undefined || round.cause === 'reopened') return null;
  if (round.cause === 'committee') return invitationTerm(round.startedOn);
  const acknowledged = acknowledgement(c);
  return acknowledged === null ? null : invitationTerm(acknowledged.on);
}

/** Both sides heard, and handled in time (V2, H). */
export function hearingObligations(c: Case, today: string): readonly Obligation[] {
  if (firstReceiptOn(c) === null) return [];
  const list: Obligation[] = [];
  const ended = c.ended !== null || isDirectRoute(c);
  const round = currentRound(c);
  const admitted = admittedElements(c).length > 0;
  const over = ended || unruledElements(c).length === 0;
  const spec = invitationSpec(c);
  const due = spec === null ? null : dueOn(c.policy, spec);
  if (admitted) {
    for (const partyId of partiesToHear(c)) {
      const state = hearingStateOf(c, partyId);
      const opportunity = opportunityOf(c, partyId);
      // Whoever waived or was heard without an invitation needs none any more.
      const invitedOn = earliest(invitationsInRound(c, partyId))?.on ?? state.waivedOn ?? state.heardOn;
      if (partyId !== COMPLAINANT)
        list.push(
          obligation(
            {
              kind: 'tellRespondent',
              command: 'recordSent',
              about: partyId,
              letter: 'respondentNotice',
              dueOn: due,
              spec,
              metOn: earliest(sendingsOf(c, ['respondentNotice'], partyId))?.on ?? null,
              impossible: tellingIsImpossible(c, 'respondentNotice', partyId),
              lapsed: over,
            },
            today,
          ),
        );
      list.push(
        obligation(
          {
            kind: 'invite',
            command: 'recordSent',
            about: partyId,
            id: `${round}:${partyId}`,
            letter: 'hearingInvitation',
            dueOn: due,
            spec,
            metOn: invitedOn,
            impossible: tellingIsImpossible(c, 'hearingInvitation', partyId),
            lapsed: over,
          },
          today,
        ),
      );
      if (!knowsConfidentiality(c, partyId))
        list.push(
          obligation(
            {
              kind: 'tellConfidentiality',
              command: 'recordSent',
              about: partyId,
              letter: 'confidentialityNotice',
              impossible: tellingIsImpossible(c, 'confidentialityNotice', partyId),
              lapsed: over,
            },
            today,
          ),
        );
      if (opportunity !== 'none') {
        // Once a session is planned the next thing to do is to hold it, on its own day.
        const planned = openSessions(c).find((s) => s.partyIds.includes(partyId));
        list.push(
          obligation(
            {
              kind: 'hear',
              command: planned === undefined ? 'planSession' : 'holdSession',
              about: partyId,
              id: `${round}:${partyId}`,
              subject: planned?.sessionId ?? null,
              dueOn: planned?.on ?? targetOf(c),
              metOn: state.heardOn ?? state.waivedOn ?? (opportunity === 'silent' ? state.silentOn : null),
              impossible: opportunity === 'unreachable',
              lapsed: over,
            },
            today,
          ),
        );
      }
    }
    for (const session of c.sessions.filter((s) => s.state === 'held')) {
      list.push(
        obligation(
          {
            kind: 'reportHearing',
            command: 'recordHearingReport',
            about: session.sessionId,
            subject: session.sessionId,
            metOn: session.reportedOn,
            lapsed: over,
          },
          today,
        ),
      );
      // Apart or together, each party may see what was said and react (S33, S34).
      if (session.reportedOn !== null)
        for (const partyId of partiesToHear(c))
          list.push(
            obligation(
              {
                kind: 'sendHearingReport',
                command: 'recordSent',
                about: partyId,
                id: `${session.sessionId}:${partyId}`,
                letter: 'hearingReport',
                subject: session.sessionId,
                metOn:
                  earliest(sendingsOf(c, ['hearingReport'], partyId).filter((s) => s.about === session.sessionId))
                    ?.on ?? null,
                impossible: tellingIsImpossible(c, 'hearingReport', partyId),
                lapsed: over,
              },
              today,
            ),
          );
    }
    const ruledOn = c.rulings.findLast((r) => r.round === round)?.on ?? null;
    const waits = unruledElements(c).length > 0;
    if (waits ? partiesToHear(c).every((p) => hadOpportunity(opportunityOf(c, p))) : ruledOn !== null)
      list.push(
        obligation(
          {
            kind: 'rule',
            command: 'rule',
            id: String(round),
            dueOn: targetOf(c),
            metOn: waits ? null : ruledOn,
            lapsed: ended,
          },
          today,
        ),
      );
  }
  list.push(...handling(c, today, ended));
  for (const ruling of c.rulings)
    for (const partyId of ruledParties(c, ruling.rulingId)) {
      const tellSpec = atOnceTerm(ruling.on);
      list.push(
        obligation(
          {
            kind: 'tellRuling',
            command: 'recordSent',
            about: partyId,
            id: `${ruling.rulingId}:${partyId}`,
            letter: 'ruling',
            subject: ruling.rulingId,
            dueOn: dueOn(c.policy, tellSpec),
            spec: tellSpec,
            metOn: earliest(sendingsOf(c, ['ruling'], partyId).filter((s) => s.about === ruling.rulingId))?.on ?? null,
            impossible: tellingIsImpossible(c, 'ruling', partyId, ruling.round),
            lapsed: c.ended !== null || !isStandingRuling(c, ruling.rulingId),
          },
          today,
        ),
      );
    }
  return list;
}

/** The 30 days, urged in time to tell a postponement, and each postponement told to each party (H6, H7, H8). */
function handling(c: Case, today: string, ended: boolean): readonly Obligation[] {
  const target = targetOf(c);
  const round = currentRound(c);
  const list: Obligation[] = [];
  const cause = c.rounds[round]?.cause;
  const handled = handledOn(c);
  if (target !== null && cause !== 'reopened') {
    const postponed = c.postponements.some((p) => p.round === round);
    list.push(
      obligation(
        {
          kind: 'handle',
          command: 'rule',
          id: String(round),
          dueOn: target,
          spec: postponed ? null : targetSpec(c),
          metOn: handled,
          // Straight to the committee: the 30 days of the directie do not apply.
          lapsed: isDirectRoute(c),
        },
        today,
      ),
    );
    if (handled === null && today >= workingDayFrom(c.policy, target, -5))
      list.push(
        obligation(
          { kind: 'considerPostponement', command: 'postpone', id: `${round}:${target}`, dueOn: target, lapsed: ended },
          today,
        ),
      );
  }
  for (const p of c.postponements)
    for (const partyId of partiesToHear(c))
      list.push(
        obligation(
          {
            kind: 'tellPostponement',
            command: 'recordSent',
            about: partyId,
            id: `${p.postponementId}:${partyId}`,
            letter: 'postponement',
            subject: p.postponementId,
            dueOn: p.previousTarget,
            metOn:
              earliest(sendingsOf(c, ['postponement'], partyId).filter((s) => s.about === p.postponementId))?.on ??
              null,
            impossible: tellingIsImpossible(c, 'postponement', partyId, p.round),
            lapsed: ended || handled !== null,
          },
          today,
        ),
      );
  return list;
}
