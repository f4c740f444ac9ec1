import { assertNever } from '../../assert-never.ts';
import type { Case } from '../case.ts';
import type { CommandOf } from '../command.ts';
import { COMPLAINANT } from '../fact.ts';
import type { LetterKind } from '../letter-kind.ts';
import {
  admittedElements,
  firstReceiptOn,
  isAddressee,
  isExempt,
  isParty,
  knowsConfidentiality,
  lacksMandate,
  notAdmittedElements,
} from '../query.ts';
import type { Refusal } from '../refusal.ts';
import { dayAfter } from '../terms.ts';
import { notBefore, type Rules, refuse, unknown } from './rule.ts';

/** Letters that disclose nothing, so that they may go to somebody whose mandate is not shown. */
const neutral: readonly LetterKind[] = [
  'neutralAcknowledgement',
  'mandateRequest',
  'nonAdmission',
  'confirmInWriting',
  'confidentialityDeclaration',
];

/** What must be so before a letter of this kind can go out: it tells of something that must have happened. */
function occasion(c: Case, kind: LetterKind, to: string, about: string | null): readonly (Refusal | null)[] {
  const known = (found: boolean, what: string) => (found ? null : unknown(what));
  switch (kind) {
    case 'acknowledgement':
    case 'neutralAcknowledgement':
    case 'confirmInWriting':
    case 'mandateRequest':
    case 'informationRequest':
    case 'objectionReceived':
    case 'directCommitteeConsent':
    case 'membersNamed':
      return [
        known(to === COMPLAINANT, 'complainant'),
        kind === 'objectionReceived' ? refuse('notDecidedYet', c.objections.length === 0) : null,
        kind === 'membersNamed'
          ? refuse('notComposed', !c.members.some((m) => m.appointedOn !== null && m.left === null))
          : null,
      ];
    case 'admission':
      return [refuse('notDecidedYet', admittedElements(c).length === 0)];
    case 'nonAdmission':
      return [refuse('notDecidedYet', notAdmittedElements(c).length === 0)];
    case 'respondentNotice':
      return [known(to !== COMPLAINANT && isParty(c, to), 'respondent')];
    case 'hearingInvitation':
      return [known(isParty(c, to), 'party'), refuse('nothingAdmitted', admittedElements(c).length === 0)];
    case 'hearingReport':
      return [
        known(isParty(c, to), 'party'),
        refuse(
          'sessionNotHeld',
          !c.sessions.some((s) => s.sessionId === about && s.state === 'held' && s.reportedOn !== null),
        ),
      ];
    case 'postponement':
      return [
        known(isParty(c, to), 'party'),
        refuse('notDecidedYet', !c.postponements.some((p) => p.postponementId === about)),
      ];
    case 'ruling':
      return [known(isParty(c, to), 'party'), refuse('notDecidedYet', !c.rulings.some((r) => r.rulingId === about))];
    case 'withdrawalConfirmation':
      return [refuse('notDecidedYet', c.ended?.kind !== 'withdrawn')];
    case 'settlementConfirmation':
      return [refuse('notDecidedYet', c.ended?.kind !== 'settled')];
    case 'provisionalMeasure':
      return [refuse('notDecidedYet', !c.measures.some((m) => m.measureId === about))];
    case 'challengeDecision':
      return [refuse('notDecidedYet', !c.challenges.some((x) => x.challengeId === about && x.decided !== null))];
    case 'memberRequest':
    case 'memberAppointment': {
      const member = c.members.find((m) => m.memberId === to);
      return [
        known(member !== undefined, 'member'),
        kind === 'memberAppointment'
          ? refuse('notComposed', member !== undefined && member.appointedOn === null)
          : null,
      ];
    }
    case 'dossierForwarded':
    case 'dossierInventory':
      return [refuse('notForwarded', c.forwardings.length === 0)];
    case 'committeeRuling':
      return [refuse('notDecidedYet', c.committeeRulings.length === 0)];
    case 'papersRecall':
    case 'confidentialityNotice':
    case 'confidentialityDeclaration':
      return [];
    case 'closing':
      return [refuse('notClosed', c.closed === null)];
    case 'accessAnswer':
      return [refuse('notDecidedYet', c.accessRequests.length === 0)];
    default:
      return assertNever(kind);
  }
}

