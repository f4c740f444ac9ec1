/** Questions that rules, obligations and screens ask of a case. */
import type { Case, ElementState, HearingState, Member, Objection, Sending, Session } from './case.ts';
import { COMPLAINANT, type RespondentFact } from './fact.ts';
import type { IsoDate } from './id.ts';
import type { LetterKind } from './letter-kind.ts';
import { dueOn, handlingTerm, type TermSpec } from './terms.ts';

export const currentRound = (c: Case): number => Math.max(0, c.rounds.length - 1);

const nobodyHeard: HearingState = { reply: null, heardOn: null, waivedOn: null, silentOn: null };
export const hearingStateOf = (c: Case, partyId: string): HearingState => c.hearing[partyId] ?? nobodyHeard;

/** Somebody writes for another without proof: until it is shown nothing is disclosed and nothing admitted. */
export const lacksMandate = (c: Case): boolean =>
  c.complainant?.mandate === 'awaited' || c.complainant?.mandate === 'refused';

/** The day the first of several receipts reached the organisation: it starts the terms (M5, M6). */
export const firstReceiptOn = (c: Case): IsoDate | null => c.rounds[0]?.startedOn ?? null;

export const isParty = (c: Case, id: string): boolean =>
  id === COMPLAINANT || c.respondents.some((r) => r.respondentId === id);

/** Letters of a kind that arrived, as far as is known. */
export const sendingsOf = (c: Case, kinds: readonly LetterKind[], to?: string): readonly Sending[] =>
  c.sendings.filter((s) => s.returned === null && kinds.includes(s.kind) && (to === undefined || s.to === to));

export const earliest = (sendings: readonly Sending[]): Sending | null =>
  sendings.reduce<Sending | null>((first, s) => (first === null || s.on < first.on ? s : first), null);

export const latest = (sendings: readonly Sending[]): Sending | null =>
  sendings.reduce<Sending | null>((last, s) => (last === null || s.on >= last.on ? s : last), null);

/** Invitations, rulings and postponements are told anew in each round; that another letter cannot arrive stays so. */
const toldPerRound: ReadonlySet<LetterKind> = new Set<LetterKind>(['hearingInvitation', 'ruling', 'postponement']);

export const tellingIsImpossible = (c: Case, kind: LetterKind, to: string, round = currentRound(c)): boolean =>
  c.impossible.some((i) => i.kind === kind && i.to === to && (i.round === round || !toldPerRound.has(kind))) ||
  (to === COMPLAINANT && c.complainant?.reachable === false);

/** The acknowledgement that started the invitation term: the first that arrived (M6, H3). */
export const acknowledgement = (c: Case): Sending | null =>
  earliest(sendingsOf(c, ['acknowledgement', 'neutralAcknowledgement'], COMPLAINANT));

export const isAdmitted = (e: ElementState): boolean => e.admission?.admitted === true;
export const admittedElements = (c: Case): readonly ElementState[] => c.elements.filter(isAdmitted);
export const undecidedElements = (c: Case): readonly ElementState[] => c.elements.filter((e) => e.admission === null);
export const notAdmittedElements = (c: Case): readonly ElementState[] =>
  c.elements.filter((e) => e.admission?.admitted === false);

/** Elements that still wait for a ruling in the running round. */
export const unruledElements = (c: Case): readonly ElementState[] =>
  admittedElements(c).filter((e) => e.ruling === null && !isCommitteeMerits(e));

/** A committee ruling on the merits ends the matter in this procedure (K3). */
export const isCommitteeMerits = (e: ElementState): boolean =>
  e.committee !== null && e.committee.outcome !== 'admit' && e.committee.outcome !== 'nonAdmissionStands';

/** Admitted elements on which the running round rules, or has ruled: what earlier rounds settled needs no new hearing. */
export const elementsOfRound = (c: Case): readonly ElementState[] =>
  currentRound(c) === 0
    ? admittedElements(c)
    : admittedElements(c).filter(
        (e) =>
          !isCommitteeMerits(e) &&
          (e.ruling === null ||
            c.rulings.some((r) => r.rulingId === e.ruling?.rulingId && r.round === currentRound(c))),
      );

