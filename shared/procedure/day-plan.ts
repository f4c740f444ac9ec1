/** Which standing obligations are for now, in which order, and which are only in sight. Pure. */
import type { CaseId, IsoDate } from './id.ts';
import type { Obligation, ObligationKind } from './obligation.ts';
import type { CasePolicy } from './policy.ts';
import { workingDaysLeft } from './terms.ts';

export type Standing = { readonly caseId: CaseId; readonly obligation: Obligation };

type DayInput = {
  readonly today: IsoDate;
  readonly items: readonly Standing[];
  /** Of each case that an item is about. */
  readonly cases: Readonly<Record<CaseId, { readonly policy: CasePolicy } | undefined>>;
};

/** One thing to do; several alike ones of a case (two invitations) are one sentence. */
export type Task = {
  readonly key: string;
  readonly caseId: string;
  readonly obligation: Obligation;
  /** Whose button is on the card, when not its own: a late handling is put right by postponing it. */
  readonly remedy: Obligation | null;
  /** All whom it concerns: the `about` of each obligation in it. */
  readonly about: readonly (string | null)[];
  /** Signed working days to the last day; null without one. */
  readonly left: number | null;
  /** Past a last day of the procedure's text or the law: only that is 'te laat'. */
  readonly late: boolean;
};

export type DayPlan = {
  readonly now: readonly Task[];
  readonly later: readonly Task[];
  readonly late: number;
  /** How many of `now` ask for attention this week, what is late among them; they come first. */
  readonly pressing: number;
  /** How many of `now` have their last day today. */
  readonly dueToday: number;
};

/** Their date is an appointed day, not a last one: until it is near there is nothing to do. */
const appointed: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'awaitCommittee',
  'endMeasure',
  'reviewHold',
  'executeAdjustment',
  'completeImprovement',
]);
const near = 5;

/** Each asks for something of its own, so that two of them cannot be one sentence. */
const apart: ReadonlySet<ObligationKind> = new Set<ObligationKind>(['tellCommitteeRuling', 'composeCommittee']);

export function planToday({ items, cases, today }: DayInput): DayPlan {
  const left = daysLeftFrom(today);
  const postponements = new Map(
    items.flatMap(({ caseId, obligation: o }) => (o.kind === 'considerPostponement' ? [[caseId, o] as const] : [])),
  );
  const tasks = merged(
    items.map(({ caseId, obligation: o }): Task => {
      const policy = cases[caseId]?.policy;
      return {
        key: `${caseId} ${o.key}`,
        caseId,
        obligation: o,
        remedy: o.kind === 'handle' && o.status === 'overdue' ? (postponements.get(caseId) ?? null) : null,
        about: [o.about],
        left: o.dueOn === null || policy === undefined ? null : left(policy, o.dueOn),
        late: o.status === 'overdue' && (o.basis === 'text' || o.basis === 'law'),
      };
    }),
  );
  const remedied = new Set(tasks.flatMap(({ caseId, remedy }) => (remedy === null ? [] : [caseId])));
  const isSaidAlready = ({ caseId, obligation }: Task): boolean =>
    obligation.kind === 'considerPostponement' && remedied.has(caseId);
  const isLater = ({ obligation: { kind, status }, left }: Task): boolean =>
    status !== 'overdue' && (kind === 'handle' || (appointed.has(kind) && left !== null && left > near));
  const now = tasks.filter((task) => !isLater(task) && !isSaidAlready(task)).toSorted(byUrgency);
  return {
    now,
    later: tasks.filter(isLater).toSorted(byUrgency),
    late: now.filter(({ late }) => late).length,
    pressing: now.filter(isPressing).length,
    dueToday: now.filter(({ obligation }) => obligation.dueOn === today).length,
  };
}

/** Hundreds of cases share a few policies and a few dozen days: each is counted once. */
function daysLeftFrom(today: IsoDate): (policy: CasePolicy, due: IsoDate) => number {
  const known = new Map<CasePolicy, Map<IsoDate, number>>();
  return (policy, due) => {
    const ofPolicy = known.get(policy) ?? new Map<IsoDate, number>();
    known.set(policy, ofPolicy);
    const found = ofPolicy.get(due) ?? workingDaysLeft(policy, today, due);
    ofPolicy.set(due, found);
    return found;
  };
}

function merged(tasks: readonly Task[]): readonly Task[] {
  const groups = new Map<string, Task>();
  for (const task of tasks) {
    const { kind, dueOn, letter, subject, about } = task.obligation;
    const alike =
      about === null || apart.has(kind) ? task.key : [task.caseId, kind, dueOn, letter, subject, task.late].join(' ');
    const group = groups.get(alike);
    groups.set(alike, group === undefined ? task : { ...group, about: [...group.about, ...task.about] });
  }
  return [...groups.values()];
}

/** Late, to be asked at once, or due within five working days: what a person begins with. */
export const isPressing = ({ obligation: { kind }, left }: Task): boolean =>
  kind === 'answerUrgentQuestion' || (left !== null && left <= near);

/**
 * What is late first; then whom to warn today; then by date, a term of the text before a target of our own on the same day.
 * What has no date comes last, and closing a complaint after all else that is asked of it.
 */
function byUrgency(a: Task, b: Task): number {
  const [first, second] = [rank(a), rank(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
function rank({ late, obligation: { kind, dueOn, basis } }: Task): string {
  const first = late ? 0 : kind === 'answerUrgentQuestion' ? 1 : 2;
  const firm = basis === 'text' || basis === 'law' ? 0 : 1;
  return `${first}${dueOn ?? '9999'}${kind === 'close' ? 2 : firm}`;
}
