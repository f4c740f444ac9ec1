/** What must be done, by whom, before when, and why. Derived from a case and a day, never stored as truth. */
import type { CommandType } from './command.ts';
import type { IsoDate } from './id.ts';
import type { LetterKind } from './letter-kind.ts';
import type { Basis, NormId } from './norm.ts';
import type { TermSpec } from './terms.ts';

/** Each kind of obligation with its norm and where it comes from. */
export const obligationRules = {
  acknowledge: { norm: 'M6', basis: 'text' },
  confirmInWriting: { norm: 'M5', basis: 'own' },
  askMandate: { norm: 'V1', basis: 'own' },
  answerUrgentQuestion: { norm: 'V1', basis: 'own' },
  assessLateness: { norm: 'M4', basis: 'own' },
  decideAdmission: { norm: 'A1', basis: 'own' },
  standAside: { norm: 'B1', basis: 'own' },
  tellNonAdmission: { norm: 'A2', basis: 'reading' },
  tellAdmission: { norm: 'A1', basis: 'own' },
  tellRespondent: { norm: 'H1', basis: 'own' },
  tellConfidentiality: { norm: 'V2', basis: 'own' },
  invite: { norm: 'H3', basis: 'text' },
  hear: { norm: 'H1', basis: 'own' },
  reportHearing: { norm: 'H1', basis: 'own' },
  sendHearingReport: { norm: 'H1', basis: 'own' },
  handle: { norm: 'H6', basis: 'text' },
  considerPostponement: { norm: 'H7', basis: 'reading' },
  tellPostponement: { norm: 'H7', basis: 'reading' },
  rule: { norm: 'B1', basis: 'own' },
  tellRuling: { norm: 'B1', basis: 'reading' },
  tellEnd: { norm: 'H6', basis: 'own' },
  endMeasure: { norm: 'V1', basis: 'own' },
  confirmObjection: { norm: 'Z3', basis: 'own' },
  composeCommittee: { norm: 'Z2', basis: 'text' },
  nameMembers: { norm: 'Z5', basis: 'own' },
  decideChallenge: { norm: 'Z6', basis: 'own' },
  tellChallenge: { norm: 'Z6', basis: 'own' },
  forwardDossier: { norm: 'Z4', basis: 'reading' },
  tellForwarding: { norm: 'Z5', basis: 'reading' },
  answerCommittee: { norm: 'K1', basis: 'own' },
  awaitCommittee: { norm: 'K2', basis: 'own' },
  tellCommitteeRuling: { norm: 'K2', basis: 'own' },
  recallPapers: { norm: 'Z6', basis: 'own' },
  executeAdjustment: { norm: 'B1', basis: 'own' },
  improve: { norm: 'K4', basis: 'text' },
  completeImprovement: { norm: 'K4', basis: 'own' },
  close: { norm: 'R1', basis: 'own' },
  answerAccess: { norm: 'G1', basis: 'law' },
  reviewHold: { norm: 'R2', basis: 'own' },
  destroy: { norm: 'R2', basis: 'reading' },
} as const satisfies Record<string, { readonly norm: NormId; readonly basis: Basis }>;

export type ObligationKind = keyof typeof obligationRules;
export const obligationKinds = Object.keys(obligationRules) as readonly ObligationKind[];

export type ObligationStatus = 'open' | 'overdue' | 'met' | 'metLate' | 'impossible' | 'lapsed';
export type Holder = 'management' | 'committee';

export type Obligation = {
  /** Stable within a case: kind, whom it is about, and the round or thing it belongs to. */
  readonly key: string;
  readonly kind: ObligationKind;
  readonly norm: NormId;
  readonly basis: Basis;
  readonly holder: Holder;
  /** Party, member, session, ruling … it is about. */
  readonly about: string | null;
  readonly status: ObligationStatus;
  readonly dueOn: IsoDate | null;
  readonly metOn: IsoDate | null;
  /** How the date was counted, for the explanation; null for a date that a person set, or none. */
  readonly spec: TermSpec | null;
  /** What does it: a command, and for a letter its kind and addressee. */
  readonly command: CommandType;
  readonly letter: LetterKind | null;
  /** The thing the letter is about. */
  readonly subject: string | null;
};

type Draft = {
  readonly kind: ObligationKind;
  readonly command: CommandType;
  readonly id?: string | null;
  readonly about?: string | null;
  readonly letter?: LetterKind | null;
  readonly subject?: string | null;
  readonly holder?: Holder;
  readonly dueOn?: IsoDate | null;
  readonly spec?: TermSpec | null;
  readonly metOn?: IsoDate | null;
  readonly impossible?: boolean;
  readonly lapsed?: boolean;
};

/** Status from dates: met beats impossible beats lapsed; late only when a day passed that is inclusive to midnight. */
export function obligation(draft: Draft, today: IsoDate): Obligation {
  const { kind, dueOn = null, metOn = null } = draft;
  return {
    key: [kind, draft.id ?? draft.about ?? ''].filter((part) => part !== '').join(':'),
    kind,
    ...obligationRules[kind],
    holder: draft.holder ?? 'management',
    about: draft.about ?? null,
    status: statusOf(dueOn, metOn, draft.impossible === true, draft.lapsed === true, today),
    dueOn,
    metOn,
    spec: draft.spec ?? null,
    command: draft.command,
    letter: draft.letter ?? null,
    subject: draft.subject ?? null,
  };
}

function statusOf(
  dueOn: IsoDate | null,
  metOn: IsoDate | null,
  impossible: boolean,
  lapsed: boolean,
  today: IsoDate,
): ObligationStatus {
  if (metOn !== null) return dueOn !== null && metOn > dueOn ? 'metLate' : 'met';
  if (impossible) return 'impossible';
  if (lapsed) return 'lapsed';
  return dueOn !== null && today > dueOn ? 'overdue' : 'open';
}

export const isStanding = (o: Obligation): boolean => o.status === 'open' || o.status === 'overdue';
