import type { Case } from './case.ts';
import { endedRounds } from './evolve.ts';
import type { IsoDate } from './id.ts';
import { isStanding, type Obligation } from './obligation.ts';
import { afterwardsObligations } from './obligations/afterwards.ts';
import { committeeObligations } from './obligations/committee.ts';
import { hearingObligations } from './obligations/hearing.ts';
import { receivingObligations } from './obligations/receiving.ts';

/** Everything that had, has or would have had to be done in this case, with its status today. */
export function obligations(c: Case, today: IsoDate): readonly Obligation[] {
  if (c.registered === null) return [];
  const now = [
    ...receivingObligations(c, today),
    ...hearingObligations(c, today),
    ...committeeObligations(c, today),
    ...afterwardsObligations(c, today),
  ];
  const all = c.rounds.length > 1 ? [...ofEarlierRounds(c, now, today), ...now] : now;
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

/** The terms of earlier rounds stay to be seen with how they were met; what was left of them is asked anew (S23). */
function ofEarlierRounds(c: Case, now: readonly Obligation[], today: IsoDate): readonly Obligation[] {
  const seen = new Set(now.map((o) => o.key));
  return endedRounds(c).flatMap((before) =>
    [...receivingObligations(before, today), ...hearingObligations(before, today)].flatMap((o) => {
      if (!perRound.has(o.kind) || seen.has(o.key)) return [];
      seen.add(o.key);
      return [isStanding(o) ? { ...o, status: 'lapsed' as const } : o];
    }),
  );
}

const perRound: ReadonlySet<string> = new Set(['decideAdmission', 'invite', 'hear', 'rule', 'handle']);

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
    .map((o) => ({ o, at: rank(o) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ o }) => o);
}
