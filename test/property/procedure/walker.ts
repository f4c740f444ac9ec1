/**
 * Walks the states that a case can reach in a small world, breadth first, each state once. A state is a case without its
 * history, with ids relabelled, on a day. Used by the exploration test and by the diagram in docs/procedure.md.
 */
import { type CandidateContext, candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { type Command, commandTypes } from '../../../shared/procedure/command.ts';
import type { Context } from '../../../shared/procedure/context.ts';
import { decide, refusalsOf } from '../../../shared/procedure/decide.ts';
import type { CaseEvent } from '../../../shared/procedure/event.ts';
import { evolve } from '../../../shared/procedure/evolve.ts';
import type { ObligationKind } from '../../../shared/procedure/obligation.ts';
import { standingObligations } from '../../../shared/procedure/obligations.ts';
import type { Refusal, RefusalCode } from '../../../shared/procedure/refusal.ts';
import { retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';

export type World = {
  readonly id: string;
  readonly start: Case;
  readonly today: string;
  readonly directors: readonly string[];
  /** Is this step taken here? Keeps what repeats within bounds. */
  readonly takes: (command: Command, c: Case) => boolean;
  /** Safeguards that are set aside here with a reason. */
  readonly setsAside: readonly RefusalCode[];
  /** Time passes to the day before, on and after the end of these terms, and no further than `until`. */
  readonly ends: readonly (ObligationKind | 'reply' | 'retention')[];
  readonly until: string;
};

export type State = { readonly c: Case; readonly today: string; readonly index: number };

export type Visitor = {
  readonly state?: (state: State, world: World) => void;
  readonly step?: (before: State, command: Command, event: CaseEvent, after: Case) => void;
  readonly refused?: (before: State, command: Command, refusals: readonly Refusal[]) => void;
  /** More commands to put to `decide` in this state; they are not followed. */
  readonly probes?: (state: State, world: World, context: CandidateContext) => readonly Command[];
};

export type Walk = { readonly states: number; readonly transitions: number; readonly closed: boolean };

export const ACTOR = 'director1';

const idPattern = /"[a-zA-Z]+-\d+"/g;

const byText = <T>(list: readonly T[], idOf: (item: T) => string): readonly T[] =>
  list
    .map((item) => ({ item, text: JSON.stringify(item).replaceAll(idOf(item), '') }))
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item);

/**
 * The same text for cases that differ only in the order of like things, in ids, in how they came about, and in the day of a
 * hearing in the past: time only passes here, so that whether it was held decides everything.
 */
export function canonical(c: Case): string {
  const { history: _history, registered: _registered, policy: _policy, letters: _letters, ...state } = c;
  const plain = JSON.stringify({
    ...state,
    sendings: byText(c.sendings, (s) => s.sendingId),
    members: byText(c.members, (m) => m.memberId),
    hearing: Object.entries(c.hearing)
      .map(([who, h]) => [who, h.reply, h.heardOn !== null, h.waivedOn !== null, h.silentOn !== null])
      .toSorted(),
    sessions: c.sessions.map((s) => ({ ...s, on: null, heldOn: null, reportedOn: s.reportedOn !== null })),
    confidentiality: [],
  });
  const labels = new Map<string, number>();
  const label = (id: string): string => {
    const known = labels.get(id) ?? labels.size;
    labels.set(id, known);
    return `"#${known}"`;
  };
  const text = plain.replace(idPattern, label);
  const told = Object.entries(c.confidentiality).map(([who, x]) => [labels.get(`"${who}"`) ?? who, x]);
  return text + JSON.stringify(told.toSorted());
}

/** The next day that matters: before, on or after the end of a term that runs. */
function nextDay(c: Case, today: string, { ends, until }: World): string | null {
  if (today >= until) return null;
  const days = standingObligations(c, today).flatMap((o) =>
    o.dueOn === null || !ends.includes(o.kind) ? [] : [o.dueOn],
  );
  // A reply matters until the ruling.
  if (ends.includes('reply') && c.rulings.length === 0)
    for (const s of c.sendings) if (s.replyBy !== null) days.push(s.replyBy);
  const kept = ends.includes('retention') ? retentionEndsOn(c) : null;
  if (kept !== null) days.push(kept);
  let next: string | null = null;
  for (const end of days)
    for (const day of [dayAfter(end, -1), end, dayAfter(end)])
      if (day > today && day <= until && (next === null || day < next)) next = day;
  return next;
}

/** Walks until every state was seen, or the number of states or the moment (ms of `performance.now`) is reached. */
export function walk(world: World, visitor: Visitor, maxStates: number, deadline = Number.POSITIVE_INFINITY): Walk {
  let ids = 0;
  const newId = (kind: string): string => `${kind}-${++ids}`;
  const seen = new Set<string>();
  const queue: State[] = [];
  let transitions = 0;
  const meet = (c: Case, today: string): void => {
    const key = `${today}${canonical(c)}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ c, today, index: queue.length });
  };
  meet(world.start, world.today);
  let at = 0;
  for (; at < queue.length && at < maxStates; at++) {
    if (at % 64 === 0 && performance.now() > deadline) break;
    const state = queue[at];
    if (state === undefined) break;
    const { c, today } = state;
    visitor.state?.(state, world);
    const x: CandidateContext = { on: today, actor: ACTOR, directors: world.directors, newId };
    const context = (setAside: Context['setAside']): Context => ({
      today,
      actor: ACTOR,
      directors: world.directors,
      setAside,
    });
    const open = context([]);
    const withReasons = context(world.setsAside.map((code) => ({ code, reason: 'why' })));
    for (const type of commandTypes)
      for (const command of candidatesOf(type, c, x)) {
        if (!world.takes(command, c)) continue;
        let decided = decide(c, command, open);
        if (!decided.ok) {
          visitor.refused?.(state, command, [decided.error]);
          if (decided.error.hard || !world.setsAside.includes(decided.error.code)) continue;
          decided = decide(c, command, withReasons);
          if (!decided.ok) continue;
        }
        for (const event of decided.value) {
          const after = evolve(c, event);
          transitions++;
          visitor.step?.(state, command, event, after);
          meet(after, today);
        }
      }
    for (const command of visitor.probes?.(state, world, x) ?? []) {
      const refusals = refusalsOf(c, command, open);
      if (refusals.length > 0) visitor.refused?.(state, command, refusals);
    }
    const day = nextDay(c, today, world);
    if (day !== null) {
      transitions++;
      meet(c, day);
    }
    queue[at] = { ...state, c: world.start };
  }
  return { states: at, transitions, closed: at === queue.length };
}
