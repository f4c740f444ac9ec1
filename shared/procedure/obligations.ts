import type { Case } from './case.ts';
import type { IsoDate } from './id.ts';
import { isStanding, type Obligation } from './obligation.ts';
import { afterwardsObligations } from './obligations/afterwards.ts';
import { committeeObligations } from './obligations/committee.ts';
import { hearingObligations } from './obligations/hearing.ts';
import { receivingObligations } from './obligations/receiving.ts';

/** Everything that had, has or would have had to be done in this case, with its status today. */
export function obligations(c: Case, today: IsoDate): readonly Obligation[] {
  if (c.registered === null) return [];
  const all = [
    ...receivingObligations(c, today),
    ...hearingObligations(c, today),
    ...committeeObligations(c, today),
    ...afterwardsObligations(c, today),
  ];
  // A closed, voided or destroyed case asks nothing more than what belongs to keeping it.
  return c.closed === null && c.voidedOn === null && c.destroyedOn === null
    ? all
    : all.map((o) =>
        isStanding(o) && !keeping.has(o.kind)
          ? { ...o, status: 'lapsed' as const }
          : c.destroyedOn !== null && isStanding(o)
            ? { ...o, status: 'lapsed' as const }
            : o,
      );
}

const keeping: ReadonlySet<string> = new Set([
  'executeAdjustment',
  'completeImprovement',
  'answerAccess',
  'reviewHold',
  'destroy',
  'recallPapers',
]);

/** Standing obligations, what is overdue and what is due first on top; undated ones last. */
export function standingObligations(c: Case, today: IsoDate): readonly Obligation[] {
  const rank = (o: Obligation): string => `${o.status === 'overdue' ? 0 : 1}${o.dueOn ?? '9999'}`;
  return obligations(c, today)
    .filter(isStanding)
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));
}
