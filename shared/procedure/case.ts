/** One complaint as the events have made it. Derived, never stored as truth; `history` is kept so that corrections can refold. */
import type { CaseEvent, EventOf } from './event.ts';
import type {
  Channel,
  CommitteeOutcome,
  ElementFact,
  exemptions,
  Receipt,
  RespondentFact,
  RulingOutcome,
  sendChannels,
} from './fact.ts';
import type { CaseId, IsoDate } from './id.ts';
import type { LetterKind } from './letter-kind.ts';
import type { CasePolicy } from './policy.ts';

type Responsibility = 'yes' | 'partly' | 'no';

export type Sending = {
  readonly sendingId: string;
  readonly letterId: string | null;
  readonly kind: LetterKind;
  readonly to: string;
  readonly on: IsoDate;
  readonly channel: string;
  readonly about: string | null;
  readonly replyBy: IsoDate | null;
  readonly round: number;
  readonly returned: { readonly on: IsoDate; readonly reason: string } | null;
};

export type ElementState = ElementFact & {
  readonly lateness: { readonly accepted: boolean; readonly on: IsoDate } | null;
  readonly admission: {
    readonly admitted: boolean;
    readonly ground: string | null;
    readonly on: IsoDate;
    readonly by: 'management' | 'committee';
  } | null;
  readonly ruling: { readonly rulingId: string; readonly outcome: RulingOutcome; readonly on: IsoDate } | null;
  readonly committee: { readonly outcome: CommitteeOutcome; readonly on: IsoDate } | null;
  /** Parties who were heard, or gave that up, before this came forward, and have not answered to it since (H1). */
  readonly unanswered: readonly string[];
};

/** How far the right to be heard has come for one party in the running round (H1). */
export type HearingState = {
  readonly reply: 'comes' | 'otherDate' | 'refusesJoint' | null;
  readonly heardOn: IsoDate | null;
  readonly waivedOn: IsoDate | null;
  readonly silentOn: IsoDate | null;
};

export type Session = {
  readonly sessionId: string;
  readonly partyIds: readonly string[];
  readonly on: IsoDate;
  readonly askedObjections: boolean;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly heldOn: IsoDate | null;
  readonly present: readonly string[];
  readonly reportedOn: IsoDate | null;
  readonly commentedBy: readonly string[];
};

export type Participant = {
  readonly participantId: string;
  readonly personId: string;
  readonly role: 'companion' | 'representative' | 'witness' | 'expert';
  readonly of: string | null;
};

export type Confidentiality = {
  readonly toldOn: IsoDate | null;
  readonly declaredOn: IsoDate | null;
  readonly refusedOn: IsoDate | null;
  readonly exemption: (typeof exemptions)[number] | null;
};

export type Ruling = {
  readonly rulingId: string;
  readonly on: IsoDate;
  readonly elementIds: readonly string[];
  readonly responsible: Responsibility;
  readonly decidedBy: string;
  readonly round: number;
};

export type Adjustment = {
  readonly adjustmentId: string;
  readonly dueOn: IsoDate;
  readonly decidedOn: IsoDate;
  readonly doneOn: IsoDate | null;
};
export type Improvement = {
  readonly improvementId: string;
  readonly structural: boolean;
  readonly dueOn: IsoDate;
  readonly plannedOn: IsoDate;
  readonly doneOn: IsoDate | null;
};

export type Objection = {
  readonly objectionId: string;
  readonly against: 'ruling' | 'nonAdmission';
  readonly elementIds: readonly string[];
  readonly on: IsoDate;
  readonly channel: Channel;
  readonly state: 'open' | 'withdrawn' | 'ruled';
};

export type Member = {
  readonly memberId: string;
  readonly personId: string;
  readonly seat: 'chair' | 'member' | 'substitute';
  readonly approachedOn: IsoDate;
  readonly namesOn: IsoDate | null;
  readonly independence: { readonly on: IsoDate; readonly ties: readonly string[] } | null;
  readonly appointedOn: IsoDate | null;
  readonly left: { readonly on: IsoDate; readonly why: string } | null;
  readonly papers: 'none' | 'has' | 'returned' | 'destroyed' | 'notReturned';
  readonly papersBackOn: IsoDate | null;
};

export type Challenge = {
  readonly challengeId: string;
  readonly memberId: string;
  readonly on: IsoDate;
  readonly decided: { readonly on: IsoDate; readonly granted: boolean } | null;
};