/** The complainant and the respondents whom these elements concern: who must be heard about them, and told (H1, B1). */
export const partiesOf = (c: Case, elements: readonly ElementState[]): readonly string[] => [
  COMPLAINANT,
  ...c.respondents.filter((r) => elements.some((e) => concerns(c, e, r))).map((r) => r.respondentId),
];

/** An element that names nobody concerns the respondents whom no element names, or everybody when all are named. */
export function concerns(c: Case, e: ElementState, r: RespondentFact): boolean {
  return e.respondentId === null
    ? c.respondents.every((x) => namedIn(c, x)) || !namedIn(c, r)
    : e.respondentId === r.respondentId;
}
const namedIn = (c: Case, r: RespondentFact): boolean => c.elements.some((e) => e.respondentId === r.respondentId);

/** The complainant and the respondents of the elements of the running round, as ids (H1). */
export const partiesToHear = (c: Case): readonly string[] => partiesOf(c, elementsOfRound(c));

/** The respondents already told of the complaint, by whatever letter: only they are told of a withdrawal or settlement. */
export const isInformed = (c: Case, respondentId: string): boolean =>
  hearingStateOf(c, respondentId).heardOn !== null ||
  c.sendings.some((s) => s.to === respondentId && s.returned === null);

export const invitationsInRound = (c: Case, partyId: string): readonly Sending[] =>
  sendingsOf(c, ['hearingInvitation'], partyId).filter((s) => s.round === currentRound(c));

/** How the right of one party to be heard stands (H1). Silence needs an invitation that arrived and a reply date that passed. */
export type Opportunity = 'heard' | 'waived' | 'silent' | 'unreachable' | 'invited' | 'none';
export function opportunityOf(c: Case, partyId: string): Opportunity {
  const state = hearingStateOf(c, partyId);
  if (state.heardOn !== null) return 'heard';
  if (state.waivedOn !== null) return 'waived';
  // An invitation that arrived after all counts for more than an address once thought unknown.
  if (invitationsInRound(c, partyId).length > 0) return state.silentOn === null ? 'invited' : 'silent';
  return tellingIsImpossible(c, 'hearingInvitation', partyId) ? 'unreachable' : 'none';
}
export const hadOpportunity = (o: Opportunity): boolean =>
  o === 'heard' || o === 'waived' || o === 'silent' || o === 'unreachable';

/** The day from which the 30 days of the running round count, or null while it is not known yet (H6). */
export function targetStartOn(c: Case): IsoDate | null {
  const round = c.rounds[currentRound(c)];
  if (round === undefined) return null;
  if (round.cause !== 'receipt') return round.startedOn;
  switch (c.policy.targetStart) {
    case 'receipt':
      return round.startedOn;
    case 'acknowledgement':
      return acknowledgement(c)?.on ?? null;
    case 'admission':
      return admittedElements(c).reduce<IsoDate | null>(
        (first, e) => (e.admission && (first === null || e.admission.on < first) ? e.admission.on : first),
        null,
      );
  }
}

export function targetSpec(c: Case): TermSpec | null {
  const start = targetStartOn(c);
  return start === null ? null : handlingTerm(c.policy, start);
}

/** The target date for handling: 30 days, or the latest postponement of this round (H6, H8). */
export function targetOf(c: Case): IsoDate | null {
  const postponed = c.postponements.findLast((p) => p.round === currentRound(c));
  if (postponed !== undefined) return postponed.newTargetOn;
  const spec = targetSpec(c);
  return spec === null ? null : dueOn(c.policy, spec);
}

export const openObjections = (c: Case): readonly Objection[] => c.objections.filter((o) => o.state === 'open');

export const isDirectRoute = (c: Case): boolean =>
  c.committeeConsent?.given === true && (c.recused.length > 0 || c.respondents.some((r) => r.directorId !== null));

/** Is there a matter for the committee: an open objection, or the direct route with consent? Not once withdrawn or settled. */
export const hasCommitteeMatter = (c: Case): boolean =>
  c.ended === null && (openObjections(c).length > 0 || (isDirectRoute(c) && c.committeeRulings.length === 0));

