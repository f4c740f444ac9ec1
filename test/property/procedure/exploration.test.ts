/** Every state that a case can reach in each small world, and what must hold there, as told a second time by `oracle.ts`. */
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/procedure/case.ts';
import { type CommandType, commandTypes } from '../../../shared/procedure/command.ts';
import type { CaseEvent } from '../../../shared/procedure/event.ts';
import { evolve, replay } from '../../../shared/procedure/evolve.ts';
import { isStanding } from '../../../shared/procedure/obligation.ts';
import { obligations } from '../../../shared/procedure/obligations.ts';
import { type RefusalCode, refusalCodes } from '../../../shared/procedure/refusal.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { waitingFor } from '../../../shared/procedure/waiting.ts';
import { probesOf } from './mutants.ts';
import { broken } from './oracle.ts';
import { canonical, type State, type Walk, type World, walk } from './walker.ts';
import { worlds } from './worlds.ts';

/** Milliseconds for one world; on a fast machine each closes in a fraction of it. */
const budget = 15_000;
const unclosed: string[] = [];

const reachedCommands = new Set<CommandType>(['registerComplaint']);
const reachedRefusals = new Set<RefusalCode>(['notRegistered']);
const reachedStatuses = new Set<string>();
let objectedAfterAdmit = false;
const totals = { states: 0, transitions: 0, probes: 0 };

const statuses = new Set(['open', 'overdue', 'met', 'metLate', 'impossible', 'lapsed']);
const isOpen = (c: Case): boolean => c.closed === null && c.voidedOn === null && c.destroyedOn === null;

/** What must hold in every state. */
function check({ c, today }: State, world: World): void {
  const list = obligations(c, today);
  const where = () => `${world.id}: ${c.history.map((e) => e.type).join(' ')} on ${today}`;
  const keys = new Set<string>();
  for (const o of list) {
    if (!statuses.has(o.status)) throw new Error(`${o.key} is ${o.status} in ${where()}`);
    if (o.status === 'overdue' && (o.dueOn === null || o.dueOn >= today))
      throw new Error(`${o.key} too early ${where()}`);
    if (o.status === 'open' && o.dueOn !== null && o.dueOn < today) throw new Error(`${o.key} not overdue ${where()}`);
    if (o.status === 'metLate' && !(o.metOn !== null && o.dueOn !== null && o.metOn > o.dueOn))
      throw new Error(`${o.key} not late ${where()}`);
    if (keys.has(o.key)) throw new Error(`${o.key} twice in ${where()}`);
    keys.add(o.key);
  }
  if (isOpen(c) && !list.some(isStanding) && waitingFor(c, today).length === 0)
    throw new Error(`nothing to do and nobody to wait for: ${where()}`);
  reachedStatuses.add(statusOf(c));
}

/** The same case when read again from its events; checked on a sample, since it costs a whole history each time. */
function checkReplay({ c }: State): void {
  if (canonical(replay(c.caseId, c.history)) !== canonical(c))
    throw new Error(`replay differs: ${c.history.map((e) => e.type).join(' ')}`);
}

/** A fact corrected afterwards reads as if it had been recorded right in the first place. */
function checkCorrection({ c }: State): void {
  const entry = c.history.findIndex((e) => e.type !== 'complaintRegistered' && e.type !== 'factCorrected');
  const wrong = c.history[entry];
  if (wrong === undefined || wrong.type === 'dossierForwarded' || wrong.type === 'letterFinalised') return;
  const day = '2026-08-31';
  const corrected = evolve(c, {
    type: 'factCorrected',
    happenedOn: day,
    entry: entry + 1,
    path: ['happenedOn'],
    value: day,
    reason: 'text',
    setAside: [],
  });
  const right: readonly CaseEvent[] = c.history.map((e, i) => (i === entry ? { ...wrong, happenedOn: day } : e));
  if (canonical(corrected) !== canonical(replay(c.caseId, right)))
    throw new Error(`correction of ${wrong.type} differs`);
}

describe('every reachable state', () => {
  test.each(worlds().map((world) => [world.id, world] as const))(
    '%s [H1 Z1 Z2 V2 K3 K4]',
    (_, world) => {
      const result: Walk = walk(
        world,
        {
          state: (state) => {
            check(state, world);
            if (state.index % 16 === 0) checkReplay(state);
            if (state.index % 16 === 8) checkCorrection(state);
          },
          step: (before, command, event) => {
            const wrong = broken(before.c.history, event);
            if (wrong !== null) throw new Error(`${wrong}: ${before.c.history.map((e) => e.type).join(' ')}`);
            reachedCommands.add(command.type);
            if (
              event.type === 'objected' &&
              before.c.history.some((e) => e.type === 'committeeRuled' && e.elements.some((x) => x.outcome === 'admit'))
            )
              objectedAfterAdmit = true;
          },
          refused: (_before, _command, refusals) => {
            for (const r of refusals) reachedRefusals.add(r.code);
          },
          probes: ({ c, index }, _world, x) => {
            if (index % 40 !== 0 && index > 60) return [];
            const probes = probesOf(c, x);
            totals.probes += probes.length;
            return probes;
          },
        },
        Number.POSITIVE_INFINITY,
        performance.now() + budget,
      );
      totals.states += result.states;
      totals.transitions += result.transitions;
      expect(result.states).toBeGreaterThan(2);
      if (!result.closed) unclosed.push(world.id);
    },
    60_000,
  );

  test('leaves no command and no refusal unreached [Z1 K3]', () => {
    console.log(
      `explored ${totals.states} states, ${totals.transitions} transitions, ${totals.probes} probes; not closed: ${unclosed.join(', ') || 'none'}`,
    );
    expect(commandTypes.filter((type) => !reachedCommands.has(type))).toEqual([]);
    expect(refusalCodes.filter((code) => !reachedRefusals.has(code))).toEqual([]);
    // What the committee sent back can be objected to again.
    expect(objectedAfterAdmit).toBe(true);
    expect(reachedStatuses).toContain('directCommittee');
  });
});
