/** Letters that were sent and say something that was corrected afterwards: they are out, so somebody must decide about them. */
import type { Case, Sending } from './case.ts';
import type { CaseEvent, EventOf } from './event.ts';
import { replay } from './evolve.ts';
import { COMPLAINANT } from './fact.ts';
import type { LetterKind } from './letter-kind.ts';
import { firstReceiptOn, targetOf } from './query.ts';

type Reader = (c: Case, to: string, about: string | null) => string | null;

const personOf: Reader = (c, to) =>
  to === COMPLAINANT
    ? (c.complainant?.personId ?? null)
    : (c.respondents.find((r) => r.respondentId === to)?.personId ??
      c.members.find((m) => m.memberId === to)?.personId ??
      c.participants.find((p) => p.participantId === to)?.personId ??
      null);

/** What letters say of a case that a correction can change: days as ISO, people by id, decisions as their codes. */
const readers = {
  receiver: personOf,
  receivedOn: firstReceiptOn,
  receivedHow: (c) => c.receipts.find((r) => r.receivedOn === firstReceiptOn(c))?.channel ?? null,
  targetDate: targetOf,
  hearingOn: (c, to) => c.sessions.findLast((s) => s.partyIds.includes(to))?.on ?? null,
  heardOn: (c, _to, about) => c.sessions.find((s) => s.sessionId === about)?.heldOn ?? null,
  newTargetDate: (c, _to, about) => c.postponements.find((p) => p.postponementId === about)?.newTargetOn ?? null,
  rulingOn: (c, _to, about) => c.rulings.find((r) => r.rulingId === about)?.on ?? null,
  rulings: (c, _to, about) =>
    c.elements.flatMap((e) => (e.ruling?.rulingId === about ? [e.ruling.outcome] : [])).join() || null,
  objectionOn: (c, _to, about) => c.objections.find((o) => o.objectionId === about)?.on ?? null,
  membershipFrom: (c, to) => c.members.find((m) => m.memberId === to)?.appointedOn ?? null,
  committeeRulingOn: (c) => c.committeeRulings.at(-1)?.on ?? null,
  committeeRulings: (c) =>
    c.committeeRulings
      .at(-1)
      ?.elements.map((e) => e.outcome)
      .join() ?? null,
  endedOn: (c) => c.ended?.on ?? null,
  closedOn: (c) => c.closed?.on ?? null,
  measureFrom: (c, _to, about) => c.measures.find((m) => m.measureId === about)?.on ?? null,
  measureUntil: (c, _to, about) => c.measures.find((m) => m.measureId === about)?.until ?? null,
  accessRequestedOn: (c, _to, about) => c.accessRequests.find((r) => r.requestId === about)?.on ?? null,
} satisfies Record<string, Reader>;

export type StatedFact = keyof typeof readers;

const statedIn: { readonly [K in LetterKind]?: readonly StatedFact[] } = {
  acknowledgement: ['receivedOn', 'receivedHow', 'targetDate'],
  neutralAcknowledgement: ['receivedOn'],
  confirmInWriting: ['receivedOn', 'receivedHow'],
  mandateRequest: ['receivedOn'],
  admission: ['targetDate'],
  nonAdmission: ['receivedOn'],
  respondentNotice: ['targetDate'],
  provisionalMeasure: ['measureFrom', 'measureUntil'],
  hearingInvitation: ['hearingOn'],
  hearingReport: ['heardOn'],
  postponement: ['newTargetDate'],
  ruling: ['rulingOn', 'rulings'],
  withdrawalConfirmation: ['endedOn'],
  settlementConfirmation: ['endedOn'],
  objectionReceived: ['objectionOn'],
  memberAppointment: ['membershipFrom'],
  committeeRuling: ['committeeRulingOn', 'committeeRulings'],
  closing: ['closedOn'],
  accessAnswer: ['accessRequestedOn'],
};

export type Disagreement = {
  readonly sending: Sending;
  readonly facts: readonly {
    readonly fact: StatedFact;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

/** Sent letters that no longer agree with the log, oldest first; not those that came back or were sent anew since. */
export function disagreeingSendings(c: Case): readonly Disagreement[] {
  if (!c.history.some(isCorrection)) return [];
  const judged = c.sendings.map((sending) => ({ sending, facts: changedSince(c, sending) }));
  return judged.filter(
    ({ sending, facts }, at) =>
      facts.length > 0 &&
      sending.returned === null &&
      !judged.slice(at + 1).some((later) => later.facts.length === 0 && replaces(later.sending, sending)),
  );
}

const isCorrection = (event: CaseEvent): event is EventOf<'factCorrected'> => event.type === 'factCorrected';

const replaces = (later: Sending, earlier: Sending): boolean =>
  later.kind === earlier.kind &&
  later.to === earlier.to &&
  later.about === earlier.about &&
  later.returned === null &&
  later.on >= earlier.on;

/** What the letter said when it was written, against the same stretch of the log with the corrections made since. */
function changedSince(c: Case, { sendingId, letterId, kind, to, about }: Sending): Disagreement['facts'] {
  const written = c.history.findIndex(
    (e) =>
      (letterId !== null && e.type === 'letterFinalised' && e.letterId === letterId) ||
      (letterId === null && e.type === 'letterSent' && e.sendingId === sendingId),
  );
  const until = written + 1;
  const since = c.history.slice(until).filter((e) => isCorrection(e) && e.entry <= until);
  if (written < 0 || since.length === 0) return [];
  const known = c.history.slice(0, until);
  const then = replay(c.caseId, known);
  const now = replay(c.caseId, [...known, ...since]);
  return (['receiver', ...(statedIn[kind] ?? [])] as const).flatMap((fact) => {
    const read: Reader = readers[fact];
    const [before, after] = [read(then, to, about), read(now, to, about)];
    return before === after ? [] : [{ fact, before, after }];
  });
}