/** The day before which a letter about something cannot have been sent. */
function causeOf(c: Case, x: CommandOf<'recordSent'>): string | null {
  switch (x.kind) {
    case 'postponement':
      return c.postponements.find((p) => p.postponementId === x.about)?.on ?? null;
    case 'ruling':
      return c.rulings.find((r) => r.rulingId === x.about)?.on ?? null;
    case 'committeeRuling':
      return c.committeeRulings.at(-1)?.on ?? null;
    case 'nonAdmission':
      return notAdmittedElements(c).at(-1)?.admission?.on ?? null;
    default:
      return firstReceiptOn(c);
  }
}

export const telling: Rules<
  | 'finaliseLetter'
  | 'recordSent'
  | 'recordReturned'
  | 'recordTellingImpossible'
  | 'addParticipant'
  | 'recordConfidentiality'
> = {
  finaliseLetter: (c, x) => [
    isAddressee(c, x.to) ? null : unknown('addressee'),
    refuse(
      'alreadyRecorded',
      c.letters.some((l) => l.letterId === x.letterId),
    ),
  ],
  recordSent: (c, x) => [
    isAddressee(c, x.to) ? null : unknown('addressee'),
    refuse(
      'alreadyRecorded',
      c.sendings.some(
        (s) => s.sendingId === x.sendingId || (x.letterId !== null && s.letterId === x.letterId && s.returned === null),
      ),
    ),
    x.letterId !== null && !c.letters.some((l) => l.letterId === x.letterId && l.kind === x.kind && l.to === x.to)
      ? unknown('letter')
      : null,
    refuse('noAddress', x.to === COMPLAINANT && c.complainant?.reachable === false),
    ...occasion(c, x.kind, x.to, x.about),
    notBefore(x.happenedOn, causeOf(c, x)),
    refuse('replyDateMissing', x.kind === 'hearingInvitation' && x.replyBy === null),
    refuse(
      'replyTimeTooShort',
      x.kind === 'hearingInvitation' && x.replyBy !== null && x.replyBy < dayAfter(x.happenedOn, 7),
      { sentOn: x.happenedOn, replyBy: x.replyBy },
    ),
    refuse('mandateNotShown', x.to === COMPLAINANT && lacksMandate(c) && !neutral.includes(x.kind)),
    refuse(
      'declarationMissing',
      x.kind === 'dossierForwarded' && !c.members.some((m) => m.memberId === x.to && m.papers === 'has'),
    ),
  ],
  recordReturned: (c, x) => {
    const sending = c.sendings.find((s) => s.sendingId === x.sendingId);
    return sending === undefined
      ? [unknown('sending')]
      : [refuse('alreadyRecorded', sending.returned !== null), notBefore(x.happenedOn, sending.on)];
  },
  recordTellingImpossible: (c, x) => [
    isAddressee(c, x.to) ? null : unknown('addressee'),
    refuse(
      'alreadyRecorded',
      c.impossible.some((i) => i.kind === x.kind && i.to === x.to && i.round === c.rounds.length - 1),
    ),
    refuse(
      'alreadyPossible',
      c.sendings.some(
        (s) => s.kind === x.kind && s.to === x.to && s.returned === null && s.round === c.rounds.length - 1,
      ),
    ),
    refuse('nothingAdmitted', x.kind === 'hearingInvitation' && admittedElements(c).length === 0),
  ],
  addParticipant: (c, x) => [
    refuse(
      'alreadyRecorded',
      c.participants.some((p) => p.participantId === x.participantId),
    ),
    x.of === null
      ? x.role === 'companion' || x.role === 'representative'
        ? unknown('party')
        : null
      : isParty(c, x.of)
        ? null
        : unknown('party'),
  ],
  recordConfidentiality: (c, x) => [
    isAddressee(c, x.who) ? null : unknown('person'),
    refuse('alreadyRecorded', x.how === 'told' && knowsConfidentiality(c, x.who)),
    refuse(
      'alreadyRecorded',
      x.how === 'declared' &&
        (c.confidentiality[x.who]?.declaredOn ?? null) !== null &&
        (c.confidentiality[x.who]?.refusedOn ?? null) === null,
    ),
    refuse('alreadyRecorded', x.how === 'refused' && (c.confidentiality[x.who]?.refusedOn ?? null) !== null),
    refuse('alreadyRecorded', x.how === 'exempt' && isExempt(c, x.who)),
    refuse('notComposed', x.how === 'exempt' && c.members.some((m) => m.memberId === x.who)),
  ],
};
