import type { Case } from '../case.ts';
import {
  admittedElements,
  earliest,
  firstReceiptOn,
  hearingStateOf,
  invitationsInRound,
  isCommitteeMerits,
  isDirectRoute,
  isParty,
  knowsConfidentiality,
  latest,
  opportunityOf,
  partiesOf,
  targetOf,
} from '../query.ts';
import type { Refusal } from '../refusal.ts';
import { decidesAgainstConflict } from './conflict.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

const mustBeParty = (c: Case, partyId: string): Refusal | null => (isParty(c, partyId) ? null : unknown('party'));
const mustBeInvited = (c: Case, partyId: string): Refusal | null =>
  refuse('notInvited', invitationsInRound(c, partyId).length === 0, { partyId });

const lastOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

export const hearing: Rules<
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
  recordInvitationReply: (c, x) => [
    mustBeParty(c, x.partyId),
    mustBeInvited(c, x.partyId),
    notBefore(x.happenedOn, earliest(invitationsInRound(c, x.partyId))?.on),
    refuse('alreadyRecorded', hearingStateOf(c, x.partyId).reply === x.reply),
  ],
  waiveHearing: (c, x) => [
    mustBeParty(c, x.partyId),
    refuse('nothingAdmitted', admittedElements(c).length === 0),
    refuse('alreadyRecorded', hearingStateOf(c, x.partyId).waivedOn !== null),
    refuse('partyWasHeard', hearingStateOf(c, x.partyId).heardOn !== null),
  ],
  // Silence is only silence after an invitation that arrived, with a reply date that has passed (S35).
  recordSilence: (c, x) => {
    const replyBy = latest(invitationsInRound(c, x.partyId))?.replyBy ?? null;
    const state = hearingStateOf(c, x.partyId);
    return [
      mustBeParty(c, x.partyId),
      mustBeInvited(c, x.partyId),
      refuse('replyTimeRunning', replyBy === null || x.happenedOn <= replyBy, { replyBy }),
      refuse('partyWasHeard', state.heardOn !== null || state.reply === 'comes'),
      refuse('alreadyRecorded', state.silentOn !== null || state.waivedOn !== null),
    ];
  },
  planSession: (c, x) => [
    ...x.partyIds.map((partyId) => mustBeParty(c, partyId)),
    refuse('nothingAdmitted', admittedElements(c).length === 0),
    refuse(
      'alreadyRecorded',
      c.sessions.some((s) => s.sessionId === x.sessionId),
    ),
    refuse('sessionInPast', x.on < x.happenedOn, { on: x.on }),
    // Together in one room, a withheld name is withheld no longer.
    refuse('nameIsWithheld', x.partyIds.length > 1 && c.complainant?.nameWithheld === true),
    refuse(
      'jointNotAgreed',
      x.partyIds.length > 1 &&
        (!x.askedObjections || x.partyIds.some((p) => hearingStateOf(c, p).reply === 'refusesJoint')),
    ),
  ],
  cancelSession: (c, x) => {
    const session = c.sessions.find((s) => s.sessionId === x.sessionId);
    return session === undefined ? [unknown('session')] : [refuse('alreadyRecorded', session.state !== 'planned')];
  },
  holdSession: (c, x) => {
    const session = c.sessions.find((s) => s.sessionId === x.sessionId);
    if (session === undefined) return [unknown('session')];
    return [
      refuse('alreadyRecorded', session.state !== 'planned'),
      ...x.present.map((partyId) => (session.partyIds.includes(partyId) ? null : unknown('party'))),
      ...x.companions.map((id) => (c.participants.some((p) => p.participantId === id) ? null : unknown('companion'))),
      refuse('companionNotTold', !x.toldConfidentiality && x.companions.some((id) => !knowsConfidentiality(c, id))),
    ];
  },
  recordHearingReport: (c, x) => {
    const session = c.sessions.find((s) => s.sessionId === x.sessionId);
    if (session === undefined) return [unknown('session')];
    return [
      refuse('sessionNotHeld', session.state !== 'held'),
      refuse('alreadyRecorded', session.reportedOn !== null),
      refuse('reasonMissing', x.documentId === null && x.text === null),
      notBefore(x.happenedOn, session.heldOn),
    ];
  },
  recordReportComments: (c, x) => {
    const session = c.sessions.find((s) => s.sessionId === x.sessionId);
    if (session === undefined) return [unknown('session')];
    return [
      mustBeParty(c, x.partyId),
      refuse('sessionNotHeld', session.reportedOn === null),
      refuse('alreadyRecorded', session.commentedBy.includes(x.partyId)),
      notBefore(x.happenedOn, session.reportedOn),
    ];
  },
  recordReaction: (c, x) => [
    isParty(c, x.from) || c.participants.some((p) => p.participantId === x.from) ? null : unknown('person'),
    refuse('reasonMissing', x.text === null && x.documentId === null),
  ],
  postpone: (c, x) => {
    const target = targetOf(c);
    return [
      refuse(
        'alreadyRecorded',
        c.postponements.some((p) => p.postponementId === x.postponementId),
      ),
      refuse('targetNotLater', x.newTargetOn <= (target ?? x.happenedOn) || x.newTargetOn <= x.happenedOn, {
        target,
        newTarget: x.newTargetOn,
      }),
      refuse('alreadyEnded', c.ended !== null),
    ];
  },
  rule: (c, x, context) => {
    const elements = x.elements.map((r) => c.elements.find((e) => e.elementId === r.elementId));
    // Both sides of what is ruled on: a respondent of another element need not have been heard yet (H1).
    const parties = partiesOf(
      c,
      elements.filter((e) => e !== undefined),
    );
    const without = parties.filter((p) => opportunityOf(c, p) === 'none');
    const waiting = parties.filter((p) => opportunityOf(c, p) === 'invited');
    // What came forward after a party was heard has not been put to that party.
    const unanswering = parties.filter(
      (p) => ![...without, ...waiting].includes(p) && elements.some((e) => e?.unanswered.includes(p)),
    );
    return [
      elements.some((e) => e === undefined) ? unknown('element') : null,
      refuse(
        'notAdmitted',
        elements.some((e) => e?.admission?.admitted !== true),
      ),
      refuse(
        'committeeHasRuled',
        elements.some((e) => e !== undefined && isCommitteeMerits(e)),
      ),
      refuse(
        'alreadyRuled',
        elements.some((e) => e != null && e.ruling !== null) ||
          new Set(x.elements.map((r) => r.elementId)).size < x.elements.length ||
          c.rulings.some((r) => r.rulingId === x.rulingId),
      ),
      refuse('alreadyEnded', c.ended !== null),
      refuse(
        'objectionPending',
        c.objections.some(
          (o) =>
            o.state === 'open' &&
            o.against === 'ruling' &&
            o.elementIds.some((id) => x.elements.some((r) => r.elementId === id)),
        ),
      ),
      refuse('noOpportunity', without.length > 0, { parties: without }),
      refuse('notHeardYet', waiting.length > 0, { parties: waiting }),
      refuse('notHeardOnThis', unanswering.length > 0, { parties: unanswering }),
      refuse('reasonMissing', x.responsibleReason === null && x.responsible !== 'yes'),
      ...decidesAgainstConflict(c, x.decidedBy, context),
      refuse('alreadyEnded', isDirectRoute(c)),
      refuse('restsOnUnanswered', x.restsOnUnanswered && c.complainant?.nameWithheld === true),
      notBefore(
        x.happenedOn,
        lastOf([
          ...elements.map((e) => e?.admission?.on ?? null),
          ...parties.map((p) => {
            const { heardOn, waivedOn, silentOn } = hearingStateOf(c, p);
            return heardOn ?? waivedOn ?? silentOn;
          }),
        ]),
      ),
    ];
  },
  withdraw: (c, x) => [
    notBefore(x.happenedOn, firstReceiptOn(c)),
    refuse('alreadyEnded', c.ended !== null),
    refuse(
      'committeeHasRuled',
      c.committeeRulings.some((r) => r.onMerits),
    ),
  ],
  settle: (c, x) => [notBefore(x.happenedOn, firstReceiptOn(c)), refuse('alreadyEnded', c.ended !== null)],
};