/** The day the latest matter for the committee arose, also when it is over; null when there never was one. */
export const committeeSince = (c: Case): IsoDate | null =>
  openObjections(c).at(-1)?.on ??
  c.objections.findLast((o) => o.state === 'ruled')?.on ??
  (isDirectRoute(c) ? (c.committeeConsent?.on ?? null) : null);

/** Elements the committee must rule on. */
export function committeeElements(c: Case): readonly string[] {
  const objected = [...new Set(openObjections(c).flatMap((o) => o.elementIds))];
  return objected.length > 0 ? objected : isDirectRoute(c) ? c.elements.map((e) => e.elementId) : [];
}

export const seatedMembers = (c: Case): readonly Member[] =>
  c.members.filter((m) => m.appointedOn !== null && m.left === null && m.seat !== 'substitute');
export const activeMembers = (c: Case): readonly Member[] => c.members.filter((m) => m.left === null);

/** Ready to receive the papers: at least one seated member (Z2, Z4). */
export const isComposed = (c: Case): boolean => seatedMembers(c).length > 0;

/** What makes a committee unusual; each point yields to a reason (Z2). */
export function unusualInCommittee(c: Case): readonly ('size' | 'even' | 'chair')[] {
  const seated = seatedMembers(c);
  const points: ('size' | 'even' | 'chair')[] = [];
  if (seated.length < 3) points.push('size');
  if (seated.length % 2 === 0) points.push('even');
  if (seated.filter((m) => m.seat === 'chair').length !== 1) points.push('chair');
  return points;
}

/** Forwarded in this matter: after the last objection or consent that is still open. */
export function isForwarded(c: Case): boolean {
  const since = openObjections(c).at(-1)?.on ?? c.committeeConsent?.on ?? null;
  return (
    since !== null &&
    seatedMembers(c).some((m) => m.papers === 'has') &&
    c.forwardings.some((f) => f.on >= since && f.matter === c.committeeRulings.length)
  );
}

export const openChallenges = (c: Case) => c.challenges.filter((x) => x.decided === null);

/** The first letter that arrived and told this person of confidentiality (V2, H5). */
export const confidentialityLetter = (c: Case, who: string): Sending | null =>
  earliest(
    sendingsOf(c, ['acknowledgement', 'respondentNotice', 'confidentialityNotice', 'confidentialityDeclaration'], who),
  );

/** Has this person been told in writing, or declared, that confidentiality is required (V2, H5)? */
export function knowsConfidentiality(c: Case, who: string): boolean {
  const record = c.confidentiality[who];
  if (record !== undefined && (record.toldOn !== null || record.declaredOn !== null || record.exemption !== null))
    return true;
  return confidentialityLetter(c, who) !== null;
}

export function hasDeclared(c: Case, who: string): boolean {
  const record = c.confidentiality[who];
  return record !== undefined && record.declaredOn !== null && record.refusedOn === null;
}

export const isExempt = (c: Case, who: string): boolean => (c.confidentiality[who]?.exemption ?? null) !== null;

export const openSessions = (c: Case): readonly Session[] => c.sessions.filter((s) => s.state === 'planned');

/** The matter has its end: withdrawn, settled, or every element decided (not admitted, ruled, or by the committee). */
export function isDecided(c: Case): boolean {
  if (c.ended !== null) return true;
  return (
    c.elements.length > 0 &&
    c.elements.every((e) => e.admission?.admitted === false || e.ruling !== null || isCommitteeMerits(e))
  );
}

/** Who says the organisation is responsible: any ruling of this case (K4). */
export const isResponsible = (c: Case): boolean =>
  [...c.rulings, ...c.committeeRulings].some((r) => r.responsible !== 'no');

/** Everybody this case knows by an id to which a letter can go. */
export function isAddressee(c: Case, id: string): boolean {
  return (
    isParty(c, id) || c.members.some((m) => m.memberId === id) || c.participants.some((p) => p.participantId === id)
  );
}