export type Forwarding = {
  readonly versionId: string;
  readonly on: IsoDate;
  readonly sha256: string;
  readonly pages: number;
  readonly to: readonly string[];
  readonly channel: (typeof sendChannels)[number];
  /** How many committee rulings there were: a later objection is a new matter, with papers of its own. */
  readonly matter: number;
};

export type CommitteeRuling = {
  readonly committeeRulingId: string;
  readonly on: IsoDate;
  readonly elements: readonly { readonly elementId: string; readonly outcome: CommitteeOutcome }[];
  readonly responsible: Responsibility;
  readonly onMerits: boolean;
  readonly told: readonly { readonly partyId: string; readonly on: IsoDate }[];
};

/** Terms run per round: the first from receipt, later ones from a committee ruling that sends the case back, or a reopening. */
export type Round = {
  readonly index: number;
  readonly startedOn: IsoDate;
  readonly cause: 'receipt' | 'committee' | 'reopened';
};

export type Postponement = {
  readonly postponementId: string;
  readonly on: IsoDate;
  readonly previousTarget: IsoDate;
  readonly newTargetOn: IsoDate;
  readonly round: number;
};

export type Case = {
  readonly caseId: CaseId;
  readonly history: readonly CaseEvent[];
  readonly registered: EventOf<'complaintRegistered'> | null;
  readonly policy: CasePolicy;
  readonly complainant: EventOf<'complaintRegistered'>['complainant'] | null;
  readonly mandateCoversObjection: boolean;
  readonly receipts: readonly Receipt[];
  readonly respondents: readonly RespondentFact[];
  readonly elements: readonly ElementState[];
  readonly urgentAnsweredOn: IsoDate | null;
  readonly measures: readonly {
    readonly measureId: string;
    readonly partyId: string | null;
    readonly on: IsoDate;
    readonly until: IsoDate | null;
    readonly endedOn: IsoDate | null;
  }[];
  readonly letters: readonly {
    readonly letterId: string;
    readonly kind: LetterKind;
    readonly to: string;
    readonly on: IsoDate;
    readonly number: number;
  }[];
  readonly sendings: readonly Sending[];
  readonly impossible: readonly {
    readonly kind: LetterKind;
    readonly to: string;
    readonly on: IsoDate;
    readonly round: number;
  }[];
  readonly informationAsked: {
    readonly on: IsoDate;
    readonly replyBy: IsoDate | null;
    readonly answered: 'no' | 'insufficient' | 'sufficient';
  } | null;
  readonly participants: readonly Participant[];
  readonly confidentiality: { readonly [who: string]: Confidentiality };
  readonly rounds: readonly Round[];
  readonly hearing: { readonly [partyId: string]: HearingState };
  readonly sessions: readonly Session[];
  readonly reactions: readonly { readonly from: string; readonly on: IsoDate }[];
  readonly postponements: readonly Postponement[];
  readonly rulings: readonly Ruling[];
  readonly adjustments: readonly Adjustment[];
  readonly improvements: readonly Improvement[];
  readonly ended: { readonly kind: 'withdrawn' | 'settled'; readonly on: IsoDate } | null;
  readonly recused: readonly string[];
  readonly deputies: readonly { readonly deputyId: string; readonly kind: 'director' | 'outsider' }[];
  readonly committeeConsent: { readonly given: boolean; readonly on: IsoDate } | null;
  readonly objections: readonly Objection[];
  readonly members: readonly Member[];
  readonly challenges: readonly Challenge[];
  readonly forwardings: readonly Forwarding[];
  readonly committeeRequests: readonly {
    readonly requestId: string;
    readonly on: IsoDate;
    readonly answeredOn: IsoDate | null;
  }[];
  readonly committeeSessions: readonly { readonly on: IsoDate }[];
  readonly committeeRulings: readonly CommitteeRuling[];
  readonly documents: readonly {
    readonly documentId: string;
    readonly role: string;
    readonly on: IsoDate;
    readonly destroyedOn: IsoDate | null;
  }[];
  readonly closed: { readonly on: IsoDate; readonly outcome: string } | null;
  readonly closings: readonly IsoDate[];
  readonly voidedOn: IsoDate | null;
  /** Ids from the organisation's own list. */
  readonly themes: readonly string[];
  readonly links: readonly string[];
  readonly accessRequests: readonly {
    readonly requestId: string;
    readonly from: string;
    readonly on: IsoDate;
    readonly answeredOn: IsoDate | null;
  }[];
  readonly holds: readonly {
    readonly holdId: string;
    readonly on: IsoDate;
    readonly reviewOn: IsoDate;
    readonly liftedOn: IsoDate | null;
  }[];
  readonly destroyedOn: IsoDate | null;
};
