/** Stretches of the procedure that most invented cases have in common. Days are given by the caller. */
import { COMPLAINANT, type ElementFact, type Receipt, type RespondentFact } from '../../../shared/procedure/fact.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';
import type { Writer } from './script.ts';

export type Grievance = {
  readonly name: string;
  readonly subject: ElementFact['subject'];
  readonly respondentId?: string | null;
  readonly incident: ElementFact['incident'];
  readonly expectation?: string;
  readonly deviation: string;
  readonly wish?: string;
};

type Complaint = {
  readonly on: IsoDate;
  readonly complainant: {
    readonly person: Partial<Person> | null;
    readonly capacity?: 'self' | 'formerClient' | 'parent' | 'payer';
    readonly client?: Partial<Person>;
    readonly nameWithheld?: boolean;
    readonly reachable?: boolean;
  };
  readonly channel: Receipt['channel'];
  readonly datedOn?: IsoDate;
  readonly postmark?: IsoDate;
  /** The scan of the complaint itself. */
  readonly letter?: string;
  readonly respondents?: readonly RespondentFact[];
  readonly grievances: readonly Grievance[];
  readonly summary: string;
  /** Of those that a new vault begins with (`electron/core/cases/themes.ts`). */
  readonly themes?: readonly string[];
};

export const elementId = (w: Writer, name: string): string => w.id(`element-${name}`);

/** Registers the complaint on the day it arrived. */
export function register(w: Writer, complaint: Complaint): void {
  const { on, complainant, channel } = complaint;
  const text = (body: string | undefined): string | null => (body === undefined ? null : w.text(body));
  w.step(on, {
    type: 'registerComplaint',
    number: `${on.slice(0, 4)}-001`,
    policy: {
      calendar: { goodFriday: true, liberationDay: 'always', decreeDays: false, closingDays: [] },
      rollTarget: false,
      rollClientMonth: true,
      dispatchRule: true,
      targetStart: 'receipt',
      retentionYears: 2,
    },
    complainant: {
      personId: complainant.person === null ? null : w.person('complainant', complainant.person),
      capacity: complainant.capacity ?? 'self',
      clientPersonId: complainant.client === undefined ? null : w.person('client', complainant.client),
      mandate: complainant.client === undefined ? 'notNeeded' : 'awaited',
      nameWithheld: complainant.nameWithheld ?? false,
      reachable: complainant.reachable ?? true,
    },
    receipts: [
      {
        channel,
        receivedOn: on,
        reachedManagementOn: null,
        datedOn: complaint.datedOn ?? null,
        postmark: complaint.postmark ?? 'none',
        documentId: complaint.letter ?? null,
        originalLocation: complaint.letter === undefined ? null : w.text('Archiefkast directie, map Klachten'),
      },
    ],
    elements: complaint.grievances.map((g) => ({
      elementId: elementId(w, g.name),
      subject: g.subject,
      respondentId: g.respondentId ?? null,
      incident: g.incident,
      expectation: text(g.expectation),
      deviation: w.text(g.deviation),
      wish: text(g.wish),
      broughtOn: on,
    })),
    respondents: [...(complaint.respondents ?? [])],
    summary: w.text(complaint.summary),
  });
  w.step(on, { type: 'answerUrgentQuestion', warned: [], note: null });
  if (complaint.themes !== undefined) w.step(on, { type: 'chooseThemes', themes: [...complaint.themes] });
}

/** Names the person complained about, beside the registration. */
export function respondent(
  w: Writer,
  kind: 'trainer' | 'employee' | 'client' | 'organisation',
  person: Partial<Person>,
  more: { readonly external?: boolean; readonly directorId?: string } = {},
): RespondentFact {
  return {
    respondentId: w.id('respondent'),
    kind,
    personId: w.person('respondent-person', person),
    external: more.external ?? false,
    directorId: more.directorId ?? null,
  };
}

export function admit(w: Writer, on: IsoDate, names: readonly string[]): void {
  w.step(on, {
    type: 'decideAdmission',
    decisions: names.map((name) => ({ elementId: elementId(w, name), admitted: true, ground: null, reason: null })),
    decidedBy: w.world.director,
  });
}

/** Admission, the letters that tell of it, and the invitation of everybody. */
export function admitAndInvite(w: Writer, on: IsoDate, names: readonly string[], respondentId: string): void {
  admit(w, on, names);
  w.send(on, 'admission', COMPLAINANT);
  w.send(on, 'respondentNotice', respondentId);
  for (const to of [COMPLAINANT, respondentId])
    w.send(on, 'hearingInvitation', to, { replyBy: dayAfter(on, 10), fill: 'in overleg' });
}

/** One session with one party: planned, held, written down and sent for comment. */
export function hear(
  w: Writer,
  days: { readonly planned: IsoDate; readonly held: IsoDate; readonly reported: IsoDate },
  partyIds: readonly string[],
  report: string,
): void {
  const sessionId = w.id(`session-${partyIds.join()}`);
  w.step(days.planned, {
    type: 'planSession',
    sessionId,
    partyIds: [...partyIds],
    on: days.held,
    time: '10:00',
    place: w.text('Lindelaan 14, spreekkamer op de begane grond'),
    askedObjections: partyIds.length > 1,
  });
  w.step(days.held, {
    type: 'holdSession',
    sessionId,
    present: [...partyIds],
    companions: [],
    toldConfidentiality: true,
  });
  w.step(days.reported, { type: 'recordHearingReport', sessionId, documentId: null, text: w.text(report) });
  for (const to of partyIds) w.send(days.reported, 'hearingReport', to, { about: sessionId, fill: report });
}

type RulingOn = {
  readonly outcomes: readonly {
    readonly name: string;
    readonly outcome: 'upheld' | 'partlyUpheld' | 'notUpheld' | 'noOpinion';
    readonly reason: string;
  }[];
  readonly responsible: 'yes' | 'partly' | 'no';
  readonly because: string;
  readonly adjustments?: readonly { readonly text: string; readonly owner: string; readonly dueOn: IsoDate }[];
};

/** The ruling of the directie, and the letters that tell both parties of it. */
export function rule(w: Writer, on: IsoDate, ruling: RulingOn, tell: readonly string[], toldOn: IsoDate = on): void {
  const rulingId = w.id('ruling');
  w.step(on, {
    type: 'rule',
    rulingId,
    elements: ruling.outcomes.map(({ name, outcome, reason }) => ({
      elementId: elementId(w, name),
      outcome,
      reason: w.text(reason),
    })),
    responsible: ruling.responsible,
    responsibleReason: w.text(ruling.because),
    adjustments: (ruling.adjustments ?? []).map(({ text, owner, dueOn }, index) => ({
      adjustmentId: w.id(`adjustment-${index}`),
      text: w.text(text),
      owner: w.text(owner),
      dueOn,
    })),
    decidedBy: w.world.director,
    restsOnUnanswered: false,
  });
  for (const to of tell) w.send(toldOn, 'ruling', to, { about: rulingId });
}
