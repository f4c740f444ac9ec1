/** Writes a case as a director would, step by step through `decide` and `evolve`, with counted ids and plausible facts. */
import { Temporal } from 'temporal-polyfill';
import { candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import type { Command, CommandOf, CommandType } from '../../../shared/procedure/command.ts';
import { decide, refusalsOf } from '../../../shared/procedure/decide.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';
import { evolve } from '../../../shared/procedure/evolve.ts';
import { COMPLAINANT, type ElementFact, type Receipt, type RespondentFact } from '../../../shared/procedure/fact.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import { type Obligation, type ObligationKind, obligationKinds } from '../../../shared/procedure/obligation.ts';
import { obligations } from '../../../shared/procedure/obligations.ts';
import { type CasePolicy, defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import type { Refusal, RefusalCode } from '../../../shared/procedure/refusal.ts';

export const DIRECTOR = 'director1';
export const OTHER_DIRECTOR = 'director2';
export const RESPONDENT = 'respondent1';

export type Registration = {
  readonly receivedOn?: string;
  readonly registeredOn?: string;
  readonly incidentOn?: string;
  readonly receipt?: Partial<Receipt>;
  readonly receipts?: readonly Receipt[];
  readonly elements?: readonly Partial<ElementFact>[];
  readonly respondents?: readonly Partial<RespondentFact>[];
  readonly complainant?: Partial<CommandOf<'registerComplaint'>['complainant']>;
  readonly policy?: Partial<CasePolicy>;
};

export const receiptOn = (receivedOn: string, part: Partial<Receipt> = {}): Receipt => ({
  channel: 'post',
  receivedOn,
  reachedManagementOn: null,
  datedOn: null,
  postmark: 'none',
  documentId: null,
  originalLocation: null,
  ...part,
});

/** One complaint about one employee, received and registered on one day, unless told otherwise. */
export function registration(x: Registration = {}): CommandOf<'registerComplaint'> {
  const receipts = [...(x.receipts ?? [receiptOn(x.receivedOn ?? '2026-09-01', x.receipt)])];
  const received = receipts.map((r) => r.receivedOn).toSorted()[0] ?? '';
  const respondents = (x.respondents ?? [{}]).map((r, i) => ({
    respondentId: `respondent${i + 1}`,
    kind: 'employee' as const,
    personId: `person-r${i + 1}`,
    external: false,
    directorId: null,
    ...r,
  }));
  return {
    type: 'registerComplaint',
    happenedOn: x.registeredOn ?? received,
    number: '2026-001',
    policy: { ...defaultCasePolicy, ...x.policy },
    complainant: {
      personId: 'person-c',
      capacity: 'self',
      clientPersonId: null,
      mandate: 'notNeeded',
      nameWithheld: false,
      reachable: true,
      ...x.complainant,
    },
    receipts,
    elements: (x.elements ?? [{}]).map((e, i) => ({
      elementId: `element${i + 1}`,
      subject: 'employee' as const,
      respondentId: respondents[0]?.respondentId ?? null,
      incident: { kind: 'date' as const, on: x.incidentOn ?? received },
      expectation: null,
      deviation: 'text',
      wish: null,
      broughtOn: received,
      ...e,
    })),
    respondents,
    summary: 'text',
  };
}

type Facts<K extends CommandType> = Partial<Omit<CommandOf<K>, 'type' | 'happenedOn'>>;
type How = { readonly setAside?: readonly RefusalCode[]; readonly today?: string; readonly actor?: string };

export class CaseScript {
  case: Case;
  today = '2026-01-01';
  directors: readonly string[] = [DIRECTOR, OTHER_DIRECTOR];
  private count = 0;

  constructor(caseId: string) {
    this.case = emptyCase(caseId);
  }

  readonly newId = (kind: string): string => `${kind}-${++this.count}`;

  private context(how: How) {
    return {
      today: how.today ?? this.today,
      actor: how.actor ?? DIRECTOR,
      directors: this.directors,
      setAside: (how.setAside ?? []).map((code) => ({ code, reason: `because-${code}` })),
    };
  }

  register(x: Registration = {}, how: How = {}): this {
    return this.run(registration(x), how);
  }

  /** Runs a complete command; it must be accepted. */
  run(command: Command, how: How = {}): this {
    if (command.happenedOn > this.today) this.today = command.happenedOn;
    const decided = decide(this.case, command, this.context(how));
    if (!decided.ok)
      throw new Error(`${command.type} was refused: ${decided.error.code} ${JSON.stringify(decided.error.facts)}`);
    for (const event of decided.value) this.case = evolve(this.case, event);
    return this;
  }

  /** The first plausible command of a kind, with these facts instead of its own. */
  command<K extends CommandType>(type: K, on: string, facts: Facts<K> = {}): CommandOf<K> {
    const x = { on, actor: DIRECTOR, directors: this.directors, newId: this.newId };
    const [first] = candidatesOf(type, this.case, x);
    return { type, happenedOn: on, ...first, ...facts } as CommandOf<K>;
  }

  /** Does something on a day; it must be accepted. */
  do<K extends CommandType>(type: K, on: string, facts: Facts<K> = {}, how: How = {}): this {
    return this.run(this.command(type, on, facts) as unknown as Command, how);
  }

  letter(kind: LetterKind, on: string, to: string = COMPLAINANT, facts: Facts<'recordSent'> = {}) {
    return this.command('recordSent', on, {
      sendingId: this.newId('sending'),
      letterId: null,
      kind,
      to,
      about: null,
      replyBy: kind === 'hearingInvitation' ? daysLater(on, 10) : null,
      ...facts,
    });
  }

  sent(kind: LetterKind, on: string, to: string = COMPLAINANT, facts: Facts<'recordSent'> = {}, how: How = {}): this {
    return this.run(this.letter(kind, on, to, facts), how);
  }

  /** Why a command is refused on a day; fails when it is not. */
  refused(command: Command, how: How = {}): Refusal {
    const today = how.today ?? [command.happenedOn, this.today].toSorted().at(-1) ?? this.today;
    const [first] = refusalsOf(this.case, command, this.context({ ...how, today }));
    if (first === undefined) throw new Error(`${command.type} was not refused`);
    return first;
  }

  /** Obligations of one kind on a day. */
  all(kind: ObligationKind, today = this.today): readonly Obligation[] {
    if (!obligationKinds.includes(kind)) throw new Error(`No obligation ${kind}`);
    return obligations(this.case, today).filter((o) => o.kind === kind);
  }

  /** The latest obligation of one kind (about somebody), or undefined. */
  obligation(kind: ObligationKind, about: string | null = null, today = this.today): Obligation | undefined {
    return this.all(kind, today).findLast((o) => about === null || o.about === about);
  }

  // --- Stretches of the procedure that many tests pass through ---

  admit(on: string): this {
    return this.do('decideAdmission', on);
  }

  refuseAdmission(on: string): this {
    const open = this.case.elements.filter((e) => e.admission === null);
    return this.do('decideAdmission', on, {
      decisions: open.map((e) => ({ elementId: e.elementId, admitted: false, ground: 'other', reason: 'text' })),
    });
  }

  /** Everybody who must be heard is invited and heard apart, all on one day. */
  hear(on: string): this {
    for (const partyId of [COMPLAINANT, ...this.case.respondents.map((r) => r.respondentId)])
      this.hearOnly(partyId, on);
    return this;
  }

  hearOnly(partyId: string, on: string): this {
    this.sent('hearingInvitation', on, partyId);
    const sessionId = this.newId('session');
    this.do('planSession', on, { sessionId, partyIds: [partyId], on });
    return this.do('holdSession', on, { sessionId, present: [partyId], companions: [] });
  }

  rule(on: string, responsible: 'yes' | 'partly' | 'no' = 'no', how: How = {}): this {
    return this.do('rule', on, { responsible }, how);
  }

  tellRuling(on: string): this {
    const about = this.case.rulings.at(-1)?.rulingId ?? null;
    for (const to of [COMPLAINANT, ...this.case.respondents.map((r) => r.respondentId)])
      this.sent('ruling', on, to, { about });
    return this;
  }

  object(on: string, against: 'ruling' | 'nonAdmission' = 'ruling'): this {
    return this.do('object', on, { against, elementIds: this.case.elements.map((e) => e.elementId) });
  }

  /** Takes one person through request, declaration, names and independence to appointment. */
  member(on: string, seat: 'chair' | 'member' | 'substitute' = 'member', memberId = this.newId('member')): this {
    this.do('approachMember', on, { memberId, seat });
    this.sent('memberRequest', on, memberId);
    this.do('recordConfidentiality', on, { who: memberId, how: 'declared' });
    this.do('discloseNames', on, { memberId });
    this.do('declareIndependence', on, { memberId });
    return this.do('appointMember', on, { memberId, seat });
  }

  committee(on: string): this {
    return this.member(on, 'chair', 'chair').member(on, 'member', 'member2').member(on, 'member', 'member3');
  }

  /** Committee appointed and named, the dossier forwarded six working days later at the earliest. */
  forwarded(on: string, forwardedOn: string): this {
    this.committee(on).sent('membersNamed', on);
    return this.do('forwardDossier', forwardedOn);
  }

  committeeRules(on: string, outcome: 'upheld' | 'notUpheld' | 'admit' | 'nonAdmissionStands'): this {
    return this.do('recordCommitteeRuling', on, {
      elements: this.case.elements.map((e) => ({ elementId: e.elementId, outcome })),
      responsible: outcome === 'upheld' ? 'yes' : 'no',
    });
  }
}

export const script = (caseId = 'case1'): CaseScript => new CaseScript(caseId);

export const daysLater = (on: string, days: number): string => Temporal.PlainDate.from(on).add({ days }).toString();
