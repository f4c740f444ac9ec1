/** What a step would do, tried in the window before it is sent. Pure. */
import type { Case } from '../../../shared/procedure/case.ts';
import type { Command } from '../../../shared/procedure/command.ts';
import { decide, refusalsOf } from '../../../shared/procedure/decide.ts';
import type { SetAside } from '../../../shared/procedure/event.ts';
import { evolve } from '../../../shared/procedure/evolve.ts';
import type { Obligation } from '../../../shared/procedure/obligation.ts';
import { standingObligations } from '../../../shared/procedure/obligations.ts';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import { type CaseView, contextOf } from '../case-view.ts';

export type DryRun = {
  /** What refuses; a reason does not help. */
  readonly hard: readonly Refusal[];
  /** Safeguards that yield to a reason, each code once. */
  readonly soft: readonly Refusal[];
  /** The case once it is recorded; null while something refuses. Safeguards count as set aside. */
  readonly after: Case | null;
  /** What is asked from then on that was not asked before, or before another day. */
  readonly next: readonly Obligation[];
};

/** Tries a command as if every safeguard had its reason. */
export function dryRun(view: CaseView, command: Command): DryRun {
  const refusals = refusalsOf(view.state, command, contextOf(view));
  const hard = refusals.filter((r) => r.hard);
  const soft = refusals.filter((r, i) => !r.hard && refusals.findIndex((other) => other.code === r.code) === i);
  const setAside: readonly SetAside[] = soft.map(({ code }) => ({ code, reason: code }));
  const outcome = decide(view.state, command, contextOf(view, setAside));
  if (!outcome.ok) return { hard, soft, after: null, next: [] };
  const after = outcome.value.reduce(evolve, view.state);
  return { hard, soft, after, next: newlyAsked(view, after) };
}

function newlyAsked(view: CaseView, after: Case): readonly Obligation[] {
  const before = new Map(standingObligations(view.state, view.today).map((o) => [o.key, o.dueOn]));
  return standingObligations(after, view.today).filter((o) => !before.has(o.key) || before.get(o.key) !== o.dueOn);
}
